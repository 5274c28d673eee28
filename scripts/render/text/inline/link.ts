import type { Element } from 'hast';
import { plainDigits } from '../../../lib/text/index.ts';
import { property, textOf } from './element.ts';

/**
 * The address that a link's note has to print, or nothing: for places inside the document, and
 * where the text already says the address (autolinks, telephone numbers, e-mail addresses).
 */
export function notedAddress(link: Element): string | undefined {
  const href = property(link, 'href')?.trim() ?? '';
  if (href === '' || href.startsWith('#')) return undefined;
  const address = href.replace(/^(?:mailto|tel):/i, '');
  return bare(address) === bare(textOf(link)) ? undefined : address;
}

/** The number that a link says itself, as sources of mail and wikis do: 3 of `[3]`, in any digits. */
export function ownNumber(link: Element): number | undefined {
  const digits = /^\[(\p{Nd}{1,4})\]$/u.exec(textOf(link).replace(/[\u2066-\u2069\u200e\u200f]/g, ''))?.[1];
  return digits === undefined ? undefined : Number(plainDigits(digits).text);
}

/** The id of the footnote that a link refers to, e.g. `fn-1`. */
export function footnoteId(link: Element): string | undefined {
  const href = property(link, 'href') ?? '';
  return href.startsWith('#fn-') ? href.slice(1) : undefined;
}

/** True for the link at the end of a footnote that leads back to the text. */
export function isBackReference(link: Element): boolean {
  return (property(link, 'href') ?? '').startsWith('#fnref-');
}

/** An address without what readers leave out: the scheme, a final slash, the spaces of a telephone number. */
function bare(address: string): string {
  const text = decoded(address.replace(/[\s\u2066-\u2069\u200e\u200f]/g, ''));
  const short = text
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .toLowerCase();
  return /^\+?[\d().\-/]+$/.test(short) ? short.replace(/[().\-/]/g, '') : short;
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // A stray per cent sign: the address is compared as it stands.
    return address;
  }
}
