import type { NumberToken } from './number-token.ts';
import type { TaggedText } from './tagged-text.ts';

/** UTF-16 units behind a time in which its zone stands. */
const REACH = 16;
const ZONE =
  /(?<!\p{L})(?:UTC|GMT|BST|WEST|E?[CEMP][SD]?T|CEST|EEST|EET|CET|MSK|IST|JST|KST|AEST|AEDT|WIB|WITA|WIT)(?!\p{L})/u;

const zoneOf = ({ end }: NumberToken, text: string): string | undefined =>
  ZONE.exec(text.slice(end - 4, end + REACH))?.[0];

/** 11 a.m. ET as 17 Uhr (MEZ): each names a zone, and another one, so that the hours may be the same moment. */
export function isInOtherZone(from: NumberToken, to: NumberToken, source: TaggedText, target: TaggedText): boolean {
  if (from.kind !== 'time') return false;
  const [zone, other] = [zoneOf(from, source.text), zoneOf(to, target.text)];
  return zone !== undefined && other !== undefined && zone !== other && !source.text.includes(other);
}
