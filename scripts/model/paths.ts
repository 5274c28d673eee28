/** Where a newsroom has its settings, from its folder; a folder with this file is a newsroom. */
export const SETTINGS_FILE = 'source/newsroom.yaml';

/** The path of a page of a list; the first has no number. */
const numbered = (folder: string, page: number): string =>
  page === 1 ? `${folder}/index.html` : `${folder}/${page}/index.html`;

/** Paths below the output folder. They never change: other sites link to them. */
export const paths = {
  door: 'index.html',
  start: (tag: string) => `${tag}/index.html`,
  /** The first page of the archive, and further ones of what has no date. */
  archive: (tag: string, page = 1) =>
    page === 1 ? `${tag}/archive/index.html` : numbered(`${tag}/archive/undated`, page),
  year: (tag: string, year: string, page = 1) => numbered(`${tag}/archive/${year}`, page),
  topic: (tag: string, topic: string, page = 1) => numbered(`${tag}/archive/topics/${topic}`, page),
  search: (tag: string) => `${tag}/search/index.html`,
  searchIndex: (tag: string) => `${tag}/search/words.json`,
  choice: (slug: string) => `${slug}/index.html`,
  /** The press kit of all languages. */
  kit: (slug: string) => `${slug}/${slug}.zip`,
  page: (slug: string, tag: string) => `${slug}/${tag}/index.html`,
  verify: (tag: string) => `${tag}/verify/index.html`,
  asset: (name: string) => `assets/${name}`,
  notFound: '404.html',
  sitemap: 'sitemap.xml',
  /** One of the lists that a long one is split into, by its number from 1. */
  sitemapPart: (number: number) => `sitemap-${number}.xml`,
  robots: 'robots.txt',
  manifest: 'manifest.json',
  sums: 'SHA256SUMS',
  signature: 'SHA256SUMS.minisig',
  publicKey: 'newsroom.pub',
  sbom: 'sbom.cdx.json',
} as const;

type Placed = {
  readonly slug: string;
  readonly language: { readonly tag: string };
  readonly version: number;
  readonly isEarlier: boolean;
};

/** The paths of a statement's files in one language; an earlier version has a folder of its own, for good. */
export function pathsOf({ slug, language: { tag }, version, isEarlier }: Placed) {
  const folder = isEarlier ? `${slug}/${tag}/v${version}` : `${slug}/${tag}`;
  const name = isEarlier ? `${slug}.${tag}.v${version}` : `${slug}.${tag}`;
  const file = (extension: string): string => `${folder}/${name}.${extension}`;
  return {
    page: `${folder}/index.html`,
    pdf: file('pdf'),
    text: file('txt'),
    ninjs: file('ninjs.json'),
    kit: file('zip'),
  } as const;
}

/**
 * The relative URI from one file of the output to another; it works on a web server and from a disk.
 *
 * @example relativePath('a/b/index.html', 'a/c.css') // '../c.css'
 */
export function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return encodeURI([...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/'));
}

/** The public address of a file, as an ASCII URI; an index is addressed by its folder. */
export function publicUrl(base: string, path: string): string {
  return `${base}/${encodeURI(path.replace(/(^|\/)index\.html$/, '$1'))}`;
}
