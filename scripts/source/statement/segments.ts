import type { Image, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { addMessage } from '../../model/add-message.ts';
import type { Brand, NewsroomContact } from '../../model/newsroom.ts';
import type { FrontMatter, SegmentDraft, SegmentKind } from '../../model/statement.ts';
import { type Remarks, reportDroppedIn } from '../html/comments.ts';
import { isTextBlock, type TextBlock } from '../phrasing/nodes.ts';
import { foldSource } from './fold.ts';
import { isThick } from './guard.ts';

const PIN = /(?<!\s)\s*\{#(?=[^{}]*[a-z])([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;

/**
 * The segments of a statement's body in document order; each node is marked with the index of its segment. Pins are
 * taken out of the text.
 *
 * @param first index of the first segment found (the head's segments stand before it)
 */
export function extractSegments(
  tree: Root,
  file: VFile,
  remarks: ReadonlyMap<Nodes, Remarks>,
  first: number,
): readonly SegmentDraft[] {
  const found: SegmentDraft[] = [];
  const add = (draft: SegmentDraft): number => first + found.push(draft) - 1;
  const walk = (node: Root | RootContent, kind: SegmentKind, inherited: Remarks, quotes: number): void => {
    const own = remarks.get(node);
    const said =
      own === undefined
        ? inherited
        : { notes: [...inherited.notes, ...own.notes], allows: [...inherited.allows, ...own.allows] };
    if (node.type === 'definition') {
      if (node.title)
        node.data = {
          ...node.data,
          titleSegment: add({ kind: 'link-title', source: node.title, place: node.position, ...said }),
        };
      return;
    }
    if (node.type === 'paragraph' && onlyImage(node) !== undefined) return imageSegments(node, said, add);
    if (isTextBlock(node)) {
      const draft = proseSegment(node, kindOf(node) ?? kind, file, said, quotes);
      if (draft.source !== '') node.data = { ...node.data, segment: add(draft) };
      return;
    }
    if (!('children' in node)) return;
    const inside = node.type === 'blockquote' ? quotes + 1 : quotes;
    for (const child of node.children) walk(child, KINDS[node.type] ?? kind, said, inside);
  };
  walk(tree, 'paragraph', { notes: [], allows: [] }, 0);
  return found;
}

function kindOf(node: TextBlock): SegmentKind | undefined {
  if (node.type === 'heading') return 'heading';
  return node.type === 'htmlText' && /^(?:t[dh]|caption)$/.test(node.name) ? 'cell' : undefined;
}

/** The kind of a paragraph's segment inside these nodes. */
const KINDS: Readonly<Record<string, SegmentKind>> = {
  listItem: 'item',
  tableRow: 'cell',
  footnoteDefinition: 'note',
  blockquote: 'paragraph',
};

/** The segment of one heading, paragraph or cell, in so many block quotes; takes a pin off its text. */
export function proseSegment(
  node: TextBlock,
  kind: SegmentKind,
  file: VFile,
  said: Remarks,
  quotes: number,
): SegmentDraft {
  const folded = node.data?.markdown ?? foldSource(String(file), node.children, quotes, node.data?.written);
  // Inside a table a backslash guards every bar, in code too (GFM, example 200); alone it would stand in the code.
  const source =
    node.type === 'tableCell' ? folded.replace(/\\([\\|])/g, (pair, mark) => (mark === '|' ? '|' : pair)) : folded;
  const pin = PIN.exec(source)?.[1];
  if (pin !== undefined) takePinOff(node.children);
  return { kind, source: source.replace(PIN, ''), place: node.position, notes: said.notes, allows: said.allows, pin };
}

/** The image of a paragraph that holds nothing else: a figure. */
export function onlyImage(node: Paragraph): Image | undefined {
  const [only] = node.children;
  return node.children.length === 1 && only?.type === 'image' ? only : undefined;
}

function imageSegments(paragraph: Paragraph, said: Remarks, add: (draft: SegmentDraft) => number): void {
  const image = onlyImage(paragraph);
  if (image === undefined) return;
  const alt = (image.alt ?? '').trim();
  const place = image.position;
  if (alt !== '') image.data = { ...image.data, altSegment: add({ kind: 'alt', source: alt, place, ...said }) };
  if (image.title)
    image.data = { ...image.data, titleSegment: add({ kind: 'link-title', source: image.title, place, ...said }) };
}

function takePinOff(children: readonly PhrasingContent[]): void {
  const last = children.at(-1);
  if (last?.type === 'text' && PIN.test(last.value)) last.value = last.value.replace(PIN, '');
}

/** Link and footnote definitions as Markdown, for parsing a translation that refers to them. */
export function definitionsOf(tree: Root): string {
  const lines: string[] = [];
  const walk = (node: Root | RootContent): void => {
    if (node.type === 'definition') lines.push(`[${node.identifier}]: <${node.url}>`);
    if (node.type === 'footnoteDefinition') lines.push(`[^${node.identifier}]: x`);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
  return lines.join('\n\n');
}

/** The corrections of a statement, and the reason of its withdrawal, as segments: `correction-1`, `reason`. */
export function lifeSegments({ corrections = [], reason }: FrontMatter, file: VFile): readonly SegmentDraft[] {
  const texts: readonly (readonly [key: string, text: string, isUrgent: boolean])[] = [
    ...corrections.map(({ text, urgent }, index) => [`correction-${index + 1}`, text, urgent === true] as const),
    ...(reason === undefined ? [] : [['reason', reason, false] as const]),
  ];
  const lines = String(file).split('\n');
  return texts.map(([pin, source, isUrgent]): SegmentDraft => {
    const line = lines.findIndex((each) => each.includes(source.slice(0, 40).split('\n')[0] ?? ''));
    const place = { line: Math.max(0, line) + 1, column: 1 };
    reportDroppedIn(source, { start: place, end: place }, file);
    return {
      kind: 'correction',
      source: source.replace(/\s+/g, ' '),
      pin,
      place: { start: place, end: place },
      notes: [],
      allows: [],
      ...(isUrgent && { isUrgent }),
    };
  });
}

type Speaker = {
  readonly name?: string | undefined;
  readonly about?: string | undefined;
  readonly contacts?: readonly NewsroomContact[] | undefined;
  readonly brand?: Pick<Brand, 'logo'> | undefined;
};

/**
 * The organisation's own texts as segments with keys of their own: `name`, `about`, `logo`, `contact-1-name`,
 * `contact-1-note`.
 */
export function mastheadSegments(speaker: Speaker, file: VFile): readonly SegmentDraft[] {
  const contacts = (speaker.contacts ?? []).flatMap((contact, index): [string, string | undefined][] => [
    [`contact-${index + 1}-name`, contact.name],
    [`contact-${index + 1}-note`, contact.note],
  ]);
  const texts: [string, string | undefined][] = [
    ['name', speaker.name],
    ['about', speaker.about],
    ['logo', speaker.brand?.logo?.text],
    ...contacts,
  ];
  return texts.flatMap(([pin, source]) => {
    if (source === undefined) return [];
    const lines = String(file).split('\n');
    const line = Math.max(
      0,
      lines.findIndex((each) => each.includes(source.slice(0, 40))),
    );
    const place = { line: line + 1, column: 1 };
    reportDroppedIn(source, { start: place, end: place }, file);
    return [
      { kind: 'text', source, pin, place: { start: place, end: place }, notes: [], allows: [] } satisfies SegmentDraft,
    ];
  });
}

const MAX_LENGTH = 48;
/** Keys that have a meaning already, and names that no JSON file of translations may hold. */
const RESERVED =
  /^(?:title|kicker|summary|place|name|about|contact-\d+-(?:name|note)|correction-\d+|reason|picture-(?:text|caption|credit|rights)|constructor|prototype)$/;

/**
 * Removes pins that cannot be keys, and refuses a segment with too many marks, since every check and every language
 * parses it again. Both are reported on the file.
 *
 * @param isAlone true for a file without a newsroom: nothing is translated there, so that a wrong key is a notice
 */
export function checkSegments(
  segments: readonly SegmentDraft[],
  file: VFile,
  isAlone: boolean,
): readonly SegmentDraft[] {
  const seen = new Set<string>();
  return segments.map((segment) => {
    if (isThick(segment.source)) {
      addMessage(file, {
        ruleId: 'markdown-guard',
        severity: 'error',
        reason: 'Unexpected paragraph with thousands of marks',
        place: segment.place,
        advice: 'A statement needs nothing like it: is the file damaged?',
      });
    }
    const { pin, ...rest } = segment;
    if (pin === undefined || segment.kind === 'text' || segment.kind === 'correction') return segment;
    const fault = faultOf(pin, seen);
    seen.add(pin);
    if (fault === undefined) return segment;
    addMessage(file, {
      ruleId: 'pin',
      severity: isAlone ? 'notice' : 'error',
      reason: `Unexpected key \`{#${pin}}\`: ${fault}`,
      place: segment.place,
      actual: pin,
      advice: isAlone
        ? 'It is not published, and may stay; in a newsroom it must have another name.'
        : 'Choose another name between the braces, or take them away.',
    });
    return rest;
  });
}

function faultOf(pin: string, seen: ReadonlySet<string>): string | undefined {
  if (RESERVED.test(pin)) return 'that name is taken';
  if (seen.has(pin)) return 'it stands twice';
  return pin.length > MAX_LENGTH ? `it has more than ${MAX_LENGTH} characters` : undefined;
}
