import { describe, expect, it } from 'vitest';
import { otherOrigin, withOrigin } from '@/scripts/house/origin-of-build.mjs';
import { withWorker } from '@/scripts/house/worker-of-build.mjs';

const off = { SERVICE_WORKER: 'off' };

describe('a build without the service worker', () => {
  it('is another build than one with it, so that the switch works where no source has changed', () => {
    expect(withWorker('linux-x64-abc', off)).not.toBe(withWorker('linux-x64-abc', {}));
    expect(withWorker('linux-x64-abc', { SERVICE_WORKER: 'on' })).toBe('linux-x64-abc');
  });

  it('still tells for which origin it was made', () => {
    const env = { ...off, APP_ORIGIN: 'https://anatomy.example.org' };
    const stamp = withOrigin(withWorker('linux-x64-abc', env), env);
    expect(otherOrigin(stamp, env)).toBeNull();
    expect(otherOrigin(stamp, off)).toContain('https://anatomy.example.org');
  });
});
