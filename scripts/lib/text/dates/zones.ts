import { difference, type NumberDifference } from '../numbers/number-difference.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import { isEqualTime } from '../numbers/pairing.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';

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

/** Abbreviations of one zone in different languages, by winter and summer. */
const ZONES: readonly RegExp[] = [
  /(?<![\p{L}\p{Nd}])(?:GMT|UTC|WEZ|TU|TMG)(?![\p{L}\p{Nd}+-])/u,
  /(?<![\p{L}\p{Nd}])(?:CET|CEST|MEZ|MESZ|HEC|HNEC|HAEC|HEEC)(?![\p{L}\p{Nd}])/u,
  /(?<![\p{L}\p{Nd}])(?:EET|EEST|OEZ|OESZ)(?![\p{L}\p{Nd}])/u,
  /(?<![\p{L}\p{Nd}])(?:MSK|МСК)(?![\p{L}\p{Nd}])/u,
  /(?<![\p{L}\p{Nd}])(?:JST)(?![\p{L}\p{Nd}])/u,
];
const MAY_BE_ZONE = /GMT|UTC|[CE]ES?T|MSK|JST|MES?Z/;

/** 23:59 GMT as 23.59 Uhr MEZ: one zone of the source, and another one in the translation, with the same times. */
export function zoneDifferences(
  source: TaggedText,
  target: TaggedText,
  pairs: readonly { readonly source: NumberToken; readonly target: NumberToken }[],
): readonly NumberDifference[] {
  if (!MAY_BE_ZONE.test(source.text)) return [];
  const [own, others] = [source.text, target.text].map((text) => ZONES.map((zone) => zone.exec(text)));
  const [at, ...more] = (own ?? []).flatMap((match, zone) => (match === null ? [] : [zone]));
  const [to, ...rest] = (others ?? []).flatMap((match, zone) => (match === null ? [] : [zone]));
  if (at === undefined || to === undefined || at === to || more.length > 0 || rest.length > 0) return [];
  const [from, found] = [own?.[at], others?.[to]];
  // Another hour is the same moment.
  const isShifted = pairs.some((pair) => pair.source.kind === 'time' && !isEqualTime(pair.source, pair.target));
  if (isShifted || from === null || from === undefined || found === null || found === undefined) return [];
  const place = ({ index, 0: text }: RegExpExecArray) => ({ value: '0', text, start: index, end: index + text.length });
  return [difference('block', 'zone', place(from), place(found))];
}
