import { describe, expect, it } from 'vitest';
import { type CardLock, emptyLock, formatLock, parseLock } from '@/lib/cards/card-lock';
import { checkLock } from '@/lib/cards/check-lock';
import { resolveAlias } from '@/lib/cards/resolve-alias';
import { updateLock } from '@/lib/cards/update-lock';
import { type CardId, cardId } from '@/lib/core/ids';

const id = (name: string): CardId => cardId(`a:fan.${name}.nerve`);
const lockOf = (published: readonly CardId[], more: Partial<CardLock> = {}): CardLock => ({
  ...emptyLock,
  published,
  ...more,
});

describe('the lock of published card ids', () => {
  it('is content when every published card exists', () => {
    expect(checkLock(lockOf([id('one'), id('two')]), new Set([id('one'), id('two')]))).toEqual([]);
  });

  it('refuses to let a published card vanish, and guesses its new name', () => {
    expect(checkLock(lockOf([id('nerve')]), new Set([id('nerves')]))).toEqual([
      "published card 'a:fan.nerve.nerve' no longer exists: add an alias to its new id, or list it as retired; did you mean 'a:fan.nerves.nerve'?",
      "card 'a:fan.nerves.nerve' is not in the lock: run npm run cards:lock",
    ]);
  });

  it('lets a card be renamed with an alias, also twice', () => {
    const aliases = new Map([
      [id('one'), id('two')],
      [id('two'), id('three')],
    ]);
    const lock = lockOf([id('one'), id('two'), id('three')], { aliases });
    expect(checkLock(lock, new Set([id('three')]))).toEqual([]);
    expect(resolveAlias(id('one'), aliases)).toBe(id('three'));
    expect(resolveAlias(id('four'), aliases)).toBe(id('four'));
  });

  it('does not accept an alias to nowhere', () => {
    const lock = lockOf([id('one')], { aliases: new Map([[id('one'), id('gone')]]) });
    expect(checkLock(lock, new Set())[0]).toContain("published card 'a:fan.one.nerve' no longer exists");
  });

  it('lets a card be retired by name, and not come back unnoticed', () => {
    const lock = lockOf([id('one')], { retired: [id('one')] });
    expect(checkLock(lock, new Set())).toEqual([]);
    expect(checkLock(lock, new Set([id('one')]))).toEqual([
      "retired card 'a:fan.one.nerve' exists again: take it off the list",
    ]);
  });

  it('does not rename what still exists', () => {
    const lock = lockOf([id('one'), id('two')], { aliases: new Map([[id('one'), id('two')]]) });
    expect(checkLock(lock, new Set([id('one'), id('two')]))).toEqual([
      "alias 'a:fan.one.nerve' renames a card that exists",
    ]);
  });

  it('stops at a circle of aliases instead of running for ever', () => {
    const circle = new Map([
      [id('one'), id('two')],
      [id('two'), id('one')],
    ]);
    expect([id('one'), id('two')]).toContain(resolveAlias(id('one'), circle));
  });

  it('only grows when it is updated', () => {
    const lock = updateLock(lockOf([id('two')]), [id('one'), id('two')]);
    expect(lock.published).toEqual([id('one'), id('two')]);
    expect(updateLock(lock, []).published).toEqual(lock.published);
  });

  it('comes back from disk as it was written', () => {
    const lock = lockOf([id('b'), id('a')], { aliases: new Map([[id('c'), id('a')]]), retired: [id('d')] });
    const read = parseLock(JSON.parse(formatLock(lock)));
    expect(read).toEqual({ ok: true, value: { ...lock, published: [id('a'), id('b')] } });
  });

  it.each([
    ['no object', 7],
    ['a card id that is none', { published: ['nerve'], aliases: {}, retired: [] }],
    ['aliases that are none', { published: [], aliases: { x: 'y' }, retired: [] }],
    ['no aliases', { published: [], retired: [] }],
  ])('is not read from %s', (_, json) => {
    expect(parseLock(json).ok).toBe(false);
  });
});
