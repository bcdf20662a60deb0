const names = [
  'indexedDB',
  'IDBCursor',
  'IDBDatabase',
  'IDBFactory',
  'IDBIndex',
  'IDBKeyRange',
  'IDBObjectStore',
  'IDBOpenDBRequest',
  'IDBRequest',
  'IDBTransaction',
  'IDBVersionChangeEvent',
] as const;

/**
 * Puts a store that lives on this page only in the place of the browser's, which gives none. Everything above it works
 * as it does elsewhere: the same transactions, the same order, undo, and sending to an account; it is gone with the page.
 * Fetched only where it is needed.
 * @returns whether it is in place
 */
export async function putPageOnlyStorage(): Promise<boolean> {
  try {
    const store = await import('fake-indexeddb');
    for (const name of names)
      Object.defineProperty(globalThis, name, { value: store[name], configurable: true, writable: true });
    return true;
  } catch {
    return false;
  }
}
