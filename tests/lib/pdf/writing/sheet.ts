import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { isolatedNodes } from '../../../../scripts/compose/isolate-text.ts';
import type { Browser } from '../../../../scripts/lib/browser/browser.ts';
import { postScriptName } from '../../../../scripts/lib/fonts/sfnt.ts';
import { remediate } from '../../../../scripts/lib/pdf/index.ts';
import { languageOf } from '../../../../scripts/lib/text/language/language.ts';
import { tagSheet } from '../../../../scripts/render/print/sheet-tags.ts';
import { stringifyHtml } from '../../../../scripts/render/stringify.ts';
import { textOf } from '../../../support/pdf/content-text.ts';
import { readPdf, type Tag } from '../../../support/pdf/read-pdf.ts';

const { resolve } = createRequire(import.meta.url);
const font = (name: string, file: string, weight = '400Regular'): string =>
  join(resolve(`@expo-google-fonts/${name}/package.json`), '..', weight, `${file}_400Regular.ttf`);

const FILES = {
  latin: font('source-serif-4', 'SourceSerif4'),
  arabic: font('noto-naskh-arabic', 'NotoNaskhArabic', '.'),
  hebrew: font('noto-sans-hebrew', 'NotoSansHebrew'),
  devanagari: font('noto-sans-devanagari', 'NotoSansDevanagari'),
  thai: font('sarabun', 'Sarabun'),
};
export const FONTS: readonly string[] = Object.values(FILES);

const FACES = Object.entries(FILES)
  .map(([family, file]) => `@font-face{font-family:${family};src:local("${postScriptName(file)}")}`)
  .join('');
const FIRST: Readonly<Record<string, keyof typeof FILES>> = {
  ar: 'arabic',
  fa: 'arabic',
  ur: 'arabic',
  he: 'hebrew',
  hi: 'devanagari',
  th: 'thai',
};

export type SheetOfText = { readonly raw: Uint8Array; readonly mended: Uint8Array };

/** Paragraphs as the program sets them, text isolated: spaces kept, the script's own font first. */
export async function printText(
  browser: Browser,
  tag: string,
  paragraphs: readonly (string | ElementContent)[],
  style = '',
): Promise<SheetOfText> {
  const language = languageOf(tag);
  const { direction } = language;
  const families = [FIRST[tag] ?? 'latin', ...Object.keys(FILES)].join(',');
  const css = `${FACES}body{font:12pt/1.6 ${families};font-synthesis:none;padding-inline-end:3mm}p{white-space:pre-wrap}.nb{white-space:nowrap}${style}`;
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: tag, dir: direction }, [
        h('head', [h('title', 'x'), h('style', css)]),
        h(
          'body',
          paragraphs.map((paragraph) =>
            typeof paragraph === 'string' ? h('p', isolatedNodes(paragraph, language)) : paragraph,
          ),
        ),
      ]),
    ],
  };
  const { tree, tags } = tagSheet(root, { language: tag, direction });
  const { bytes } = await browser.print(stringifyHtml(tree));
  const facts = { title: 'x', language: tag, topics: [], time: new Date(0) };
  return { raw: bytes, mended: remediate(bytes, { tags, facts }, 'ua-1').bytes };
}

/** The text of each paragraph by the standard's reading, found by a library that wrote none of it. */
export async function standardTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const texts: string[] = [];
  const inside = ({ kids }: Tag): string =>
    kids.map((kid) => (kid.kind === 'tag' ? inside(kid) : kid.kind === 'content' ? textOf(kid.glyphs) : '')).join('');
  const walk = (tag: Tag): void => {
    if (tag.type === 'P') texts.push(bare(inside(tag)).trimEnd());
    else for (const kid of tag.kids) if (kid.kind === 'tag') walk(kid);
  };
  walk((await readPdf(bytes)).root);
  return texts;
}

/** Without the marks that only say directions. */
export const bare = (text: string): string => text.normalize('NFC').replace(/[\u061C\u200E\u200F]/g, '');
