import path from 'node:path';
import { type PageFacts, pageFacts, type Reference, styleReferences } from '../conformance/trial/page-facts.ts';
import { wireReferences } from '../conformance/trial/wire-references.ts';
import { filesBelow } from './folder.ts';
import { manifestFaults } from './manifest-faults.ts';

export type Crawl = {
  readonly pages: number;
  readonly references: number;
  readonly alternates: number;
  readonly faults: readonly string[];
};

/**
 * Addresses that no page need link to: promised ones, those where readers come in from other sites, and those that
 * programs look for. Licences lie beside their fonts.
 */
const DOORS =
  /^(?:index\.html|404\.html|robots\.txt|sitemap\.xml|manifest\.json|sbom\.cdx\.json|SHA256SUMS|assets\/licence-[^/]+\.txt|[^/]+\/index\.html)$/;

/** The result of following every link in a built folder. `base` is its public address, where it has one. */
export async function crawl(dist: string, base?: string): Promise<Crawl> {
  const names = filesBelow(dist);
  const files = new Set(names);
  const pages = await Promise.all(names.filter((name) => name.endsWith('.html')).map((name) => pageFacts(dist, name)));
  const styles = await Promise.all(
    names.filter((name) => name.endsWith('.css')).map((name) => styleReferences(dist, name)),
  );
  const byName = new Map(pages.map((page) => [page.name, page]));
  const ids = new Map(pages.map((page) => [page.name, new Set(page.ids)]));
  const wires = await Promise.all(names.map((name) => wireReferences(dist, name)));
  const references = [...pages.flatMap((page) => page.references), ...styles.flat(), ...wires.flat()];

  const reached = new Set<string>();
  const dangling = references.flatMap((reference) => {
    const target = targetOf(reference, base);
    if (target === undefined) return [];
    reached.add(target.file);
    const shown = `${reference.from}: ${reference.url}`;
    if (!files.has(target.file)) return [`${shown} leads nowhere`];
    const anchors = ids.get(target.file);
    return target.anchor === '' || anchors?.has(target.anchor) === true ? [] : [`${shown} has no such place`];
  });
  const idle = names.filter((name) => !reached.has(name) && !DOORS.test(name));
  return {
    pages: pages.length,
    references: references.length,
    alternates: pages.reduce((sum, page) => sum + page.alternates.size, 0),
    faults: [
      ...dangling,
      ...pages.flatMap(repeatedIds),
      ...pages.flatMap((page) => alternateFaults(page, byName, base)),
      ...idle.map((name) => `${name}: nothing leads there`),
      ...(await manifestFaults(dist)),
    ],
  };
}

/** A file below the folder and a place in it; undefined for what lies outside (mail, telephone, other sites). */
function targetOf({ from, url }: Reference, base: string | undefined): { file: string; anchor: string } | undefined {
  const own = base === undefined ? undefined : `${base}/`;
  const inside = own !== undefined && url.startsWith(own) ? `/${url.slice(own.length)}` : url;
  const here = new URL(from, 'file:///');
  const there = new URL(inside, here);
  if (there.protocol !== 'file:') return undefined;
  const file = decodeURIComponent(there.pathname).slice(1);
  // Only a public address is a folder's; links within work from a disk as well.
  const whole = inside !== url && (file === '' || file.endsWith('/')) ? path.posix.join(file, 'index.html') : file;
  return { file: whole, anchor: decodeURIComponent(there.hash.slice(1)) };
}

function repeatedIds({ name, ids }: PageFacts): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${name}: id ${id} is there twice`);
}

/**
 * The faults of pages in several languages: each page that names others must be named by each of them, itself included,
 * with the language that they are in.
 */
function alternateFaults(
  page: PageFacts,
  byName: ReadonlyMap<string, PageFacts>,
  base: string | undefined,
): readonly string[] {
  if (base === undefined || page.alternates.size === 0) return [];
  const own = [...page.alternates.values()];
  const faults = [...page.alternates].flatMap(([tag, url]) => {
    const target = targetOf({ from: page.name, url, kind: 'alternate' }, base)?.file;
    const other = byName.get(target ?? '');
    if (other === undefined) return [`${page.name}: alternate ${tag} ${url} is no page of ours`];
    if (tag === 'x-default') return [];
    const back = [...other.alternates.values()];
    return [
      ...(other.language === tag ? [] : [`${page.name}: alternate ${tag} is in ${other.language}`]),
      ...(other.canonical === url ? [] : [`${page.name}: alternate ${url} calls itself ${other.canonical}`]),
      ...(back.length === own.length && own.every((each) => back.includes(each))
        ? []
        : [`${page.name}: alternate ${tag} does not name the same pages`]),
    ];
  });
  return [
    ...faults,
    ...(page.alternates.has('x-default') ? [] : [`${page.name}: no x-default`]),
    ...(page.canonical !== undefined && own.includes(page.canonical) ? [] : [`${page.name}: does not name itself`]),
  ];
}
