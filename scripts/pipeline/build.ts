import { createHash } from 'node:crypto';
import { printFontFiles } from '../assets/print-faces.ts';
import { type Browser, openBrowser } from '../browser/browser.ts';
import { holding } from '../check/index.ts';
import type { Document } from '../document/document.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Published, PublishedStatement } from '../output/page/site.ts';
import { paths } from '../output/paths.ts';
import type { Rendition } from '../output/rendition.ts';
import { assemble, recover } from '../release/assemble.ts';
import { withLock } from '../release/lock.ts';
import { claimOut } from '../release/out-folder.ts';
import { seal } from '../release/seal.ts';
import type { Draft } from './editions.ts';
import { fontSettings } from './fonts.ts';
import { listStatements } from './list-statements.ts';
import type { Press } from './load.ts';
import { filesOf } from './namespace.ts';
import type { Held, Waiting } from './plan.ts';
import { type Prepared, prepare } from './prepare.ts';
import { type FilesFor, publicationOf } from './publication.ts';
import { type PrintJob, paperOf, renderPdf, renderPicture, renderText } from './render.ts';
import type { BuildRequest, Progress } from './request.ts';
import type { Templates } from './templates.ts';

export type BuildResult = {
  readonly press: Press;
  readonly statements: readonly PublishedStatement[];
  readonly held: readonly Held[];
  readonly waiting: readonly Waiting[];
  /** Files written; none when something fatal held everything back. */
  readonly files: number;
  /** The browser that printed, if one was needed. */
  readonly browser?: { readonly version: string; readonly sandboxed: boolean } | undefined;
  /** Output path of the file to look at first. */
  readonly opening?: string | undefined;
  /** True when the output folder now holds the result. */
  readonly isPublished: boolean;
};

/** Reads, checks, localizes, composes, prints and assembles: the whole way from a newsroom's folder to its output. */
export async function build(request: BuildRequest, progress: Progress): Promise<BuildResult> {
  const { newsroom, out, isProof } = request;
  return withLock(out, { patience: PATIENCE_MS, onWait: () => progress({ kind: 'waiting' }) }, async () => {
    recover(out);
    claimOut(out, newsroom.root, isProof);
    const made = await make(request, progress);
    const artifacts = (await made.filesFor?.({})) ?? [];
    if (artifacts.length === 0) return { ...made, files: 0, isPublished: false };
    const sealed = seal(artifacts, { proof: isProof, statements: listStatements(made.statements) });
    assemble(sealed, out);
    return { ...made, files: sealed.length, opening: openingPath(sealed), isPublished: true };
  });
}

/** Longer than any build takes: who waits for another has not forgotten it. */
export const PATIENCE_MS = 10 * 60_000;

export type Made = {
  readonly press: Press;
  readonly statements: readonly PublishedStatement[];
  readonly held: readonly Held[];
  readonly waiting: readonly Waiting[];
  /** Absent when something fatal held everything back. */
  readonly filesFor?: FilesFor;
  readonly browser?: { readonly version: string; readonly sandboxed: boolean } | undefined;
};

/**
 * Makes a newsroom's files, in memory.
 *
 * @param mayPrint asked once everything is read and checked: false, and nothing is made
 */
export async function make(
  request: BuildRequest,
  progress: Progress,
  mayPrint: (prepared: Prepared) => boolean = () => true,
): Promise<Made> {
  const browser = needsBrowser(request) ? startBrowser(request.newsroom) : undefined;
  browser?.catch(() => undefined);
  try {
    const prepared = await prepare(request);
    const { press, words, templates, drafts, held, waiting } = prepared;
    if (hasFatal(prepared) || !mayPrint(prepared)) return { press, statements: [], held, waiting };
    progress({ kind: 'planned', count: jobCount(drafts, request) });
    const statements = await Promise.all(drafts.map((draft) => publish(draft, request, templates, browser, progress)));
    const filesFor = publicationOf({ statements, drafts, press, templates, words, request });
    return { press, statements, held, waiting, filesFor, browser: await browser };
  } finally {
    await (await browser?.catch(() => undefined))?.close();
  }
}

/** Files by language and format, and a picture of each first page. */
function jobCount(drafts: readonly Draft[], { formats }: BuildRequest): number {
  const kinds = formats.length + (formats.includes('html') ? 1 : 0);
  return drafts.reduce((sum, { documents }) => sum + documents.length * kinds, 0);
}

/** The browser takes as long to start as the texts take to read: both at once. */
async function startBrowser(newsroom: Newsroom): Promise<Browser> {
  return openBrowser({ fonts: await printFontFiles(newsroom.languages, fontSettings(newsroom)) });
}

/** One statement's texts, PDFs and first pages in every language of its plan. */
async function publish(
  { plan, images, documents }: Draft,
  request: BuildRequest,
  templates: Templates,
  browser: Promise<Browser> | undefined,
  progress: Progress,
): Promise<PublishedStatement> {
  const job: PrintJob = {
    newsroom: request.newsroom,
    template: templates.print,
    languages: plan.languages,
    now: request.now,
    imageOf: (url) => {
      const image = images.get(url);
      return image === undefined ? undefined : { ...image.shown, src: image.dataUrl };
    },
  };
  return Promise.all(
    documents.map(async (document): Promise<Published> => {
      const name = `${document.slug} ${document.language.tag}`;
      const done = (what: string): void => progress({ kind: 'done', what: `${name} ${what}` });
      const text: Rendition[] = request.formats.includes('text') ? [renderText(document)] : [];
      if (text.length > 0) done('text');
      if (browser === undefined) return { document, renditions: text };
      const sheet = await paperOf(document, job);
      const ready = await browser;
      const [pdf, picture] = await Promise.all([
        request.formats.includes('pdf') ? renderPdf(document, sheet, job, ready).finally(() => done('PDF')) : undefined,
        hasPictures(request) && !document.isEarlier
          ? renderPicture(document, job, ready, (bytes) => pictureName(document, bytes)).finally(() => done('picture'))
          : undefined,
      ]);
      return {
        document,
        renditions: pdf === undefined ? text : [pdf, ...text],
        ...(picture === undefined ? {} : { picture }),
      };
    }),
  );
}

const needsBrowser = (request: BuildRequest): boolean => request.formats.includes('pdf') || hasPictures(request);

/** First pages hang on the start pages, which a proof of one format does without. */
const hasPictures = ({ formats, newsroom }: BuildRequest): boolean =>
  formats.includes('html') && formats.includes('pdf') && !newsroom.isBare;

function pictureName({ slug, language }: Document, bytes: Uint8Array): string {
  return paths.asset(`${slug}.${language.tag}.${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.png`);
}

/** The newsroom's start page, else the first page, else the first file. */
function openingPath(artifacts: readonly { readonly path: string }[]): string | undefined {
  const names = artifacts.map((artifact) => artifact.path);
  return names.find((name) => name === paths.door) ?? names.find((name) => name.endsWith('/index.html')) ?? names[0];
}

/**
 * True when a finding holds everything back; a gap in one language holds that language only, and a statement that is not
 * for the public now holds nothing.
 */
function hasFatal({ press, drafts }: Prepared): boolean {
  const idle = drafts.flatMap(({ plan }) => (plan.waiting === undefined ? [] : [plan.edition]));
  const silent = new Set(idle.flatMap((edition) => [edition.statement.file, ...filesOf(edition)]));
  return press.files.some(
    (file) =>
      !silent.has(file) &&
      file.messages.some((message) => message.fatal === true && !holding.has(message.ruleId ?? '')),
  );
}
