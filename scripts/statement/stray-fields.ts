import type { Code, Heading, Html, Nodes, Paragraph, Root, Table } from 'mdast';
import type { Point, Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addMessage } from '../message/add-message.ts';
import { fieldPlace } from './field-place.ts';
import type { Life } from './lifecycle/status.ts';
import { type Wait, waitOf } from './waiting-line.ts';

/** A field that holds a statement back, as it stands in front matter, with a value that would hold it. */
const FIELD =
  /^[ \t>#*_-]*["']?(embargo|status|draft|published|publish_?date|expires|expiry_?date|staging)["']?[ \t]*(?:[:=][ \t]*["']?(?:draft|embargoed|withheld|canceled|true|false|\d{4}-\d{2}|[0-9a-f]{32})|[ \t]\d{4}-\d{2}-\d{2}(?:T|\s*$))/i;
/** Blocks at the head of a text, and at its end, that a line about when it is public stands in, or a field within a comment or code. */
const HEAD = 4;
const FOOT = 3;

/** What says in the Markdown that the block behind it is meant as it stands. */
const ALLOWED = /^\s*<!--\s*check:\s*allow\s[^>]*\bwaiting-text\b/;

/** What a comment names to allow a line about when the text is public. */
export const WAITING_TEXT = 'waiting-text';

type Front = Pick<Life, 'embargo' | 'status'> & Partial<Readonly<Record<(typeof PRINTED)[number], string | undefined>>>;
/** Fields that are printed. */
const PRINTED = ['title', 'summary', 'place', 'reference'] as const;

/**
 * Says where a text holds, as text, what would hold it back if it were front matter: after an empty line, without its
 * hyphens, or with others in their place, it is printed, and holds nothing. The same of lines that say so in words.
 *
 * @param now milliseconds since 1970: a time of release that is over holds nothing back
 */
export function refuseStray(tree: Root, file: VFile, front: Front, now: number): void {
  const blocks = blocksOf(tree);
  const isHeld = { embargo: front.embargo !== undefined, draft: (front.status ?? front.embargo) !== undefined };
  const refuseWait = (line: string, place: Point): void => {
    const wait = waitOf(plain(line), (text) => mayBeToCome(text, now));
    if (wait === undefined || isHeld[wait]) return;
    addMessage(file, {
      ruleId: WAITING_TEXT,
      severity: 'error',
      reason: REASONS[wait],
      place,
      actual: line.trim(),
      advice: `${WAIT_ADVICE[wait]}, or take the line out. Where it is meant as text, write \`<!-- check: allow ${WAITING_TEXT} -->\` above it.`,
    });
  };
  if (!blocks.some(({ isHeading, isAllowed }) => isHeading && isAllowed))
    for (const field of PRINTED) if (front[field] !== undefined) refuseWait(front[field], fieldPlace(file, field));
  for (const [index, { node, isAllowed }] of blocks.entries()) {
    const { start, end } = node.position;
    const isNear = index < HEAD || index >= blocks.length - FOOT;
    // Further down, code and comments are about something else.
    if (node.type === 'code' ? index > 0 : node.type === 'html' && !isNear) continue;
    const lines = String(file).slice(start.offset, end.offset).split('\n');
    for (const [at, line] of lines.entries()) {
      const name = node.type === 'table' ? undefined : FIELD.exec(line)?.[1];
      const place = { line: start.line + at, column: at === 0 ? start.column : 1 };
      if (name !== undefined)
        addMessage(file, {
          ruleId: 'front-matter',
          severity: 'error',
          reason: `Unexpected field \`${name}\` in the text, where it holds nothing back`,
          place,
          actual: line,
          advice: 'Front matter begins in the first line of the file with ---, and ends with a line of ---.',
        });
      else if (isNear && !isAllowed) refuseWait(line, place);
    }
  }
}

const REASONS: Readonly<Record<Wait, string>> = {
  embargo: 'The text says that it is under embargo, and the front matter does not',
  draft: 'The text says that it is not for the public, and the front matter does not',
};
/** How the front matter holds back what must wait. */
export const WAIT_ADVICE: Readonly<Record<Wait, string>> = {
  embargo: 'Write `embargo:` with the time into the front matter',
  draft: 'Write `status: draft` into the front matter',
};

type Placed = (Paragraph | Heading | Html | Code | Table) & { readonly position: Position };
type Block = { readonly node: Placed; readonly isAllowed: boolean; readonly isHeading: boolean };

function blocksOf(tree: Root): readonly Block[] {
  const blocks: Block[] = [];
  visit(tree, ['paragraph', 'heading', 'html', 'code', 'table'], (node, index, parent) => {
    if (parent?.type === 'paragraph' || parent?.type === 'heading' || parent?.type === 'tableCell') return;
    const before = index === undefined ? undefined : parent?.children[index - 1];
    const isAllowed = before?.type === 'html' && ALLOWED.test(before.value);
    if (isBlock(node) && node.position !== undefined)
      blocks.push({ node: { ...node, position: node.position }, isAllowed, isHeading: node.type === 'heading' });
  });
  return blocks;
}

const isBlock = (node: Nodes): node is Paragraph | Heading | Html | Code | Table =>
  ['paragraph', 'heading', 'html', 'code', 'table'].includes(node.type);

/** A line without the marks of Markdown and HTML: what its tags part stays apart. */
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

/** The number of a version, such as 2.0.0, which no day has. */
const VERSION = /(?<!\d)\d+\.(?:0|1[3-9]|[2-9]\d|\d{3,})\.\d|(?<!\d)\d+\.\d+\.\d(?!\d)/;

/** Whether a time may be still to come: one that names a year that is over is not. */
function mayBeToCome(text: string, now: number): boolean {
  if (VERSION.test(text)) return false;
  const year = /(?<!\p{Nd})(?:19|20)\d{2}(?!\p{Nd})/u.exec(text.normalize('NFKC'))?.[0];
  const time = Date.parse(text.replace(/[^\w\s:,-]/g, ' '));
  if (Number.isFinite(time)) return time > now;
  return year === undefined || Number(year) >= new Date(now).getUTCFullYear();
}
