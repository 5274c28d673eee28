/** Code pages of DOS, which the Encoding Standard does not have: their characters from byte 128 on. */
const DOS: Readonly<Record<string, string>> = {
  ibm437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
  ibm852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00AD˝˛ˇ˘§÷¸°¨˙űŘř■\u00A0',
};

/** Bytes as text in an encoding; `undefined` where they are none in it. */
export function decodedFrom(bytes: Uint8Array, label: string): string | undefined {
  const page = DOS[label];
  if (page !== undefined)
    return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : page[byte - 0x80])).join('');
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const known = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The bytes of each character beyond ASCII in an encoding of one byte a letter, or of one or two. */
export function bytesIn(label: string, isWide: boolean): ReadonlyMap<string, readonly number[]> {
  const kept = known.get(label);
  if (kept !== undefined) return kept;
  const found = new Map<string, readonly number[]>();
  const decoder = isWide ? new TextDecoder(label) : undefined;
  const add = (...bytes: readonly number[]): void => {
    const row = Uint8Array.from(bytes);
    const text = decoder?.decode(row) ?? decodedFrom(row, label) ?? '';
    if (text > '\x7F' && text !== '\uFFFD' && [...text].length === 1 && !found.has(text)) found.set(text, bytes);
  };
  for (let first = 0x80; first <= 0xff; first++) {
    add(first);
    for (let second = 0x40; isWide && second < 0xff; second++) add(first, second);
  }
  known.set(label, found);
  return found;
}
