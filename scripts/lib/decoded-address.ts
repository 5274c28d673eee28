/**
 * An address as people read it: what is percent-encoded as the characters themselves, but for those that mean something
 * in an address (`%2F`, `%23`). It is returned as it stands where a per cent sign in it encodes nothing.
 *
 * @example readableAddress('https://example.org/%C3%A4%2Fb') // 'https://example.org/ä%2Fb'
 */
export const readableAddress = (address: string): string => decodedBy(decodeURI, address);

/**
 * A part of an address, such as a fragment or a telephone number, with all that is percent-encoded as the characters
 * themselves. It is returned as it stands where a per cent sign in it encodes nothing.
 *
 * @example decodedPart('a%2Fb') // 'a/b'
 */
export const decodedPart = (part: string): string => decodedBy(decodeURIComponent, part);

function decodedBy(decode: (text: string) => string, text: string): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}
