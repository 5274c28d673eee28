import type { VFile } from 'vfile';
import type { Fields } from '../newsroom/fields.ts';
import { OUR_NAMES, PUBLISH_DATE } from './field-names.ts';
import { sayRead } from './foreign-fields.ts';
import { TOPICS } from './topic-segments.ts';

/** Fields that another program has, and that decide what becomes of a statement. */
const THEIRS: ReadonlySet<string> = new Set(['draft', 'published']);

/**
 * Fields of front matter whose names are written in small letters here: `Title` is `title`, with a notice, where nothing else has that name.
 *
 * @param ours names of our own fields
 */
export function inSmallLetters({ data, placeOf, nameOf }: Fields, file: VFile, ours: ReadonlySet<string>): Fields {
  const written = new Map<string, string>();
  const known = (name: string): boolean =>
    ours.has(name) ||
    THEIRS.has(name) ||
    TOPICS.includes(name) ||
    PUBLISH_DATE.test(name) ||
    Object.hasOwn(OUR_NAMES, name);
  const entries = Object.entries(data).map(([name, value]) => {
    const small = name.toLowerCase();
    if (known(name) || !known(small) || Object.hasOwn(data, small) || written.has(small)) return [name, value] as const;
    written.set(small, name);
    sayRead(file, name, small, placeOf([name]));
    return [small, value] as const;
  });
  return {
    data: Object.fromEntries(entries),
    nameOf: (name) => written.get(name) ?? nameOf(name),
    placeOf: ([name = '', ...rest]) => placeOf([written.get(name) ?? name, ...rest]),
  };
}
