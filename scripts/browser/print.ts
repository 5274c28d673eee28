import { setContent } from './set-content.ts';
import type { Tab } from './tab.ts';

export type PrintOptions = {
  /** The paper where the document's own `@page { size }` names none. */
  readonly format?: 'A4' | 'Letter';
};

/** Width and height in inches. */
const PAPER = { A4: [210 / 25.4, 297 / 25.4], Letter: [8.5, 11] } as const;

/** A document as tagged PDF with an outline. Margins, running heads and page numbers are its own CSS's affair. */
export async function print(tab: Tab, html: string, { format = 'A4' }: PrintOptions): Promise<Uint8Array> {
  await setContent(tab, html);
  const [paperWidth, paperHeight] = PAPER[format];
  const { data } = await tab.session.send('Page.printToPDF', {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    paperWidth,
    paperHeight,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0,
  });
  return Buffer.from(data, 'base64');
}
