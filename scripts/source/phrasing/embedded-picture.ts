import { sha256 } from '../../lib/files/index.ts';

declare module 'mdast' {
  interface Data {
    /** On an image or a definition: the picture itself, in Base64, which stands in the text in place of an address. */
    embeddedPicture?: string;
  }
}

const EMBEDDED = /^data:image\/(png|jpeg|jpg|gif|webp|avif|svg\+xml);base64,([A-Za-z0-9+/\s]+={0,2})$/i;

/**
 * A picture that stands in the text itself, as word processors write it (`data:image/png;base64,…`): its bytes in Base64,
 * and a short name that takes the place of its address; undefined for any other address.
 */
export function embeddedPicture(url: string): { readonly name: string; readonly base64: string } | undefined {
  const [, kind = '', base64] = EMBEDDED.exec(url) ?? [];
  if (base64 === undefined) return undefined;
  const digest = sha256(base64).slice(0, 16);
  return { name: `embedded-${digest}.${kind.toLowerCase().replace('svg+xml', 'svg')}`, base64 };
}
