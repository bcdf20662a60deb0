import { say } from './say.mjs';

/**
 * Does one long step, saying what it is before and how long it took after.
 * @template Value
 * @param {string} name
 * @param {() => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function stage(name, work) {
  const began = performance.now();
  say(`${name} ...`);
  const value = await work();
  say(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return value;
}
