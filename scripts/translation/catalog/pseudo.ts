import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { accented, type Language, type Pseudo } from '../../lib/text/index.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { Segment } from '../../model/statement.ts';
import { phrasingTree } from '../../source/html/phrasing-tree.ts';
import { givenSpan } from '../../source/tree/places.ts';
import type { Labels } from './i18n.ts';

/**
 * The target that a pseudo-language has for a source text: accented, or the text itself, which the page turns round.
 *
 * @param definitions the document's link and footnote definitions as Markdown
 */
const TARGETS: Readonly<Record<Pseudo, (source: string, definitions: string) => string>> = {
  accented: (source, definitions) => accented(source, proseIn(source, definitions)),
  mirrored: (source) => source,
};

/** A catalog in a pseudo-language, with each text made from its source. */
export function pseudoCatalog(
  language: Language,
  pseudo: Pseudo,
  name: string,
  segments: readonly Segment[],
  definitions: string,
): Catalog {
  const folder = `translations/${language.tag}`;
  return {
    language,
    name,
    file: new VFile({ path: `${folder}/${name}.json` }),
    stateFile: new VFile({ path: `${folder}/${name}.state.json` }),
    units: segments.map((segment) => ({
      segment,
      target: TARGETS[pseudo](segment.source, definitions),
      isEmpty: false,
      state: 'translated',
    })),
    orphans: new Map(),
    gone: new Map(),
    isReadable: true,
  };
}

const PLURALS = ['zero', 'one', 'two', 'few', 'many'] as const;

/** The words of the templates in a pseudo-language, with every plural form that its rules may ask for. */
export function pseudoLabels(labels: Labels, pseudo: Pseudo): Labels {
  const own = new Map([...labels].map(([key, text]) => [key, pseudo === 'accented' ? accented(text) : text]));
  for (const [key, text] of [...own]) {
    const [, name] = /^(.*)_other$/.exec(key) ?? [];
    if (name === undefined) continue;
    for (const form of PLURALS) if (!own.has(`${name}_${form}`)) own.set(`${name}_${form}`, text);
  }
  return own;
}

/** The stretches of a text that are prose, and not what Markdown acts on: addresses, code, references. */
function proseIn(source: string, definitions: string): readonly { readonly start: number; readonly end: number }[] {
  const parts: { readonly start: number; readonly end: number }[] = [];
  const children = phrasingTree(source, definitions);
  const root: Root = { type: 'root', children: [{ type: 'paragraph', children }] };
  visit(root, (node) => {
    const span = givenSpan(node);
    if (span === undefined) return undefined;
    const [start, end] = span;
    // An address that is its own text is no prose.
    if (node.type === 'link' && source[start] !== '[') return 'skip';
    if (node.type === 'text' && end > start) parts.push({ start, end });
    return undefined;
  });
  return parts;
}
