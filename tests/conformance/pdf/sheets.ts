import { type Browser, openBrowser } from '../../../scripts/lib/browser/browser.ts';
import { printFontFiles } from '../../../scripts/lib/fonts/print-faces.ts';
import type { Tag } from '../../../scripts/lib/pdf/tags/tag.ts';
import type { Document } from '../../../scripts/model/document.ts';
import { printSheet } from '../../../scripts/render/print/print-sheet.ts';
import { sheetFor } from '../../../scripts/render/print/sheet-for.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { fontSettings } from '../../../scripts/workflows/load/font-settings.ts';
import { lookOf } from '../../../scripts/workflows/load/read-templates.ts';
import { planNewsroom } from '../../../scripts/workflows/plan/plan-newsroom.ts';

/** What the product hands to its browser for one statement in one language, before anything is printed. */
export type PrintedSheet = {
  readonly slug: string;
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly document: Document;
  /** Self-contained HTML: the truth that a PDF is measured against. */
  readonly html: string;
  /** The print that nobody has mended. */
  readonly raw: Uint8Array;
  /** What the remediator is told besides: nothing here measures by it. */
  readonly tags: Tag;
};

/** The sheets, at the size that fits them, of every statement and language that a newsroom publishes. */
export async function sheetsOf(root: string, browser: Browser): Promise<readonly PrintedSheet[]> {
  const newsroom = openNewsroom(root);
  const look = lookOf(newsroom, await fontSettings(newsroom));
  const { compositions, templates } = await planNewsroom({
    newsroom,
    statements: newsroom.statements,
    now: 0,
    isProof: true,
  });
  const perEdition = compositions.map(async ({ languages, images, documents }) => {
    const job = {
      newsroom,
      look,
      template: templates.print,
      languages,
      now: 0,
      imageOf: (url: string) => {
        const image = images.get(url);
        return image === undefined ? undefined : { ...image.shown, src: image.dataUrl };
      },
    };
    return Promise.all(
      documents.map(async (document) => {
        const { slug, language } = document;
        const tree = await sheetFor(document, job);
        const { sheet, bytes } = await printSheet({ tree, language, paper: newsroom.paper }, browser);
        return { slug, tag: language.tag, direction: language.direction, document, raw: bytes, ...sheet };
      }),
    );
  });
  return (await Promise.all(perEdition)).flat();
}

/** The product's browser with a newsroom's fonts, to print what nobody has mended. */
export async function openPrinter(root: string): Promise<Browser> {
  const newsroom = openNewsroom(root);
  return openBrowser({ fonts: await printFontFiles(await fontSettings(newsroom)) });
}
