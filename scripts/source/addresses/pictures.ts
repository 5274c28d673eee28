import path from 'node:path';
import type { Definition, Image, Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { sha256 } from '../../lib/files/index.ts';
import { addMessage } from '../../model/add-message.ts';
import { writtenAs } from '../tree/places.ts';
import { linkKind } from './addresses.ts';

const IN_BRACKETS = 'Say between the brackets what the image shows: ![two people at a court door](…).';

/**
 * The images of a statement, with a warning for each without a description; those named by a reference have their address
 * by now.
 *
 * @param advice how a description is given to them
 */
export function checkImages(tree: Root, file: VFile, advice = IN_BRACKETS): readonly Image[] {
  const images: Image[] = [];
  visit(tree, 'image', (node) => {
    if ((node.alt ?? '').trim() === '') {
      addMessage(file, {
        ruleId: 'image-alternative',
        severity: 'warning',
        reason: `Unexpected image without alternative text: \`${node.url}\``,
        place: node,
        advice,
      });
    }
    reportInDescription(node, file);
    images.push(node);
  });
  return images;
}

/** A footnote, a picture or a link's address within the brackets of a picture. */
const IN_DESCRIPTION = /\[\^[^[\]\s]{1,60}\]|!\[|\]\([^()\s]{1,200}\)/;

/** Reports what Markdown leaves out of a description, of which it keeps the words alone. */
function reportInDescription(node: Image, file: VFile): void {
  const written = writtenAs(node, String(file));
  const inside = written.startsWith('![') ? written.slice(2, written.lastIndexOf('](')) : '';
  const found = IN_DESCRIPTION.exec(inside)?.[0];
  if (found === undefined || (node.alt ?? '').includes(found)) return;
  addMessage(file, {
    ruleId: 'image',
    severity: 'warning',
    reason: `Unexpected \`${found}\` in the description of an image; it is left out`,
    place: node,
    actual: found,
    advice: 'Put it into the text: a description is words alone.',
  });
}

/**
 * The images in a text that shows none, such as a headline, with a warning for each: their descriptions stand in it as
 * words.
 *
 * @param where what the text is, as in “an image in a headline”
 */
export function checkHeadImages(text: Nodes, where: string, file: VFile): readonly Image[] {
  const images: Image[] = [];
  visit(text, 'image', (node) => {
    const alt = (node.alt ?? '').trim();
    addMessage(file, {
      ruleId: 'image',
      severity: 'warning',
      reason: `Unexpected image in ${where}; ${alt === '' ? 'it is left out' : `\`${alt}\` stands in its place`}`,
      place: node,
      actual: node.url,
      advice: 'Put it on a line of its own, below the headline.',
    });
    images.push(node);
  });
  return images;
}

/**
 * Turns pictures that are named by a reference (`![a door][door]`) into plain ones, and writes the addresses of all as
 * HTML has them, so that a picture has one address from here to the page.
 */
export function resolveImages(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(tree, 'imageReference', (node, index, parent: Parents | undefined) => {
    const found = definitions.get(node.identifier);
    if (found === undefined || parent === undefined || index === undefined) return;
    const { alt = '', position } = node;
    const { url, title = null, data } = found;
    const image: Image = { type: 'image', url, title, alt, position, ...(data === undefined ? {} : { data }) };
    parent.children.splice(index, 1, image);
  });
  visit(tree, 'image', (node) => {
    node.url = encodedAddress(node.url);
  });
}

/** The address of a picture as HTML has it: what an address cannot have is percent-encoded. */
export const encodedAddress = (url: string): string =>
  url.replace(UNSAFE, (character) => encodeURIComponent(character.toWellFormed()));

/** Characters that an address cannot have: all but ASCII letters, digits and the signs with a meaning there. */
const UNSAFE = /%(?![0-9A-Fa-f]{2})|[^!#$%&-;=?-Z_a-z~]/gu;

/** The path of a picture below the statement's own folder, by its address. Undefined for one that lies elsewhere. */
export function pictureBeside(url: string): string | undefined {
  if (linkKind(url) !== 'relative') return undefined;
  try {
    const shown = path.posix.normalize(decodeURIComponent(url.replace(/[?#].*/s, '')));
    return /^(?:\.\.|\/)|[\\\0]/.test(shown) ? undefined : shown;
  } catch {
    return undefined;
  }
}

/** The folder beside a statement that pictures from other servers are kept in. */
const FETCHED = 'fetched-images';

/** The path below the statement's folder of a picture that has been fetched from an address; it never changes. */
export function fetchedPath(url: string): string {
  const name = (/([\p{L}\p{N}._-]{1,40})(?:[?#].*)?$/su.exec(url)?.[1] ?? 'picture').toLowerCase();
  const digest = sha256(url).slice(0, 16);
  return `${FETCHED}/${digest}-${name}`;
}

declare module 'mdast' {
  interface Data {
    /** On an image or a definition: the picture itself, in Base64, which stands in the text in place of an address. */
    embeddedPicture?: string;
  }
}

const EMBEDDED = /^data:image\/(png|jpeg|jpg|gif|webp|avif|svg\+xml);base64,([A-Za-z0-9+/\s]+={0,2})$/i;

/**
 * A picture in an address, as word processors write it (`data:image/png;base64,…`): its bytes in Base64, and a short
 * name that takes the place of its address; undefined for any other address.
 */
export function embeddedPicture(url: string): { readonly name: string; readonly base64: string } | undefined {
  const [, kind = '', base64] = EMBEDDED.exec(url) ?? [];
  if (base64 === undefined) return undefined;
  const digest = sha256(base64).slice(0, 16);
  return { name: `embedded-${digest}.${kind.toLowerCase().replace('svg+xml', 'svg')}`, base64 };
}
