import { READERS, type Reader } from '../../../support/pdf/reader/readers.ts';
import { percent, type Row } from '../table.ts';
import type { Failure } from '../vera/vera.ts';
import { FLAVOURS } from '../vera/vera.ts';
import { compareInk } from './ink.ts';
import type { FileFigures } from './measure-file.ts';
import type { PixelFigures } from './pixels.ts';

/** A document mended and as the browser printed it. */
export type Pair = { readonly mended: FileFigures; readonly raw: FileFigures; readonly pixels: PixelFigures };

/** So many raw prints veraPDF looks at: they all break the same rules. */
export const RAW = 9;

/** Scripts that need no composing: their lines pass through, and not one pixel may differ. */
const PASS_THROUGH = /^(?:Latn|Cyrl|Grek|Armn|Geor|Ethi|Hans|Hant|Jpan|Kore)$/;

const passesThrough = ({ sheet }: FileFigures): boolean => PASS_THROUGH.test(sheet.document.language.script);

/** Every bar of the PDFs, over any number of documents. `failures` are veraPDF's, where it ran, about the files of both. */
export function rowsOf(pairs: readonly Pair[], failures: readonly Failure[] | undefined): readonly Row[] {
  const mended = pairs.map((pair) => pair.mended);
  const raw = pairs.map((pair) => pair.raw);
  return [
    ...(failures === undefined ? [] : FLAVOURS['ua-1'].map((flavour) => veraRow(flavour, mended, raw, failures))),
    share('A3 tag tree = document', mended, raw, (one) => [one.tags.equal, one.tags.nodes]),
    share('A4 text by the standard, blocks', mended, raw, (one) => [one.text.exact, one.text.blocks]),
    share('outline titles', mended, raw, (one) => [one.rightTitles, one.titles]),
    none('text that nothing holds, characters', mended, raw, ({ loose }) => loose.length),
    none('painting that nothing holds', mended, raw, ({ bare }) => bare),
    ...READERS.map((reader) => wordsRow(reader, mended, raw)),
    vocalisedRow(mended, raw),
    factsRow(mended, raw),
    ...inkRows(pairs),
    sizeRow(pairs),
  ];
}

function veraRow(
  flavour: string,
  mended: readonly FileFigures[],
  raw: readonly FileFigures[],
  failures: readonly Failure[],
): Row {
  const count = (given: readonly FileFigures[], most = given.length): string => {
    const files = given.slice(0, most);
    const names = new Set(files.map(({ file }) => file));
    const own = failures.filter((failure) => failure.flavour === flavour && names.has(failure.file));
    const rules = new Set(own.map(({ rule }) => rule));
    return `${rules.size} (${new Set(own.map(({ file }) => file)).size} of ${files.length} files)`;
  };
  const figure = count(mended);
  const name = flavour === 'ua1' ? 'A1 veraPDF, PDF/UA-1, failed rules' : 'A1 veraPDF, PDF/A-2a, failed rules';
  return { name, must: '0', figure, baseline: count(raw, RAW), isMet: figure.startsWith('0 ') };
}

function share(
  name: string,
  mended: readonly FileFigures[],
  raw: readonly FileFigures[],
  of: (one: FileFigures) => readonly [number, number],
): Row {
  const sum = (files: readonly FileFigures[], index: 0 | 1): number =>
    files.reduce((total, file) => total + of(file)[index], 0);
  const figure = (files: readonly FileFigures[]): string =>
    `${percent(sum(files, 0) / sum(files, 1))} of ${sum(files, 1)}`;
  return {
    name,
    must: '100 %',
    figure: figure(mended),
    baseline: figure(raw),
    isMet: sum(mended, 0) === sum(mended, 1),
  };
}

function none(
  name: string,
  mended: readonly FileFigures[],
  raw: readonly FileFigures[],
  of: (one: FileFigures) => number,
): Row {
  const sum = (files: readonly FileFigures[]): number => files.reduce((total, file) => total + of(file), 0);
  return { name, must: '0', figure: String(sum(mended)), baseline: String(sum(raw)), isMet: sum(mended) === 0 };
}

/** The least part of words (characters, where these are counted) that a reader may give. */
export function leastWords(file: FileFigures): number {
  return file.sheet.direction === 'rtl' ? 0.99 : 0.995;
}

/** The bar is each language's, over all its documents; the lowest document is told beside it. */
function wordsRow(reader: Reader, mended: readonly FileFigures[], raw: readonly FileFigures[]): Row {
  const shares = wordShares(reader, mended);
  const below = shares.filter(({ share, least }) => share < least);
  const documents = mended.flatMap((file) => wordShares(reader, [file]));
  return {
    name: `A5 words in ${reader}, lowest of ${shares.length} languages`,
    must: '99 % rtl, 99.5 % ltr',
    figure: `${lowest(shares)}${below.length === 0 ? '' : `, ${below.length} below`}; lowest document ${lowest(documents)}`,
    baseline: lowest(wordShares(reader, raw)),
    isMet: below.length === 0,
  };
}

type WordShare = { readonly tag: string; readonly share: number; readonly least: number };

function wordShares(reader: Reader, files: readonly FileFigures[]): readonly WordShare[] {
  return [...Map.groupBy(files, ({ sheet }) => sheet.tag)].map(([tag, own]) => {
    const found = own.flatMap((file) => file.found.get(reader) ?? []);
    const all = found.reduce((sum, { of }) => sum + of, 0);
    const there = found.reduce((sum, { words, of }) => sum + words * of, 0);
    return { tag, share: all === 0 ? 0 : there / all, least: Math.max(...own.map(leastWords)) };
  });
}

function lowest(shares: readonly WordShare[]): string {
  const worst = shares.toSorted((one, other) => one.share - other.share)[0];
  return worst === undefined ? '' : `${percent(worst.share)} (${worst.tag})`;
}

function vocalisedRow(mended: readonly FileFigures[], raw: readonly FileFigures[]): Row {
  const lowest = (files: readonly FileFigures[]): number =>
    Math.min(...files.flatMap(({ found }) => [...found.values()].map(({ vocalised }) => vocalised)));
  return {
    name: 'A5 vocalised words, lowest of all readers',
    must: '97 %',
    figure: percent(lowest(mended)),
    baseline: percent(lowest(raw)),
    isMet: lowest(mended) >= 0.97,
  };
}

function factsRow(mended: readonly FileFigures[], raw: readonly FileFigures[]): Row {
  const lost = (files: readonly FileFigures[]): number =>
    files.reduce(
      (sum, { found }) => sum + [...found.values()].reduce((total, one) => total + one.lostFacts.length, 0),
      0,
    );
  return {
    name: 'A5 numbers, names, addresses lost, all readers',
    must: '0',
    figure: String(lost(mended)),
    baseline: String(lost(raw)),
    isMet: lost(mended) === 0,
  };
}

function inkRows(pairs: readonly Pair[]): readonly Row[] {
  const ink = pairs.map(({ raw, mended }) => compareInk(raw.read, mended.read));
  const strays = ink.reduce((sum, one) => sum + one.strays, 0);
  const farthest = Math.max(0, ...ink.map((one) => one.farthest));
  const plain = pairs.filter(({ raw }) => passesThrough(raw));
  const sum = (list: readonly Pair[], of: keyof PixelFigures): number =>
    list.reduce((total, { pixels }) => total + pixels[of], 0);
  const changed = sum(plain, 'passedThrough');
  const others = sum(pairs, 'passedThrough') + sum(pairs, 'composed') - changed;
  return [
    {
      name: 'ink moved, font units',
      must: '0.01',
      figure: `${farthest.toFixed(4)}, ${strays} of ${ink.reduce((sum, one) => sum + one.pieces, 0)} pieces astray`,
      baseline: '-',
      isMet: farthest <= 0.01 && strays === 0,
    },
    {
      name: 'pixels changed at 150 dpi, lines passed through',
      must: '0',
      figure: `${changed} in ${plain.length} documents (composed lines: ${others})`,
      baseline: '-',
      isMet: changed === 0,
    },
  ];
}

function sizeRow(pairs: readonly Pair[]): Row {
  const sum = (of: (pair: Pair) => number): number => pairs.reduce((total, pair) => total + of(pair), 0);
  const change = sum(({ mended }) => mended.bytes) / sum(({ raw }) => raw.bytes) - 1;
  return {
    name: 'size',
    must: '+5 %',
    figure: `${change >= 0 ? '+' : ''}${(change * 100).toFixed(1)} %`,
    baseline: `${sum(({ raw }) => raw.bytes)} bytes`,
    isMet: change <= 0.05,
  };
}

/** What an owner of the remediator needs to know of each miss, a line each. */
export function faultsOf(pairs: readonly Pair[], failures: readonly Failure[]): readonly string[] {
  return pairs.flatMap(({ raw, mended: file, pixels }) => {
    const { strays, farthest } = compareInk(raw.read, file.read);
    const name = `${file.sheet.slug}.${file.sheet.tag}`;
    const vera = failures.filter((failure) => failure.file === file.file);
    return [
      ...vera.map(({ flavour, rule, count, where }) => `${name}: ${flavour} ${rule}, ${count} times: ${where}`),
      ...file.tags.faults.map((fault) => `${name}: tags: ${fault}`),
      ...file.text.faults.map((fault) => `${name}: text: ${fault}`),
      ...(strays === 0 && farthest <= 0.01 ? [] : [`${name}: ink ${farthest.toFixed(4)} units off, ${strays} astray`]),
      ...(pixels.passedThrough === 0 || !passesThrough(file)
        ? []
        : [`${name}: ${pixels.passedThrough} pixels changed`]),
      ...(file.loose === '' ? [] : [`${name}: nothing holds the text ${JSON.stringify(file.loose.slice(0, 80))}`]),
      ...(file.bare === 0 ? [] : [`${name}: nothing holds ${file.bare} paintings`]),
      ...(file.rightTitles === file.titles
        ? []
        : [`${name}: outline ${JSON.stringify(file.read.outline.slice(0, 6))}`]),
      ...[...file.found].flatMap(([reader, { words, vocalised, lostWords, lostFacts }]) => [
        ...(words < leastWords(file) || vocalised < 0.97
          ? [`${name}: ${reader} finds ${percent(words)}; not: ${lostWords.slice(0, 12).join(' | ')}`]
          : []),
        ...(lostFacts.length === 0 ? [] : [`${name}: ${reader} loses ${lostFacts.slice(0, 8).join(' | ')}`]),
      ]),
    ];
  });
}
