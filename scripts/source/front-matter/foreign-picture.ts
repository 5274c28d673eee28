import { isRecord } from '../newsroom/field-values.ts';

/** Names of a picture's field in Hugo, Jekyll, Docusaurus, Eleventy, Astro and dev.to. */
export const PICTURE_NAMES: readonly string[] =
  'image cover featured_image featuredImage cover_image coverImage hero_image heroImage images'.split(' ');
/** Names of the parts of such a field, or of fields beside it (`image_alt`, `coverAlt`), by our name for them. */
const PARTS: Readonly<Record<'text' | 'caption' | 'credit', readonly string[]>> = {
  text: ['alt', 'alt_text', 'altText'],
  caption: ['caption'],
  credit: ['credit', 'credits', 'attribution'],
};
const FILES: readonly string[] = ['image', 'src', 'url', 'path', 'file'];

/** The picture that another program's front matter names. */
export type ForeignPicture = {
  /** The field that names it, and those beside it. */
  readonly name: string;
  readonly beside: ReadonlySet<string>;
  readonly file: string;
  readonly caption: string | undefined;
  /** It as our field `picture` has it; undefined where nothing says what it shows. */
  readonly picture: Readonly<Record<string, string>> | undefined;
};

/**
 * The picture of a text by the fields of another program: `image: door.jpg` with `image_alt: …`, or `cover` with `src`
 * and `alt`. Undefined where they name none.
 */
export function foreignPicture(data: Readonly<Record<string, unknown>>): ForeignPicture | undefined {
  for (const name of PICTURE_NAMES) {
    const given: unknown = Array.isArray(data[name]) ? data[name][0] : data[name];
    const parts = isRecord(given) ? given : {};
    const file = lineOf(given) ?? FILES.map((each) => lineOf(parts[each])).find((each) => each !== undefined);
    if (file === undefined || parts.hidden === true) continue;
    const picture: Record<string, string> = { file };
    const beside = new Set<string>();
    for (const [part, names] of Object.entries(PARTS)) {
      const own = names.map((each) => lineOf(parts[each])).find((each) => each !== undefined);
      const other = names.flatMap((each) => besideOf(name, each)).find((each) => lineOf(data[each]) !== undefined);
      if (own === undefined && other !== undefined) beside.add(other);
      const said = own ?? (other === undefined ? undefined : lineOf(data[other]));
      if (said !== undefined) picture[part] = said;
    }
    const { text, caption } = picture;
    return { name, beside, file, caption, picture: text === undefined ? undefined : picture };
  }
  return undefined;
}

/** Names of a field beside another: `image_alt`, `imageAlt`. */
function besideOf(name: string, part: string): readonly string[] {
  const one = name === 'images' ? 'image' : name;
  return [`${one}_${part}`, `${one}-${part}`, `${one}${part.charAt(0).toUpperCase()}${part.slice(1)}`];
}

const lineOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
