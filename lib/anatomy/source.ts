/** Where a fact can be looked up. Only what somebody opened, or a book and edition somebody is certain of. */
export interface Source {
  readonly id: string;
  readonly kind: 'book' | 'paper' | 'page' | 'article';
  /** "Gray's Anatomy, 42nd edition, 2020" as it is shown in a footnote. */
  readonly citation: string;
  readonly url: string | null;
}
