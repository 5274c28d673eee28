import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, openBrowser } from '../../../scripts/lib/browser/browser.ts';
import { printFontFiles } from '../../../scripts/lib/fonts/print-faces.ts';
import { type ProfileName, type Remediated, remediate } from '../../../scripts/lib/pdf/index.ts';
import { printSheet } from '../../../scripts/render/print/print-sheet.ts';
import { type PrintJob, sheetFor } from '../../../scripts/render/print/sheet-for.ts';
import { bareNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { fontSettings } from '../../../scripts/workflows/load/font-settings.ts';
import { lookOf } from '../../../scripts/workflows/load/read-templates.ts';
import { planNewsroom } from '../../../scripts/workflows/plan/plan-newsroom.ts';

export type Sample = { readonly name: string; readonly markdown: string };

/** A document as it was printed, and what came of it. */
export type PrintedSample = {
  readonly name: string;
  readonly language: string;
  readonly html: string;
  readonly made: Remediated;
};

/** Prints texts that stand alone, each in its language, and makes PDFs of them. */
export class Press {
  readonly #folder: string;
  readonly #profile: ProfileName;
  #browser: Browser | undefined;
  #fonts = '';
  readonly #executable: string | undefined;

  /**
   * @param modules a `node_modules` with fonts of the scripts
   * @param executable the browser that prints; the embedded one where none is named
   */
  constructor(folder: string, modules: string, profile: ProfileName, executable?: string) {
    this.#folder = path.join(folder, 'sources');
    this.#profile = profile;
    this.#executable = executable;
    mkdirSync(this.#folder, { recursive: true });
    symlinkSync(modules, path.join(this.#folder, 'node_modules'));
  }

  /** @throws {Error} where nothing can be printed; undefined where the text is held before that */
  async print({ name, markdown }: Sample): Promise<PrintedSample | undefined> {
    const file = path.join(this.#folder, `${name}.md`);
    writeFileSync(file, markdown);
    const newsroom = bareNewsroom([file]);
    const request = { newsroom, statements: newsroom.statements, now: 17e11, isProof: true };
    const { compositions, templates } = await planNewsroom(request);
    const [composition] = compositions;
    const document = composition?.documents[0];
    if (composition === undefined || document === undefined) return undefined;
    const job: PrintJob = {
      newsroom,
      look: lookOf(newsroom, await fontSettings(newsroom)),
      template: templates.print,
      languages: composition.languages,
      now: 0,
      imageOf: () => undefined,
    };
    const { title, language } = document;
    const task = { tree: await sheetFor(document, job), language, paper: newsroom.paper };
    const { sheet, bytes } = await printSheet(task, await this.#printer(newsroom));
    const facts = { title, language: language.tag, topics: [], time: new Date(17e11) };
    const made = remediate(bytes, { tags: sheet.tags, facts }, this.#profile);
    return { name, language: language.tag, html: sheet.html, made };
  }

  async close(): Promise<void> {
    await this.#browser?.close();
  }

  /** A browser with the fonts that a text asks for: texts in one language follow each other. */
  async #printer(newsroom: Parameters<typeof fontSettings>[0]): Promise<Browser> {
    const fonts = await printFontFiles(await fontSettings(newsroom));
    const key = fonts.join();
    if (this.#browser !== undefined && key === this.#fonts) return this.#browser;
    await this.#browser?.close();
    this.#browser = await openBrowser({
      fonts,
      ...(this.#executable === undefined ? {} : { executable: this.#executable }),
    });
    this.#fonts = key;
    return this.#browser;
  }
}
