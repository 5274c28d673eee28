import type { Element, Text } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import { z } from 'zod';
import { codeOf } from '../text-code.ts';
import { byKind, type Fate, type Former, type FormerFile, jsonInPage, keyOf } from './known.ts';

const parser = unified().use(rehypeParse).freeze();

const edition = z.object({
  version: z.number().optional(),
  fate: z.string(),
  codes: z.array(z.string()).optional(),
  files: z.record(z.string(), z.array(z.string())).optional(),
});
const listed = z.looseObject({
  pages: z.array(z.looseObject({ slug: z.string(), language: z.string(), editions: z.array(edition).min(1) })),
});

/**
 * The page that checks, as an earlier release published it, for a release that publishes it again: it must know what has
 * been published since, too. A statement that it has no page for is not added. A page of another make stays as it is.
 *
 * @param current the files that are published with it
 * @param former what all releases have published
 */
export function knownAgain(html: string, current: readonly FormerFile[], former: Former): string {
  const text = listIn(parser.parse(html));
  const data = listed.safeParse(text === undefined ? undefined : parsed(text.value)).data;
  if (text === undefined || data === undefined) return html;
  const known = new Set(
    data.pages.flatMap(({ editions }) =>
      editions.flatMap(({ codes = [], files = {} }) => [...codes, ...Object.values(files).flat()]),
    ),
  );
  const unlisted = (digest: string): boolean => known.size < known.add(digest).size;
  const fresh = Map.groupBy(
    current.filter(({ sha256 }) => unlisted(sha256)),
    keyOf,
  );
  const files = Map.groupBy(
    former.files.filter(({ sha256 }) => unlisted(sha256)),
    keyOf,
  );
  const hasCodes = data.pages.some(({ editions }) => editions.some(({ codes = [] }) => codes.length > 0));
  const texts = Map.groupBy(hasCodes ? former.texts.filter((each) => unlisted(codeOf(each))) : [], keyOf);
  const pages = data.pages.map((page) => {
    const fate = page.editions[0]?.fate;
    if (fate === 'verify-earlier') return page;
    const key = keyOf(page);
    const [now, old, said] = [fresh, files, texts].map((each) => each.has(key));
    const replaced = (other: Fate): string => (fate === 'withheld' || fate === 'canceled' ? fate : other);
    return {
      ...page,
      editions: [
        ...page.editions,
        ...(now ? [{ ...page.editions[0], codes: undefined, files: byKind(fresh.get(key) ?? []) }] : []),
        ...(old ? [{ fate: replaced('verify-replaced'), files: byKind(files.get(key) ?? []) }] : []),
        ...(said ? [{ fate: replaced('verify-text-replaced'), codes: (texts.get(key) ?? []).map(codeOf) }] : []),
      ],
    };
  });
  // Only the list is written anew: what a parser and a printer would move stays where it is.
  const [start, end] = [text.position?.start.offset, text.position?.end.offset];
  return html.slice(0, start) + jsonInPage({ ...data, pages }) + html.slice(end);
}

/** The text of the page's list. */
function listIn(tree: ReturnType<typeof parser.parse>): Text | undefined {
  let found: Text | undefined;
  visit(tree, 'element', ({ tagName, properties, children: [only] }: Element) => {
    if (tagName !== 'script' || properties['id'] !== 'known' || only?.type !== 'text') return undefined;
    found = only;
    return EXIT;
  });
  return found;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
