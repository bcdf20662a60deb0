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

export interface ContentManifest {
  /** The version of the dataset that everything was made from. */
  readonly version: string;
  /** Keys are "decks/gluteal-region", "quiz/gluteal-region", "diagrams/lateral-hip". */
  readonly files: Readonly<Record<string, ContentFile>>;
  /** Keys are "landing", "atlas", "region-gluteal-region", "quiz-gluteal-region"; a picture not drawn yet is left out. */
  readonly previews?: Readonly<Record<string, PreviewFile>>;
}
