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
export function namesFor(field: string): readonly string[] {
  if (field === 'date') return DATES;
  return Object.keys(SAME).filter((name) => SAME[name] === field && name !== field);
}
