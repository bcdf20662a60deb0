import { describe, expect, it } from 'vitest';
import { type Carrier, copyLink, sendLink, sentWords } from '@/components/share/send-link';

const link = { title: 'Gluteal region: 10 questions', url: 'https://a.example/quiz/gluteal-region?n=10&seed=1' };

/** A browser that remembers what went through it. */
function browser(share: 'none' | 'works' | 'closed' | 'refused', copy: 'none' | 'works' | 'refused') {
  const went: string[] = [];
  const failing = (name: string) => Promise.reject(Object.assign(new Error(name), { name }));
  const carrier: Carrier = {
    share:
      share === 'none'
        ? undefined
        : ({ url }) => {
            went.push(`share ${url}`);
            return share === 'works'
              ? Promise.resolve()
              : failing(share === 'closed' ? 'AbortError' : 'NotAllowedError');
          },
    copy:
      copy === 'none'
        ? undefined
        : (text) => {
            went.push(`copy ${text}`);
            return copy === 'works' ? Promise.resolve() : failing('NotAllowedError');
          },
  };
  return { carrier, went };
}

describe('passing a link on', () => {
  it.each([
    ['works', 'works', 'shared', ['share']],
    ['closed', 'works', 'given-up', ['share']],
    ['refused', 'works', 'copied', ['share', 'copy']],
    ['none', 'works', 'copied', ['copy']],
    ['none', 'refused', 'failed', ['copy']],
    ['refused', 'none', 'failed', ['share']],
    ['none', 'none', 'failed', []],
  ] as const)('with a sheet that is "%s" and copying that is "%s" ends as %s', async (share, copy, sent, ways) => {
    const { carrier, went } = browser(share, copy);
    expect(await sendLink(link, carrier)).toBe(sent);
    expect(went).toEqual(ways.map((way) => `${way} ${link.url}`));
  });

  it('copies the whole address and says so', async () => {
    const { carrier, went } = browser('works', 'works');
    expect(sentWords[await copyLink(link.url, carrier)]).toBe('Link copied.');
    expect(went).toEqual([`copy ${link.url}`]);
  });

  it('never leaves a failure unsaid, and does not talk over the system', () => {
    expect(sentWords.failed).toMatch(/Select it above/);
    expect([sentWords.shared, sentWords['given-up']]).toEqual(['', '']);
  });
});
