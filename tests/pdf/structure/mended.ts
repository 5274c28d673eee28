import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Browser } from '../../../scripts/browser/browser.ts';
import { mendPdf } from '../../../scripts/lib/pdf/mend.ts';
import type { DocumentFacts } from '../../../scripts/lib/pdf/metadata/document-facts.ts';
import type { PdfProfile } from '../../../scripts/newsroom/newsroom.ts';
import { stringifyHtml } from '../../../scripts/output/template/stringify.ts';
import { tagSheet } from '../../../scripts/render/print/sheet-tags.ts';
import { STYLE } from '../../browser/sample.ts';
import { pdfFacts } from '../../commands/trial/pdf-facts.ts';

export const FACTS: DocumentFacts = {
  title: 'A title',
  language: 'en',
  topics: [],
  time: new Date('2022-01-13T15:00:00Z'),
};

export type SheetOptions = {
  readonly style?: string;
  readonly facts?: Partial<DocumentFacts>;
  readonly profile?: PdfProfile;
};

/** A small sheet, printed by the browser and mended. */
export async function mended(
  browser: Browser,
  body: string,
  { style = '', facts = {}, profile = 'ua-1' }: SheetOptions = {},
): Promise<Uint8Array> {
  const all = { ...FACTS, ...facts };
  const direction = all.language === 'ar' ? 'rtl' : 'ltr';
  const html = `<!doctype html><html lang="${all.language}" dir="${direction}"><title>x</title>${STYLE}<style>${style}</style><body>${body}`;
  const { tree, tags } = tagSheet(unified().use(rehypeParse).parse(html), { language: all.language, direction });
  const { bytes } = await browser.print(stringifyHtml(tree));
  return mendPdf(bytes, { tags, facts: all, profile }).bytes;
}

/** The tag tree below Document as another reader finds it, one element a line. */
export async function tagsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const lines = (await pdfFacts(bytes)).trimEnd().split('\n');
  return lines.slice(lines.indexOf('tags:') + 2).map((line) => line.replace(/^ {4}/, ''));
}
