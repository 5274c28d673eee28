import type { VFile } from 'vfile';

/** Where a field stands in the file, under our name for it or one of another program's. */
export function fieldPlace(file: VFile, field: string): { line: number; column: number } {
  const lines = String(file).split('\n');
  for (const name of [field, ...namesFor(field)]) {
    const line = lines.findIndex((each) => each.startsWith(`${name}:`) || each.startsWith(`${name} =`));
    if (line >= 0) return { line: line + 1, column: 1 };
  }
  return { line: 1, column: 1 };
}

/** What Hugo, Jekyll, Docusaurus, Eleventy and Astro call what we have under another name. */
export const SAME: Readonly<Record<string, string>> = {
  description: 'summary',
  excerpt: 'summary',
  abstract: 'summary',
  lang: 'language',
  locale: 'language',
  expirydate: 'expires',
  expiryDate: 'expires',
  languages: 'languages',
};
/** The same of the day on which a statement comes out, which may be a date or an embargo here. */
export const PUBLISH_DATE = /^pub(?:lish_?)?date$/i;

const DATES = ['pubDate', 'pubdate', 'publishDate', 'publishdate', 'publish_date', 'published'];

/** Names that other programs have for a field of ours. */
function namesFor(field: string): readonly string[] {
  if (field === 'date') return DATES;
  return Object.keys(SAME).filter((name) => SAME[name] === field && name !== field);
}
