import type { Definition, Parents, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addMessage } from '../../model/add-message.ts';

/** True for a definition with words behind its address. */
export const hasTitle = ({ title }: Definition): boolean => /[\p{L}\p{N}]/u.test(title ?? '');

/**
 * Reports a line that is an address to Markdown and would not be published: `[Mazen]: No.` in an interview, `[1]: SNHR`
 * below a text, or a list of sources that nothing in the text calls.
 */
export function reportLostLine(
  node: Definition,
  isCalled: boolean,
  saysMuch: boolean,
  file: VFile,
  place?: Position,
): void {
  const label = node.label ?? node.identifier;
  if (node.url === '' || node.url === '#' || /^\/{2}/.test(label)) return;
  const isWord = isCalled ? isWords(node.url) : !CLEAR_ADDRESS.test(node.url);
  const isSource = /^\p{N}+$/u.test(label);
  const isInLabel = !isSource && label.toLowerCase().includes(node.url.toLowerCase());
  // What a text calls is an address to its author, unless it is words that the text does not show: those of a note.
  const isFigure = /^\p{N}+$|[.!?,;]$/u.test(node.url);
  if (isCalled && (!isWord || (!isSource && !isFigure && (isInLabel || KNOWN_FILE.test(node.url))))) return;
  // A file may be meant: `[license]: LICENSE`.
  const isFile =
    (!isSource && !isCalled && /^[A-Z_-]{4,}$/.test(node.url)) || (isCalled && KNOWN_FILE.test(node.url)) || isInLabel;
  const isLost = isWord ? !isFile : saysMuch;
  addMessage(file, {
    ruleId: 'link',
    severity: isLost ? 'error' : 'warning',
    reason: isWord
      ? `Unexpected line \`[${label}]: ${node.url}\`: Markdown takes it for the address of a link, and it would not be published`
      : `Unexpected address of \`[${label}]\`, which no text calls; it is not published${hasTitle(node) ? `, nor is \`${node.title}\`` : ''}`,
    place: place ?? node,
    actual: node.url,
    advice: isWord
      ? `Put a backslash before it: \`\\[${label}]: ${node.url}\`; for a note, \`[^${noteName(label)}]: …\`${isCalled ? `; for a file beside this one, \`./${node.url}\`` : ''}.`
      : 'Take it away; or, where readers are to see it, write it as a line of text: `1. <https://example.org>`.',
  });
}

/** A label as the name of a note, which has no blank in it: `1`, `§-3`. */
const noteName = (label: string): string => label.replace(/^\^/, '').trim().replace(/\s+/g, '-');

/** Files that programs usually have and that have no extension. */
const KNOWN_FILE =
  /^(?:LICEN[CS]E|COPYING|README|CHANGE(?:LOG|S)|HISTORY|CONTRIBUTING|CONTRIBUTORS|AUTHORS|NOTICE|SECURITY|CODE_OF_CONDUCT)$/;
/**
 * Text that can only be meant as an address: a scheme, a host or a file with an ending in small letters, a path from
 * where the file lies. `A/HRC/46/54`, `3/12/2022` and `14.5` are something else.
 */
const CLEAR_ADDRESS =
  /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:mailto|tel|doi|urn|geo|data|javascript):|www\.|[#?]\S|\.{0,2}\/\S|(?=\S*[a-z])[a-z0-9_.~-]+\/)|@[\w-]+\.|^[^\s/?#]*\.(?:[a-z][a-z0-9]{1,9}|[A-Z]{2,4})(?:[/?#:]\S*)?$/;
/** Text that may be an address: a scheme, a host or file name with a dot inside, a path, a place in a page. */
const ADDRESS = /^[a-z][a-z0-9+.-]*:|[/#@&=%]|\?\S|[\p{L}\p{N}_]\.[\p{L}\p{N}]/iu;

/** The number of a document (`A/HRC/46/54`), or a date. */
const NUMBERED = /^(?:[A-Z]{1,10}(?:\/[A-Z\d().-]+)*\/[\d().-]+|\d{1,4}(?:[/.-]\d{1,4}){1,2})$/;

/**
 * True for what a definition has in the place of its address and no browser could open: words, the number of a document,
 * a sentence of a script that has no blanks between its words.
 */
function isWords(url: string): boolean {
  if (!ADDRESS.test(url) || NUMBERED.test(url)) return true;
  return /[^\p{ASCII}\P{L}]/u.test(url) && !/^[#?]|[./]|^[a-z][a-z0-9+.-]*:/i.test(url);
}

/**
 * True for a definition that says more than the name of a link: words behind its address, a mail address, a telephone,
 * `[Press contact]` before something that is no web address. Many a change log has other definitions left over:
 * `[Unreleased]: https://…`.
 */
export function saysMore({ title, url, label, identifier }: Definition): boolean {
  const name = label ?? identifier;
  const isContact = /^[^\s/:@]+@[\w-]+\.[\w.-]+$/.test(url);
  return (
    /[\p{L}\p{N}]/u.test(title ?? '') ||
    isContact ||
    /^\p{Lo}[\p{L}\p{M}]*(?: [\p{L}\p{M}]+)*$/u.test(name) ||
    (!/^https?:/i.test(url) && /^\p{Lu}\p{Ll}+(?: [\p{L}\p{M}]+)*$/u.test(name))
  );
}

/** The numbered sources below a text that calls none of them, and definitions alone below a heading or a colon. */
export function sourceLists(tree: Root, isCalled: (node: Definition) => boolean): ReadonlySet<Definition> {
  const found = new Set<Definition>();
  const numbered: Definition[] = [];
  const headline = tree.children.find(({ type }) => type === 'heading');
  visit(tree, 'definition', (node, index, parent: Parents | undefined) => {
    if (/^\p{N}{1,3}$/u.test(node.identifier)) numbered.push(node);
    if (isCalled(node) || parent === undefined || index === undefined) return;
    const before = parent.children.slice(0, index).findLast((other) => other.type !== 'definition' || isCalled(other));
    const after = parent.children.slice(index + 1).find(({ type }) => type !== 'definition');
    const isTold =
      (before?.type === 'heading' && before !== headline) ||
      (before?.type === 'paragraph' && /[:：]\s*$/u.test(plainText(before)));
    if (isTold && (before?.type === 'paragraph' || after === undefined || after.type === 'heading')) found.add(node);
  });
  if (numbered.length > 1 && !numbered.some(isCalled)) for (const node of numbered) found.add(node);
  return found;
}
