import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type { Browser } from '../../scripts/lib/browser/browser.ts';
import { startBuild } from '../support/build.ts';
import { check, type Verdict } from '../support/check.ts';
import { output } from '../support/command.ts';
import { readPdf } from '../support/pdf/read-pdf.ts';
import { escaped } from './pdf/corpus/layouts.ts';
import { tokenNewsrooms } from './pdf/corpus/newsrooms.ts';
import { FOOTNOTE, placesOf } from './pdf/corpus/token-places.ts';
import { visibleParagraphs } from './pdf/measure/visible-lines.ts';
import { openPrinter } from './pdf/sheets.ts';

const solid = (text: string): string => text.normalize('NFKC').replace(/[\p{Cf}\p{Z}\s\u2010]/gu, '');

/** How a numbered paragraph begins in a text. */
const NUMBERED = /^ {0,2}\p{Cf}*\p{Nd}{1,4}\p{Cf}* +/u;
/**
 * Tokens of every kind in right-to-left sentences keep their order in page, PDF and text, in brackets, in bold, in a link,
 * before the call of a footnote, and wherever else they stand. What the order is stands in tests/fixtures/tokens.txt: each
 * token from left to right as it is written there, or after a tab, and after another one for Hebrew. Chromium lays out the page, GNU FriBidi
 * the text; the glyphs of the PDF are found by a reader of the tests. By hand it takes another list.
 */
await check(async (scratch): Promise<Verdict> => {
  const [file = path.join(import.meta.dirname, '../fixtures/tokens.txt')] = process.argv.slice(2);
  const list = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  const paragraphs = (tag: string): readonly { shown: string; markdown: string }[] =>
    placesOf(tag).flatMap((place) =>
      list.map((line) => {
        const [token = '', usual = token, inHebrew = usual] = line.split('\t');
        const shown = tag === 'he' ? inHebrew : usual;
        return { shown, markdown: place.replace('%', () => escaped(token)) };
      }),
    );
  const newsrooms = await tokenNewsrooms(path.join(scratch, 'newsrooms'), (tag) => [
    ...paragraphs(tag).map(({ markdown }) => markdown),
    FOOTNOTE,
  ]);
  const faults: string[] = [];
  const measured: string[] = [];
  for (const { root, tag } of newsrooms) {
    const dist = path.join(scratch, tag);
    const { code, screen } = await startBuild({ root, out: dist }).ended;
    if (code !== 0) {
      faults.push(`${tag}: the build ended with exit code ${code}: ${screen}`);
      continue;
    }
    const sentences = paragraphs(tag).map(({ shown }) => shown);
    const made = (format: string): string => path.join(dist, 'tokens', tag, format);
    const browser = await openPrinter(root);
    const seen = {
      page: await linesOfPage(await readFile(made('index.html'), 'utf8'), browser).finally(() => browser.close()),
      PDF: visibleParagraphs(await readPdf(await readFile(made(`tokens.${tag}.pdf`)))),
      text: await linesOfText(await readFile(made(`tokens.${tag}.txt`), 'utf8'), path.join(scratch, 'line.txt')),
    };
    for (const [format, paragraphs] of Object.entries(seen)) {
      const wrong = reordered(sentences, paragraphs);
      measured.push(`${tag} ${format}: ${wrong.length} of ${sentences.length} reordered`);
      faults.push(...wrong.map((fault) => `${tag} ${format}: ${fault}`));
    }
  }
  return { measured, faults };
});

function reordered(tokens: readonly string[], paragraphs: readonly (readonly string[])[]): readonly string[] {
  if (paragraphs.length !== tokens.length) return [`${paragraphs.length} paragraphs, expected ${tokens.length}`];
  return tokens.flatMap((token, index) => {
    const lines = (paragraphs[index] ?? []).map(solid);
    const looks = [solid(token), turned(solid(token))];
    return looks.some((look) => isWhole(look, lines)) ? [] : [`${token}: ${lines.join(' / ')}`];
  });
}

/** Brackets about all of a token are mirrored where they run with the sentence: they look the same (UAX #9, L4). */
function turned(token: string): string {
  return token
    .replace(/^[(](.*)[)]$/u, ')$1(')
    .replace(/^[[](.*)\]$/u, ']$1[')
    .replace(/^[{](.*)[}]$/u, '}$1{');
}

/** In one line, or from the end of one to the beginning of the next. */
function isWhole(token: string, lines: readonly string[]): boolean {
  if (lines.some((line) => line.includes(token))) return true;
  return lines.some((line, index) => {
    const next = lines[index + 1];
    if (next === undefined) return false;
    for (let cut = 1; cut < token.length; cut++)
      if (line.includes(token.slice(0, cut)) && next.includes(token.slice(cut))) return true;
    return false;
  });
}

/** The numbered paragraphs of a page, each as its lines: letters by the places of their boxes. */
async function linesOfPage(html: string, browser: Browser): Promise<readonly (readonly string[])[]> {
  const probe = `[...document.querySelectorAll('article p[id^="p"]')].map((paragraph) => {
    const letters = [];
    const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.parentElement.closest('.pn')) continue;
      let at = 0;
      for (const letter of node.nodeValue) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at += letter.length);
        const { left, width, top, bottom } = range.getBoundingClientRect();
        if (width > 0) letters.push({ letter, x: left + width / 2, y: (top + bottom) / 2 });
      }
    }
    const lines = [];
    for (const each of letters) {
      const line = lines.find(({ y }) => Math.abs(y - each.y) < 6);
      if (line) line.letters.push(each);
      else lines.push({ y: each.y, letters: [each] });
    }
    return lines.map(({ letters: own }) => own.sort((a, b) => a.x - b.x).map(({ letter }) => letter).join(''));
  })`;
  const found = await browser.measure(html, { probe, media: 'screen' });
  return Array.isArray(found) ? found.map((lines) => (Array.isArray(lines) ? lines.map(String) : [])) : [];
}

/** The numbered paragraphs of a text, each as its lines in the order in which a terminal shows them. */
async function linesOfText(text: string, scratch: string): Promise<readonly (readonly string[])[]> {
  await writeFile(scratch, text);
  const shown = (await output('fribidi', ['--nopad', '--nobreak', '--rtl', '--width', '500', scratch])).split('\n');
  const paragraphs: string[][] = [];
  let current: string[] | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (NUMBERED.test(line)) {
      current = [];
      paragraphs.push(current);
    } else if (line.trim() === '') current = undefined;
    current?.push(shown[index] ?? '');
  }
  return paragraphs;
}
