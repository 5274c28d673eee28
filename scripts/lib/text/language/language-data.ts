import { oncePerKey } from '../../once.ts';
import type { Contrary } from './contraries.ts';
import { dataFiles } from './data-files.ts';
import type { SenseWords } from './sense-lists.ts';

/** Words that stand on one side of a figure or the other. */
export type SidedWords = { readonly before: readonly string[]; readonly after: readonly string[] };

/** What a native speaker knows of how a language writes; every part may be absent. One file a language under `data/`. */
export type LanguageData = {
  /**
   * Ways to say a time by its hour, by the minutes that they add to it: `"-30": ["halb {0}"]`. What stands in brackets at
   * the end must follow, and is no part of the time. Some are said of the first hours alone: `{0-5}โมงเช้า`.
   */
  readonly clock?: Readonly<Record<string, readonly string[]>>;
  /** Times that are said without their hour, by what they mean, the longest word first: `"19:30": ["ทุ่มครึ่ง"]`. */
  readonly times?: Readonly<Record<string, readonly string[]>>;
  /** Words beside the letter of an article or a list: `Buchstabe c`, `c alakohdan`. */
  readonly letters?: SidedWords;
  /** Words for per cent. */
  readonly percent?: SidedWords;
  /** Words for percentage points. */
  readonly points?: SidedWords;
  /**
   * Words that make a figure a limit: `at least` is a lower one, `up to` an upper one, `no later than` the latest. `…` is one to
   * three other words, `-` any ending beside them: `minimum …`.
   */
  readonly bounds?: Readonly<
    Record<'lower' | 'upper', SidedWords> & Partial<Record<'latest' | 'earliest', SidedWords>>
  >;
  /** What the last word of such a phrase becomes with an article behind it: menos de, menos del 3 %. */
  readonly contractions?: Readonly<Record<string, readonly string[]>>;
  /**
   * Words right beside a number by which it is known whether it is meant itself: more than three are four or more. The commonest
   * ones of `bounds`.
   */
  readonly limits?: Readonly<Record<'moreThan' | 'atLeast' | 'fewerThan' | 'atMost', readonly string[]>>;
  /** Words beside an age: of who is above it, below it, and has come to it, with what denies that: not yet 14. `-` is any letters or none. */
  readonly ages?: Readonly<Record<'older' | 'younger', readonly string[]> & { reached?: string[]; notYet?: string[] }>;
  /** Words beside a date or an hour that something happens before or until, and after or since. */
  readonly timeLimits?: Readonly<Record<'before' | 'after', SidedWords>>;
  /**
   * Words that say that something happens before another thing, or after it, and surely nothing else; with any ending where a hyphen is
   * last. `either` are those that say what comes next, and words that have one of the others in them and say neither: then, later.
   */
  readonly sequence?: Readonly<Record<'before' | 'after', readonly string[]> & { either?: readonly string[] }>;
  /** Words that keep something within a time, wherever they stand: within 30 days. */
  readonly within?: readonly string[];
  /** Words that say more than a number or less, in all comparisons; with any ending where a hyphen is last. */
  readonly comparatives?: Readonly<Record<'more' | 'less', readonly string[]>>;
  /**
   * Words of a range from one figure to another: before the first one, and before the second; where only the latter are
   * there, they stand behind the first.
   */
  readonly range?: { readonly before: readonly string[]; readonly between: readonly string[] };
  /** Other words between two numbers of which a thing has one, or both: five or six hundred, five and six hundred. */
  readonly alternatives?: readonly string[];
  /**
   * Words beside a figure of a change: what it was before (from 58), what it has become (to 44), and what another is compared
   * with (against 58), by how much (by 14), `_` for the letters of what is counted before an ending (_lla); and words between the figures of a vote (61 votes
   * to 39), where the first is for it.
   */
  readonly changes?: Readonly<Record<'from' | 'to', SidedWords>> & {
    readonly by?: SidedWords;
    readonly than?: SidedWords;
    readonly votes?: readonly string[];
  };
  /** Words beside the figures of a vote that say which is for it and which against it: 88 in favour, 42 opposed. */
  readonly ballot?: Readonly<Record<'for' | 'against', readonly string[]>>;
  /** Words that say that all of a body agreed, and that most of it did: unanimously, by a majority. */
  readonly agreement?: Readonly<Record<'all' | 'most', readonly string[]>>;
  /** Words beside a figure that say how often it is so much, by the period (`hour` to `year`): a day, monthly, per annum. */
  readonly rates?: Readonly<Record<string, readonly string[]>>;
  /** Words for the middle of the day, and for that of the night. */
  readonly midday?: readonly string[];
  readonly midnight?: readonly string[];
  /** Words for the part of the day before noon, and for that after noon, beside CLDR's: `am Morgen`, `am Abend`. */
  readonly dayHalves?: { readonly am: readonly string[]; readonly pm: readonly string[] };
  /** Words for the morning, and for the afternoon and the evening, that are no other words and need no hour: Vormittag. */
  readonly dayParts?: { readonly am: readonly string[]; readonly pm: readonly string[] };
  /**
   * Words for senses of which a text that says one does not say another: the first and the last of several, daily and weekly, most and all
   * (`contraries.ts`). None that often means something else. `-` is any letters or none, `…` one to three other words.
   */
  readonly contraries?: Readonly<Partial<Record<Contrary, readonly string[]>>>;
  /** Words for the night that are said of the hours before midnight and after it, where CLDR has some of these: `nachts`. */
  readonly night?: readonly string[];
  /**
   * Where the day is counted from sunrise: words for its parts, by the first and the last hour that they are said of,
   * counted from midnight on to those of the next morning: `"18 29": ["usiku"]`.
   */
  readonly sunrise?: Readonly<Record<string, readonly string[]>>;
  /**
   * Things that are told from others of their kind by an ordinal, in all their forms: `quarter` of a year, `world-war`.
   */
  readonly ordered?: Readonly<Record<string, readonly string[]>>;
  /** Words of `minus` that say no more than less by so much, unless they stand right before a temperature: weniger, menos. */
  readonly less?: readonly string[];
  /**
   * Words that deny, restrict or prohibit: never, only, refuse, and apart from them, as `not`, those that say no more than that.
   * An edit that adds or takes one changes the sense. `_` is any letter, and `-` any letters or none: `refus-`.
   */
  readonly negation?: SenseWords;
  /** Words that oblige or permit: must, may, should; with the same signs. */
  readonly modality?: SenseWords;
  /**
   * Names of months that CLDR has wrong, by the month, 1 to 12: they are printed and read in place of its own. First the one
   * that stands beside a day, then that of short dates where it is another, then others: `"3": ["مارچ"]`.
   */
  readonly monthNames?: Readonly<Record<string, readonly string[]>>;
  /** Names of the months beside CLDR's, from January on: those of other countries, other spellings and cases. */
  readonly months?: readonly (readonly string[])[];
  /** Days of the week (0 is Sunday) whose name of one word is another word, too: the week, the third one. */
  readonly weakWeekdays?: readonly number[];
  /** Calendars beside the Gregorian one that dates are given in. */
  readonly calendars?: {
    /** The names of the calendars in CLDR. */
    readonly names?: readonly string[];
    /** Of a calendar that counts other years from a day of the Gregorian year on: what is added to the Gregorian year, before and after. */
    readonly offsets?: readonly number[];
    /** Names of the months of Bikram Sambat, from Baisakh on. */
    readonly bikramSambat?: readonly (readonly string[])[];
    /** Names of months beside CLDR's, by calendar, in one order in all languages: Hamal, and those of India from Baisakh on. */
    readonly monthNames?: Readonly<Record<string, readonly (readonly string[])[]>>;
  };
  /** Pairs of quotation marks that careful printing uses, first choice first, the second within the first; others by region. */
  readonly quotation?: {
    readonly marks: readonly string[];
    readonly regions?: Readonly<Record<string, readonly string[]>>;
  };
  /** Words that stand twice in a row for other reasons than emphasis, folded: `die die`, `vous vous`. */
  readonly doubled?: readonly string[];
  /** Words that begin a sentence with a capital and are no name for that. */
  readonly functionWords?: readonly string[];
  /** Small words of English that are words of the language, too: German so, Dutch of. */
  readonly alsoEnglish?: readonly string[];
  /** Words in names of offices, houses and works that other languages have words of their own for, a letter away: Fondation. */
  readonly titles?: readonly string[];
  /**
   * Words that say a figure is below zero, or less by so much: minus 15, 15 degrees of frost. Each may have an ending; where it
   * begins with `-`, letters may stand before it, too: `-minus`.
   */
  readonly minus?: readonly string[];
  /**
   * Words that say a figure is what something rose by, the words between them and it, and those for nearly: rose by about 5%.
   */
  readonly rises?: {
    readonly words: readonly string[];
    readonly by: readonly string[];
    readonly about?: readonly string[];
  };
  /**
   * Words that say a figure is below zero, that something fell by it, or that it may have; with any ending where a hyphen is last:
   * fell, lower, `declin-`.
   */
  readonly falls?: readonly string[];
  /** Words that say that something rose, and words that it fell, with any ending where a hyphen is last: by them a figure is known to be more or less than before. */
  readonly trends?: { readonly up: readonly string[]; readonly down: readonly string[] };
  /** Words before a number that is written in letters of the alphabet: section ג. */
  readonly chapters?: readonly string[];
  /**
   * Words that tell the language from one nearly the same, which has others for them; with any ending where a hyphen is last.
   */
  readonly ownWords?: readonly string[];
  /** Names of something that are said with a figure or without, by the figure: COVID-19. */
  readonly namedFigures?: Readonly<Record<string, readonly string[]>>;
  /** Words at the end of a sentence that say who said it: said, according to. `-` is any ending. */
  readonly saidBy?: readonly string[];
  /**
   * Words for people by their kind, `"women": ["femme","femmes"]`, and words for what befell them, `"killed": ["tué","tués"]`: the
   * kinds are those of `data/en.json`. By them it is known what a figure counts. With any ending where a hyphen is last: `soldat-`.
   */
  readonly people?: Readonly<Record<string, readonly string[]>>;
  readonly events?: Readonly<Record<string, readonly string[]>>;
  /**
   * Words between a part and its whole (three of the five), before a whole that is named first (of the five, three), and
   * before a part that is named behind it (five, among them three).
   */
  readonly parts?: {
    readonly of: readonly string[];
    readonly first: readonly string[];
    readonly among: readonly string[];
    /** Words right behind a whole that is named first: 15명 가운데 11명. */
    readonly behind?: readonly string[];
  };
  /** Vague amounts by their size, several where a word may be any of them: dozens, hundreds, tens of thousands. `twof-` is a stem. */
  readonly amounts?: Readonly<Record<string, readonly string[]>>;
  /** Words that multiply, by what they multiply by: doubled, twice, threefold; several where they may be read in two ways. */
  readonly multiples?: Readonly<Record<string, readonly string[]>>;
  /**
   * Ordinals from the first to the tenth in all their forms, by their number; with any ending where a hyphen is last. `0 2` has
   * those that are another word, too: the other one.
   */
  readonly orders?: Readonly<Record<string, readonly string[]>>;
  /** Words that are a number and a unit in one, of time as a rule, by both: `"2 day": ["يومان"]`, `"500 kilogram": ["полтонны"]`. */
  readonly durations?: Readonly<Record<string, readonly string[]>>;
  /** Words for one of a unit of time, by the unit, where two of it are one word of another form: שנה beside שנתיים. */
  readonly singulars?: Readonly<Record<string, readonly string[]>>;
  /** Words for the decades of a century, by their first year in it. */
  readonly decades?: Readonly<Record<string, readonly string[]>>;
  /** Names of the days of the week beside CLDR's, from Sunday on: other cases and words; two words that only a day has. */
  readonly weekdays?: readonly (readonly string[])[];
  /** Number words that CLDR's rules lack. */
  readonly numbers?: {
    /** True where the words up to 31 are all here, since CLDR has no rules for the language. */
    readonly isComplete?: boolean;
    /** `partly`: the words for counting, but not all that go with people and things; `hardly`: so few that another number says nothing. */
    readonly known?: 'partly' | 'hardly';
    /** True where a thousand in words has its rest in figures: mil 500. */
    readonly isThousandApart?: boolean;
    /** Parts of words for a thousand and more, by which such numbers are recognized where they are not read: abayi-zigidi. */
    readonly large?: readonly string[];
    /** Number words by value (`12`, `0.5`, `2/3`): collectives, irregular ordinals, fractions. */
    readonly words?: Readonly<Record<string, readonly string[]>>;
    /** Endings that each of `words` may carry. */
    readonly endings?: readonly string[];
    /** Words of scale by their power of ten: other cases, spellings, abbreviations. */
    readonly scales?: Readonly<Record<string, readonly string[]>>;
    /** Words of scale that stand before their figure. */
    readonly scalesFirst?: Readonly<Record<string, readonly string[]>>;
    readonly hundred?: readonly string[];
    /** Words that join the parts of a number. */
    readonly and?: readonly string[];
    /** Words that add a half to a number: `two and a half`. */
    readonly half?: readonly string[];
    /**
     * Words that add a half to a number behind its unit, in full: cinq ans et demi, 三年半; and right before it: 两个半小时.
     */
    readonly halfBehind?: readonly string[];
    readonly halfBefore?: readonly string[];
    /** Words before a number that change it, by what they add. */
    readonly plus?: Readonly<Record<string, readonly string[]>>;
    /** Number words that mean something else as well; they say no translation is wrong. */
    readonly weak?: readonly string[];
    /** Those of `words` that the number before them multiplies: dozen, docenas, сотни. */
    readonly groups?: readonly string[];
    /** What adds so much to a number behind what it counts: ceithre dhuine dhéag are fourteen people. */
    readonly teens?: Readonly<Record<string, readonly string[]>>;
    /** What follows a number in one word that is so many years, days or hours, by the name of the unit in CLDR: jährig of zehnjährig. */
    readonly spans?: Readonly<Record<string, readonly string[]>>;
    /** Number words that are other words, too, where the source has no number: sex in Swedish, семью. */
    readonly homographs?: readonly string[];
    /** The word for a decimal point in numbers in words: point, Komma, целых. */
    readonly decimal?: readonly string[];
    /** Phrases with a number that counts nothing: unter vier Augen, 三番五次. */
    readonly idioms?: readonly string[];
  };
  /** True where a unit stands before its number (siku mbili), and CLDR does not show it. */
  readonly isUnitFirst?: boolean;
  /**
   * Everyday names of units and currencies, by CLDR's names and ISO 4217 codes, several where they may mean any. They go before CLDR's own; one that
   * stands before its figure ends in `{0}`.
   */
  readonly everyday?: Readonly<Record<string, readonly string[]>>;
};

/**
 * The names in CLDR of what is counted. One file a language under `counted-words/`, read where a figure may count
 * something.
 */
export type CountedWords = {
  /** Patterns such as `{0} km`, by the unit's CLDR name. */
  readonly units: Readonly<Record<string, readonly string[]>>;
  /** Names and symbols by ISO 4217 code; the words that several currencies share stand under their codes together. */
  readonly currencies: Readonly<Record<string, readonly string[]>>;
};

/** Tags whose language is written like another's; Arabic as it is spoken here and there. */
const ALIASES: Readonly<Record<string, string>> = {
  no: 'nb',
  sh: 'sr-Latn',
  tl: 'fil',
  iw: 'he',
  prs: 'fa',
  hbs: 'hr',
  ...Object.fromEntries('acm acw aeb afb ajp apc apd ars ary arz mey'.split(' ').map((tag) => [tag, 'ar'])),
};
const data = dataFiles<LanguageData>('data');
const counted = dataFiles<CountedWords>('counted-words');

/** The data of a language, of its script's own file where there is one (`zh-Hant`); empty where there is none. */
export const languageData = oncePerKey((tag): LanguageData => data(filesOf(tag)) ?? {});

/** How many languages' names of what is counted are kept: those of a source and its translation. What is made of them is kept elsewhere. */
const COUNTED_KEPT = 4;

/** The names in a language of what is counted, from CLDR: of the same file as its data. */
export const countedWords = oncePerKey(
  (tag): CountedWords => counted(filesOf(tag)) ?? { units: {}, currencies: {} },
  COUNTED_KEPT,
);

/** The names of the files that a tag may have, the best first. */
function filesOf(tag: string): readonly string[] {
  const { language, script, region } = new Intl.Locale(tag);
  const likely = script ?? (region === undefined ? undefined : new Intl.Locale(tag).maximize().script);
  return [likely === undefined ? language : `${language}-${likely}`, language, ALIASES[language] ?? language];
}
