import type { Definition, Parents, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * Whether a line says more than names of links do: words behind its address, a mail address, a telephone, `[Press contact]`
 * before what is no address of the web. Those are left over in many a change log: `[Unreleased]: https://…`.
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

/** Numbered sources below a text that calls none of them, and what stands by itself below a heading or a colon. */
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
