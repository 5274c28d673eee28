import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Browser } from '../../../../scripts/lib/browser/browser.ts';
import { type DocumentFacts, type ProfileName, type Remediated, remediate } from '../../../../scripts/lib/pdf/index.ts';
import { tagSheet } from '../../../../scripts/render/print/sheet-tags.ts';
import { stringifyHtml } from '../../../../scripts/render/stringify.ts';
import { pdfFacts } from '../../../support/pdf/pdf-facts.ts';
import { STYLE } from '../../browser/sample.ts';

export const FACTS: DocumentFacts = {
  title: 'A title',
  language: 'en',
  topics: [],
  time: new Date('2022-01-13T15:00:00Z'),
};

export type SheetOptions = {
  readonly style?: string;
  readonly facts?: Partial<DocumentFacts>;
  readonly profile?: ProfileName;
};

/** The bytes of a small sheet, printed by the browser and mended. */
export async function mended(browser: Browser, body: string, options: SheetOptions = {}): Promise<Uint8Array> {
  return (await remediated(browser, body, options)).bytes;
}

/** A small sheet, printed by the browser and mended. */
export async function remediated(
  browser: Browser,
  body: string,
  { style = '', facts = {}, profile = 'ua-1' }: SheetOptions = {},
): Promise<Remediated> {
  const all = { ...FACTS, ...facts };
  const direction = all.language === 'ar' ? 'rtl' : 'ltr';
  const html = `<!doctype html><html lang="${all.language}" dir="${direction}"><title>x</title>${STYLE}<style>${style}</style><body>${body}`;
  const { tree, tags } = tagSheet(unified().use(rehypeParse).parse(html), { language: all.language, direction });
  const { bytes } = await browser.print(stringifyHtml(tree));
  return remediate(bytes, { tags, facts: all }, profile);
}

/** The tag tree below Document as another reader finds it, one element a line. */
export async function tagsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const lines = (await pdfFacts(bytes)).trimEnd().split('\n');
  return lines.slice(lines.indexOf('tags:') + 2).map((line) => line.replace(/^ {4}/, ''));
}
