export { once, oncePerKey, oncePerObject } from '../once.ts';
export { isInArabicGroups, isolates, withMarksOfOrder } from './bidi/isolate.ts';
export { characterCounter } from './characters/character-classes.ts';
export { codesIn, type Isolate } from './characters/codes.ts';
export { bidiFaults, directionIn, type HiddenFault, hiddenFaults } from './characters/deceptive-characters.ts';
export { firstStrong, hasRtlLetter, hasStrong } from './characters/direction.ts';
export { type Homoglyph, homoglyphs, inOneAlphabet, isCustomary } from './characters/homoglyphs.ts';
export { invisibleFaults } from './characters/invisible-characters.ts';
export { literalPattern } from './characters/literal-pattern.ts';
export { emojiIn, plainProse, withoutEmoji, withoutPictures } from './characters/plain-prose.ts';
export { type ProseWord, proseWords, type Stems, stemsOf } from './characters/prose-words.ts';
export { accented } from './characters/pseudo-locale.ts';
export { endlessWord, lettersOfLongWords, MOST_MARKS, stackedMarks } from './characters/rendering-limits.ts';
export { DICTIONARY_LETTERS, hasUnspaced, UNSPACED_LETTERS, wordBreaksOf } from './characters/unspaced-scripts.ts';
export { commasOf, exchanged, type Features, groupsOf } from './comparison/exchanged.ts';
export {
  bareLetters,
  gramsOf,
  NEARLY,
  proseDigest,
  type Sketch,
  sampleOf,
  saysNearly,
  shareIn,
  sketchOf,
} from './comparison/fingerprints.ts';
export { LEFT_WORDS, type LeftWords, leftWords } from './comparison/left-words.ts';
export {
  type LengthMeasure,
  lengthMeasure,
  letterCount,
  lostRatherThanJoined,
} from './comparison/length-scores.ts';
export { rareSimilarity, weighWords } from './comparison/rarity.ts';
export { isReference } from './comparison/references.ts';
export { foldedWording, type Repetition, repeatedWord, repetition } from './comparison/repetition.ts';
export { endsInMark, endsInStop, marksSentences, type Sentence, sentences } from './comparison/sentences.ts';
export {
  containment,
  lettersApart,
  nearest,
  profileOf,
  similarity,
  similarityBound,
  type TextProfile,
} from './comparison/similarity.ts';
export { termIn } from './comparison/term-match.ts';
export { type TextChange, textDifference, wholeFigures } from './comparison/text-difference.ts';
export { quotationFaults, quotationPair, spacingFaults } from './comparison/typography.ts';
export { type SourceWords, sourceWords } from './comparison/verbatim-run.ts';
export { isOfNightBefore } from './date-comparison/nights.ts';
export type { DateMention } from './dates/calendars.ts';
export { calendarsOf, inCalendar } from './dates/calendars.ts';
export { datesIn } from './dates/dates-in.ts';
export { foreignDates } from './dates/foreign-dates.ts';
export { chatbotMarkOf, chatbotMarksIn } from './encodings/chatbot-marks.ts';
export { bytesIn, decodedFrom, decodedLoosely } from './encodings/code-pages.ts';
export { codedIn } from './encodings/coded-letters.ts';
export { otherPageIn } from './encodings/other-page.ts';
export { leftByPasting, withoutPasting } from './encodings/pasted.ts';
export { allMojibakeIn, type Mojibake, mojibakeIn } from './encodings/wrongly-decoded.ts';
export { type Alphabet, alphabetsOf, isStrangeTo } from './identification/alphabets.ts';
export { type DetectedLanguage, detector } from './identification/detect.ts';
export {
  areKin,
  ENOUGH,
  type Identify,
  keepVerdicts,
  languagePart,
  loadModels,
  readVerdicts,
} from './identification/models.ts';
export { chineseKind, mainScript, scriptShares } from './identification/scripts.ts';
export type { Words } from './language/format.ts';
export {
  dateFallback,
  formatDate,
  formatDay,
  formatMoment,
  formatNumber,
  formatOrdinalDigits,
  formatPeriod,
  formatSize,
} from './language/format.ts';
export {
  type Direction,
  inScript,
  isPseudo,
  type Language,
  LanguageTagError,
  languageName,
  languageOf,
  likelyScript,
  type Pseudo,
  scriptName,
  tagNamed,
} from './language/language.ts';
export { languageData } from './language/language-data.ts';
export { jsonErrorIn } from './language/language-file.ts';
export { namedThing, namedThings } from './language/named-things.ts';
export type { SenseWords } from './language/sense-lists.ts';
export { hasLatinCapital, latinParts, misspelledName, type Usage } from './names/misspellings.ts';
export { foldName, type Name, namesIn } from './names/names-in.ts';
export { compareNumbers, type NumberDifference } from './number-comparison/compare.ts';
export type { NumberPlace } from './number-pairs/number-difference.ts';
export { numberWords } from './number-words/number-words.ts';
export { softNumbers, softNumbersOf } from './number-words/soft-numbers.ts';
export { counterSign } from './numbers/counter-sign.ts';
export { digitsOf, plainDigits } from './numbers/digits.ts';
export { countsOn, type LineStart, lineStartsOf, withoutEmphasis } from './numbers/line-starts.ts';
export { isNextMarker, type ListMarker, listMarkerIn } from './numbers/list-markers.ts';
export type { NumberToken } from './numbers/number-token.ts';
export { numbersIn } from './numbers/numbers-in.ts';
export { scaleOf } from './numbers/scale.ts';
export { RAISED_SIGNS, raisedInPlace, raisedText } from './numbers/superscripts.ts';
export type { TaggedText } from './numbers/tagged-text.ts';
export { isTelephone, type TelephoneRun, telephonesIn } from './numbers/telephone.ts';
export {
  isNoteOfTranslator,
  isOfTranslator,
  isOnlyWork,
  isRemark,
  namesBlank,
  patternOf,
  workIn,
} from './phrases/note-words.ts';
export { mayTellOfRelease } from './phrases/release-hints.ts';
export { type Neighbor, neighborsOf, type ReleaseKind, TELLING_KINDS } from './phrases/release-kinds.ts';
export {
  foldedMonths,
  foldedPhrase,
  type PhraseMark,
  phraseMarks,
} from './phrases/release-words.ts';
export { senseWordsPattern } from './phrases/sense-words.ts';
export {
  type CopyKind,
  copyPhrases,
  type FieldKind,
  type FigureKind,
  fieldPhrases,
  figurePhrases,
  isSmallWord,
  type MailKind,
  mailPhrases,
  phraseAlternatives,
  smallWords,
} from './phrases/word-lists.ts';
export { unitsBeside } from './units/units-beside.ts';
