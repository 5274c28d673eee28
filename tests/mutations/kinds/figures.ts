import { hasNumberWords } from '../../../scripts/lib/text/number-words/known-words.ts';
import { isKnownToCldr } from '../corpus.ts';
import { digitsTag, type Figure, type Form, figureOf, isWritable, withValue, written } from '../figure.ts';
import { bedOf } from '../planted.ts';
import type { Dice } from '../random.ts';
import { type Kind, pairAt, type Spot } from './kind.ts';

type Numeric = readonly [Form, ...Form[]];
const NUMBERS: Numeric = ['small', 'tens', 'thousands', 'grouped', 'decimal', 'percent', 'million', 'range'];

/** What becomes of the figure in the translation; undefined where nothing can. */
type Slip = (figure: Figure, dice: Dice, write: (figure: Figure) => string) => string | undefined;

function figureKind(
  name: string,
  forms: Numeric,
  slip: Slip,
  more: Partial<Kind> & { readonly applies?: (spot: Spot, figure: Figure) => boolean } = {},
): Kind {
  const { applies, ...rest } = more;
  return {
    name,
    rules: ['number', 'date'],
    by: 'block',
    must: 99.5,
    scope: 'alone',
    ...rest,
    make: (spot) => {
      const { text, dice } = spot;
      const figure = figureOf(dice.pick(forms), dice);
      if (!isWritable(figure.form, text.tag) || applies?.(spot, figure) === false) return undefined;
      const tag = digitsTag(text.formatTag, dice);
      const write = (each: Figure): string => written(each, tag);
      const slipped = slip(figure, dice, write);
      if (slipped === undefined || slipped === write(figure)) return undefined;
      const bed = bedOf(pairAt(spot), dice);
      return {
        source: bed.source(written(figure, 'en')),
        right: bed.target(write(figure)),
        wrong: bed.target(slipped),
      };
    },
  };
}

/** The last of the figure's values, and as many digits as it is written with. */
const lastOf = ({ form, values }: Figure): { readonly at: number; readonly digits: string; readonly unit: number } => {
  const at = values.length - 1;
  const unit = form === 'decimal' ? 0.1 : 1;
  return { at, digits: String(Math.round((values[at] ?? 0) / unit)), unit };
};
const withDigits = (figure: Figure, digits: string): Figure => {
  const { at, unit } = lastOf(figure);
  return withValue(figure, at, unit === 1 ? Number(digits) : Number(digits) / 10);
};

const changed: Slip = (figure, dice, write) => {
  const { digits } = lastOf(figure);
  const at = dice.whole(0, digits.length);
  const other = (Number(digits[at]) + dice.whole(1, 10)) % 10;
  // A number neither begins with zero nor becomes one, which are other errors.
  if (at === 0 && other === 0) return undefined;
  return write(withDigits(figure, digits.slice(0, at) + String(other) + digits.slice(at + 1)));
};

const transposed: Slip = (figure, dice, write) => {
  const { digits } = lastOf(figure);
  const places = [...digits].flatMap((digit, at) => {
    const next = digits[at + 1];
    return next === undefined || next === digit || (at === 0 && next === '0') ? [] : [at];
  });
  const at = places[dice.whole(0, Math.max(1, places.length))];
  if (at === undefined) return undefined;
  return write(withDigits(figure, `${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`));
};

const times =
  (factor: number): Slip =>
  (figure, _dice, write) =>
    write({ ...figure, values: figure.values.map((value) => Number((value * factor).toPrecision(12))) });

const added: Slip = (figure, dice, write) => {
  const other = figureOf(dice.pick(['small', 'tens', 'thousands', 'year']), dice);
  return `${write(figure)}, ${write(other)}`;
};

const dropped: Slip = () => '';
const isOver31 = ({ form, values }: Figure): boolean =>
  form === 'percent' || form === 'decimal' || values.every((value) => value > 31);

const dated =
  (at: number, most: number): Slip =>
  (figure, dice, write) => {
    const least = at === 1 ? 0 : 1;
    const value = (figure.values[at] ?? 0) - least;
    return write(withValue(figure, at, least + ((value + dice.whole(1, most)) % most)));
  };

const clock: Slip = (figure, dice, write) => {
  const [hour = 0, minute = 0] = figure.values;
  if (dice.chance(0.5)) return write(withValue(figure, 1, (minute + dice.whole(1, 60)) % 60));
  const other = (hour + dice.whole(1, 24)) % 24;
  // Twelve hours more or less are the other half of the day, which languages say in words.
  return other % 12 === hour % 12 ? undefined : write(withValue(figure, 0, other));
};

const fractionLost: Slip = (figure, dice, write) => {
  const [value = 0] = figure.values;
  return write(withValue(figure, 0, dice.chance(0.5) ? Math.round(value * 10) : Math.trunc(value)));
};

const signLost: Slip = (figure, _dice, write) => write({ ...figure, form: figure.values[0] === 1 ? 'small' : 'tens' });

/** "Article 12" under the heading of another article, where headings have figures. */
const articleExchanged: Kind['make'] = (spot) => {
  const { text, dice } = spot;
  const { source, target } = pairAt(spot);
  if (!/^Article \d+$/.test(source) || !/\p{Nd}/u.test(target)) return undefined;
  const others = text.pairs.filter(
    (other) => /^Article \d+$/.test(other.source) && /\p{Nd}/u.test(other.target) && other.target !== target,
  );
  const other = others[dice.whole(0, Math.max(1, others.length))];
  return other === undefined ? undefined : { source, right: target, wrong: other.target };
};

export const figures: readonly Kind[] = [
  figureKind('digit changed', NUMBERS, changed),
  figureKind('digits transposed', NUMBERS, transposed),
  figureKind('ten times as much', NUMBERS, times(10)),
  figureKind('a tenth', ['tens', 'thousands', 'grouped', 'percent', 'million', 'range'], times(0.1)),
  figureKind('number added', ['small', 'tens', 'thousands', 'grouped', 'decimal'], added),
  figureKind('number dropped', NUMBERS, dropped, {
    applies: ({ text }, figure) => isOver31(figure) || hasNumberWords(text.tag),
  }),
  figureKind('small number dropped, no word table', ['small'], dropped, {
    by: 'notice',
    applies: ({ text }, figure) => !isOver31(figure) && !hasNumberWords(text.tag),
  }),
  figureKind('year changed', ['year'], changed),
  figureKind('percentage changed', ['percent'], changed),
  figureKind('per cent sign lost', ['percent'], signLost, { by: 'notice' }),
  figureKind('decimal lost', ['decimal'], fractionLost),
  figureKind('time of day', ['time'], clock, { must: 99 }),
  figureKind('day of the month', ['date'], dated(2, 28), { must: 99 }),
  figureKind('month changed', ['date'], dated(1, 12), { must: 99, applies: ({ text }) => isKnownToCldr(text.tag) }),
  {
    name: 'article number',
    rules: ['number'],
    by: 'block',
    must: 99.5,
    scope: 'alone',
    make: articleExchanged,
  },
];
