import { createHash } from 'node:crypto';
import { printFontFiles } from '../assets/print-faces.ts';
import { type Browser, openBrowser } from '../browser/browser.ts';
import { holding } from '../check/index.ts';
import type { Document } from '../document/document.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Published, PublishedStatement } from '../output/page/site.ts';
import { paths } from '../output/paths.ts';
import type { Artifact, Rendition } from '../output/rendition.ts';
import { assemble, recover } from '../release/assemble.ts';
import { manifestOf } from '../release/manifest.ts';
import { claimOut } from '../release/out-folder.ts';
import { composeEdition, type Draft, type Held, planEdition } from './editions.ts';
import { fontSettings } from './fonts.ts';
import { checkGlyphs } from './glyphs.ts';
import { statementImages } from './images.ts';
import { loadPress, type Press } from './load.ts';
import { type Mender, startMender } from './mender.ts';
import { type PrintJob, paperOf, renderPdf, renderPicture, renderText } from './render.ts';
import type { BuildRequest, Progress } from './request.ts';
import { composeSite } from './site.ts';
import { readTemplates, type Templates } from './templates.ts';
import { wordings } from './wordings.ts';

export type BuildResult = {
  readonly press: Press;
  readonly statements: readonly PublishedStatement[];
  readonly held: readonly Held[];
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
  recover(out);
  claimOut(out, newsroom.root, isProof);
  const browser = needsBrowser(request) ? startBrowser(newsroom) : undefined;
  browser?.catch(() => undefined);
  const mender = request.formats.includes('pdf') ? startMender() : undefined;
  try {
    const loaded = await loadPress(newsroom, request.statements);
    const words = wordings(newsroom);
    const templates = readTemplates(newsroom, words.labels);
    const press = { ...loaded, files: [...loaded.files, ...words.files, ...templates.files] };
    const plans = press.editions.map((edition) => planEdition(edition, newsroom.policy, request.tags));
    const held = plans.flatMap((plan) => plan.held);
    const drafts = plans.map((plan) => {
      const images = statementImages(newsroom, plan.edition.statement);
      return { plan, images, documents: composeEdition(plan, press, words.of, new Set(images.keys())) };
    });
    for (const { plan, documents } of drafts) checkGlyphs(plan, documents, fontSettings(newsroom));
    if (hasFatal(press)) return { press, statements: [], held, files: 0, isPublished: false };

    progress({
      kind: 'planned',
      count: drafts.reduce(
        (sum, { documents }) =>
          sum + documents.length * (request.formats.length + (request.formats.includes('html') ? 1 : 0)),
        0,
      ),
    });
    const presses = { browser, mender };
    const statements = await Promise.all(drafts.map((draft) => publish(draft, request, templates, presses, progress)));
    const site = request.formats.includes('html')
      ? await composeSite({ statements, drafts, press, templates, words, request })
      : [];
    const artifacts = distinct([...statements.flat().flatMap((each) => [...each.renditions]), ...site]);
    assemble([...artifacts, manifestOf(artifacts, isProof)], out);
    return {
      press,
      statements,
      held,
      files: artifacts.length + 1,
      browser: await browser,
      opening: openingPath(artifacts),
      isPublished: true,
    };
  } finally {
    await mender?.close();
    await (await browser?.catch(() => undefined))?.close();
  }
}

/** What prints, and what makes the prints good. */
type Presses = { readonly browser: Promise<Browser> | undefined; readonly mender: Mender | undefined };

/** The browser takes as long to start as the texts take to read: both at once. */
async function startBrowser(newsroom: Newsroom): Promise<Browser> {
  return openBrowser({ fonts: await printFontFiles(newsroom.languages, fontSettings(newsroom)) });
}

/** One statement's texts, PDFs and first pages in every language of its plan. */
async function publish(
  { plan, images, documents }: Draft,
  request: BuildRequest,
  templates: Templates,
  { browser, mender }: Presses,
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
        mender === undefined ? undefined : renderPdf(document, sheet, job, ready, mender).finally(() => done('PDF')),
        hasPictures(request)
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
function openingPath(artifacts: readonly Artifact[]): string | undefined {
  const names = artifacts.map((artifact) => artifact.path);
  return names.find((name) => name === paths.door) ?? names.find((name) => name.endsWith('/index.html')) ?? names[0];
}

/** True when a finding holds everything back; a gap in one language holds that language only. */
function hasFatal({ files }: Press): boolean {
  return files.some((file) =>
    file.messages.some((message) => message.fatal === true && !holding.has(message.ruleId ?? '')),
  );
}

function distinct(artifacts: readonly Artifact[]): readonly Artifact[] {
  return [...new Map(artifacts.map((artifact) => [artifact.path, artifact])).values()];
}
