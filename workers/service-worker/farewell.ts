import { removeAll } from './remove-old';
import type { WorkerScope } from './scope';

declare const self: WorkerScope;

/** A worker that answers nothing, removes what others kept, and goes: for the day when the real one does harm. */
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => {
  const leave = async () => {
    await removeAll({ caches });
    await self.registration.unregister();
  };
  event.waitUntil(leave());
});
