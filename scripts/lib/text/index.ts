export { bidiFaults } from './bidi/bidi.ts';
export { codedIn } from './bidi/coded-letters.ts';
export { codesIn, type Isolate } from './bidi/codes.ts';
export { isInArabicGroups, isolates, withMarksOfOrder } from './bidi/isolate.ts';
export { firstStrong, hasRtlLetter, hasStrong } from './bidi/strong.ts';
export { isTelephone, type TelephoneRun, telephonesIn } from './bidi/telephone.ts';
export {
  gramsOf,
  lettersOf,
  NEARLY,
  type Sketch,
  sampleOf,
  saysNearly,
  shareIn,
  sketchOf,
} from './comparison/contained.ts';
export { type Change, difference } from './comparison/difference.ts';
export { digestOf } from './comparison/digest.ts';
export { doubledWord } from './comparison/doubled-word.ts';
export { commasOf, exchanged, type Features, groupsOf } from './comparison/exchanged.ts';
export { type LengthMeasure, lengthMeasure, letterCount } from './comparison/length-scores.ts';
export { lettersApart, nearest } from './comparison/nearest.ts';
export { quotationFaults, quotationMarks } from './comparison/quotation-marks.ts';
export { type Repetition, repetition } from './comparison/repetition.ts';
export { lostRatherThanJoined } from './comparison/sentence-lost.ts';
export { endsInMark, endsInStop, marksSentences, type Sentence, sentences } from './comparison/sentences.ts';
export { containment, type Profile, profileOf, similarity, similarityBound } from './comparison/similarity.ts';
export { spacingFaults } from './comparison/spacing.ts';
export { termIn } from './comparison/term-match.ts';
export { type SourceWords, sourceWords, type VerbatimRun, verbatimRun } from './comparison/verbatim-run.ts';
export { wholeFigures } from './comparison/whole-figures.ts';
export { calendarsOf } from './dates/calendars.ts';
export type { DateMention } from './dates/date-mention.ts';
export { datesIn } from './dates/dates-in.ts';
export { foreignDates } from './dates/foreign-dates.ts';
export { inCalendar } from './dates/other-calendar-dates.ts';
export { areKin, languagePart } from './identification/codes.ts';
export { type DetectedLanguage, detector } from './identification/detect.ts';
export { isStrangeTo } from './identification/letters.ts';
export { ENOUGH, type Identify, loadModels } from './identification/models.ts';
export { keepVerdicts, readVerdicts } from './identification/verdicts.ts';
export { type Alphabet, alphabetsOf } from './language/alphabets.ts';
export {
  dateFallback,
  formatDate,
  formatDay,
  formatMoment,
  formatNumber,
  formatOrdinalDigits,
  formatSize,
} from './language/format.ts';
export {
  type Direction,
  inScript,
  isPseudo,
  type Language,
  LanguageTagError,
  languageOf,
  nameOf,
  nameOfScript,
  type Pseudo,
  scriptOf,
} from './language/language.ts';
export { languageData, type SenseWords } from './language/language-data.ts';
export { namedThing, namedThings } from './language/named-things.ts';
export {
  isNoteOfTranslator,
  isOfTranslator,
  isOnlyWork,
  isRemark,
  namesBlank,
  patternOf,
  workIn,
} from './language/note-words.ts';
export { mayTellOfRelease } from './language/release-hints.ts';
export { type Neighbor, neighborsOf } from './language/release-neighbors.ts';
export { folded, foldedMonths, type Kind, type Mark, marksOf, TELLING } from './language/release-words.ts';
export {
  type CopyKind,
  copyPhrases,
  type FigureKind,
  figurePhrases,
  type MailKind,
  mailPhrases,
} from './language/word-lists.ts';
export type { Words } from './language/words.ts';
export { accented } from './letters/accents.ts';
export { characterCounter } from './letters/character-counter.ts';
export { bytesIn, decodedFrom, decodedLoosely } from './letters/code-pages.ts';
export { emojiIn, withoutEmoji } from './letters/emoji.ts';
export { endlessWord, lettersOfLongWords } from './letters/endless-word.ts';
export { directionIn, type HiddenFault, hiddenFaults } from './letters/hidden.ts';
export { type Homoglyph, homoglyphs, isCustomary } from './letters/homoglyphs.ts';
export { invisibleFaults } from './letters/invisible.ts';
export { type Mojibake, mojibakeIn } from './letters/mojibake.ts';
export { once } from './letters/once.ts';
export { inOneAlphabet } from './letters/one-alphabet.ts';
export { leftByPasting, withoutPasting } from './letters/pasted.ts';
export { plainProse } from './letters/plain-prose.ts';
export { type ProseWord, proseWords } from './letters/prose-words.ts';
export { RAISED_SIGNS, raisedInPlace, raisedText } from './letters/raised.ts';
export { chineseKind, mainScript, scriptShares } from './letters/script-shares.ts';
export { MOST_MARKS, stackedMarks } from './letters/stacked-marks.ts';
export { type Stems, stemsOf } from './letters/stems.ts';
export { withoutPictures } from './letters/without-pictures.ts';
export { foldName } from './names/fold-name.ts';
export { type Name, namesIn } from './names/names-in.ts';
export { hasLatinCapital, latinParts, nearName, type Usage } from './names/near-name.ts';
export { numberWords } from './number-words/number-words.ts';
export { compareNumbers } from './numbers/compare.ts';
export { plainDigits } from './numbers/digits.ts';
export type { NumberToken } from './numbers/number-token.ts';
export { numbersIn } from './numbers/numbers-in.ts';
export { scaleOf } from './numbers/scale.ts';
export { softNumbers } from './numbers/soft-numbers.ts';
export type { TaggedText } from './numbers/tagged-text.ts';
export { unitsBeside } from './units/units-beside.ts';
