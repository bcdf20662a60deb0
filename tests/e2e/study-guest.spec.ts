import { expect, test } from '@playwright/test';
import { holdScripts } from './support/hold-scripts';
import { readReplica } from './support/replica';
import { StudyPage, studyPath } from './support/study-page';
import { watchPage } from './support/watch-page';

test('the first question is in the page itself, before any script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(studyPath);
  await expect(page.getByTestId('question')).toBeVisible();
  await expect(page.getByRole('img')).toBeVisible();
  await expect(page.getByTestId('answer')).toBeEmpty();
  await context.close();
});

for (const button of ['reveal', 'known'] as const) {
  test(`a tap that comes before the scripts is kept: ${button}`, async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto(studyPath, { waitUntil: 'commit' });
    const first = await page.getByTestId('question').textContent();
    await page.getByTestId(button).click();
    release();
    if (button === 'reveal') {
      await expect(page.getByTestId('grade-good')).toHaveAccessibleName(/again in/);
      await expect(page.getByTestId('question')).toHaveText(first ?? '');
    } else {
      await expect(page.getByTestId('undo')).toBeEnabled();
      expect((await readReplica(page, 'guest')).events.map((row) => row.event.rating)).toEqual([4]);
    }
  });
}

test('a guest studies a session to its end, and the buttons keep what they promise', async ({ page }) => {
  const complaints = await watchPage(page);
  const study = await new StudyPage(page).open();
  await study.reveal();
  await expect(page.getByTestId('grade-again')).toHaveAccessibleName('Again, again in 1 minute');
  await expect(page.getByTestId('grade-good')).toHaveAccessibleName('Good, again in 10 minutes');
  await page.getByTestId('grade-good').click();
  const answers = 1 + (await study.finish());
  await expect(page.getByTestId('result')).toContainText(`Done: ${answers} answers`);
  await expect(page.getByTestId('result')).toContainText(`${answers} of ${answers}`);
  const { events, memories, meta } = await readReplica(page, 'guest');
  expect(events.map((row) => row.event.seq).sort((a, b) => a - b)).toEqual(events.map((_, i) => i + 1));
  expect(meta.seq).toBe(answers);
  expect(memories.every((memory) => memory.stability > 0)).toBe(true);
  expect(complaints).toEqual([]);
});

test('the box of the plate does not move when the answer is shown', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  const study = await new StudyPage(page).open();
  const before = await page.getByRole('img').boundingBox();
  const question = await page.getByTestId('question').boundingBox();
  await study.reveal();
  expect(await page.getByRole('img').boundingBox()).toEqual(before);
  expect(await page.getByTestId('question').boundingBox()).toEqual(question);
  for (const grade of ['again', 'hard', 'good', 'easy']) {
    const box = await page.getByTestId(`grade-${grade}`).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(64);
  }
});

test('"I know this" sweeps past a card that was never seen, as Easy', async ({ page }) => {
  const study = await new StudyPage(page).open();
  const first = await study.question();
  await page.getByTestId('known').click();
  await expect(page.getByTestId('question')).not.toHaveText(first);
  const { events } = await readReplica(page, 'guest');
  expect(events.map((row) => row.event.rating)).toEqual([4]);
});

test('Hard is explained the first time', async ({ page }) => {
  const study = await new StudyPage(page).open();
  await study.answer('hard');
  await expect(page.getByTestId('notice')).toHaveText('Hard means you remembered.');
  await study.answer('hard');
  await expect(page.getByTestId('notice')).toBeEmpty();
});

test('undo goes back through a whole session, over a reload as well, to the very state before', async ({ page }) => {
  const study = await new StudyPage(page).open();
  await expect(page.getByTestId('undo')).toBeDisabled();
  const first = await study.question();
  for (let i = 0; i < 32 && !(await page.getByTestId('result').isVisible()); i += 1)
    await study.answer(i % 5 === 4 ? 'again' : 'good');
  const { events } = await readReplica(page, 'guest');
  for (let i = 0; i < 5; i += 1) await page.getByTestId('undo').click();
  // Taps that come faster than the disk are done one after another; a reload before that is none of this test's.
  await expect.poll(async () => (await readReplica(page, 'guest')).events.length).toBe(events.length + 5);
  await page.reload();
  await study.ready();
  for (let i = 5; i < events.length; i += 1) await page.getByTestId('undo').click();
  await expect(page.getByTestId('undo')).toBeDisabled();
  await expect(page.getByTestId('question')).toHaveText(first);
  const after = await readReplica(page, 'guest');
  expect(after.memories).toEqual([]);
  expect(after.events).toHaveLength(events.length * 2);
});

test('a buried card rests until tomorrow, a suspended one for good', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-02T10:00:00Z') });
  const study = await new StudyPage(page).open();
  // Several pictures are asked in the same words; the questions after the first name what they ask about.
  await study.answer('easy');
  const buried = await study.question();
  await page.keyboard.press('b');
  await expect(page.getByTestId('question')).not.toHaveText(buried);
  const suspended = await study.question();
  await page.keyboard.press('s');
  await expect(page.getByTestId('question')).not.toHaveText(suspended);
  await page.reload();
  await study.ready();
  const shown = new Set<string>();
  while (!(await page.getByTestId('result').isVisible())) {
    shown.add(await study.question());
    await study.answer('easy');
  }
  expect(shown).not.toContain(buried);
  expect(shown).not.toContain(suspended);
  await page.clock.setSystemTime(new Date('2026-03-03T10:00:00Z'));
  await page.reload();
  await study.ready();
  const later = new Set<string>();
  while (!(await page.getByTestId('result').isVisible())) {
    later.add(await study.question());
    await study.answer('easy');
  }
  expect(later).toContain(buried);
  expect(later).not.toContain(suspended);
});

test('everything works by keyboard, with nothing graded by a key that is held', async ({ page }) => {
  const study = await new StudyPage(page).open();
  const first = await study.question();
  await page.keyboard.press(' ');
  await expect(page.getByTestId('grade-good')).toHaveAccessibleName(/again in/);
  await page.keyboard.press(' ');
  await expect(page.getByTestId('question')).toHaveText(first);
  await page.keyboard.press('1');
  await expect(page.getByTestId('question')).toBeFocused();
  await page.keyboard.press(' ');
  await page.keyboard.press('3');
  await expect(page.getByTestId('undo')).toBeEnabled();
  await page.keyboard.press('u');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  const { events } = await readReplica(page, 'guest');
  expect(events.map((row) => row.event.kind).sort()).toEqual(['review', 'review', 'undo']);
});
