import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { printFontFiles } from '../../scripts/lib/fonts/print-faces.ts';
import { postScriptName } from '../../scripts/lib/fonts/sfnt.ts';
import { checkDist } from '../support/check.ts';
import { output } from '../support/command.ts';
import { filesBelow } from '../support/folder.ts';
import { figuresOf, lacking, wordsOf } from './trial/extracted.ts';

/** The faces that the product says its PDFs are set in. */
const DECLARED = new Set((await printFontFiles()).map(postScriptName));
/** Poppler puts the marks of vocalised Arabic beside their word: such words are counted, and have a lower bar. */
const WORDS_FOUND = { ltr: 0.995, rtl: 0.9 } as const;

await checkDist(async (dist) => {
  const names = filesBelow(dist).filter((name) => name.endsWith('.pdf'));
  const looked = await Promise.all(names.map((name) => lookAt(dist, name)));
  const sum = (of: (each: Look) => number): number => looked.reduce((total, each) => total + of(each), 0);
  return {
    measured: [
      `fonts: ${names.length} PDFs, ${sum(({ fonts }) => fonts)} fonts, ${sum(({ glyphs }) => glyphs)} glyphs, ` +
        `${sum(({ absent }) => absent)} absent; ${sum(({ figures }) => figures)} figures, all found by value: ` +
        `${looked.every(({ lost }) => lost === 0) ? 'yes' : 'no'}`,
      `  words found by Poppler: ${looked.map(({ tag, found }) => `${tag} ${(found * 100).toFixed(1)} %`).join(', ')}`,
    ],
    faults: [...(names.length === 0 ? ['there is no PDF'] : []), ...looked.flatMap(({ faults }) => faults)],
  };
});

type Look = {
  readonly tag: string;
  readonly fonts: number;
  readonly glyphs: number;
  /** Glyphs that are the font's box for "I have none". */
  readonly absent: number;
  readonly figures: number;
  readonly lost: number;
  /** Part of the words of the plain text that Poppler finds in the PDF. */
  readonly found: number;
  readonly faults: readonly string[];
};

async function lookAt(dist: string, name: string): Promise<Look> {
  const file = path.join(dist, name);
  const [fontTable, trace, extracted, text, page] = await Promise.all([
    output('pdffonts', [file]),
    output('mutool', ['trace', file]),
    output('pdftotext', ['-enc', 'UTF-8', file, '-']),
    readFile(file.replace(/\.pdf$/, '.txt'), 'utf8'),
    readFile(path.join(path.dirname(file), 'index.html'), 'utf8'),
  ]);
  const glyphs = trace.match(/<g [^>]*>/g) ?? [];
  const absent = glyphs.filter((glyph) => /glyph="(?:0|\.notdef)"|unicode="\ufffd"/u.test(glyph)).length;
  const fonts = fontTable.trimEnd().split('\n').slice(2);
  const words = wordsOf(joined(text));
  const missing = lacking(words, wordsOf(joined(extracted)));
  const found = 1 - missing.length / words.length;
  const figures = figuresOf(text);
  const lost = lacking(figures, figuresOf(extracted));
  const least = WORDS_FOUND[/<html[^>]* dir="rtl"/.test(page) ? 'rtl' : 'ltr'];
  const faults = [
    ...fonts.flatMap(fontFaults),
    ...(fonts.length === 0 ? ['has no font'] : []),
    ...(absent > 0 ? [`${absent} glyphs are absent from their font`] : []),
    ...(extracted.includes('\ufffd') ? ['Poppler finds U+FFFD'] : []),
    ...(lost.length > 0 ? [`figures not found: ${lost.join(' ')}`] : []),
    ...(found < least ? [`${(found * 100).toFixed(1)} % of words found; not: ${missing.slice(0, 20).join(' ')}`] : []),
  ];
  return {
    tag: path.basename(path.dirname(name)),
    fonts: fonts.length,
    glyphs: glyphs.length,
    absent,
    figures: figures.length,
    lost: lost.length,
    found,
    faults: faults.map((fault) => `${name}: ${fault}`),
  };
}

/** Poppler takes a hyphen at a line's end for one that parts a word, so compounds are compared without theirs. */
function joined(text: string): string {
  return text.replace(/(?<=\p{L})[-\u2010]\s*(?=\p{L})/gu, '');
}

/** One line of pdffonts(1): name, type, encoding, embedded, subset, Unicode map, object. */
function fontFaults(line: string): readonly string[] {
  const [, name = '', type = '', embedded, , unicode] =
    /^(\S+)\s+(.+?)\s+\S+\s+(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line) ?? [];
  return [
    ...(embedded === 'yes' ? [] : [`font not embedded: ${line}`]),
    ...(unicode === 'yes' ? [] : [`font without a map to Unicode: ${line}`]),
    ...(type === 'CID TrueType' ? [] : [`font of type ${type}: ${line}`]),
    ...(DECLARED.has(name.replace(/^[A-Z]{6}\+/, '')) ? [] : [`font nobody declared: ${name}`]),
  ];
}
