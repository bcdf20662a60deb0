/** What a service worker has around it, as far as ours uses it. The types of pages and of workers exclude each other. */
export interface WorkerScope {
  readonly location: { readonly origin: string };
  readonly registration: {
    readonly unregister: () => Promise<boolean>;
    readonly installing: object | null;
    readonly waiting: object | null;
  };
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (options: {
      readonly type: 'window';
      readonly includeUncontrolled: boolean;
    }) => Promise<readonly { readonly id: string }[]>;
  };
  readonly skipWaiting: () => Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: LastingEvent) => void): void;
  addEventListener(type: 'message', listen: (event: LastingEvent & { readonly data: unknown }) => void): void;
  addEventListener(type: 'fetch', listen: (event: AskedEvent) => void): void;
}

export interface LastingEvent {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

export interface AskedEvent extends LastingEvent {
  readonly request: Request;
  /** The window that a document is for. */
  readonly resultingClientId: string;
  readonly respondWith: (response: Promise<Response>) => void;
}
