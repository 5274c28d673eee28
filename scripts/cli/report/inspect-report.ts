import type { PdfFacts } from '../../lib/pdf/index.ts';
import { counted } from '../../model/counted.ts';
import { inert, isolatedForTerminal, tableLines } from './terminal.ts';

/** A report for a person of what is known of a PDF: facts, and where they come from, without a judgement. */
export function inspectReport(name: string, facts: PdfFacts): string {
  const { version, bytes, pageCount } = facts;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['metadata', metadataLines(facts)],
    ['outline', facts.outline.map(outlineLine)],
    ['tags', tagLines(facts.tags)],
    ['fonts', indented(tableLines(facts.fonts.map(fontRow)))],
    ['links', facts.links.map(linkLine)],
    ['attachments', facts.attachments.map(({ name, mediaType, bytes }) => attachmentLine(name, mediaType, bytes))],
    ['size', sizeLines(facts.sizes, bytes)],
    ['text', facts.pages.flatMap(pageLines)],
  ];
  const lines = [
    `${said(name)}: PDF ${version}, ${counted(pageCount, 'page')}, ${grouped(bytes)} bytes`,
    ...headLines(facts),
    ...sections.flatMap(([title, each]) => ['', title, ...(each.length === 0 ? ['  none'] : each)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The text alone, page after page, each ended by a form feed; characters that act on a terminal are taken out. */
export function inspectText({ pages }: Pick<PdfFacts, 'pages'>): string {
  return pages.map(({ lines }) => `${lines.map((line) => `${plain(line)}\n`).join('')}\f`).join('');
}

const plain = (text: string): string => text.replace(/(?!\t)\p{Cc}/gu, '\uFFFD');

function headLines({ title, language, claims, isTagged, pages }: PdfFacts): readonly string[] {
  const sizes = Map.groupBy(pages, ({ width, height }) => sizeText(width, height));
  return [
    `  title     ${title === undefined ? 'none' : said(title)}`,
    `  language  ${language === undefined ? 'none' : said(language)}`,
    `  claims    ${claims.length === 0 ? 'none' : `${claims.map(said).join(', ')} (what the file says of itself; veraPDF can say whether it is true)`}`,
    `  tagged    ${isTagged ? 'yes' : 'no'}`,
    ...[...sizes].map(([size, { length }]) => `  ${length === 1 ? 'page      ' : `${length} pages`.padEnd(10)}${size}`),
  ];
}

function metadataLines({ info, xmp, differences }: PdfFacts): readonly string[] {
  const entries = (values: Readonly<Record<string, string | readonly string[]>>): readonly string[] =>
    Object.entries(values).map(([name, value]) => {
      const texts = typeof value === 'string' ? [value] : value;
      return `    ${said(name)}: ${texts.map(said).join('; ') || '(empty)'}`;
    });
  const hasInfo = Object.keys(info).length > 0;
  return [
    ...(hasInfo ? ['  information dictionary', ...entries(info)] : ['  no information dictionary']),
    ...(xmp === undefined ? ['  no XMP'] : ['  XMP', ...entries(xmp)]),
    ...(differences.length === 0 && hasInfo && xmp !== undefined ? ['  They agree.'] : []),
    ...differences.map(
      ({ info: entry, xmp: property, said: one, instead }) =>
        `  ${entry} is “${said(one)}”, ${property} ${instead === undefined ? 'is not there' : `“${said(instead)}”`}`,
    ),
  ];
}

const outlineLine = ({ title, level, page }: PdfFacts['outline'][number]): string =>
  `${'  '.repeat(level)}${said(title)}${page === undefined ? '' : `  page ${page}`}`;

const fontRow = ({
  name,
  kind,
  isEmbedded,
  isSubset,
  glyphs,
  mapped,
}: PdfFacts['fonts'][number]): readonly string[] => [
  said(name),
  kind,
  isEmbedded ? 'embedded' : 'not embedded',
  isSubset ? 'subset' : 'whole',
  `${glyphs} glyphs shown, ${mapped === glyphs ? 'all' : mapped} mapped to text`,
];

function linkLine({ page, address, target, place, contents, isTagged }: PdfFacts['links'][number]): string {
  const where =
    address !== undefined
      ? said(address)
      : `${place === undefined ? '' : `${said(place)}, `}${target === undefined ? 'nowhere' : `page ${target}`}`;
  return `  page ${page}  → ${where}${contents === undefined ? '' : `  ${firstWords(contents)}`}${isTagged ? '' : '  not tagged'}`;
}

const attachmentLine = (name: string, mediaType: string | undefined, bytes: number | undefined): string =>
  `  ${[said(name), ...(mediaType === undefined ? [] : [said(mediaType)]), bytes === undefined ? 'not embedded' : `${grouped(bytes)} bytes`].join('  ')}`;

function sizeLines(sizes: PdfFacts['sizes'], bytes: number): readonly string[] {
  const rows = Object.entries(sizes).map(([kind, size]) => [
    kind,
    grouped(size),
    `${Math.round((100 * size) / bytes)} %`.padStart(5),
  ]);
  return indented(tableLines(rows));
}

function pageLines({ number, lines, artifacts, unmarked }: PdfFacts['pages'][number]): readonly string[] {
  return [
    `  page ${number}`,
    ...(lines.length === 0 ? ['    none'] : lines.map((line) => `    ${said(line)}`)),
    ...(artifacts.length === 0 ? [] : [`    outside the text: ${said(artifacts.join('  '))}`]),
    ...(unmarked.length === 0 ? [] : [`    neither tagged nor an artifact: ${said(unmarked.join('  '))}`]),
  ];
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

const grouped = (count: number): string => count.toLocaleString('en');

/** The size of a page in points and in millimetres. */
const sizeText = (width: number, height: number): string =>
  `${Math.round(width)} × ${Math.round(height)} pt (${millimetres(width)} × ${millimetres(height)} mm)`;

const millimetres = (points: number): number => Math.round((points / 72) * 25.4);

/**
 * A tag tree, an element a line: type, what is said of it, and the first words of what holds text itself. Annotations and
 * other contents are not shown.
 */
const tagLines = (tags: PdfFacts['tags'], indent = '  '): readonly string[] =>
  tags.flatMap((tag) => [
    `${indent}${[tag.type, ...details(tag), ...words(tag)].join('  ')}`,
    ...tagLines(
      tag.kids.filter((kid) => 'type' in kid),
      `${indent}  `,
    ),
  ]);

function details({ role, language, alternative, actualText, attributes }: PdfFacts['tags'][number]): readonly string[] {
  return [
    ...(role === undefined ? [] : [`= ${said(role)}`]),
    ...(language === undefined ? [] : [`lang ${said(language)}`]),
    ...Object.entries(attributes ?? {}).map(([name, value]) => `${said(name)} ${said(value)}`),
    ...(alternative === undefined ? [] : [`alt ${firstWords(alternative)}`]),
    ...(actualText === undefined ? [] : [`text ${firstWords(actualText)}`]),
  ];
}

function words(tag: PdfFacts['tags'][number]): readonly string[] {
  const hasOwn = tag.kids.some((kid) => 'text' in kid && kid.text.trim() !== '');
  return hasOwn ? [firstWords(textIn(tag))] : [];
}

/** Types of elements that have lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set(['L', 'P', 'Table', 'BlockQuote', 'Note', 'Div', 'Sect']);

const textIn = ({ kids }: PdfFacts['tags'][number]): string =>
  kids.map((kid) => ('text' in kid ? kid.text : 'type' in kid && !BLOCKS.has(kid.type) ? textIn(kid) : '')).join('');

const LONGEST = 72;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A text of a file for a line of the report: it does nothing to a terminal, and keeps its own direction. */
const said = (text: string): string => isolatedForTerminal(inert(text));

/** The first words of a text, between quotation marks. */
function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const first = [...graphemes.segment(line)].slice(0, LONGEST + 1).map(({ segment }) => segment);
  if (first.length <= LONGEST) return `“${said(line)}”`;
  const words = first
    .slice(0, LONGEST)
    .join('')
    .replace(/\s\S*$/, '');
  return `“${said(`${words}…`)}”`;
}
