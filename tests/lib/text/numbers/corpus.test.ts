import { expect, test } from 'vitest';
import { compareNumbers } from '../../../../scripts/lib/text/number-comparison/compare.ts';
import { hasNumberWords } from '../../../../scripts/lib/text/number-words/known-words.ts';
import { randomNumbers } from '../../../support/random.ts';
import { CODES, declaration, pairsWithEnglish } from '../../../support/udhr.ts';
import { ERRORS, factsOf, inserted } from './facts.ts';

const isLong = process.env['LONG_TESTS'] !== undefined;
const NINE = ['arb', 'deu_1996', 'fra', 'spa', 'rus', 'cmn_hans', 'tur', 'pes_1'];
const MORE = [
  'jpn',
  'kor',
  'heb',
  'hin',
  'por_BR',
  'ita',
  'pol',
  'ukr',
  'tha',
  'ind',
  'swh',
  'vie',
  'nld',
  'ell_monotonic',
  'fin',
  'ces',
  'hun',
  'swe',
];

const isBlocked = (source: string, target: string, tag: string): boolean =>
  compareNumbers({ text: source, tag: 'en' }, { text: target, tag }).some(
    (difference) => difference.severity === 'block',
  );

/** Texts whose figures differ from the English ones, each by a fault of its own or by numbering added by hand. */
const FAULTY: Readonly<Record<string, string>> = {
  nym: 'titles inside the articles',
  tso_ZW: 'article titles 24 and 25 inside articles 23 and 24',
  nio: 'stray figures in words',
  chv: 'list numbers inside the text',
  hat_popular: 'figures where English has none',
  kmb: 'bare list numbers',
  dyo: 'the resolution is cited',
  '062': 'a stray number',
  '066': 'a stray number',
  cbt: 'a stray number',
  snn: 'stray figures',
  div: 'article 01 for 10',
  fuf: 'article 24 for 25',
  heb: 'article 2 for 20',
  tna: '1S for 15',
  lao: 'a title inside the text',
};

test('the Universal Declaration as published is not blocked', () => {
  const codes = isLong ? CODES.filter((code) => code !== 'eng') : [...NINE, ...MORE];
  const blocked: string[] = [];
  let pairs = 0;
  for (const code of codes) {
    const { tag } = declaration(code);
    for (const [source, target] of pairsWithEnglish(code)) {
      pairs += 1;
      if (isBlocked(source, target, tag)) blocked.push(code);
    }
  }
  expect(blocked.filter((code) => FAULTY[code] === undefined)).toEqual([]);
  expect(blocked.length / pairs).toBeLessThanOrEqual(0.003);
});

const languages = isLong ? [...NINE, ...MORE] : [...NINE.slice(0, 3), ...NINE.slice(4, 8)];

test.each(languages)('facts put into %s pass, errors in them are found', (code) => {
  const next = randomNumbers(11);
  const { tag } = declaration(code);
  const pairs = pairsWithEnglish(code)
    .filter(([source]) => source.length > 40)
    .slice(0, isLong ? undefined : 6);
  const [missed, alarms]: [string[], string[]] = [[], []];
  let errors = 0;
  for (const [source, target] of pairs) {
    for (const fact of factsOf(next)) {
      const english = inserted(source, fact.in('en'));
      if (isBlocked(english, inserted(target, fact.in(tag)), tag)) alarms.push(`${fact.in('en')} | ${fact.in(tag)}`);
      for (const error of ERRORS) {
        const wrong = fact.wrong(error, tag);
        if (wrong === undefined) continue;
        errors += 1;
        if (!isBlocked(english, inserted(target, wrong), tag))
          missed.push(`${error} ${fact.kind}: ${fact.in('en')} | ${wrong}`);
      }
    }
  }
  expect(hasNumberWords(tag)).toBe(true);
  expect(alarms).toEqual([]);
  expect(missed.slice(Math.floor(errors * 0.005))).toEqual([]);
});
