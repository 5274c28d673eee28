import {
  commasOf,
  type DateMention,
  datesIn,
  endsInStop,
  type Features,
  groupsOf,
  inOneAlphabet,
  letterCount,
  type Name,
  type NumberToken,
  namesIn,
  numbersIn,
  type ProseWord,
  plainProse,
  proseWords,
  raisedInPlace,
  type Sentence,
  type SourceWords,
  type Stems,
  sentences,
  sourceWords,
  stemsOf,
  type TaggedText,
} from '../lib/text/index.ts';
import type { Phrases } from '../translation/catalog/localize.ts';
import { type Marks, markdownMarks } from './markdown-marks.ts';

const CYRILLIC = /[\u0400-\u04FF]/;

/**
 * What rules ask about one text; each answer is worked out when it is first asked for, and kept. A class, since a
 * closure for each answer of each text costs most of the time of a check of many languages.
 */
export class TextReading {
  readonly #text: string;
  readonly #tag: string;
  readonly #phrases: () => Phrases;
  #plain?: string;
  #letters?: number;
  #words?: readonly ProseWord[];
  #sourceWords?: SourceWords;
  #names?: readonly Name[];
  #sentences?: readonly Sentence[];
  #endsInStop?: boolean;
  #oneAlphabet?: string;
  #numbers?: readonly NumberToken[];
  #tagged?: TaggedText;
  #dates?: readonly DateMention[];
  #features?: Features;
  #marks?: Marks;

  /**
   * @param tag the language of the text
   * @param phrases the text as a tree
   */
  constructor(text: string, tag: string, phrases: () => Phrases) {
    this.#text = text;
    this.#tag = tag;
    this.#phrases = phrases;
  }

  /** The text without what nobody translates, at its old length. */
  get plain(): string {
    this.#plain ??= plainProse(this.#text);
    return this.#plain;
  }

  /** Letters, marks and figures of `plain`. */
  get letters(): number {
    this.#letters ??= letterCount(this.plain);
    return this.#letters;
  }

  /** The words of `plain`. */
  get words(): readonly ProseWord[] {
    this.#words ??= proseWords(this.plain);
    return this.#words;
  }

  /** The words of `plain`, prepared to be searched for in translations. */
  get sourceWords(): SourceWords {
    this.#sourceWords ??= sourceWords(this.plain, this.words);
    return this.#sourceWords;
  }

  /** Names in Latin letters, by their capitals. */
  get names(): readonly Name[] {
    this.#names ??= namesIn(this.plain, this.words);
    return this.#names;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= sentences(this.plain);
    return this.#sentences;
  }

  get endsInStop(): boolean {
    this.#endsInStop ??= endsInStop(this.plain);
    return this.#endsInStop;
  }

  /** Figures and months by value, read as the text's language writes them. */
  get numbers(): readonly NumberToken[] {
    this.#numbers ??= numbersIn(this.#inOneAlphabet, this.#writtenTag);
    return this.#numbers;
  }

  /** The text for the comparison of figures; always the same object, so that what is read of it is kept. */
  get tagged(): TaggedText {
    this.#tagged ??= { text: this.#inOneAlphabet, tag: this.#writtenTag, tokens: this.numbers };
    return this.#tagged;
  }

  /**
   * The tag with the script that the text is written in: Serbian is written in two, and its tag does not always say
   * which.
   */
  get #writtenTag(): string {
    const isLatin = this.#tag.startsWith('sr') && /^sr(?:-[A-Z]{2})?$/.test(this.#tag) && !CYRILLIC.test(this.#text);
    return isLatin ? 'sr-Latn' : this.#tag;
  }

  get #inOneAlphabet(): string {
    this.#oneAlphabet ??= inOneAlphabet(this.#text.includes('<su') ? raisedInPlace(this.#text) : this.#text);
    return this.#oneAlphabet;
  }

  /** Dates by value, in every calendar of the language. */
  get dates(): readonly DateMention[] {
    this.#dates ??= datesIn(this.#text, this.#tag, this.numbers);
    return this.#dates;
  }

  /** What shows whether a text and a translation belong together. */
  get features(): Features {
    this.#features ??= new ReadFeatures(this);
    return this.#features;
  }

  /** Links, images, bold text and the like. */
  get marks(): Marks {
    this.#marks ??= markdownMarks(this.#phrases());
    return this.#marks;
  }
}

/**
 * The features of a text by which its likeness to others is judged. Those of a translation are large and asked for
 * once, so they are not kept.
 */
export class ReadFeatures implements Features {
  readonly #reading: TextReading;
  #commas?: number;
  #groups?: readonly number[];
  #stems?: Stems;

  constructor(reading: TextReading) {
    this.#reading = reading;
  }

  get letters(): number {
    return this.#reading.letters;
  }

  get sentences(): number {
    return this.#reading.sentences.length;
  }

  get commas(): number {
    this.#commas ??= commasOf(this.#reading.plain);
    return this.#commas;
  }

  get groups(): readonly number[] {
    this.#groups ??= groupsOf(this.#reading.plain);
    return this.#groups;
  }

  get stems(): Stems {
    this.#stems ??= stemsOf(this.#reading.plain);
    return this.#stems;
  }
}
