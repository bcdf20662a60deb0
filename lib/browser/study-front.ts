import type { Rating } from '../log/event';
import type { KeptCard } from '../queue/kept-card';
import { newMemory } from '../scheduling/memory';
import type { CardAct } from './act-on-card';
import { type Cell, cell } from './browser-state';
import { type StorageFailure, storageFailure } from './storage-failure';
import type { StudyController } from './study-controller';
import type { FirstCards, StudyState } from './study-state';
import { studyModule, tabRuntime } from './tab';

/** What the prerendered page shows, too. */
export function firstState({ cards, left }: FirstCards): StudyState {
  const [card] = cards;
  const memory = card === undefined ? null : newMemory(card.id);
  return {
    phase: 'opening',
    resumed: false,
    shown: card === undefined || memory === null ? null : { card, memory, since: 0, revealed: false, preview: null },
    upcoming: null,
    left,
    done: 0,
    begun: false,
    wantsDeck: false,
    canUndo: false,
    canRedo: false,
    notice: null,
    noticed: null,
    wait: null,
    result: null,
    unsaved: null,
    pageOnly: null,
  };
}

/**
 * The surface of a session before what runs it has been loaded: the first card can be turned over at once, and the
 * first answer is kept until it can be written.
 */
export class StudyFront {
  readonly state: Cell<StudyState>;
  private controller: StudyController | null = null;
  private early: Rating | null = null;

  constructor(private readonly first: FirstCards) {
    this.state = cell(firstState(first));
    // Fetched while the page is being hydrated, so that it is here when it is wanted.
    if (typeof window !== 'undefined') void Promise.allSettled([tabRuntime(), studyModule()]);
  }

  /** What runs the session; the same one each time. Null when it could not be loaded, which is said on the screen. */
  async load(): Promise<StudyController | null> {
    const loaded = await studyModule().catch((cause: unknown) => {
      this.state.set({ unsaved: { deed: null, failure: storageFailure(cause) } });
      return null;
    });
    if (loaded === null) return null;
    const { StudyController } = loaded;
    if (this.controller === null) {
      this.controller = new StudyController(this.first, this.state);
      if (this.early !== null) void this.controller.grade(this.early);
    }
    return this.controller;
  }

  /** The question that this page was left with stands in for the first one, until the replica has its say. */
  resume({ card, memory }: KeptCard): void {
    const shown = { card, memory, since: Date.now(), revealed: false, preview: null };
    if (this.state.get().phase === 'opening') this.state.set({ shown, resumed: true });
  }

  reveal(): void {
    const { shown } = this.state.get();
    if (this.controller !== null) this.controller.reveal();
    else if (shown !== null) this.state.set({ shown: { ...shown, revealed: true } });
  }

  grade(rating: Rating): void {
    if (this.controller === null) this.early = rating;
    else void this.controller.grade(rating);
  }

  /** Nothing can be undone, put off or looked for before anything was loaded. */
  readonly act = (act: CardAct) => void this.controller?.act(act);
  readonly undo = () => void this.controller?.undo();
  readonly redo = () => void this.controller?.redo();
  readonly more = () => void this.controller?.more();
  /** From here on answers that cannot be saved count on this page alone. */
  readonly goOn = (pageOnly: StorageFailure) => {
    this.state.set({ pageOnly });
    void this.controller?.retry();
  };
  readonly retry = () => void this.controller?.retry();
  readonly look = () => void this.controller?.look();
  readonly close = () => this.controller?.close();
}
