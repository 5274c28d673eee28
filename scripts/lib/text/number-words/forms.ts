import type { SpelledForms } from './spelled-forms.ts';

/**
 * What a number word does: `number` stands for itself, `scale` multiplies what stands before it (hundred, million), `half`
 * adds a half to it, `plus` changes what follows (साढ़े तीन is three and a half), `and` joins.
 */
export type FormKind = 'number' | 'scale' | 'half' | 'plus' | 'and';

/** One way to write a number, or a part of one, in words. */
export type Form = {
  /** Folded. */
  readonly words: readonly string[];
  readonly value: number;
  readonly kind: FormKind;
  /**
   * True for a form that is also another word of the language, or no number in particular: no translation is called
   * wrong by it.
   */
  readonly isWeak: boolean;
  /** True for a word of scale that means two of its kind where it stands alone before what it counts: ألفا شخص. */
  readonly isDual?: boolean;
};

const NO_FORMS: readonly Form[] = [];
const NO_KEYS: readonly string[] = [];

/**
 * The forms of a language beside the spelled numbers, by their words with a blank between them: of a number its value alone, since
 * a language has hundreds of them, and texts ask for few.
 */
export type OtherForms = ReadonlyMap<string, Form | number>;

/** The words of a form; most have one. */
const wordsIn = (key: string): readonly string[] => (key.includes(' ') ? key.split(' ') : [key]);

/** The first word of a form. */
export function firstOf(key: string): string {
  const end = key.indexOf(' ');
  return end < 0 ? key : key.slice(0, end);
}

/**
 * The forms of a language by their first word, the longest first. Texts ask for few of the thousand that a language has:
 * numbers are made when they are asked for.
 */
export class Forms {
  readonly #others: OtherForms;
  /** The keys of the others that have several words, by the first. */
  readonly #phrases = new Map<string, string[]>();
  readonly #spelled: SpelledForms;
  readonly #isWeak: (text: string) => boolean;
  /** The forms made so far by first word; empty for words that begin none, as most of a text. */
  readonly #made = new Map<string, readonly Form[]>();
  readonly #ofValue = new Map<number, readonly Form[]>();
  #othersOfValue: ReadonlyMap<number, readonly string[]> | undefined;

  /**
   * @param others forms of other kinds, and numbers; where one of the spelled is the same, that counts for nothing
   * @param isWeak whether a cardinal is another word as well, as all ordinals may be
   */
  constructor(others: OtherForms, spelled: SpelledForms, isWeak: (text: string) => boolean) {
    this.#others = others;
    this.#spelled = spelled;
    this.#isWeak = isWeak;
    for (const key of others.keys()) {
      if (!key.includes(' ')) continue;
      const first = firstOf(key);
      const list = this.#phrases.get(first);
      if (list === undefined) this.#phrases.set(first, [key]);
      else list.push(key);
    }
  }

  get(first: string): readonly Form[] | undefined {
    const known = this.#made.get(first);
    if (known !== undefined) return known.length === 0 ? undefined : known;
    const list = this.#make(first);
    this.#made.set(first, list);
    return list.length === 0 ? undefined : list;
  }

  has(first: string): boolean {
    return this.get(first) !== undefined;
  }

  /** Whether a form is this word alone; for parts of words, most of which are none: nothing is kept of them. */
  hasWord(word: string): boolean {
    return this.#others.has(word) || this.#phrases.has(word) || this.#spelled.find(word) !== undefined;
  }

  /** Whether a number may begin with a word that another one stands behind; what joins numbers begins none. */
  begins(first: string, next: string | undefined): boolean {
    for (const { words, kind } of this.get(first) ?? [])
      if (kind !== 'and' && (words.length === 1 || words[1] === next)) return true;
    return false;
  }

  *values(): Iterable<readonly Form[]> {
    const firsts = this.#firsts();
    for (const { text } of this.#spelled.all()) firsts.add(firstOf(text));
    for (const first of firsts) yield this.get(first) ?? [];
  }

  /** The forms of a value; no other form is made for it. */
  ofValue(value: number): readonly Form[] {
    const known = this.#ofValue.get(value);
    if (known !== undefined) return known;
    const spelled = this.#spelled.ofValue(value).map(({ text }) => text);
    this.#othersOfValue ??= this.#othersByValue();
    const texts = new Set([...spelled, ...(this.#othersOfValue.get(value) ?? NO_KEYS)]);
    const found = [...texts].flatMap(
      (text) => this.get(firstOf(text))?.filter((form) => form.value === value && form.words.join(' ') === text) ?? [],
    );
    this.#ofValue.set(value, found);
    return found;
  }

  /** The keys of the others by value, those with one first word together. */
  #othersByValue(): ReadonlyMap<number, readonly string[]> {
    const keys = [...this.#firsts()].flatMap((first) => this.#ownOf(first));
    const numberOf = (form: Form | number | undefined): number =>
      typeof form === 'object' ? form.value : (form ?? Number.NaN);
    return Map.groupBy(keys, (key) => numberOf(this.#others.get(key)));
  }

  /** The first words of the others, in their order. */
  #firsts(): Set<string> {
    const firsts = new Set<string>();
    for (const key of this.#others.keys()) firsts.add(firstOf(key));
    return firsts;
  }

  /** The keys of the others that begin with a word. */
  #ownOf(first: string): readonly string[] {
    const phrases = this.#phrases.get(first) ?? NO_KEYS;
    return this.#others.has(first) ? [first, ...phrases] : phrases;
  }

  #make(first: string): readonly Form[] {
    const [own, spelled] = [this.#ownOf(first), this.#spelled.startingWith(first)];
    if (own.length === 0 && spelled.length === 0) return NO_FORMS;
    const found = new Map<string, Form>();
    for (const key of own) {
      const form = this.#others.get(key);
      if (typeof form === 'number') found.set(key, this.#numberOf(key, form));
      else if (form !== undefined) found.set(key, form);
    }
    for (const { text, value, isCardinal } of spelled)
      if (!found.has(text)) found.set(text, this.#numberOf(text, value, isCardinal));
    return [...found.values()].sort((a, b) => b.words.length - a.words.length);
  }

  #numberOf(text: string, value: number, isCardinal = true): Form {
    return { words: wordsIn(text), value, kind: 'number', isWeak: !isCardinal || this.#isWeak(text) };
  }
}
