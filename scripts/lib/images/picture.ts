/** A picture that may be published: pixels, their colours, which way is up, and nothing else that was in the file. */
export type CleanPicture = {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg' | 'image/png';
  /** Size in pixels, as it is shown. */
  readonly width: number;
  readonly height: number;
};

/** What is not drawn as a browser draws it: where it stands in the drawing, and what it is. */
export type UnpaintedFault = `unpainted line ${number}: ${string}`;

/** Why a file is not published. */
export type PictureFault =
  /** Not a picture of a kind that is read, whatever its name says. */
  | 'foreign'
  | 'damaged'
  | 'too-many-pixels'
  /** A JPEG in printing inks, or of a kind that browsers do not show. */
  | 'unshown'
  /** A drawing with letters that no font has. */
  | 'unset'
  /** A drawing with a text or a picture in HTML (`foreignObject`), which only browsers draw, or with a `switch` between different words. */
  | 'undrawn'
  /** A drawing that shows, or is drawn by, something which lies elsewhere. */
  | 'linked'
  /** A drawing that takes its styles from another file. */
  | 'styled-elsewhere'
  /** A drawing with something that is not drawn as a browser draws it: where it stands, and what it is. */
  | UnpaintedFault
  /** A drawing of which nothing is seen. */
  | 'unseen'
  /** A drawing that is compressed (SVGZ). */
  | 'compressed'
  /** A drawing that is not in UTF-8. */
  | 'encoded'
  /** A drawing with an embedded picture that is damaged, or of a kind that is not drawn. */
  | 'embedded'
  /** A drawing that takes more work to draw than any should. */
  | 'too-costly'
  /** A PNG that counts on its metadata to be shown upright. */
  | 'turned';

/** The most pixels: more than an A3 page at 300 dots an inch has, and what any machine can unpack. */
export const MAX_PIXELS = 25_000_000;

/** True for more pixels than any page needs. */
export const tooMany = (width: number, height: number): boolean => width * height > MAX_PIXELS;
