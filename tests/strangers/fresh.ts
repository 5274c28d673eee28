import { VFile } from 'vfile';
import { checkCatalogs } from '../../scripts/checks/check-catalogs.ts';
import { identifyLanguages } from '../../scripts/checks/identify.ts';
import type { Subject } from '../../scripts/checks/rule.ts';
import { plainProse } from '../../scripts/lib/text/characters/plain-prose.ts';
import { letterCount } from '../../scripts/lib/text/comparison/length-scores.ts';
import { endsInStop, sentences } from '../../scripts/lib/text/comparison/sentences.ts';
import { areKin, languagePart } from '../../scripts/lib/text/identification/models.ts';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import { severityOf } from '../../scripts/model/add-message.ts';
import type { Pair } from '../mutations/corpus.ts';
import { edited, subjectOf } from '../mutations/findings.ts';
import { type Dice, diceOf } from '../mutations/random.ts';
import { evenly, partsOf, type Strangers, strangers } from './corpora.ts';

/**
 * A newsroom's first statement in each language, nothing approved: how often a damaged paragraph is blocked, and a right
 * one. `node tests/strangers/fresh.ts FOLDER [SEED] [CORPUS,…] [tuning]`; prints each kind, and false blocks by rule and
 * by language.
 */
const [folder = '', seed = 'a', corpora = '', split = 'held'] = process.argv.slice(2);
const STATEMENT = 20;
/** Statements of a language of a corpus, and damaged texts of each kind in it. */
const STATEMENTS = Number(process.env['STATEMENTS'] ?? 1);
const SAMPLES = Number(process.env['SAMPLES'] ?? 2);
const LETTERS = 60;
const NEWSROOM = ['ar', 'de', 'fr', 'es', 'ru', 'zh-Hans', 'tr', 'fa', 'pt', 'it', 'en'];
/** Of which languages a text may be taken for another's by a person in a hurry. */
const SISTERS: Readonly<Record<string, string>> = {
  de: 'nl',
  nl: 'de',
  af: 'nl',
  sv: 'da',
  da: 'sv',
  nb: 'sv',
  es: 'pt',
  pt: 'es',
  gl: 'es',
  ca: 'es',
  it: 'es',
  fr: 'it',
  ro: 'it',
  ru: 'uk',
  uk: 'ru',
  be: 'ru',
  bg: 'mk',
  mk: 'bg',
  sr: 'mk',
  cs: 'sk',
  sk: 'cs',
  pl: 'cs',
  hr: 'sl',
  sl: 'hr',
  ar: 'fa',
  fa: 'ar',
  ur: 'fa',
  ps: 'fa',
  hi: 'mr',
  mr: 'hi',
  ne: 'hi',
  bn: 'as',
  ta: 'ml',
  te: 'kn',
  kn: 'te',
  zh: 'ja',
  ja: 'zh-Hans',
  ko: 'ja',
  id: 'fil',
  vi: 'id',
  tr: 'az',
  az: 'tr',
  kk: 'ky',
  ky: 'kk',
  uz: 'tr',
  fi: 'et',
  et: 'fi',
  hu: 'fi',
  lt: 'lv',
  lv: 'lt',
  el: 'bg',
  he: 'ar',
  sw: 'zu',
  th: 'lo',
  lo: 'th',
  km: 'th',
};

type Damage = (pair: Pair, dice: Dice, tag: string) => string | undefined;
type Count = { tried: number; blocked: number };

const all = strangers(folder, split === 'tuning' ? 'tuning' : 'held').filter(
  ({ corpus, pairs }) => (corpora === '' || corpora.split(',').includes(corpus)) && pairs.length >= STATEMENT,
);
const byLanguage = new Map<string, readonly Strangers[]>([...Map.groupBy(all, ({ tag }) => languagePart(tag))]);

/** A text of another language of the same corpora, from sixty letters on. */
const from = (language: string | undefined, dice: Dice): string | undefined => {
  const texts = language === undefined ? undefined : byLanguage.get(languagePart(language));
  const own = texts?.[dice.whole(0, texts.length)]?.pairs.filter(({ target }) => letterCount(target) >= LETTERS) ?? [];
  return own[dice.whole(0, own.length)]?.target;
};

const KINDS: Readonly<Record<string, Damage>> = {
  'sister language': (_, dice, tag) => from(SISTERS[languagePart(tag)], dice),
  'other language': (_, dice, tag) => {
    const others = NEWSROOM.filter((each) => each !== 'en' && !areKin(languagePart(each), languagePart(tag)));
    return from(others[dice.whole(0, others.length)], dice);
  },
  'half in English': ({ source, target }) => {
    const [a, b] = [target, source].map((text) => text.indexOf(' ', Math.floor(text.length / 2)));
    if (b === undefined || b < 0) return undefined;
    const head = a === undefined || a < 0 ? target.slice(0, target.length / 2) : target.slice(0, a);
    return `${head} ${source.slice(b + 1)}`;
  },
  'half cut off': ({ target }) => target.slice(0, Math.floor(target.length / 2)).trim(),
  'last sentence dropped': ({ source, target }) => {
    const [wanted, own] = [sentences(plainProse(source)), sentences(target)];
    const last = own.at(-1);
    if (last === undefined || own.length < 2 || own.length !== wanted.length || !endsInStop(source)) return undefined;
    return target.slice(0, last.start).trim();
  },
  'a word cut from English': ({ source }, dice) => {
    const words = source.split(' ');
    return words.filter((_, at) => at !== Math.floor(words.length / 2) + dice.whole(-2, 2)).join(' ');
  },
};

const kinds = new Map(Object.keys(KINDS).map((name): [string, Count] => [name, { tried: 0, blocked: 0 }]));
const falseByRule = new Map<string, number>();
const falseByLanguage = new Map<string, Count>();
let [right, blocked] = [0, 0];

for (const { corpus, tag, pairs } of all) {
  const dice = diceOf(`${seed} ${corpus} ${tag}`);
  for (const part of evenly(
    partsOf(pairs, STATEMENT).filter((list) => list.length === STATEMENT),
    STATEMENTS,
  )) {
    const file = subjectOf(part, tag);
    const [subject = file] = await identified(file, tag);
    const errors = errorsIn(subject);
    const language = falseByLanguage.get(languagePart(tag)) ?? { tried: 0, blocked: 0 };
    falseByLanguage.set(languagePart(tag), language);
    right += part.length;
    blocked += errors.size;
    language.tried += part.length;
    language.blocked += errors.size;
    for (const [key, rules] of errors)
      for (const rule of rules) {
        falseByRule.set(rule, (falseByRule.get(rule) ?? 0) + 1);
        const pair = part[Number(key.slice(1))];
        if (process.env['SHOW'] !== undefined)
          console.log(`${corpus} ${tag} ${rule} | ${pair?.source} | ${pair?.target}`);
      }
    for (const [name, damage] of Object.entries(KINDS)) await sow(name, damage, { subject, part, tag, dice, errors });
  }
}

type Bed = {
  readonly subject: Subject;
  readonly part: readonly Pair[];
  readonly tag: string;
  readonly dice: Dice;
  readonly errors: ReadonlyMap<string, ReadonlySet<string>>;
};

async function sow(name: string, damage: Damage, { subject, part, tag, dice, errors }: Bed): Promise<void> {
  let left = SAMPLES;
  for (const at of dice.shuffled([...part.keys()])) {
    const pair = part[at];
    if (left === 0 || pair === undefined) return;
    if (letterCount(plainProse(pair.source)) < LETTERS || errors.has(`k${at}`)) continue;
    const wrong = damage(pair, dice, tag);
    if (wrong === undefined || wrong === pair.target || !/\p{L}/u.test(wrong)) continue;
    left -= 1;
    const [alone] = await identified(subjectOf([{ source: pair.source, target: wrong }], tag), tag);
    const found = alone?.languages?.get('k0');
    const languages = new Map(subject.languages);
    if (found !== undefined) languages.set(`k${at}`, found);
    const count = kinds.get(name);
    if (count === undefined) continue;
    count.tried += 1;
    if (errorsIn({ ...edited(subject, at, wrong), languages }).has(`k${at}`)) count.blocked += 1;
    else if (process.env['SHOW'] !== undefined) console.log(`MISS ${name} ${tag} | ${pair.source} | ${wrong}`);
  }
}

async function identified(subject: Subject, tag: string): Promise<readonly Subject[]> {
  const newsroom = [...new Set([tag, ...NEWSROOM])].map((each) => languageOf(each));
  return identifyLanguages([subject], newsroom, { folder: `${import.meta.filename}/nowhere` });
}

/** What blocks, by key: as a newsroom gets it, with levels and calibration. */
function errorsIn(subject: Subject): ReadonlyMap<string, ReadonlySet<string>> {
  const file = new VFile({ path: subject.catalog.file.path, value: String(subject.catalog.file) });
  const own = { ...subject, catalog: { ...subject.catalog, file } };
  checkCatalogs([{ subject: own, sourceFile: new VFile({ path: 'source/x.md' }), allowGaps: false }]);
  const found = new Map<string, Set<string>>();
  for (const message of file.messages) {
    const { key, ruleId = '' } = message;
    if (severityOf(message) !== 'error' || key === undefined) continue;
    found.set(key, (found.get(key) ?? new Set()).add(ruleId));
  }
  return found;
}

console.log(`seed ${seed}, ${split}: ${new Set(all.map(({ tag }) => languagePart(tag))).size} languages`);
for (const [name, { tried, blocked: caught }] of kinds)
  console.log(`${name.padEnd(24)} ${caught} of ${tried} blocked = ${((100 * caught) / tried).toFixed(1)} %`);
console.log(`right paragraphs blocked: ${blocked} of ${right} = ${((100 * blocked) / right).toFixed(2)} %`);
console.log(
  `  by rule: ${[...falseByRule]
    .sort((a, b) => b[1] - a[1])
    .map((pair) => pair.join(' '))
    .join(', ')}`,
);
const worst = [...falseByLanguage].sort((a, b) => b[1].blocked / b[1].tried - a[1].blocked / a[1].tried).slice(0, 12);
console.log(`  worst: ${worst.map(([tag, { tried, blocked: count }]) => `${tag} ${count} of ${tried}`).join(', ')}`);
