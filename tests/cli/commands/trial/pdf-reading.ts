import { textOf } from '../../../support/pdf/content-text.ts';
import { readPdf, type Tag } from '../../../support/pdf/read-pdf.ts';

/**
 * What is read aloud of a PDF, an utterance a line, from its tags alone and by none of the product's code: what each thing
 * is, its level, how many there are of it, the headers of a cell, and the language where it changes.
 */
export async function pdfReading(bytes: Uint8Array): Promise<string> {
  const { root, lang } = await readPdf(bytes);
  return `${[...utterances(root, lang ?? '')].join('\n')}\n`;
}

const INLINE: ReadonlySet<string> = new Set(['Span', 'Link', 'Reference', 'Code', 'Em', 'Strong', 'Quote']);
const NAMES: Readonly<Record<string, string>> = {
  BlockQuote: 'quotation',
  Note: 'note',
  Figure: 'picture',
  Caption: 'caption',
};

function* utterances(tag: Tag, outer: string): Generator<string> {
  const language = tag.lang ?? outer;
  const level = /^H([1-6])$/.exec(tag.type)?.[1];
  if (level !== undefined) yield spoken(`heading level ${level}`, tag, outer);
  else if (tag.type === 'Figure') yield `picture: ${tag.alt ?? ''}`;
  else if (tag.type === 'Table') yield* tableUtterances(tag, outer);
  else {
    const inner = tag.kids.filter((kid) => kid.kind === 'tag');
    if (tag.type === 'L') yield `list of ${inner.filter(({ type }) => type === 'LI').length}`;
    if (tag.type === 'BlockQuote' || tag.type === 'Note') yield NAMES[tag.type] ?? '';
    if (tag.type === 'LI') {
      const labels = inner.filter(({ type }) => type === 'Lbl').map((label) => wordsOf(label, language));
      const bodies = inner.filter(({ type }) => type !== 'Lbl');
      yield `item: ${[...labels, ...bodies.map((body) => wordsOf(body, language))].join(' | ')}`.trimEnd();
      for (const body of bodies) yield* blocksIn(body, language);
    } else if (inner.length === 0 || tag.kids.some((kid) => kid.kind === 'content') || inner.some(isInline)) {
      const kind = NAMES[tag.type] ?? 'text';
      const [labels, others] = [inner.filter(isLabel), inner.filter((kid) => !isLabel(kid) && !isInline(kid))];
      for (const label of labels) yield* utterances(label, language);
      yield spoken(isLabel(tag) ? 'number' : kind, tag, outer);
      for (const other of others) yield* utterances(other, language);
    } else yield* blocksIn(tag, language);
  }
}

function* blocksIn(tag: Tag, language: string): Generator<string> {
  for (const kid of tag.kids) if (kid.kind === 'tag' && !isInline(kid)) yield* utterances(kid, language);
}

const isLabel = ({ type }: Tag): boolean => type === 'Lbl';
const isInline = ({ type }: Tag): boolean => INLINE.has(type);

const spoken = (what: string, tag: Tag, outer: string): string =>
  `${what}${tag.lang === undefined || tag.lang === outer ? '' : ` in ${tag.lang}`}: ${wordsOf(tag, tag.lang ?? outer)}`;

/** The words of an element and of what stands in its lines; what is in another language is said to be. */
function wordsOf(tag: Tag, language: string): string {
  const text =
    tag.actualText ??
    tag.kids
      .map((kid) => {
        if (kid.kind === 'content') return textOf(kid.glyphs);
        return kid.kind === 'tag' && isInline(kid) ? marked(kid, language) : '';
      })
      .join('');
  return text
    .replace(/[\u061C\u200E\u200F]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function marked(tag: Tag, outer: string): string {
  const words = wordsOf(tag, tag.lang ?? outer);
  const space = (edge: RegExp): string => (edge.test(plain(tag)) ? ' ' : '');
  const inLanguage = tag.lang === undefined || tag.lang === outer ? words : `‹${tag.lang}: ${words}›`;
  const whole = tag.type === 'Link' ? `[link ${inLanguage}]` : inLanguage;
  return `${space(/^\s/)}${whole}${space(/\s$/)}`;
}

const plain = (tag: Tag): string =>
  tag.actualText ??
  tag.kids.map((kid) => (kid.kind === 'tag' ? plain(kid) : kid.kind === 'content' ? textOf(kid.glyphs) : '')).join('');

function* tableUtterances(table: Tag, language: string): Generator<string> {
  const rows = rowsIn(table);
  yield `table of ${rows.length} rows`;
  for (const caption of table.kids)
    if (caption.kind === 'tag' && caption.type === 'Caption') yield spoken('caption', caption, language);
  const columns = new Map<number, string>();
  for (const [index, row] of rows.entries()) {
    let column = 0;
    let head = '';
    for (const cell of row.kids) {
      if (cell.kind !== 'tag') continue;
      const words = [wordsOf(cell, language), ...blocksIn(cell, language)].filter((each) => each !== '').join(' / ');
      const isRow = cell.attributes.get('Scope') === 'Row';
      const heads = [columns.get(column), head].filter((each) => each !== undefined && each !== '').join(', ');
      if (cell.type === 'TH' && !isRow) columns.set(column, words);
      if (cell.type === 'TH' && isRow) head = words;
      yield `row ${index + 1}, ${cell.type === 'TH' ? 'header' : `cell${heads === '' ? '' : ` (${heads})`}`}: ${words}`;
      column += Number(cell.attributes.get('ColSpan') ?? 1);
    }
  }
}

const rowsIn = (tag: Tag): readonly Tag[] =>
  tag.kids.flatMap((kid): readonly Tag[] => (kid.kind !== 'tag' ? [] : kid.type === 'TR' ? [kid] : rowsIn(kid)));
