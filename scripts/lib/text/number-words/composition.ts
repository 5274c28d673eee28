import type { Form } from './forms.ts';
import type { Lexicon } from './lexicon.ts';

/** A form as it stands in a text; places count words. */
type Found = {
  readonly form: Form;
  readonly count: number;
  /** True with “and” written onto it: وعشرون. */
  readonly isWithAnd?: boolean;
};

/** A number made of one or more forms. */
export type Composed = {
  readonly value: number;
  /** How many words it takes. */
  readonly count: number;
  readonly isWeak: boolean;
  /** How many forms it is made of. */
  readonly forms: number;
};

/** Finds the longest form that begins at a word; with `isJoined` it must stand right behind the word before it. */
export type FormAt = (at: number, isJoined?: boolean) => Found | undefined;

/**
 * The number that begins at a word: three hundred and twelve, two and a half million, مليون ونصف. Grows as long as what
 * follows can belong to it.
 */
export function composed(at: number, formAt: FormAt, lexicon: Lexicon): Composed | undefined {
  const first = formAt(at);
  if (first === undefined || first.form.kind === 'and') return undefined;
  const state = new Sum();
  let cursor = at + first.count;
  let forms = 1;
  let isWeak = first.form.isWeak;
  if (first.form.kind === 'plus') {
    const next = formAt(cursor, true);
    if (next?.form.kind !== 'number' && next?.form.kind !== 'scale') return alone(first);
    state.start(next.form, first.form.value);
    cursor += next.count;
    isWeak = false;
  } else state.start(first.form, 0);
  // A billion and two hundred million: مليار ومئتا مليون.
  const isOfSmallerScale = (place: number): boolean => {
    const after = formAt(place, true)?.form;
    return after?.kind === 'scale' && after.value >= 1000 && after.value < state.scale;
  };
  let last = first.form.words.at(-1);
  for (; !CLOSED.has(last ?? '') && !lexicon.isWhole(last ?? ''); ) {
    const here = formAt(cursor, true);
    const isJoined = here?.form.kind === 'and';
    const next = isJoined ? formAt(cursor + here.count, true) : here;
    if (next === undefined || next.form.kind === 'and' || next.form.kind === 'plus') break;
    // Three million and five million: the five begins another number.
    if (state.isScaled && next.form.kind === 'number') {
      const after = formAt(cursor + (isJoined ? here.count : 0) + next.count, true);
      // 천오백만 are fifteen hundred ten thousands, all of which the last word multiplies.
      const isOfAll = lexicon.isFused && !isJoined && (after?.form.value ?? 0) > state.scale;
      if (after?.form.kind === 'scale' && after.form.value >= state.scale && !isOfAll) break;
      // Ten thousand and twelve thousand, diez mil y cinco mil: the scale of the first is said again.
      const before = formAt(cursor - 1)?.form ?? first.form;
      if (isScaledAlike(before, next.form.value >= 1000 || after?.form.kind !== 'scale' ? next.form : after.form))
        break;
    }
    if (next.form.kind === 'half' && lexicon.isHalfJoined && !isJoined) break;
    // A decade and half a million people: the half begins another number.
    if (next.form.kind === 'half' && forms === 1 && isGroupName(first.form)) break;
    const following =
      next.form.kind === 'half' ? formAt(cursor + (isJoined ? here.count : 0) + next.count, true) : undefined;
    if (
      !state.take(next.form, following?.form, {
        isScaleFirst: forms === 1 && (lexicon.isScaleFirst || (lexicon.isLargeScaleFirst && first.form.value >= LAKH)),
        isUnitFirst: lexicon.isUnitFirst,
        isFused: lexicon.isFused,
        isTenJoined: lexicon.isTenJoined,
        isTenLast: lexicon.isTenLast,
        isUnitBeforeTens: lexicon.isUnitBeforeTens,
        isHalfOfLast: lexicon.isHalfOfLast,
        isPrefixed: lexicon.hasPrefixes,
        isJoined: isJoined || next.isWithAnd === true,
        isOfSmallerScale: isOfSmallerScale(cursor + (isJoined ? here.count : 0) + next.count),
      })
    )
      break;
    cursor += (isJoined ? here.count : 0) + next.count;
    last = next.form.words.at(-1);
    forms += 1;
    isWeak = false;
  }
  return { value: state.value, count: cursor - at, isWeak, forms };
}

const HALF_OF = /^(?:price|fare|board|term|brothers?|sisters?)$/;
/** Whether a half belongs to the word behind it: free under six and half price for students. */
export const isHalfPrice = (half: string | undefined, next = ''): boolean => half === 'half' && HALF_OF.test(next);

/** A quarter more or less than one: सवा किलोमीटर is a kilometre and a quarter, પોણો કલાક three quarters of an hour. */
const alone = ({ form: { value }, count }: Found): Composed | undefined =>
  Math.abs(value) === 0.25 ? { value: 1 + value, count, isWeak: false, forms: 1 } : undefined;

/** Whether a form names so many things, or years, as a whole: a dozen, a decade. */
const isGroupName = ({ kind, isWeak, value }: Form): boolean =>
  kind === 'number' && isWeak && value >= 10 && value <= 100;

const LAKH = 100_000;

/** Letters at the end of two words of thousands that are one scale: zehntausend, zwölftausend. */
const SCALE_END = 4;

/** Whether two forms of a thousand and more are, or end in, the same scale. */
function isScaledAlike(one: Form, other: Form): boolean {
  const [last = '', next = ''] = [one.words.at(-1), other.words.at(-1)];
  if (one.value < 1000 || other.value < 1000) return false;
  return (
    (one.kind === 'scale' && other.kind === 'scale' && one.value === other.value) ||
    last.slice(-SCALE_END) === next.slice(-SCALE_END)
  );
}

/**
 * What a form counts, where it stands within it: vent'anni e quattro mesi are no twenty-four. In the twentieth century two
 * wars are no hundred and two, and from ten thousand, on binden, begins a range.
 */
const CLOSED: ReadonlySet<string> = new Set(['anni', 'century', 'binden', 'yüzden', 'milyondan', 'milyardan']);

/** A number that is being read: whole thousands, and the part that is not multiplied yet. */
class Sum {
  #total = 0;
  #group = 0;
  /** The last word of scale; what follows is smaller. */
  #scale = Infinity;
  #isOpen = false;
  /** Whether it begins with a word of scale that nothing multiplies. */
  #isBare = false;

  get scale(): number {
    return this.#scale;
  }

  get isScaled(): boolean {
    return this.#scale !== Infinity;
  }

  #isMultipliedBy(value: number): boolean {
    const isHalved = this.#group % 1 === 0.5 && this.#group < 10;
    return (
      (value === 100 && (isHalved || (this.#group > 10 && this.#group < 100 && this.#group % 10 > 0))) ||
      (value === 1000 && isHalved && this.#group > 1)
    );
  }

  get value(): number {
    return Math.round((this.#total + this.#group) * 1000) / 1000;
  }

  start({ value, kind }: Form, plus: number): void {
    // Half of the last word: साढ़े तीन हज़ार is 3,500, सवा अरब a billion and a quarter.
    const scale = [1e7, 1e5, 1e3, 100].find((each) => value >= each && value % each === 0) ?? 1;
    const part = plus * (kind === 'scale' ? value : scale);
    if (value >= 1000) {
      this.#total = value + part;
      this.#scale = scaleOf(value);
      this.#isOpen = kind === 'scale';
      this.#isBare = this.#isOpen;
    } else this.#group = value + part;
  }

  /** Takes the next form, where it can belong to the number. */
  take(
    { value, kind }: Form,
    following: Form | undefined,
    {
      isScaleFirst,
      isUnitFirst,
      isFused,
      isTenJoined,
      isTenLast,
      isUnitBeforeTens,
      isJoined,
      isOfSmallerScale,
      isHalfOfLast,
      isPrefixed,
    }: {
      readonly isScaleFirst: boolean;
      readonly isUnitFirst: boolean;
      readonly isFused: boolean;
      readonly isTenJoined: boolean;
      readonly isTenLast: boolean;
      readonly isUnitBeforeTens: boolean;
      readonly isJoined: boolean;
      readonly isOfSmallerScale: boolean;
      readonly isHalfOfLast: boolean;
      readonly isPrefixed: boolean;
    },
  ): boolean {
    // Un milion și jumătate de oameni: the half goes on.
    if (kind === 'half' || (isJoined && value === 0.5 && this.isScaled)) {
      // Hai trăm rưỡi is half a hundred more.
      if (isHalfOfLast && this.#group >= 100 && this.#group % 100 === 0) {
        this.#group += 50;
        return true;
      }
      const isOfGroup = this.#group > 0 && this.#group < 1000;
      if (!isOfGroup && this.#scale === Infinity) return false;
      // مليونين ونصف مليون: half of the same scale, said once more.
      const isSaidAgain = !isOfGroup && following?.kind === 'scale' && following.value === this.#scale;
      if (isOfGroup || (following?.kind === 'scale' && !isSaidAgain)) this.#group += 0.5;
      else this.#total += this.#scale / 2;
      return true;
    }
    if (isScaleFirst && this.#isOpen && kind === 'number' && value < 1000) {
      this.#total *= value;
      this.#isOpen = false;
      return true;
    }
    this.#isOpen = false;
    // Másfél száz, pusotra tūkstoša, femten hundre: what multiplies is a word for one hundred or thousand.
    if (kind === 'number' && !isJoined && !isPrefixed && this.#total === 0 && this.#isMultipliedBy(value)) {
      this.#group *= value;
      return true;
    }
    if (kind === 'scale' && value === 100) {
      if (this.#group < 0 || this.#group >= 100 || (this.#group === 0 && (this.#total === 0 || isScaleFirst)))
        return false;
      // Мың жүз is a thousand and a hundred.
      this.#group = (this.#group || 1) * 100;
      return true;
    }
    if (kind === 'scale') {
      // Thousand million: mil millones.
      if (this.#group === 0 && this.#total > 0 && value > this.#scale) this.#total *= value;
      else if (this.#group > 0 && value < this.#scale) this.#total += this.#group * value;
      else if (this.#group > 0 && isFused && !isJoined && value > this.#total)
        this.#total = (this.#total + this.#group) * value;
      else return false;
      this.#group = 0;
      this.#scale = value;
      return true;
    }
    // Ten thousand five thousand, where ten thousand has a word of its own: หนึ่งหมื่นห้าพัน.
    if (value >= 1000 && this.#group === 0 && this.#total > 0 && value < this.#scale) {
      this.#total += value;
      this.#scale = scaleOf(value);
      return true;
    }
    if (value >= 1000 || value < 1) return false;
    // "A million four" is no number, but "thousand two hundred" is 1200 without its "one", and "milion dwieście tysięcy" one of both.
    if (this.#isBare && this.#scale > 1000 && !isOfSmallerScale && !(isFused && this.#scale === 1e4)) return false;
    const isFree =
      this.#group === 0
        ? this.#scale !== Infinity
        : (this.#group % 100 === 0 && value < 100) ||
          (!isUnitBeforeTens &&
            this.#group % 10 === 0 &&
            this.#group % 100 > (isFused || (isJoined && isTenJoined) ? 9 : 10) &&
            value < 10);
    // Five and thirty, where the language says it so.
    if (
      !isFree &&
      isJoined &&
      isUnitFirst &&
      this.#group % 100 < 10 &&
      this.#group % 100 > 0 &&
      value % 10 === 0 &&
      value >= (isTenLast ? 10 : 20) &&
      value < 100
    ) {
      this.#group += value;
      return true;
    }
    if (!isFree || this.#group % 1 !== 0) return false;
    this.#group += value;
    return true;
  }
}

const scaleOf = (value: number): number =>
  [1e12, 1e9, 1e7, 1e6, 1e5, 1e4, 1e3].find((scale) => value % scale === 0) ?? 1000;

/** The most pieces of a word. */
const MOST_PIECES = 6;
/** A number from which on what is no word of scale is composed of others. */
const COMPOSED = 10_000;

/** A word in pieces that are number words: drei-hundert-zwölf; undefined where a part of it is none. */
export function pieces(word: string, lexicon: Lexicon, most = MOST_PIECES): readonly Form[] | undefined {
  if (word === '') return [];
  if (most === 0) return undefined;
  for (let length = word.length; length > 0; length -= 1) {
    const part = word.slice(0, length);
    const form = lexicon.forms.hasWord(part)
      ? lexicon.forms.get(part)?.find(({ words, kind }) => words.length === 1 && kind !== 'plus')
      : undefined;
    // The twenty thousand of einhundertzwanzigtausend are its twenty, and the thousand of all.
    if (form === undefined || (most < MOST_PIECES && form.kind === 'number' && form.value >= COMPOSED)) continue;
    const rest = pieces(word.slice(length), lexicon, most - 1);
    if (rest !== undefined) return [form, ...rest];
  }
  return undefined;
}
