/** What a PDF says of itself as a whole. */
export type DocumentFacts = {
  readonly title: string;
  readonly summary?: string;
  /** Who speaks. */
  readonly organisation?: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly topics: readonly string[];
  /** Public address of the page, where the newsroom has one. */
  readonly address?: string | undefined;
  /** When the statement was made: both dates of the file, whenever it is printed. */
  readonly time: Date;
};
