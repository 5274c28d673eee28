import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { type FieldKind, fieldPhrases } from '../../lib/text/index.ts';
import { PICTURE_NAMES } from './foreign-picture.ts';

/**
 * The line of a front-matter field in its file, under our name for it or another program's; the first line where it is not
 * found.
 */
export function fieldPlace(file: VFile, field: string): { line: number; column: number } {
  const lines = String(file).split('\n');
  for (const name of [field, ...namesFor(field)]) {
    const own = name.toLowerCase();
    const line = lines.findIndex(
      (each) => /^[:=]/.test(each.slice(own.length).trimStart()) && each.toLowerCase().startsWith(own),
    );
    if (line >= 0) return { line: line + 1, column: 1 };
  }
  return { line: 1, column: 1 };
}

/** The place of a value within a field of the front matter; that of the field where it is written in another way. */
export function valuePlace(file: VFile, field: string, value: string): Position {
  const start = fieldPlace(file, field);
  const lines = String(file).split('\n');
  const [first = ''] = value.trim().split('\n', 1);
  const head = first.slice(0, 40);
  const at = lines.findIndex((line, index) => index + 1 >= start.line && line.includes(head));
  if (at < 0) return { start, end: start };
  const text = lines[at] ?? '';
  const column = text.indexOf(head) + 1;
  const { length } = text.includes(first) ? first : head;
  return { start: { line: at + 1, column }, end: { line: at + 1, column: column + length } };
}

/** Our name of a field, by its name in Hugo, Jekyll, Docusaurus, Eleventy or Astro. */
export const OUR_NAMES: Readonly<Record<string, string>> = {
  description: 'summary',
  excerpt: 'summary',
  abstract: 'summary',
  lang: 'language',
  locale: 'language',
  expirydate: 'expires',
  expiryDate: 'expires',
  languages: 'languages',
  contact: 'contacts',
};
/** The fields that are read under the names of other languages and newsrooms, with a notice. */
const NAMED_ELSEWHERE: readonly FieldKind[] = ['title', 'summary', 'date', 'place'];

const isNamedElsewhere = (field: string): field is FieldKind => NAMED_ELSEWHERE.some((each) => each === field);

/** Our name of a field that is called otherwise in another language or newsroom; undefined for one without a use here. */
export const nameElsewhere = (name: string): string | undefined =>
  NAMED_ELSEWHERE.find((ours) => fieldPhrases(ours).includes(name.toLowerCase()));

/** Their names for the day on which a text comes out, which is a date or an embargo here. */
export const PUBLISH_DATE = /^pub(?:lish_?)?date$/i;

const DATES = ['pubDate', 'pubdate', 'publishDate', 'publishdate', 'publish_date', 'published'];

/** Names that other programs have for a field of ours. */
function namesFor(field: string): readonly string[] {
  if (field === 'picture') return PICTURE_NAMES;
  const theirs = Object.keys(OUR_NAMES).filter((name) => OUR_NAMES[name] === field && name !== field);
  return [...(field === 'date' ? DATES : theirs), ...(isNamedElsewhere(field) ? fieldPhrases(field) : [])];
}
