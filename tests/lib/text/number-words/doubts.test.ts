import { expect, test } from 'vitest';
import { asWhole } from '../../../../scripts/lib/text/number-words/doubts.ts';
import { said } from '../../../support/number-differences.ts';

/** What is said of a source and a target in which a number was read as another one. */
function judged(
  source: string,
  read: readonly [string, string],
  tag: string,
  target: string,
  other: readonly [string, string],
): string {
  const place = (text: string, [word, value]: readonly [string, string]) => {
    const start = text.indexOf(word);
    return { text: word, value, start, end: start + word.length };
  };
  const found = {
    severity: 'block',
    kind: 'changed',
    source: place(source, read),
    target: place(target, other),
  } as const;
  return asWhole(found, { text: source, tag: 'en' }, { text: target, tag }, []).severity;
}

test.each([
  // A part of the number, of which the other words are not read.
  ['Twenty-one schools closed.', 'Twenty-one', '21', 'xx', 'Двадцять оджу школу закрили.', 'Двадцять', '20', 'ask'],
  ['Three hundred houses burned.', 'Three hundred', '300', 'lt', 'Sudegė trys šymtėliai namų.', 'trys', '3', 'ask'],
  ['Three hundred houses burned.', 'Three hundred', '300', 'lt', 'Sudegė septyni namai.', 'septyni', '7', 'block'],
  ['Eleven hundred and four', 'Eleven hundred and four', '1104', 'bn', 'এগারোশ চার', 'চার', '4', 'ask'],
  ['Three quarters of them left.', 'Three quarters', '0.75', 'ga', 'D’imigh trí cheathrúna díobh.', 'trí', '3', 'ask'],
  // The teens and tens are one word, where that is known.
  ['Eighteen houses were sealed.', 'Eighteen', '18', 'ro', 'Opt case au fost sigilate.', 'Opt', '8', 'block'],
  ['Thirty people came.', 'Thirty', '30', 'de', 'Es kamen drei Leute.', 'drei', '3', 'block'],
  ['It destroyed thousands of homes.', 'thousands', '1000', 'pl', 'Zniszczyło setki domów.', 'setki', '100', 'block'],
  ['Tens of thousands came.', 'Tens of thousands', '10000', 'bs', 'Došli su deseci hiljada.', 'deseci', '10', 'ask'],
  // Signs of Han and Hangul have no endings.
  ['the seventeenth day', 'seventeenth', '17', 'zh', '第七天', '七', '7', 'block'],
  // A longer word that begins as the number does.
  [
    'The eighty-year-old man came.',
    'eighty',
    '80',
    'de',
    'Der Achtzigjährige kam mit drei Frauen.',
    'drei',
    '3',
    'ask',
  ],
  ['The man of eighty came.', 'eighty', '80', 'de', 'Der Mann kam mit drei Frauen.', 'drei', '3', 'block'],
  // A word beside it that looks like a number.
  ['in the nineteen seventyish years', 'nineteen', '19', 'de', 'vor fünf Jahren', 'fünf', '5', 'ask'],
  ['Nine people came.', 'Nine', '9', 'de', 'Es kamen vier Zwanzigern.', 'vier', '4', 'ask'],
  ['Nine people came.', 'Nine', '9', 'de', 'Es kamen vier Leute.', 'vier', '4', 'block'],
  // The same words joined in another way, and a one that may be an article.
  ['Two hundred houses', 'Two hundred', '200', 'ha', 'gidaje ɗari biyu', 'ɗari biyu', '102', 'ask'],
  ['Every third woman', 'third', '3', 'fr', 'Une femme sur trois', 'Une', '1', 'ask'],
  ['Every third woman', 'third', '3', 'fr', 'Une femme sur quatre', 'Une', '1', 'block'],
  // Figures are read whole.
  ['300 houses', '300', '300', 'lt', '3 šymtėliai namų', '3', '3', 'block'],
])('%s (%s, %s) in %s: %s, of which %s is read as %s: %s', (source, from, value, tag, target, to, read, severity) => {
  expect(judged(source, [from, value], tag, target, [to, read])).toBe(severity);
});

test('what is doubted is said all the same, as a question', () => {
  expect(said('Three hundred thousand people fled.', 'Ba trăm người đã bỏ chạy.', 'vi')).toBe('ask changed');
  expect(said('Three hundred thousand people fled.', 'Ba trăm nghìn người đã bỏ chạy.', 'vi')).toBe('');
  expect(said('Seven people fled.', 'Sechs Menschen flohen.', 'de')).toBe('block changed');
});
