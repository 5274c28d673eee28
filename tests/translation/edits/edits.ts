import { isFilled, type Random } from '../../support/random.ts';

/** An English text before and after an edit of one known kind. */
export type ConstructedEdit = { readonly before: string; readonly after: string };
type Make = (text: string, random: Random) => ConstructedEdit | undefined;

/** Puts words into a text at a random blank. */
function put(text: string, words: string, random: Random): string {
  const blanks = [...text.matchAll(/(?<=\p{Ll}) (?=\p{Ll})/gu)];
  if (!isFilled(blanks)) return `${text} ${words}`;
  const { index } = random.pick(blanks);
  return `${text.slice(0, index)} ${words}${text.slice(index)}`;
}

const AMOUNTS: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['27 people', '28 people'],
  ['27 people', '72 people'],
  ['131,469 people', '1,314,690 people'],
  ['three people', 'four people'],
  ['a dozen people', 'two dozen people'],
  ['on 13 January 2022', 'on 13 January 2023'],
  ['on 13 January 2022', 'on 13 June 2022'],
  ['in January', 'in June'],
  ['in May', 'in March'],
  ['40 houses', '40 % of houses'],
  ['3.5 million people', '3.5 billion people'],
  ['86,792 people', 'nearly 86,792 people'],
  ['at least 58 people', 'at most 58 people'],
  ['over 4,000 people', '4,000 people'],
  ['-4 degrees', '4 degrees'],
  ['at 14:30', 'at 15:30'],
  ['the first verdict', 'the second verdict'],
  ['people', 'five people'],
  ['{{detained, number}} people', '{{missing, number}} people'],
];

const numbers: Make = (text, random) => {
  const [before, after] = random.pick(AMOUNTS);
  const swap = random.next() < 0.5;
  const whole = put(text, before, random);
  const other = whole.replace(before, after);
  return swap ? { before: other, after: whole } : { before: whole, after: other };
};

const AUXILIARY = /\b(?:is|are|was|were|shall|may|must|has|have|can|will|should)\b(?! not)/g;
const LOADED: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['a lawful order', 'an unlawful order'],
  ['their humane treatment', 'their inhumane treatment'],
  ['a regular trial', 'an irregular trial'],
  ['legal detention', 'illegal detention'],
  ['a possible appeal', 'an impossible appeal'],
  ['harmful acts', 'harmless acts'],
  ['a violent protest', 'a non-violent protest'],
  ['with a warrant', 'without a warrant'],
  ['people who admit it', 'people who deny it'],
  ['all of them', 'none of them'],
  ['some of them', 'only some of them'],
  ['they agreed to sign', 'they refused to sign'],
  ['it allows torture', 'it prohibits torture'],
];

const negations: Make = (text, random) => {
  const auxiliaries = [...text.matchAll(AUXILIARY)];
  const isLoaded = random.next() < 0.3 || !isFilled(auxiliaries);
  let [before, after] = [text, text];
  if (isLoaded) {
    const [plain, negated] = random.pick(LOADED);
    before = put(text, plain, random);
    after = before.replace(plain, negated);
  } else {
    const { index, 0: word } = random.pick(auxiliaries);
    const end = index + word.length;
    after = `${text.slice(0, end)}${random.pick([' not', ' never', word === 'is' ? 'n’t' : ' not'])}${text.slice(end)}`;
  }
  return random.next() < 0.5 ? { before: after, after: before } : { before, after };
};

const MODALS = ['shall', 'must', 'may', 'should', 'can', 'might', 'could', 'will'] as const;

const modalities: Make = (text, random) => {
  const found = [...text.matchAll(/\b(?:shall|must|may|should|can|has the right to|are entitled to)\b/g)];
  const [first, second] = [random.pick(MODALS), random.pick(MODALS)];
  if (isFilled(found)) {
    const { index, 0: word } = random.pick(found);
    if (word === first) return undefined;
    return { before: text, after: text.slice(0, index) + first + text.slice(index + word.length) };
  }
  if (first === second) return undefined;
  const before = put(text, `which they ${first} know`, random);
  return { before, after: before.replace(`they ${first} know`, `they ${second} know`) };
};

const NAMES = [
  'Anwar Raslan',
  'Damascus',
  'UNICEF',
  'Al Khatib',
  'Höxter',
  "O'Brien",
  'Łódź',
  'Human Rights Watch',
] as const;

const names: Make = (text, random) => {
  const [name, other] = [random.pick(NAMES), random.pick(NAMES)];
  const withName = random.next() < 0.2 ? `${name}: ${text}` : put(text, `of ${name}`, random);
  const choice = random.next();
  if (choice < 0.35) return { before: text, after: withName };
  if (choice < 0.6) return { before: withName, after: text };
  const misspelt = name.slice(0, 2) + name.slice(3);
  const after = withName.replace(name, choice < 0.8 ? misspelt : other);
  return after === withName ? undefined : { before: withName, after };
};

const TYPOGRAPHY: readonly [(text: string) => string, ...((text: string) => string)[]] = [
  (text) => text.replace(/ /, '\u00A0'),
  (text) => text.replace(/ /, '\n'),
  (text) => text.replaceAll("'", '’'),
  (text) => text.replaceAll('"', '“'),
  (text) => text.replace(/(\p{L}{3})(\p{L}{4})/u, '$1\u00AD$2'),
  (text) => text.replaceAll('**', '__'),
  (text) => text.replace(/(?<!\*)\*(?!\*)(\w+)(?<!\*)\*(?!\*)/g, '_$1_'),
  (text) => text.replaceAll('...', '…'),
  (text) => text.replaceAll(' – ', '—'),
  (text) => text.replaceAll('2011-2012', '2011–2012'),
];

const typography: Make = (text, random) => {
  const rich = `${text} It's "the **grave** and *real* case" of 2011-2012 – he said...`;
  const before = random.next() < 0.5 ? rich : `${rich} "Once more" – and **again**.`;
  const change = random.pick(TYPOGRAPHY);
  const after = change(before);
  return after === before ? undefined : { before, after };
};

export const MAKERS: Readonly<Record<'number' | 'negation' | 'modality' | 'name' | 'typography', Make>> = {
  number: numbers,
  negation: negations,
  modality: modalities,
  name: names,
  typography,
};
