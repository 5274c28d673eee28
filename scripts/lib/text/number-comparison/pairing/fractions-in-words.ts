import { oncePerKey } from '../../../once.ts';
import { textBefore } from '../../characters/text-before.ts';
import { languageData } from '../../language/language-data.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { inThousandths } from '../../numbers/beside-figure.ts';
import { folded } from '../../numbers/folded-words.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';

/** UTF-16 units beside a figure in which its half stands. */
const REACH = 16;

/** Minutes by the part of the hour named beside them: सवा 10, साढ़े 9, पौने 11. */
const PARTS: Readonly<Record<string, string>> = { '15': '0.25', '30': '0.5', '45': '-0.25' };

/** Whether a half or a quarter stands as a word beside its figure, 9:30 as साढ़े 9 and 2.5 as 2 y medio. */
export function isWithHalf(source: NumberToken, target: NumberToken, text: string, tag: string): boolean {
  if (target.kind !== 'number') return false;
  const [, hour, minute = ''] = /^(\d+):(\d\d)$/.exec(source.value) ?? [];
  const part = hour === undefined ? '0.5' : PARTS[minute];
  if (part === undefined) return false;
  const whole = hour ?? /^(\d+)\.5$/.exec(source.value)?.[1] ?? '';
  const isSame =
    hour === undefined
      ? source.kind === 'number' && (whole === target.value || isScaledHalf(source, target))
      : (Number(hour) + (minute === '45' ? 1 : 0)) % 12 === Number(target.value) % 12 && Number(target.value) < 24;
  return isSame && hasPart(part, target, text, tag);
}

/** Whether a half stands behind the word of scale: 1.5 million as 1 million et demi. */
const isScaledHalf = (source: NumberToken, { unscaled, value }: NumberToken): boolean => {
  const figure = unscaled?.[0]?.value;
  return figure !== undefined && Number(source.value) === (Number(value) / Number(figure)) * (Number(figure) + 0.5);
};

function hasPart(part: string, { start, end }: NumberToken, text: string, tag: string): boolean {
  const { before, after, and } = wordsFor(`${tag} ${part}`);
  const lead = folded(textBefore(text, start, REACH)).trimEnd();
  const rest = folded(text.slice(end, end + REACH));
  return (
    before.some((word) => lead.endsWith(word) && !/[\p{L}\p{M}]/u.test(lead.at(-1 - word.length) ?? '')) ||
    after.some((word) => {
      const at = rest.indexOf(word);
      return (
        at >= 0 &&
        (!/\p{L}{3}/u.test(rest.slice(0, at)) || and.includes(rest.slice(0, at).trim())) &&
        !/^\p{L}{3}/u.test(rest.slice(at + word.length))
      );
    })
  );
}

type Words = { readonly before: readonly string[]; readonly after: readonly string[]; readonly and: readonly string[] };

/** The words of a language for a part, by both: `hi 0.25`. */
const wordsFor = oncePerKey((key): Words => {
  const [tag = '', part = ''] = key.split(' ');
  const { numbers } = languageData(tag);
  return {
    before: (numbers?.plus?.[part] ?? []).map(folded),
    and: (numbers?.and ?? []).map(folded),
    after: part === '0.5' ? (numbers?.half ?? []).map(folded).filter((word) => word.length > 2) : [],
  };
});

/** Whether a figure is the whole part of a fraction, 29 of 29¾, with a word for three quarters perhaps beside it. */
export const isWholeOfFraction = (source: NumberToken, token: NumberToken): boolean =>
  /[½-¾⅓-⅞/⁄]/u.test(source.text) && Number(token.value) === Math.floor(Number(source.value));

/** Whether a whole number has the fraction of the source in words behind it: 220 manches et deux tiers. */
export function isWithFractionInWords(source: NumberToken, token: NumberToken, target: TaggedText): boolean {
  if (!isWholeOfFraction(source, token)) return false;
  const share = inThousandths(Number(source.value) - Math.floor(Number(source.value)));
  return softNumbersOf(target).some(({ value, start }) => value === share && start >= token.end);
}

/** Takes out a number and its half on both sides of what it counts, where they are a value: dos kilos y medio for 2.5. */
export function removeHalfApart(value: string, soft: SoftNumber[], text: string): boolean {
  if (!/^\d{1,3}\.5$/.test(value)) return false;
  const whole = soft.find((each) => each.value === String(Math.floor(Number(value))));
  const half = soft.find(
    (each) => each.value === '0.5' && whole !== undefined && APART.test(text.slice(whole.end, each.start)),
  );
  if (whole === undefined || half === undefined) return false;
  for (const each of [whole, half]) soft.splice(soft.indexOf(each), 1);
  return true;
}
/** What a number counts, between it and its half. */
const APART = /^ (?:[\p{L}\p{M}.’']{1,16} ){1,3}[\p{L}\p{M}’']{0,3}$/u;
