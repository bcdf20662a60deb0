import { describe, expect, it } from 'vitest';
import { otherOrigin, withOrigin } from '@/scripts/house/origin-of-build.mjs';

const origin = 'https://anatomy.example.org';

describe('the origin that a build was made for', () => {
  it('belongs to its fingerprint, so that another origin is another build', () => {
    expect(withOrigin('linux-x64-abc', { APP_ORIGIN: origin })).not.toBe(withOrigin('linux-x64-abc', {}));
    expect(withOrigin('linux-x64-abc', { APP_ORIGIN: `${origin}/` })).toBe(
      withOrigin('linux-x64-abc', { APP_ORIGIN: origin }),
    );
    expect(withOrigin('linux-x64-abc', { APP_ORIGIN: '' })).toBe('linux-x64-abc');
  });

  it('is told only where it differs from that of the server', () => {
    const stamp = withOrigin('linux-x64-abc', { APP_ORIGIN: origin });
    expect(otherOrigin(stamp, { APP_ORIGIN: origin })).toBeNull();
    expect(otherOrigin('linux-x64-abc', {})).toBeNull();
    expect(otherOrigin('linux-x64-abc', { APP_ORIGIN: origin })).toMatch(/built for no address.*no picture/);
    expect(otherOrigin(stamp, { APP_ORIGIN: 'https://b.example' })).toContain(origin);
  });
});
