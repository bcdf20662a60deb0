import type { Dataset } from '@/lib/anatomy/dataset';
import type { Fact } from '@/lib/anatomy/fact';
import type { Footnote } from '../../ui/footnotes';
import type { Saying, Segment } from './line';

/** Numbers the sources of a page in the order in which they are first cited. One per page, made while it is built. */
export class Citations {
  readonly #dataset: Dataset;
  readonly #numbers = new Map<string, number>();
  #unsourced = false;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  /** A saying that rests on a fact, or on a variant of it with sources of its own. */
  say(segments: readonly Segment[], fact: Fact, sources: readonly string[] = fact.sources): Saying {
    if (sources.length === 0) this.#unsourced = true;
    return { segments, notes: sources.map((id) => this.#number(id)), unsourced: sources.length === 0 };
  }

  #number(id: string): number {
    const number = this.#numbers.get(id) ?? this.#numbers.size + 1;
    this.#numbers.set(id, number);
    return number;
  }

  get footnotes(): readonly Footnote[] {
    return [...this.#numbers.keys()].map((id) => {
      const source = this.#dataset.sources.get(id);
      return { citation: source?.citation ?? id, url: source?.url ?? null };
    });
  }

  /** Whether anything on the page has no source. */
  get anyUnsourced(): boolean {
    return this.#unsourced;
  }
}
