import { availableParallelism } from 'node:os';
import { cacheFolder } from '../files/index.ts';
import { forPaper } from './for-paper.ts';
import { Pool } from './pool.ts';
import { startEngine } from './start-engine.ts';
import type { Tab } from './tab.ts';

/** How a browser is found, started and limited; all but the fonts has a default. */
export type BrowserSettings = {
  /** Absolute paths of the font files that documents may use, or a promise of them. No other font exists for them. */
  readonly fonts: readonly string[] | Promise<readonly string[]>;
  /** A private folder for the unpacked browser; by default the one of `cacheFolder`. */
  readonly cache?: string;
  /** Milliseconds that one print or picture may take in all; 30 000 by default. */
  readonly deadline?: number;
  /** How many documents are printed at the same time; by default one a core, up to four. */
  readonly pages?: number | undefined;
  readonly sandbox?: 'auto' | 'off';
  /** A browser to use instead of the embedded one. */
  readonly executable?: string;
  /** The environment variables to look for a browser in; by default the process's own. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Called when the browser's process has been started: it then needs this one no more until its first document. */
  readonly onSpawned?: (() => void) | undefined;
};

/** A Chromium without scripts and without network that turns HTML into PDF and pictures. */
export type Browser = {
  /** Chromium's version, e.g. `153.0.8010.0`. */
  readonly version: string;
  /** Whether Chromium's own sandbox is on; it cannot be for root, nor in some containers. */
  readonly sandboxed: boolean;
  /** SHA-256 of its executable, in hexadecimal. */
  readonly digest: () => Promise<string>;
  /** Returns a tagged PDF. Calls may overlap: as many as there are pages run at once, the others wait. */
  readonly print: (html: string, options?: PrintOptions) => Promise<{ readonly bytes: Uint8Array }>;
  /** Returns a picture as PNG. */
  readonly picture: (html: string, options: PictureOptions) => Promise<Uint8Array>;
  /** Returns the value of a probe in the document as it is laid out. Checked by the caller. */
  readonly measure: (html: string, options: MeasureOptions) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** How many documents are printed at the same time where nobody says so. */
export const pagesAtOnce = (): number => Math.min(4, availableParallelism());

/**
 * A started browser: found or unpacked, locked down, with its pages open. Each call of its functions rejects with a
 * BrowserError when it is lost twice or out of time.
 *
 * @throws {BrowserError} `not-found`, `unpack`, `start`
 */
export async function openBrowser(settings: BrowserSettings): Promise<Browser> {
  const { fonts, executable, sandbox = 'auto', deadline = 30_000, environment = process.env } = settings;
  const { pages = pagesAtOnce(), onSpawned } = settings;
  const cache = settings.cache ?? (await cacheFolder(environment));
  const start = () => startEngine({ fonts, executable, sandbox, deadline, environment, cache, pages, onSpawned });
  const pool = new Pool({ pages, deadline, start });
  const { version, sandboxed, digest } = await pool.engine;
  void pool.warm();
  // The page is emptied while the program goes on, and is ready for the next document.
  const run = <T>(work: (tab: Tab) => Promise<T>): Promise<T> =>
    pool.run(async (tab) => {
      const made = await work(tab);
      void tab.empty();
      return made;
    });
  return {
    version,
    sandboxed,
    digest,
    print: async (html, options = {}) => ({ bytes: await run((tab) => print(tab, html, options)) }),
    picture: (html, options) => run((tab) => picture(tab, html, options)),
    measure: (html, options) => run((tab) => measure(tab, html, options)),
    close: () => pool.close(),
  };
}

type PrintOptions = {
  /** The paper where the document's own `@page { size }` names none. */
  readonly format?: 'A4' | 'Letter';
  /** Called when the browser has all that it needs. */
  readonly onBegun?: (() => void) | undefined;
};

/** Widths and heights in inches. */
const PAPER = { A4: [210 / 25.4, 297 / 25.4], Letter: [8.5, 11] } as const;

/** What a document may load, from itself. */
const PICTURE = /\bsrc(?:set)?=|<image\b/i;

/** A document as tagged PDF with an outline. Margins, running heads and page numbers come from its own CSS. */
async function print(tab: Tab, html: string, { format = 'A4', onBegun }: PrintOptions): Promise<Uint8Array> {
  await tab.emptied();
  const unseen = forPaper(html);
  const setting = unseen === undefined ? setContent(tab, html) : setDocument(tab, unseen);
  // The browser does one after the other, and a picture takes its time.
  if (unseen === undefined || PICTURE.test(unseen)) await setting;
  const [paperWidth, paperHeight] = PAPER[format];
  const printing = tab.session.send('Page.printToPDF', {
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
  onBegun?.();
  const [{ data }] = await Promise.all([printing, setting]);
  return Buffer.from(data, 'base64');
}

type PictureOptions = {
  /** Width and height in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Picture pixels for each CSS pixel. */
  readonly scale: number;
  readonly media?: 'print' | 'screen';
  /** Rules that count after those of the document. */
  readonly css?: string;
};

/** The top left `width` × `height` of a document as PNG. */
async function picture(tab: Tab, html: string, options: PictureOptions): Promise<Uint8Array> {
  const { width, height, scale, media = 'screen', css } = options;
  const { session } = tab;
  await tab.emptied();
  await Promise.all([
    session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false }),
    session.send('Emulation.setEmulatedMedia', { media }),
  ]);
  try {
    await setContent(tab, html, css);
    // Another device scale would change the metrics of fonts, which the renderer keeps, and with them later prints.
    const clip = { x: 0, y: 0, width, height, scale };
    const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip });
    return Buffer.from(data, 'base64');
  } finally {
    // The page is lent out again, for prints too, which a medium would change.
    await Promise.all([
      session.send('Emulation.clearDeviceMetricsOverride'),
      session.send('Emulation.setEmulatedMedia', {}),
    ]);
  }
}

type MeasureOptions = {
  /**
   * A JavaScript expression that is evaluated in the laid-out document; its value must survive JSON. The document's own
   * scripts stay off.
   */
  readonly probe: string;
  readonly media?: 'print' | 'screen';
};

/**
 * The size of the view in CSS pixels; a probe that needs a certain width sets it on the root element, where it may be a
 * fraction.
 */
const VIEWPORT = { width: 1200, height: 1200, deviceScaleFactor: 1, mobile: false } as const;

/**
 * The value of a probe in a document as the browser lays it out.
 *
 * @throws {Error} when the probe throws
 */
async function measure(tab: Tab, html: string, { probe, media = 'print' }: MeasureOptions): Promise<unknown> {
  const { session } = tab;
  await tab.emptied();
  await Promise.all([
    session.send('Emulation.setDeviceMetricsOverride', VIEWPORT),
    session.send('Emulation.setEmulatedMedia', { media }),
  ]);
  try {
    await setContent(tab, html);
    const answer = await session.send('Runtime.evaluate', { expression: probe, returnByValue: true });
    if (answer.exceptionDetails !== undefined) {
      const { text, exception } = answer.exceptionDetails;
      throw new Error(`The probe failed: ${exception?.description ?? text}`);
    }
    return answer.result.value;
  } finally {
    // The page is lent out again.
    await Promise.all([
      session.send('Emulation.clearDeviceMetricsOverride'),
      session.send('Emulation.setEmulatedMedia', {}),
    ]);
  }
}

/**
 * Puts a whole HTML document into the page, in place (the page stays at `about:blank`: a `file:` page could
 * read local files into the PDF), and waits for its images and fonts.
 *
 * @param css rules that are added to its own
 */
async function setContent(tab: Tab, html: string, css?: string): Promise<void> {
  await setDocument(tab, html);
  const { session } = tab;
  if (css !== undefined) {
    const style = `Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(css)} })`;
    await session.send('Runtime.evaluate', { expression: `document.head.append(${style})` });
  }
  // A face is asked for by the first layout that wants it, so one is forced before the wait.
  const expression = 'document.documentElement.offsetHeight, document.fonts.ready.then(() => 0)';
  await session.send('Runtime.evaluate', { expression, awaitPromise: true });
}

/** Puts a whole HTML document into the page, which is empty, and waits for its images. */
async function setDocument({ session, frame }: Tab, html: string): Promise<void> {
  const loaded = new Promise((done) => session.once('Page.loadEventFired', done));
  await session.send('Page.setDocumentContent', { frameId: frame, html });
  await loaded;
}
