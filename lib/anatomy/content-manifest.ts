/** Where a browser finds a compiled file. The hash in the path is that of the content, so it may be kept for ever. */
export interface ContentFile {
  /** "/content/decks/gluteal-region.0123456789ab.json" */
  readonly path: string;
  readonly bytes: number;
}

/** The picture that goes with a shared link. */
export interface PreviewFile {
  /** "/content/previews/quiz-gluteal-region.0123456789ab.png" */
  readonly path: string;
  /** What it shows, for people who cannot see it. */
  readonly alt: string;
}

/** A deck as a list names it. */
export interface ListedDeck {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly cards: number;
  /** Questions of its quiz; 0 where there are too few for one. */
  readonly questions: number;
}

export interface ContentManifest {
  /** The version of the dataset that everything was made from. */
  readonly version: string;
  /** Keys are "decks/gluteal-region", "quiz/gluteal-region", "diagrams/lateral-hip". */
  readonly files: Readonly<Record<string, ContentFile>>;
  /** In the order of the list of decks; regions first. */
  readonly decks: readonly ListedDeck[];
  /** Keys are "landing", "atlas", "region-gluteal-region", "quiz-gluteal-region"; a picture not drawn yet is left out. */
  readonly previews?: Readonly<Record<string, PreviewFile>>;
}
