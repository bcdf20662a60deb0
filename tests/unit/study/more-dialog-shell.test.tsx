import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MoreDialog } from '@/components/study/more-dialog-shell';
import { studyDay } from '@/lib/core/time';
import { type Memory, newMemory } from '@/lib/scheduling/memory';
import { nerveCard } from '../../setup/events';

const html = (over: Partial<Memory>) =>
  renderToStaticMarkup(
    <MoreDialog memory={{ ...newMemory(nerveCard), ...over }} onAct={() => {}} onClose={() => {}} />,
  );

describe('what is seldom done with a card', () => {
  it('is another day or a new beginning, where it waits for a day', () => {
    const text = html({ state: 'review', lastDay: studyDay(20_000), due: { day: studyDay(20_010) } });
    for (const words of ['Tomorrow', 'In 3 days', 'In a week', 'In 30 days', 'Start anew'])
      expect(text).toContain(words);
  });

  it('is a new beginning alone on its steps, which no day can take the place of', () => {
    const text = html({ state: 'relearning', lastDay: studyDay(20_000), due: { at: 1 } });
    expect(text).toContain('Start anew');
    expect(text).not.toContain('Another day');
  });
});
