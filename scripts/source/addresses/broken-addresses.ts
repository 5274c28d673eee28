import type { Link, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addMessage } from '../../model/add-message.ts';

declare module 'mdast' {
  interface Data {
    /** On a link: where in the file the line end is that its address was broken at. */
    brokenAt?: number;
  }
}

/** Names of files, which do not continue a sentence. */
const FILE =
  /^[\p{L}\p{N}%~_.-]+\.(?:pdf|html?|php|aspx?|docx?|xlsx?|odt|csv|txt|jpe?g|png|gif|svg|webp|zip|mp[34]|xml|json)(?:[?#]\S*)?$/iu;
/** The continuation of an address that cannot begin a sentence, and one that may. */
const GOES_ON = /^[/?&=#][\p{L}\p{N}%~_.-]/u;
const MAY_GO_ON = /^[\p{L}\p{N}%~]+(?:[-_/=&?.#][\p{L}\p{N}%~]+)+/u;
/** `[here](` and `<` in front of an address, and the end that belongs to it. */
const OPENED = /(?<!!)\[([^[\]\n]{1,200})\]\($/;
const CLOSED = /^\r?\n([^\s()<>]+)\)/;
const IN_ANGLES = /^\r?\n([^\s<>]+)>/;
const NEXT = /^\r?\n([^\s<>"“”«»]+)/;

/**
 * Joins addresses that go over the end of a line, where the brackets round them or what follows leave no doubt: each is said
 * as a notice. Where there is doubt, a warning says that the link may be cut.
 */
export function joinAddresses(tree: Root, file: VFile): void {
  visit(tree, 'paragraph', (paragraph) => {
    for (const [index, node] of paragraph.children.entries())
      if (node.type === 'link' && endsLine(node, String(file))) joinOne(paragraph, index, node, file);
    paragraph.children = paragraph.children.filter((node) => node.type !== 'text' || node.value !== '');
  });
}

/** True for an address that stands as it is at the very end of a line. */
function endsLine(link: Link, source: string): boolean {
  const [label, ...others] = link.children;
  const end = link.position?.end.offset;
  return (
    others.length === 0 &&
    label?.type === 'text' &&
    link.url.endsWith(label.value) &&
    label.position?.start.offset === link.position?.start.offset &&
    end !== undefined &&
    /^\r?\n/.test(source.slice(end, end + 2))
  );
}

function joinOne({ children }: Paragraph, index: number, link: Link, file: VFile): void {
  const [before, after] = [children[index - 1], children[index + 1]];
  const [label] = link.children;
  if (after?.type !== 'text' || label?.type !== 'text') return;
  const front = before?.type === 'text' ? before : undefined;
  const opened = front === undefined ? null : OPENED.exec(front.value);
  const closed = opened === null ? null : CLOSED.exec(after.value);
  const angled = front?.value.endsWith('<') === true ? IN_ANGLES.exec(after.value) : null;
  if (opened !== null && closed !== null && front !== undefined) {
    take(front, front.value.length - opened.index, link);
    join(link, label, after, closed, file);
    label.value = opened[1] ?? '';
  } else if (angled !== null && front !== undefined) {
    take(front, 1, link);
    join(link, label, after, angled, file);
  } else joinBare(link, label, after, file);
}

/** Removes the last characters of a text, which open the address behind it. */
function take(front: Text, count: number, link: Link): void {
  front.value = front.value.slice(0, front.value.length - count);
  if (front.value === '' && front.position !== undefined && link.position !== undefined)
    link.position = { ...link.position, start: front.position.start };
}

function joinBare(link: Link, label: Text, after: Text, file: VFile): void {
  const [line = '', first = ''] = NEXT.exec(after.value) ?? [];
  const next = first.replace(/(?<![?!.,:;*_~'")\]])[?!.,:;*_~'")\]]+$/, '');
  const isOpen = /[/=&%-]$/.test(link.url);
  if ((isOpen && FILE.test(next)) || GOES_ON.test(next)) {
    join(link, label, after, [line.slice(0, line.length - first.length + next.length), next], file);
    return;
  }
  const isDoubtful =
    FILE.test(next) || (isOpen && MAY_GO_ON.test(next)) || (/[/=&%]\d|\d[/=&%]/.test(next) && MAY_GO_ON.test(next));
  if (!isDoubtful) return;
  addMessage(file, {
    ruleId: 'pasted',
    severity: 'warning',
    reason: `Unexpected end of the address \`${link.url}\`: it may go on in the next line with \`${next}\``,
    place: link,
    actual: link.url,
    advice: 'Write it in one line, or put a word or a stop between the two.',
  });
}

function join(link: Link, label: Text, after: Text, [found, rest = '']: readonly string[], file: VFile): void {
  const start = link.position?.end.offset;
  link.url += rest;
  label.value += rest;
  after.value = after.value.slice((found ?? '').length);
  if (after.value === '' && after.position !== undefined && link.position !== undefined)
    link.position = { ...link.position, end: after.position.end };
  link.data = { ...link.data, ...(start === undefined ? {} : { brokenAt: start }) };
  addMessage(file, {
    ruleId: 'pasted',
    severity: 'notice',
    reason: `Unexpected line end in the address \`${link.url}\`; it is read as one`,
    place: link,
    actual: link.url,
    advice: 'Write it in one line.',
  });
}

/** The offsets of line ends within addresses. */
export function brokenAt(children: readonly PhrasingContent[]): ReadonlySet<number> {
  const found = new Set<number>();
  visit({ type: 'paragraph', children: [...children] }, 'link', ({ data }) => {
    if (data?.brokenAt !== undefined) found.add(data.brokenAt);
  });
  return found;
}
