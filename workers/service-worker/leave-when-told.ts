import { removeAll } from './remove-old';
import type { WorkerScope } from './scope';
import type { Store } from './store';

const hour = 3_600_000;
let asked = Number.NEGATIVE_INFINITY;

/**
 * The way out: where the server no longer has a worker, this one removes itself and all it kept, and pages come from the
 * network again. A browser alone would keep a worker whose address answers 404. Asked at most once an hour.
 */
export async function leaveWhenTold(store: Store, scope: WorkerScope, now: number): Promise<void> {
  if (now - asked < hour) return;
  asked = now;
  const response = await store.fetch('/sw.js', { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  if (response === null || (response.status !== 404 && response.status !== 410)) return;
  await removeAll(store);
  await scope.registration.unregister();
}
