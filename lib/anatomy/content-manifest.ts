/** Where a browser finds a compiled file. The hash in the path is that of the content, so it may be kept for ever. */
export interface ContentFile {
  /** "/content/decks/gluteal-region.0123456789ab.json" */
  readonly path: string;
  readonly bytes: number;
}

export interface ContentManifest {
  /** The version of the dataset that everything was made from. */
  readonly version: string;
  /** Keys are "decks/gluteal-region", "quiz/gluteal-region", "diagrams/lateral-hip". */
  readonly files: Readonly<Record<string, ContentFile>>;
}
