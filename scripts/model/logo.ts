/** A newsroom's logo, ready to be shown. */
export type Logo = {
  readonly light: LogoPicture;
  /** The picture for pages on a dark ground. */
  readonly dark?: LogoPicture | undefined;
  /** What it says, in the language of the document, where it stands for the name; without it, it stands beside the name. */
  readonly text?: string | undefined;
};

/** A picture of a logo, cleaned. */
export type LogoPicture = {
  /** Where it is published, below the output folder. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Width and height in pixels, as it is shown. */
  readonly width: number;
  readonly height: number;
};
