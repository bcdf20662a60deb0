import type { Page } from '@playwright/test';

export interface StoredMemory {
  readonly cardId: string;
  readonly state: string;
  readonly stability: number;
  readonly difficulty: number;
  readonly due: unknown;
  readonly reps: number;
}

export interface StoredReplica {
  readonly memories: readonly StoredMemory[];
  readonly events: readonly {
    readonly id: string;
    readonly serverSeq: number | null;
    readonly event: { readonly kind: string; readonly seq: number; readonly cardId?: string; readonly rating?: number };
  }[];
  readonly meta: { readonly seq: number; readonly acknowledged: { readonly count: number; readonly digest: string } };
}

/** Reads a replica as the browser keeps it. */
export const readReplica = (page: Page, owner: 'guest' | 'account'): Promise<StoredReplica> =>
  page.evaluate(async (wanted) => {
    const names = (await indexedDB.databases()).map((database) => database.name ?? '');
    const name = names.find((each) =>
      wanted === 'guest' ? each === 'retinaculum:guest' : /^retinaculum:[0-9a-f]{8}-/.test(each),
    );
    if (name === undefined) throw new Error(`no replica of ${wanted} among ${names.join(', ')}`);
    const request = indexedDB.open(name);
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = <Row>(store: string) =>
      new Promise<Row[]>((resolve, reject) => {
        const asked = db.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const memories = await all<StoredMemory>('memories');
    const events = await all<StoredReplica['events'][number]>('events');
    const [meta] = await all<StoredReplica['meta']>('meta');
    db.close();
    if (meta === undefined) throw new Error('a replica without its counters');
    return { memories, events, meta };
  }, owner);
