import type { Definition, Link, Nodes, Root } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { chatbotMarkOf } from '../../lib/text/index.ts';
import { addMessage } from '../../model/add-message.ts';
import { hasTitle, reportLostLine, saysMore, sourceLists } from './lost-lines.ts';

/** How an address may be used. */
export type LinkKind = 'web' | 'mail' | 'telephone' | 'relative' | 'fragment' | 'dead' | 'foreign' | 'refused';

/** Schemes that run something, or show files of the reader's own machine. */
const RUN: ReadonlySet<string> = new Set(
  'javascript vbscript livescript mocha data blob filesystem file view-source about jar intent'.split(' '),
);

/**
 * The kind of an address as a browser would read it: control characters and blanks do not count, so that
 * `java\tscript:` is recognised (WHATWG URL, "basic URL parser" step 3).
 */
export function linkKind(url: string): LinkKind {
  const seen = seenAddress(url);
  if (seen === '' || seen === '#') return 'dead';
  if (seen.startsWith('#')) return 'fragment';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase();
  if (scheme === 'https' || scheme === 'http') return URL.canParse(seen) ? 'web' : 'refused';
  if (scheme === 'mailto') return 'mail';
  if (scheme === 'tel') return 'telephone';
  if (scheme !== undefined && seen === url && !RUN.has(scheme)) return 'foreign';
  if (scheme !== undefined || seen !== url) return 'refused';
  // What a browser would add depends on where the page lies: to some readers that is their own machine.
  if (seen === url && /^\/\/[\w.-]+(?:[:/?#]|$)/.test(url)) return 'foreign';
  // `user@host:path`, as `git clone` and `scp` take it.
  if (/^[\w.-]+@[\w.-]+:[^\s\\]+$/.test(url)) return 'foreign';
  const [before = ''] = seen.split(/[/?#]/);
  return /^\/\/|\\/.test(seen) || /:|%3a/i.test(before) ? 'refused' : 'relative';
}

/** An address without its control characters and blanks. */
const seenAddress = (url: string): string =>
  [...url].filter((character) => character > ' ' && character !== '\u007F').join('');

const schemeOf = (url: string): string => /^[a-z][a-z0-9+.-]*(?=:)/i.exec(seenAddress(url))?.[0].toLowerCase() ?? '';

/**
 * True for an address that runs something, or shows files of the reader's own machine. A `file:` address, which
 * programs link by themselves, does neither once it is plain text.
 */
const runs = (url: string): boolean => RUN.has(schemeOf(url)) && schemeOf(url) !== 'file';

type LinkSettings = { readonly place?: Position | undefined; readonly isAlone?: boolean | undefined };

/**
 * Reports what is wrong with the addresses in a statement: refused ones hold it back, dead ones are printed as plain
 * text.
 *
 * @param place where the tree stands in the file, when its nodes do not say
 * @param isAlone true for a file without a newsroom: an address that no browser can read (`https://<your-site>`) is
 * printed as plain text, and one that nothing calls is left out, both with a warning
 */
export function checkLinks(tree: Root, file: VFile, { place, isAlone = false }: LinkSettings = {}): void {
  const definitions = new Map<string, Definition>();
  const seconds: Definition[] = [];
  const called = new Set<string>();
  visit(tree, 'definition', (node) => {
    const first = definitions.get(node.identifier);
    if (first === undefined) definitions.set(node.identifier, node);
    else if (first.url !== node.url || isOtherTitle(node, first)) seconds.push(node);
  });
  // `[//]: # (a comment)` is called by nothing. A picture that is called has its address by now.
  const shown = new Set<string>();
  visit(tree, 'image', ({ url }) => void shown.add(url));
  visit(tree, ['linkReference', 'imageReference'], (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') called.add(node.identifier);
  });
  const isCalled = (node: Definition): boolean => called.has(node.identifier) || shown.has(node.url);
  for (const second of seconds) {
    const first = definitions.get(second.identifier);
    if (first === undefined) continue;
    if (first.url === second.url && isCalled(second)) reportSecondTitle(second, first, file, place);
    if (first.url !== second.url && called.has(second.identifier)) reportSecond(second, first, file, place);
  }
  const lists = sourceLists(tree, isCalled);
  // A definition that nothing refers to is a leftover in a README; in a statement of a newsroom it is a source that is
  // lost.
  const isLost = (node: Definition): boolean => !isAlone && (lists.has(node) || saysMore(node));
  visit(tree, 'definition', (node) => reportLostLine(node, isCalled(node), isLost(node), file, place));
  const used = new Set<string>();
  visit(tree, ['link', 'definition'], (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    reportWrapped(node, file, place);
    reportChatbot(node, file, place);
  });
  visit(tree, ['link', 'linkReference'], (node, _, parent) => {
    // What GFM makes a link of by itself does not always say where it stands.
    const own = node.position ?? parent?.position;
    if (node.type === 'link')
      reportLink(place ?? own ?? node, node.url, file, isBare(node) || (isAlone && !runs(node.url)));
    if (node.type === 'linkReference' && !used.has(node.identifier)) {
      used.add(node.identifier);
      const definition = definitions.get(node.identifier);
      if (definition !== undefined)
        reportLink(place ?? definition, definition.url, file, isAlone && !runs(definition.url));
    }
  });
}

const isOfTheWeb = (url: string): boolean => /^https?:\/\//i.test(url);

/** True for a bare address: only the Markdown parser has made a link of it. */
function isBare({ url, children }: Link): boolean {
  const [only, ...others] = children;
  if (others.length > 0 || only?.type !== 'text' || !url.endsWith(only.value)) return false;
  return isOfTheWeb(url) && /^(?:https?:\/\/)?$/i.test(url.slice(0, url.length - only.value.length));
}

/**
 * Reports the second definition of a name: two texts that were joined both have a `[1]`; a word is usually the same
 * thing at its newer address.
 */
function reportSecond(node: Definition, first: Definition, file: VFile, place?: Position): void {
  addMessage(file, {
    ruleId: 'link',
    severity: /\p{L}{2}/u.test(node.identifier) ? 'warning' : 'error',
    reason: `Unexpected second address of \`[${node.label ?? node.identifier}]\`: all of its links lead to ${first.url}`,
    place: place ?? node,
    actual: node.url,
    advice: 'Give each address a name of its own, or take one away.',
  });
}

const isOtherTitle = (node: Definition, first: Definition): boolean => hasTitle(node) && node.title !== first.title;

/** Reports the second definition of a name whose words behind the address are others: no link shows them. */
function reportSecondTitle(node: Definition, first: Definition, file: VFile, place?: Position): void {
  addMessage(file, {
    ruleId: 'link',
    severity: 'warning',
    reason: `Unexpected second title of \`[${node.label ?? node.identifier}]\`, which no link shows: \`${node.title ?? ''}\`; all of its links have ${first.title ? `\`${first.title}\`` : 'none'}`,
    place: place ?? node,
    actual: node.title ?? '',
    advice: 'Give each of the two a name of its own, or take one away.',
  });
}

function reportWrapped(node: Link | Definition, file: VFile, place?: Position): void {
  const written = node.data?.wrappedAddress;
  if (written === undefined) return;
  addMessage(file, {
    ruleId: 'pasted',
    severity: 'notice',
    reason: `Unexpected marks round the address \`${written}\`; it leads to ${node.url}`,
    place: place ?? node,
    actual: written,
    advice: 'Take the marks away.',
  });
}

function reportChatbot(node: Link | Definition, file: VFile, place?: Position): void {
  const mark = chatbotMarkOf(node.url);
  if (mark === undefined) return;
  addMessage(file, {
    ruleId: 'foreign-markup',
    severity: 'warning',
    reason: `Unexpected \`${mark}\` in an address: a chatbot has put it there, and it is published as it stands`,
    place: place ?? node,
    actual: node.url,
    advice: 'Open the page, see that it says what the text says, and take the mark out.',
  });
}

function reportLink(node: Link | Definition | Position, url: string, file: VFile, isPlain: boolean): void {
  const kind = linkKind(url);
  if (kind === 'refused' && isPlain) {
    addMessage(file, {
      ruleId: 'dead-link',
      severity: 'warning',
      reason: `Unexpected address \`${url}\`, which leads nowhere; it is printed as plain text`,
      place: node,
      actual: url,
      advice:
        'Where it is to be a link, write its whole address; and see where it ends: a blank may be missing behind it.',
    });
  } else if (kind === 'refused') {
    addMessage(file, {
      ruleId: 'link',
      severity: 'error',
      reason: `Unexpected address \`${url}\``,
      place: node,
      actual: url,
      advice: 'Links may be https:, http:, mailto:, tel: or relative.',
    });
  }
  if (kind === 'foreign') {
    addMessage(file, {
      ruleId: 'dead-link',
      severity: 'warning',
      reason: `Unexpected address \`${url}\`, which not every reader can open; it is printed as plain text`,
      place: node,
      actual: url,
      advice: 'Links may be https:, http:, mailto:, tel: or relative.',
    });
  }
  if (kind === 'dead') reportNowhere(url, node, file);
}

/** Reports a link that leads nowhere. */
export function reportNowhere(url: string, place: Nodes | Position, file: VFile): void {
  addMessage(file, {
    ruleId: 'dead-link',
    severity: 'warning',
    reason: `Unexpected link to \`${url}\`, which leads nowhere; it is printed as plain text`,
    place,
    actual: url,
    advice: 'Give it an address, or take the link away.',
  });
}
