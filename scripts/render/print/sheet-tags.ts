import type { Element, ElementContent, Root } from 'hast';
import { cellSpan, plain } from '../../compose/hast-nodes.ts';
import { anchored, isInLine, isTag, nameIn, type Tag, type TagText } from '../../lib/pdf/index.ts';
import { withHeaders } from './table-headers.ts';
import { CONTAINERS, SPAN, TABLE_PARTS, TAG_RULES, type TagRule, TEXT_CONTAINER } from './tag-rules.ts';

/** A sheet that the browser tags as it is meant, and the tags it must come out with. */
export type TaggedSheet = { readonly tree: Root; readonly tags: Tag };

/** What surrounds an element. */
type Around = Pick<Tag, 'language' | 'direction'> & {
  /** True among the notes at the end, whose list items are notes. */
  readonly isNotes?: boolean;
};
type Kids = readonly (Tag | TagText)[];
type Marked = { readonly node: ElementContent; readonly kids: Kids };

/**
 * The tag tree of a sheet, made from the sheet itself; and the sheet with roles for what the browser would not tag: it
 * leaves out sections, notes, lists of terms and every inline element, and their languages with them.
 */
export function tagSheet(tree: Root, around: Around): TaggedSheet {
  let tags: Tag = { type: 'Document', ...around, children: [] };
  const children = tree.children.map((node) => {
    if (node.type !== 'element' || node.tagName !== 'html') return node;
    const marked = markAll(node.children, around);
    tags = { ...tags, children: withParagraphs(marked.kids, around) };
    return { ...node, children: marked.nodes };
  });
  return { tree: { ...tree, children }, tags: withHeaders(tags) };
}

function markAll(nodes: readonly ElementContent[], around: Around): { nodes: ElementContent[]; kids: Kids } {
  const all = nodes.map((node): Marked => {
    if (node.type === 'text') return { node, kids: [{ text: node.value }] };
    if (node.type !== 'element' || node.tagName === 'head') return { node, kids: [] };
    return node.tagName === 'br' ? { node, kids: [{ text: '\n' }] } : markElement(node, around);
  });
  return { nodes: all.map(({ node }) => node), kids: all.flatMap(({ kids }) => kids) };
}

function markElement(element: Element, outer: Around): Marked {
  const { node, kids } = markInside(element, outer);
  return { node, kids: anchored(kids, element.properties.id) };
}

function markInside(element: Element, outer: Around): Marked {
  const around = aroundOf(element, outer);
  // A list within a note is a list.
  const { nodes, kids } = markAll(element.children, element.tagName === 'li' ? { ...around, isNotes: false } : around);
  const node = { ...element, children: nodes };
  const special = SPECIAL[element.tagName];
  if (special !== undefined) return special(node, kids, around);
  const rule = TAG_RULES[element.tagName] ?? (isForeign(around, outer) ? SPAN : undefined);
  if (rule !== undefined) return tagged(node, rule, around, kids);
  const part = TABLE_PARTS[element.tagName];
  if (part !== undefined) return { node, kids: [{ type: part, ...placed(around), children: kids }] };
  if (CONTAINERS.has(element.tagName)) return markContainer(node, kids, around);
  return isIsolate(element) ? { node, kids: [{ ...placed(around), isIsolate: true, children: kids }] } : { node, kids };
}

function tagged(node: Element, rule: TagRule, around: Around, kids: Kids, more: Partial<Tag> = {}): Marked {
  const tag: Tag = {
    type: rule.type,
    ...(isIsolate(node) ? { isIsolate: true } : {}),
    ...placed(around),
    children: GROUPS.has(rule.type) ? withParagraphs(kids, around) : kids,
    ...more,
  };
  const role = rule.role === undefined ? {} : { role: rule.role };
  return { node: { ...node, properties: { ...node.properties, ...role } }, kids: [tag] };
}

/** Elements whose tags depend on more than their name. */
const SPECIAL: Readonly<Record<string, (node: Element, kids: Kids, around: Around) => Marked>> = {
  a: (node, kids, around) => {
    const { href, ariaLabel, className } = node.properties;
    // The number of a paragraph is a label, not a link: on paper its link would lead to itself.
    if (Array.isArray(className) && className.includes('pn'))
      return { node, kids: [{ type: 'Lbl', ...placed(around), isInLine: true, children: [...kids, { text: ' ' }] }] };
    if (typeof href !== 'string') return { node, kids };
    const contents = typeof ariaLabel === 'string' ? ariaLabel : nameOf(node);
    return tagged(node, { type: 'Link' }, around, kids, { contents, target: nameIn(href) });
  },
  sup: (node, kids, around) => {
    const link = isNoteReference(node) ? kids.find((kid): kid is Tag => isTag(kid) && kid.type === 'Link') : undefined;
    if (link === undefined) return { node, kids };
    const isolate = isIsolate(node) ? { isIsolate: true } : {};
    return { node, kids: [{ type: 'Reference', ...placed(around), ...isolate, target: link.target, children: kids }] };
  },
  img: (node, _, around) => {
    const { alt } = node.properties;
    if (typeof alt !== 'string' || alt.trim() === '') return { node, kids: [] };
    return tagged(node, { type: 'Figure' }, around, [], { alt });
  },
  figure: (node, kids, around) => {
    const hasCaption = kids.some((kid) => isTag(kid) && kid.type === 'Caption');
    return tagged(node, { type: 'Captioned' }, around, kids, hasCaption ? {} : { type: undefined });
  },
  ul: (node, kids, around) => tagged(node, { type: 'L' }, around, kids, { list: 'unordered' }),
  ol: (node, kids, around) =>
    around.isNotes
      ? tagged(node, { type: 'L' }, around, kids, { type: undefined, list: 'ordered' })
      : tagged(node, { type: 'L' }, around, kids, { list: 'ordered' }),
  li: (node, kids, around) => {
    const label: Tag = { type: 'Lbl', isMarker: true, ...placed(around), children: [] };
    const body: Kids = around.isNotes ? kids : [{ type: 'LBody', ...placed(around), children: kids }];
    return tagged(node, { type: around.isNotes ? 'Note' : 'LI' }, around, [label, ...body]);
  },
  dl: (node, kids, around) => tagged(node, rule('dl'), around, termItems(kids, around), { list: 'terms' }),
  th: (node, kids, around) =>
    tagged(node, rule('th'), around, kids, { cell: { ...cellOf(node), scope: scopeOf(node.properties.scope) } }),
  td: (node, kids, around) => tagged(node, rule('td'), around, kids, { cell: cellOf(node) }),
};

function rule(name: 'dl' | 'th' | 'td'): TagRule {
  return TAG_RULES[name] ?? TEXT_CONTAINER;
}

/** A container as tagged: one with nothing but text is a paragraph; one of text and blocks keeps its text apart. */
function markContainer(node: Element, kids: Kids, around: Around): Marked {
  if (!kids.some(isInLine) || node.tagName === 'body') return { node, kids };
  const isText = kids.every((kid) => isInLine(kid) || !isTag(kid));
  return tagged(node, isText ? { ...TEXT_CONTAINER, type: 'P' } : TEXT_CONTAINER, around, kids);
}

/** Types in which no text may stand (ISO 32000-1, 14.8.4.2). */
const GROUPS: ReadonlySet<string> = new Set(['Document', 'Art', 'Sect', 'Div', 'Captioned']);

/** The tags with each line of text between blocks as a paragraph. */
function withParagraphs(kids: Kids, around: Around): Kids {
  const result: (Tag | TagText)[] = [];
  let line: (Tag | TagText)[] = [];
  const end = (): void => {
    // The number of a list or a table stands beside it, not in a paragraph of its own.
    const isNumber = line.every((kid) => !isInLine(kid) || (isTag(kid) && kid.type === 'Lbl'));
    if (isNumber) result.push(...line.filter(isTag));
    else if (line.some(isInLine)) result.push({ type: 'P', ...placed(around), children: line });
    line = [];
  };
  for (const kid of kids) {
    if (!isTag(kid) || isInLine(kid)) line.push(kid);
    else {
      end();
      result.push(kid);
    }
  }
  end();
  return result;
}

/**
 * The tags of a list of terms: an item for each term, whether or not the sheet has an element round it and its meaning.
 */
function termItems(kids: Kids, around: Around): Kids {
  const items: Tag[] = [];
  for (const kid of kids) {
    if (!isTag(kid)) continue;
    const last = items.at(-1);
    if (last === undefined || kid.type !== 'LBody' || last.type !== 'LI') {
      items.push({ type: 'LI', ...placed(around), children: [kid] });
    } else items[items.length - 1] = { ...last, children: [...last.children, kid] };
  }
  return items;
}

const placed = ({ language, direction }: Around): Pick<Tag, 'language' | 'direction'> => ({ language, direction });

function aroundOf({ properties, tagName }: Element, outer: Around): Around {
  const { lang, dir, className } = properties;
  return {
    language: typeof lang === 'string' && lang !== '' ? lang : outer.language,
    direction: dir === 'ltr' || dir === 'rtl' ? dir : outer.direction,
    isNotes:
      outer.isNotes === true || (tagName === 'section' && Array.isArray(className) && className.includes('notes')),
  };
}

const isIsolate = ({ tagName, properties: { dir } }: Element): boolean => tagName === 'bdi' || dir !== undefined;

const isForeign = (inner: Around, outer: Around): boolean =>
  inner.language !== outer.language || inner.direction !== outer.direction;

/** The text of a link in words, with pictures by their descriptions. */
function nameOf(element: Element): string {
  const pictures = element.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'img' ? [String(child.properties.alt ?? '')] : [],
  );
  return [plain(element.children), ...pictures].filter((text) => text !== '').join(' ');
}

const isNoteReference = ({ children }: Element): boolean =>
  children.some(
    (child) => child.type === 'element' && child.tagName === 'a' && /^#fn-/.test(String(child.properties.href)),
  );

const scopeOf = (scope: unknown): 'Column' | 'Row' =>
  typeof scope === 'string' && scope.startsWith('row') ? 'Row' : 'Column';

function cellOf({ properties }: Element): NonNullable<Tag['cell']> {
  return { columns: cellSpan(properties.colSpan), rows: cellSpan(properties.rowSpan), headers: [] };
}
