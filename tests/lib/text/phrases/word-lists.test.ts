import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { oncePerKey } from '../../../../scripts/lib/once.ts';
import { parsedFile } from '../../../../scripts/lib/text/language/data-files.ts';
import { REPOSITORY } from '../../../support/communique.ts';
import { folderForTest } from '../../../support/folder.ts';
import { doubles } from '../language/doubles.ts';

const HOME = path.join(REPOSITORY, 'scripts/lib/text');
/** What the lists of all kinds are read by: the program, without its comments and without the names of the kinds alone. */
const CODE = readdirSync(path.join(REPOSITORY, 'scripts'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) =>
    readFileSync(path.join(REPOSITORY, 'scripts', name), 'utf8')
      .replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '')
      .replace(/export type \w+Kind =[^;]*;|export const RELEASE_KINDS[^;]*;/g, ''),
  )
  .join('\n');
/** Whether a kind stands in quotes in the program. */
const isRead = oncePerKey((kind) => ["'", '"', '`'].some((quote) => CODE.includes(quote + kind + quote)));
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
/** Languages that have a file of data although CLDR has no name for them. */
const own = new Set(readdirSync(path.join(HOME, 'data')).map((name) => name.replace('.json', '')));

const listSchema = z.record(z.string(), z.record(z.string(), z.string()));
type List = z.infer<typeof listSchema>;

/** What is wrong with a list of words by language and kind. */
function faultsOf(list: List, isKind = isRead): readonly string[] {
  return Object.entries(list).flatMap(([tag, kinds]) => [
    ...(names.of(tag) === undefined && !own.has(tag) ? [`${tag} is no language`] : []),
    ...Object.entries(kinds).flatMap(([kind, phrases]) => {
      const all = phrases.split('|').map((phrase) => phrase.trim());
      return [
        ...(kind === kind.trim().replace(/\s+/g, ' ') ? [] : [`${tag}: “${kind}” has blanks of no use`]),
        ...(isKind(kind) ? [] : [`${tag}: ${kind} is read by nothing`]),
        ...(all.includes('') ? [`${tag}: ${kind} has an empty phrase`] : []),
        ...doubles(all).map((phrase) => `${tag}: ${kind} has “${phrase}” twice`),
      ];
    }),
  ]);
}

function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Lists whose kinds are named elsewhere: units by CLDR, zones by the IANA. */
const KINDS: Readonly<Record<string, (kind: string) => boolean>> = {
  'unit-words.json': () => true,
  'zone-words.json': isZone,
};

const files = readdirSync(path.join(HOME, 'word-lists'));

test.each(files)('%s has languages and kinds that are read, and each phrase once', (name) => {
  const list = listSchema.parse(parsedFile(path.join(HOME, 'word-lists', name)));
  expect(faultsOf(list, KINDS[name])).toEqual([]);
});

test('what is wrong with a list is found', () => {
  expect(faultsOf({ xqz: { and: 'und' }, de: { andd: 'und | | Und' }, ko: { 'and ': 'a' } })).toEqual([
    'xqz is no language',
    'de: andd is read by nothing',
    'de: andd has an empty phrase',
    'de: andd has “Und” twice',
    'ko: “and ” has blanks of no use',
    'ko: and  is read by nothing',
  ]);
});

test('data stand under a language, or a language with its script', () => {
  expect([...own].filter((tag) => !/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/.test(tag))).toEqual([]);
});

test('a broken file is named', () => {
  const folder = folderForTest({ 'ur.json': '{"minus": [' });
  expect(() => parsedFile(path.join(folder, 'ur.json'))).toThrow(/ur\.json:1:12: Unexpected end of input$/);
});
