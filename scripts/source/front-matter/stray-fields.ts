import type { Root } from 'mdast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { Clock } from '../../lib/clock.ts';
import { matchesIn } from '../../lib/matches-in.ts';
import { addMessage } from '../../model/add-message.ts';
import type { LifecycleFields } from '../../model/lifecycle-status.ts';
import type { FrontMatter } from '../../model/statement.ts';
import { phrasingTree } from '../html/phrasing-tree.ts';
import {
  type Block,
  MEANT_ADVICE,
  nearBlocks,
  printedLines,
  WAIT_ADVICE,
  WAITING_TEXT,
} from '../not-public/near-blocks.ts';
import { type LinePlace, type WaitSign, waitOf } from '../not-public/waiting-line.ts';
import { isCapitals, type Wait } from '../not-public/waiting-meaning.ts';
import { isOrder, waitOfPart } from '../not-public/waiting-part.ts';
import { whenOf } from '../not-public/waiting-time.ts';
import { writtenAs } from '../tree/places.ts';
import { fieldPlace } from './field-names.ts';
import { refuseWaiting, type UnusedText } from './unused-texts.ts';

/** A field that holds a statement back, as it stands in front matter, with a value that would hold it: a word, or a time. */
const FIELD =
  /^[ \t>#*_-]*["'“”]?(embargo|status|state|stage|draft|published|publish_?date|expires|expiry_?date|staging)["'“”]?[ \t]*(?:[:=：﹕︰∶꞉＝][ \t]*["'“”]?(?:(?:draft|embargoed|withheld|canceled|true|false|yes|no)(?=["'“”]?[ \t]*(?:$|[\r,;}#|(<*_\u2013\u2014-]))|(\d{4}-\d{2}[^\s,;]*)|[0-9a-f]{32})|[ \t](\d{4}-\d{2}-\d{2})(?:T|\s*$))/i;
/**
 * How many blocks at the head of a text, and at its end, may hold a line about when it is public, or a field within a
 * comment or code.
 */
const HEAD = 4;
const FOOT = 3;

type Front = Pick<LifecycleFields, 'embargo' | 'status'> &
  Pick<FrontMatter, 'picture'> &
  Partial<Readonly<Record<(typeof PRINTED)[number], string | undefined>>>;
type StraySettings = {
  readonly clock: Clock;
  readonly isAlone?: boolean | undefined;
  readonly unused?: readonly UnusedText[];
};
/** A heading that says that the text is not finished: `## WIP V3` */
const BEING_WRITTEN = /\bWIP\b|\bwork in progress\b/i;
/** The beginning of a note that was typed as a line: `[3] Not cited` is about a source. */
const TYPED_NOTE = /^\s*\\?\[\p{Nd}{1,3}\\?\]/u;
/** Fields of front matter that are printed. */
const PRINTED = ['title', 'summary', 'place', 'reference'] as const;

/**
 * Reports fields such as `embargo:` that stand in the text, and not in front matter: behind an empty line, without the
 * hyphens round them, or with other signs in their place. They are printed, and hold nothing back. Lines that say in
 * words that a text must wait are reported as well.
 *
 * @param settings by its `clock` a time of release that is over holds nothing back; `isAlone` is
 * true for a file without a newsroom: what is being worked on is a warning; `unused` has the texts of the front matter
 * that are not published
 */
export function refuseStray(
  tree: Root,
  file: VFile,
  front: Front,
  { clock, isAlone = false, unused = [] }: StraySettings,
): void {
  const source = String(file);
  const blocks = nearBlocks(tree, source);
  const isHeld = { embargo: front.embargo !== undefined, draft: (front.status ?? front.embargo) !== undefined };
  const judge = (line: string, where: LinePlace, printed?: string): WaitSign | undefined => {
    const seen = printed === undefined ? undefined : judge(printed, where);
    if (seen?.severity === 'error') return seen;
    const text = plain(line);
    // `Contact (not for publication): Anna Klein`
    const said = /\(([^()]{5,80})\)[ \t]*[:：]/u.exec(text)?.[1];
    const found = waitOf(text, where, clock) ?? (said === undefined ? undefined : waitOf(said, 'text', clock));
    const isNote = found?.severity === 'warning' && TYPED_NOTE.test(line);
    return found === undefined || isHeld[found.wait] || isNote ? seen : found;
  };
  const say = ({ wait, severity }: WaitSign, line: string, place: Point): void => {
    addMessage(file, {
      ruleId: WAITING_TEXT,
      severity,
      reason: REASONS[severity][wait],
      place,
      actual: line.trim(),
      advice: severity === 'notice' ? OVER_ADVICE : `${WAIT_ADVICE[wait]}, or take the line out. ${MEANT_ADVICE}`,
    });
  };
  // A comment above the text, or above its first heading, is about what the front matter prints, too.
  const isMeant = blocks.slice(0, 2).some(({ isAllowed }) => isAllowed) || isAllowedHeading(blocks);
  if (!isMeant) refuseWaiting(unused, file, isHeld, clock);
  for (const field of isMeant ? [] : PRINTED) {
    const found = front[field] === undefined ? undefined : judge(front[field], 'title', printedField(front[field]));
    if (found !== undefined) say(found, front[field] ?? '', fieldPlace(file, field));
  }
  for (const text of isMeant
    ? []
    : [front.picture?.text, front.picture?.caption, front.picture?.credit, front.picture?.rights]) {
    const found = text === undefined ? undefined : judge(text, 'text', printedField(text));
    if (found !== undefined) say(found, text ?? '', fieldPlace(file, 'picture'));
  }
  const parts = isHeld.draft ? new Set() : refuseParts(blocks, file);
  const head = Math.max(HEAD, textFrom(blocks, source) + 1);
  for (const [index, { node, place: where, isAllowed, isQuotation }] of blocks.entries()) {
    const { start } = node.position;
    const isNear = index < head || index >= blocks.length - FOOT;
    // Further down, comments are about something else.
    if (node.type === 'html' && !isNear) continue;
    const lines = writtenAs(node, source).split('\n');
    const isRecord = node.type === 'paragraph' && where === 'text' && isRecordOfDays(lines, clock);
    const printed = printedLines(node, lines);
    let isSaid = false;
    const quoted = (found: WaitSign | undefined, line: string): WaitSign | undefined =>
      isQuotation && found?.severity === 'error' && !(found.wait === 'embargo' && whenOf(line, clock) === 'to come')
        ? { ...found, severity: 'warning' }
        : found;
    for (const [at, line] of lines.entries()) {
      const field = (text = line) => fieldIn(text, where, index > 0, clock);
      const name = node.type === 'table' || isAllowed ? undefined : (field() ?? field(printed[at]));
      const place = { line: start.line + at, column: at === 0 ? start.column : 1 };
      // Further down, code is an example.
      if (name !== undefined && node.type === 'code' && index > 0) continue;
      if (name !== undefined) {
        isSaid = true;
        addMessage(file, {
          ruleId: 'front-matter',
          severity: 'error',
          reason: `Unexpected field \`${name}\` in the text, where it holds nothing back`,
          place,
          actual: line,
          advice: `Front matter begins in the first line of the file with ---, and ends with a line of ---. ${MEANT_ADVICE}`,
        });
      } else if (
        !isAllowed &&
        (isNear || (lines.length === 1 && where === 'text' && isCall(node, printed[at] ?? line, clock)))
      ) {
        if (
          (node.type === 'paragraph' && isMiddle(lines, at)) ||
          ((where === 'heading' || (isAlone && where === 'title')) && VERSION.test(line))
        )
          continue;
        if (parts.has(place.line)) continue;
        const isRow = isRowOfMany(node, at, lines) || isRecord;
        const seen = judge(line, isRow ? 'row' : index === 0 && where === 'code' ? 'text' : where, printed[at]);
        const found = quoted(seen, line);
        if (!isNear && found?.wait === 'embargo' && whenOf(line, clock) !== 'to come') continue;
        isSaid ||= found !== undefined;
        const isSection = isAlone && found?.wait === 'draft' && BEING_WRITTEN.test(line);
        if (found !== undefined) say(isSection ? { ...found, severity: 'warning' } : found, line, place);
      }
    }
    if (!isNear || isAllowed || isSaid || lines.length === 1 || node.type !== 'paragraph') continue;
    const whole = printed.length > 0 ? lines.map((line, at) => printed[at] ?? line).join(' ') : undefined;
    const found = quoted(judge(lines.join(' '), isRecord ? 'row' : where, whole), lines.join(' '));
    if (found !== undefined) say(found, lines[0] ?? '', start);
  }
}

function printedField(field: string): string | undefined {
  const [printed] = printedLines({ type: 'paragraph', children: phrasingTree(field) }, [field]);
  return printed;
}

/** The lines of labels of parts that are not for readers; each is reported. */
function refuseParts(blocks: readonly Block[], file: VFile): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { node, place: where, isAllowed } of blocks) {
    if (isAllowed || !['paragraph', 'heading', 'html', 'table'].includes(node.type)) continue;
    if (/<!--/.test('value' in node ? node.value : '')) continue;
    const { start } = node.position;
    const written = writtenAs(node, String(file)).split('\n');
    for (const [at, line] of written.entries()) {
      if ((node.type === 'paragraph' && isMiddle(written, at)) || (where === 'heading' && VERSION.test(line))) continue;
      const found = partOf(node, line, where);
      if (found === undefined) continue;
      lines.add(start.line + at);
      addMessage(file, {
        ruleId: WAITING_TEXT,
        severity: found.severity,
        reason: `The text ${found.severity === 'error' ? 'says' : 'may say'} that a part of it is not for the public`,
        place: { line: start.line + at, column: at === 0 ? start.column : 1 },
        actual: line.trim(),
        advice: `Take the part out, or write \`status: draft\` into the front matter. ${MEANT_ADVICE}`,
      });
    }
  }
  return lines;
}

/** Words of a link, and of what heads a part in HTML. */
const LINK = /\[([^[\]]{1,90})\](?:\([^()\s]{0,300}\)|\[[^[\]]{0,80}\])/g;
const HEADED = /<(?:summary|h[1-6]|dt|legend)\b[^<>]{0,200}>([^<>]{2,90})/gi;
const CELLS = /(?<!\\)\||<t[dh]\b[^<>]{0,200}>/i;

function partOf(node: Block['node'], line: string, where: LinePlace): WaitSign | undefined {
  const text = line.replace(LINK, '$1');
  const cells = node.type === 'table' || node.type === 'html' ? text.split(CELLS) : [];
  const found = [
    node.type === 'table' ? undefined : waitOfPart(plain(text), where),
    ...cells.map((cell) => waitOfPart(plain(cell), 'row')),
    ...(node.type === 'html' ? matchesIn(text, HEADED) : []).map(([, words = '']) => waitOfPart(words, 'heading')),
  ];
  return found.find((each) => each?.severity === 'error') ?? found.find((each) => each !== undefined);
}

/** The first block of the text: a letterhead of short lines may stand before it. */
function textFrom(blocks: readonly Block[], source: string): number {
  const isLong = (line: string): boolean => line.length >= SENTENCE;
  const found = blocks.findIndex(
    ({ node }) => node.type === 'paragraph' && writtenAs(node, source).split('\n').some(isLong),
  );
  return found < 0 ? 0 : Math.min(found, MOST_ABOVE);
}
/** The length from which a line is a sentence of the text, and the most blocks of a letterhead. */
const SENTENCE = 90;
const MOST_ABOVE = 12;

/** The heading of a version in a change log: `## 1.8.2 (not yet released)`, `# domino x.x.x (not yet released)`. */
const VERSION = /^[#\s]*(?:\[?v?\d+\.\d+|[\w-]+ \[?(?:x\.x|v\d+\.\d+))/;

/**
 * True for a line of capitals, or one that names a time to come: further down, only such a line is about the whole
 * text.
 */
const isLoud = (line: string, clock: Clock): boolean => {
  const text = plain(line).trim();
  return text.length <= LONGEST_CALL && (isCapitals(text) || whenOf(text, clock) === 'to come');
};
const LONGEST_CALL = 120;
const isCall = (node: Block['node'], line: string, clock: Clock): boolean =>
  isLoud(line, clock) || (node.type === 'paragraph' && isOrder(plain(line)));

/**
 * The name of a field in a line. A day that is over holds nothing, and a day in a list below the headline is one of what the
 * text is about: `- Published: 2022-05-04`.
 */
function fieldIn(line: string, place: LinePlace, isBelow: boolean, clock: Clock): string | undefined {
  const [, name, value, bare] = FIELD.exec(line) ?? [];
  const day = value ?? bare;
  if (name === undefined || day === undefined) return name;
  if (isBelow && (place === 'item' || place === 'note' || place === 'quote') && !day.includes('T')) return undefined;
  return whenOf(day, clock) === 'over' && !/^expir/i.test(name) ? undefined : name;
}

/**
 * The fewest lines such as `Arrest: 3 March 2020`, one of which names a day that is over, that are a record of a person
 * and not about the text.
 */
const FEWEST_LINES = 3;
const isRecordOfDays = (lines: readonly string[], clock: Clock): boolean =>
  lines.filter((line) => /^[^:：\n]{1,40}[:：][ \t]*\S/u.test(line)).length >= FEWEST_LINES &&
  lines.some((line) => whenOf(line, clock) === 'over');

/** Whether a comment allows the first heading, which stands in for a headline. */
const isAllowedHeading = (blocks: readonly Block[]): boolean =>
  blocks.find(({ node }) => node.type === 'heading')?.isAllowed === true;

/** The length of a full line, which goes on in the next if it ends in no sentence. */
const FULL = 60;
const isMiddle = (lines: readonly string[], at: number): boolean => {
  const before = lines[at - 1] ?? '';
  return before.length >= FULL && !/(?:[.!?:。।؟]["”»)*_]*| {2}|\\|<br ?\/?>)$/u.test(before);
};

/** Whether a line stands in one row of many: a table with a head and one row, or a head alone, is only a frame. */
function isRowOfMany(node: Block['node'], at: number, lines: readonly string[]): boolean {
  if (node.type === 'table') return at > 0 && (node.children.length > 2 || /\p{L}/u.test(lines[0] ?? ''));
  return node.type === 'html' && lines.join('\n').split(/<tr\b/i).length > 3;
}

const OVER = {
  embargo: 'The text says that it was under embargo until a time that is over',
  draft: 'The text says that it was not for the public',
};
const REASONS: Readonly<Record<WaitSign['severity'], Readonly<Record<Wait, string>>>> = {
  error: {
    embargo: 'The text says that it is under embargo, and the front matter does not',
    draft: 'The text says that it is not for the public, and the front matter does not',
  },
  warning: {
    embargo: 'The text may say that it is under embargo, and the front matter does not',
    draft: 'The text may say that it is not for the public, and the front matter does not',
  },
  notice: OVER,
};
const OVER_ADVICE = 'It holds nothing back. Take the line out if readers need not see it.';
/** A line without the marks of Markdown and HTML; text on both sides of a tag stays apart. */
const plain = (line: string): string =>
  line
    .replace(/<\/?(?:b|i|em|strong|span|u|mark|small|font|a)\b[^<>]*>/gi, '')
    .replace(/<!--|-->|<[^<>]*>/g, ' | ')
    .replace(/^[\s>#*+-]*/, '')
    .replace(/\{#[^{}]*\}\s*$/, '')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/\\([^\p{L}\p{N}\s])/gu, '$1')
    .replace(/\|[\s|]*\|/g, ' |')
    .replace(/^[\s|]*(?=\|)/, '');
