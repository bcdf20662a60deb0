import { describe, expect, it } from 'vitest';
import { sendingProblem, statusWords, storageProblem } from '../../../components/sync/problem-words';
import { quietSync, type SyncState } from '../../../lib/browser/browser-state';
import type { StorageFailure } from '../../../lib/browser/storage-failure';
import { day } from '../../../lib/core/time';
import type { RejectionCode } from '../../../lib/sync/wire';

const sync = (over: Partial<SyncState>): SyncState => ({ ...quietSync, phase: 'idle', ...over });
const kept = (code: RejectionCode, clockError = 0) => ({ id: 'x', code, message: '', clockError });

describe('the line about sending', () => {
  it('is silent while all is well, and about the few that are on their way', () => {
    expect(statusWords(sync({}))).toBeNull();
    expect(statusWords(sync({ phase: 'sending', toSend: 3 }))).toBeNull();
  });

  it('counts what waits', () => {
    for (const phase of ['offline', 'signed-out', 'failing'] as const)
      expect(statusWords(sync({ phase, toSend: 12 }))).toBe('Saved on this device, 12 to send');
    expect(statusWords(sync({ phase: 'sending', toSend: 400 }))).toBe('Sending 400');
  });

  it('tells how much of a long history is here, and that studying goes on', () => {
    const words = statusWords(sync({ phase: 'sending', history: { have: 12_000, of: 100_000 } }));
    expect(words).toBe('Fetching your history, 12000 of 100000. You can study meanwhile.');
  });

  it('says that it repairs, and that it has repaired', () => {
    expect(statusWords(sync({ phase: 'repairing' }))).toBe('Comparing with your other devices');
    expect(statusWords(sync({ repaired: true }))).toBe('This device differed from your account. Put right.');
    expect(statusWords(sync({ repaired: true, phase: 'offline', toSend: 2 }))).toContain('2 to send');
  });
});

describe('a problem with sending', () => {
  it('is none while offline: that is a state', () => {
    expect(sendingProblem(sync({ phase: 'offline', toSend: 12 }))).toBeNull();
  });

  it("gives the server's own sentence and the head of its reference", () => {
    const problem = {
      kind: 'refused',
      status: 503,
      retryAfter: 0,
      message: 'No room.',
      reference: '7f3a19aa-b',
    } as const;
    expect(sendingProblem(sync({ phase: 'failing', problem, toSend: 12 }))).toMatchObject({
      what: 'No room.',
      kept: 'All 12 answers are on this device, in order.',
      reference: '7F3A19AA',
      button: 'again',
    });
  });

  it('blames a clock that runs ahead, by how much, and says what to do', () => {
    const problem = sendingProblem(sync({ kept: [kept('future', 3 * day), kept('future', 3 * day)] }));
    expect(problem?.what).toBe("The server refused 2 answers: this device's clock is 3 days ahead.");
    expect(problem?.act).toContain('Set the clock to automatic');
  });

  it('tells of single answers that were refused, and that the others went through', () => {
    expect(sendingProblem(sync({ kept: [kept('malformed')] }))).toMatchObject({
      title: '1 answer could not be taken in',
      kept: 'The answer is kept aside on this device and not counted.',
      button: null,
    });
  });

  it('tells of settings that were refused: where they hold, and what to do; answers go first', () => {
    const refused = [{ entity: 'preferences', entityId: 'me', field: 'newCardsPerDay' }];
    expect(sendingProblem(sync({ refused }))).toMatchObject({
      title: 'A setting was not taken in',
      kept: 'It holds on this device. Your other devices go on as they were.',
      act: expect.stringContaining('send again'),
      button: 'again',
    });
    expect(sendingProblem(sync({ refused: [...refused, ...refused] }))?.title).toBe('2 settings were not taken in');
    expect(sendingProblem(sync({ refused, kept: [kept('malformed')] }))?.title).toContain('1 answer');
  });

  it('asks to sign in again only when something waits', () => {
    expect(sendingProblem(sync({ phase: 'signed-out', problem: { kind: 'signed-out' } }))).toBeNull();
    expect(sendingProblem(sync({ phase: 'signed-out', problem: { kind: 'signed-out' }, toSend: 1 }))).toMatchObject({
      kept: 'The answer is on this device, in order.',
      button: 'sign-in',
    });
  });
});

describe('a problem with saving', () => {
  it.each(['full', 'denied', 'newer', 'gone', 'broken'] as const)('never pretends: %s', (code) => {
    const failure: StorageFailure = { kind: 'storage', code, detail: '' };
    const problem = storageProblem(failure, 'not-saved');
    expect(problem.kept).toMatch(/not saved|Nothing on this page is saved/);
    expect(storageProblem(failure, null).kept).not.toMatch(/last one/);
  });
});
