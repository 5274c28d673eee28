import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** A structure element as a sheet's HTML asks for it, or as a PDF has it, brought to one form. */
export type Node = {
  readonly type: string;
  readonly alt?: string;
  /** A link's `/Contents`. */
  readonly contents?: string;
  /** It stands apart from the words beside it: a paragraph's number in the margin; a note's number, a picture. */
  readonly apart?: 'margin' | 'line';
  readonly attributes: ReadonlyMap<string, string>;
  readonly kids: readonly (Node | Text)[];
};

export type Text = { readonly text: string; readonly lang: string };

export const isNode = (value: Node | Text): value is Node => 'kids' in value;

/** Elements that become structure elements of a type of their own (ISO 32000-1, 14.8.4). */
const TYPES: Readonly<Record<string, string>> = {
  p: 'P',
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  h4: 'H4',
  h5: 'H5',
  h6: 'H6',
  blockquote: 'BlockQuote',
  code: 'Code',
  table: 'Table',
  tr: 'TR',
  td: 'TD',
  caption: 'Caption',
};
/** Elements that hold blocks and say nothing themselves. */
const HOLDERS = new Set(['html', 'body', 'main', 'article', 'section', 'header', 'footer', 'div', 'address']);
const TABLE_PARTS = new Set(['thead', 'tbody', 'tfoot']);
const BLOCKS = new Set([
  ...HOLDERS,
  ...TABLE_PARTS,
  ...Object.keys(TYPES).filter((name) => name !== 'code'),
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'pre', 'hr', 'th'],
]);

type Around = { readonly lang: string; readonly isKept: boolean };

/** The tree that a sheet asks for, its white space as a browser lays it out. */
export function writtenTree(html: string): Node {
  const root = unified().use(rehypeParse).parse(html);
  const top = elementsOf(root).find(({ tagName }) => tagName === 'html');
  const body = elementsOf(top).find(({ tagName }) => tagName === 'body');
  if (top === undefined || body === undefined) throw new Error('The sheet has no body');
  const around = { lang: String(top.properties.lang ?? ''), isKept: false };
  return { type: 'Document', attributes: new Map(), kids: holder(body, around) };
}

const elementsOf = (parent: Root | Element | undefined): readonly Element[] =>
  (parent?.children ?? []).filter((child) => child.type === 'element');

const isBlock = (node: ElementContent): node is Element => node.type === 'element' && BLOCKS.has(node.tagName);

const made = (
  type: string,
  kids: readonly (Node | Text)[],
  more: readonly (readonly [string, string])[] = [],
): Node => ({
  type,
  attributes: new Map(more),
  kids: joined(kids),
});

/** Blocks of an element that holds them; text that stands beside them is a paragraph. */
function holder(parent: Element, outer: Around): readonly Node[] {
  const around = within(parent, outer);
  const nodes: Node[] = [];
  let loose: ElementContent[] = [];
  const close = (): void => {
    const kids = trimmed(loose.flatMap((child) => inline(child, around)));
    const [number] = kids;
    // The number of a list or a table stands beside it, in no paragraph of its own.
    if (kids.length === 1 && number !== undefined && isNode(number) && number.apart === 'margin') nodes.push(number);
    else if (kids.length > 0) nodes.push(made('P', kids));
    loose = [];
  };
  for (const child of parent.children) {
    if (!isBlock(child)) loose.push(child);
    else {
      close();
      nodes.push(...block(child, around));
    }
  }
  close();
  return nodes;
}

function block(node: Element, outer: Around): readonly Node[] {
  const around = within(node, outer);
  const { tagName: name } = node;
  if (name === 'section' && hasClass(node, 'notes')) return notes(node, around);
  if (HOLDERS.has(name)) return holder(node, outer);
  if (TABLE_PARTS.has(name)) return elementsOf(node).flatMap((row) => block(row, around));
  if (name === 'hr') return [];
  if (name === 'ul' || name === 'ol') return [list(node, around)];
  if (name === 'dl') return [terms(node, around)];
  if (name === 'figure') return figure(node, around);
  if (name === 'pre') {
    const text = { ...around, isKept: true };
    return [made('P', [made('Code', trimmed(node.children.flatMap((child) => inline(child, text, true))))])];
  }
  if (name === 'th') {
    const scope = node.properties.scope ?? 'col';
    return [made('TH', flow(node, around), [['Scope', scope === 'row' ? 'Row' : 'Column']])];
  }
  const type = TYPES[name] ?? name;
  return [
    made(
      type,
      type === 'TR' || type === 'Table' ? elementsOf(node).flatMap((kid) => block(kid, around)) : flow(node, around),
    ),
  ];
}

/** What may hold either text or blocks: an item, a cell, a paragraph. */
function flow(node: Element, around: Around): readonly (Node | Text)[] {
  if (node.children.some(isBlock)) {
    const parts: (Node | Text)[] = [];
    let loose: ElementContent[] = [];
    const close = (): void => {
      parts.push(...trimmed(loose.flatMap((child) => inline(child, around))));
      loose = [];
    };
    for (const child of node.children) {
      if (!isBlock(child)) loose.push(child);
      else {
        close();
        parts.push(...block(child, around));
      }
    }
    close();
    return parts;
  }
  return trimmed(node.children.flatMap((child) => inline(child, around)));
}

function inline(node: ElementContent, outer: Around, isCode = false): readonly (Node | Text)[] {
  if (node.type === 'text') {
    const text = outer.isKept ? node.value : node.value.replace(/[ \t\r\n]+/g, ' ');
    return text === '' ? [] : [{ text, lang: outer.lang }];
  }
  if (node.type !== 'element') return [];
  const around = within(node, outer);
  const { tagName: name, properties } = node;
  if (name === 'br') return [{ text: '\n', lang: around.lang }];
  if (name === 'img') return image(node);
  const kids = node.children.flatMap((child) => inline(child, around));
  if (name === 'code' && !isCode) return [made('Code', kids)];
  if (name !== 'a' || typeof properties.href !== 'string') return kids;
  if (hasClass(node, 'pn')) return [{ ...made('Lbl', kids), apart: 'margin' }];
  const label = typeof properties.ariaLabel === 'string' ? properties.ariaLabel : plain(kids).trim();
  const link: Node = { ...made('Link', kids), contents: label };
  return [/^fnref-/.test(String(properties.id ?? '')) ? { ...made('Reference', [link]), apart: 'line' } : link];
}

function image({ properties }: Element): readonly Node[] {
  const alt = typeof properties.alt === 'string' ? properties.alt : '';
  return alt === '' ? [] : [{ ...made('Figure', []), alt, apart: 'line' }];
}

function figure(node: Element, around: Around): readonly Node[] {
  return elementsOf(node).flatMap((child) =>
    child.tagName === 'figcaption'
      ? [made('Caption', flow(child, around))]
      : child.tagName === 'img'
        ? image(child)
        : block(child, around),
  );
}

function list(node: Element, around: Around): Node {
  const start = Number(node.properties.start ?? 1);
  const items = elementsOf(node).filter(({ tagName }) => tagName === 'li');
  return made(
    'L',
    items.map((item, index) => {
      const body = made('LBody', flow(item, within(item, around)));
      return made('LI', node.tagName === 'ol' ? [label(start + index, around), body] : [body]);
    }),
  );
}

/** A number that the style sheet makes: which, and nothing of how it is written. */
const label = (number: number, { lang }: Around): Node => made('Lbl', [{ text: String(number), lang }]);

function terms(node: Element, around: Around): Node {
  const parts = elementsOf(node).flatMap((child) => (child.tagName === 'div' ? elementsOf(child) : [child]));
  const items: Node[][] = [];
  for (const part of parts) {
    const isTerm = part.tagName === 'dt';
    const last = items.at(-1);
    const kid = made(isTerm ? 'Lbl' : 'LBody', flow(part, within(part, around)));
    if (last === undefined || (isTerm && last.at(-1)?.type !== 'Lbl')) items.push([kid]);
    else last.push(kid);
  }
  return made(
    'L',
    items.map((kids) => made('LI', kids)),
  );
}

function notes(node: Element, around: Around): readonly Node[] {
  return elementsOf(node).flatMap((child) =>
    child.tagName === 'ol'
      ? elementsOf(child).map((item, index) =>
          made('Note', [label(index + 1, around), ...flow(item, within(item, around))]),
        )
      : block(child, around),
  );
}

function within({ properties }: Element, outer: Around): Around {
  return typeof properties.lang === 'string' ? { ...outer, lang: properties.lang } : outer;
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

/** Neighbouring texts of one language are one. */
export function joined(kids: readonly (Node | Text)[]): readonly (Node | Text)[] {
  const result: (Node | Text)[] = [];
  for (const kid of kids) {
    const last = result.at(-1);
    if (last !== undefined && !isNode(last) && !isNode(kid) && last.lang === kid.lang)
      result[result.length - 1] = { ...last, text: last.text + kid.text };
    else result.push(kid);
  }
  return result;
}

/** Without white space at either end of a block, nor a run of nothing else. */
function trimmed(kids: readonly (Node | Text)[]): readonly (Node | Text)[] {
  const all = [...joined(kids)];
  const [first, last] = [all[0], all.at(-1)];
  if (first !== undefined && !isNode(first)) all[0] = { ...first, text: first.text.trimStart() };
  const end = all.at(-1);
  if (last !== undefined && end !== undefined && !isNode(end))
    all[all.length - 1] = { ...end, text: end.text.trimEnd() };
  return all.filter((kid) => isNode(kid) || kid.text !== '');
}

/** All text of a node or of several, as one string. */
export function plain(kids: readonly (Node | Text)[]): string {
  return kids.map((kid) => (isNode(kid) ? plain(kid.kids) : kid.text)).join('');
}
