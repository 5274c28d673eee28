import type { SpelledForm, SpelledForms } from './spelled-forms.ts';

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

/**
 * The forms of a language by their first word, the longest first. Texts ask for few of the thousand that a language has:
 * numbers are made when they are asked for.
 */
export class Forms {
  readonly #others = new Map<string, Form[]>();
  readonly #spelled: SpelledForms;
  readonly #isWeak: (text: string) => boolean;
  /** The forms made so far by first word; empty for words that begin none, as most of a text. */
  readonly #made = new Map<string, readonly Form[]>();
  readonly #ofValue = new Map<number, readonly Form[]>();

  /**
   * @param others forms of other kinds, and numbers; where one of the spelled is the same, that counts for nothing
   * @param isWeak whether a cardinal is another word as well, as all ordinals may be
   */
  constructor(others: Iterable<Form>, spelled: SpelledForms, isWeak: (text: string) => boolean) {
    for (const form of others) {
      const [first = ''] = form.words;
      const list = this.#others.get(first);
      if (list === undefined) this.#others.set(first, [form]);
      else list.push(form);
    }
    this.#spelled = spelled;
    this.#isWeak = isWeak;
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
    return this.#others.has(word) || this.#spelled.find(word) !== undefined;
  }

  /** Whether a number may begin with a word that another one stands behind; what joins numbers begins none. */
  begins(first: string, next: string | undefined): boolean {
    for (const { words, kind } of this.get(first) ?? [])
      if (kind !== 'and' && (words.length === 1 || words[1] === next)) return true;
    return false;
  }

  *values(): Iterable<readonly Form[]> {
    const firsts = new Set(this.#others.keys());
    for (const { text } of this.#spelled.all()) firsts.add(text.split(' ', 1)[0] ?? '');
    for (const first of firsts) yield this.get(first) ?? [];
  }

  /** The forms of a value; no other form is made for it. */
  ofValue(value: number): readonly Form[] {
    const known = this.#ofValue.get(value);
    if (known !== undefined) return known;
    const texts = new Set(this.#spelled.ofValue(value).map(({ text }) => text));
    for (const list of this.#others.values())
      for (const form of list) if (form.value === value) texts.add(form.words.join(' '));
    const found = [...texts].flatMap((text) => {
      const [first = ''] = text.split(' ', 1);
      return this.get(first)?.filter((form) => form.value === value && form.words.join(' ') === text) ?? [];
    });
    this.#ofValue.set(value, found);
    return found;
  }

  #make(first: string): readonly Form[] {
    const [own, spelled] = [this.#others.get(first), this.#spelled.startingWith(first)];
    if (own === undefined && spelled.length === 0) return NO_FORMS;
    const found = new Map((own ?? []).map((form) => [form.words.join(' '), form]));
    for (const form of spelled) if (!found.has(form.text)) found.set(form.text, this.#formOf(form));
    return [...found.values()].sort((a, b) => b.words.length - a.words.length);
  }

  #formOf({ text, value, isCardinal }: SpelledForm): Form {
    return { words: text.split(' '), value, kind: 'number', isWeak: !isCardinal || this.#isWeak(text) };
  }
}
