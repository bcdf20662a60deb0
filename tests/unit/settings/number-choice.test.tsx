import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { NumberChoice } from '@/components/settings/number-choice';
import { percent } from '@/components/settings/percent';

const html = (value: number, usual = 0.9) =>
  renderToStaticMarkup(
    <NumberChoice
      name="Aim"
      sentence="How well."
      values={[0.8, 0.9]}
      words={percent}
      value={value}
      usual={usual}
      onChange={() => {}}
    />,
  );
const options = (of: string) => [...of.matchAll(/<option[^>]*>([^<]*)</g)].map(([, label]) => label);

describe('a number to choose', () => {
  it('offers its list, and no way back from what is usual', () => {
    expect(options(html(0.9))).toEqual(['80%', '90%']);
    expect(html(0.9)).not.toContain('Back to');
  });

  it('has among its choices what another device set, in its place, and the way back by its name', () => {
    expect(options(html(0.85))).toEqual(['80%', '85%', '90%']);
    expect(html(0.85)).toMatch(/<option value="0.85" selected="">85%/);
    expect(html(0.8, 0.93)).toContain('Back to 93%');
  });
});
