import path from 'node:path';
import type { Definition, Image, Link, Root } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addMessage } from '../message/add-message.ts';

/** How an address may be used. */
export type LinkKind = 'web' | 'mail' | 'telephone' | 'relative' | 'fragment' | 'dead' | 'refused';

/**
 * Judges an address as a browser would read it: control characters and blanks count for nothing,
 * so that `java\tscript:` is what it is (WHATWG URL, "basic URL parser" step 3).
 */
export function linkKind(url: string): LinkKind {
  const seen = [...url].filter((character) => character > ' ' && character !== '\u007F').join('');
  if (seen === '' || seen === '#') return 'dead';
  if (seen.startsWith('#')) return 'fragment';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase();
  if (scheme === 'https' || scheme === 'http') return URL.canParse(seen) ? 'web' : 'refused';
  if (scheme === 'mailto') return 'mail';
  if (scheme === 'tel') return 'telephone';
  if (scheme !== undefined || seen !== url) return 'refused';
  const [before = ''] = seen.split(/[/?#]/);
  return /^\/\/|\\/.test(seen) || /:|%3a/i.test(before) ? 'refused' : 'relative';
}

/**
 * Says what is wrong with the addresses in a statement: refused ones hold it back, dead ones are printed as plain text.
 *
 * @param place where the tree stands in the file, when its nodes do not say
 */
export function checkLinks(tree: Root, file: VFile, place?: Position): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    definitions.set(node.identifier, node);
  });
  const used = new Set<string>();
  visit(tree, ['link', 'linkReference'], (node) => {
    if (node.type === 'link') reportLink(place ?? node, node.url, file);
    if (node.type === 'linkReference' && !used.has(node.identifier)) {
      used.add(node.identifier);
      const definition = definitions.get(node.identifier);
      if (definition !== undefined) reportLink(place ?? definition, definition.url, file);
    }
  });
}

function reportLink(node: Link | Definition | Position, url: string, file: VFile): void {
  const kind = linkKind(url);
  if (kind === 'refused') {
    addMessage(file, {
      ruleId: 'link',
      severity: 'error',
      reason: `Unexpected address \`${url}\``,
      place: node,
      actual: url,
      advice: 'Links may be https:, http:, mailto:, tel: or relative.',
    });
  }
  if (kind === 'dead') {
    addMessage(file, {
      ruleId: 'dead-link',
      severity: 'warning',
      reason: `Unexpected link to \`${url}\`, which leads nowhere; it is printed as plain text`,
      place: node,
      actual: url,
      advice: 'Give it an address, or take the link away.',
    });
  }
}

/** Images a statement shows: node, and the path below the statement's own folder. */
export function checkImages(tree: Root, file: VFile): readonly Image[] {
  const images: Image[] = [];
  visit(tree, ['image', 'imageReference'], (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const url = node.type === 'image' ? node.url : `[${node.identifier}]`;
    if (node.type !== 'image' || !isBeside(url)) {
      addMessage(file, {
        ruleId: 'image',
        severity: 'error',
        reason: `Unexpected image \`${url}\``,
        place: node,
        actual: url,
        advice: 'An image is a JPEG or PNG file beside the statement, named by a relative path in round brackets.',
      });
      return;
    }
    if ((node.alt ?? '').trim() === '') {
      addMessage(file, {
        ruleId: 'image-alternative',
        severity: 'warning',
        reason: `Unexpected image without alternative text: \`${node.url}\``,
        place: node,
        advice: 'Say between the brackets what the image shows: ![two people at a court door](…).',
      });
    }
    images.push(node);
  });
  return images;
}

/** True for a picture in the statement's own folder or below it, as the disk would read the address. */
function isBeside(url: string): boolean {
  if (linkKind(url) !== 'relative') return false;
  try {
    const shown = path.posix.normalize(decodeURI(url));
    return !/^(?:\.\.|\/)|[\\\0]/.test(shown) && /\.(?:jpe?g|png)$/i.test(shown);
  } catch {
    return false;
  }
}
