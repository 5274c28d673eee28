import type { Browser } from '../lib/browser/index.ts';
import type { Expected, PdfFinding, ProfileName, Remediated } from '../lib/pdf/index.ts';
import type { Language } from '../lib/text/index.ts';
import type {
  Artifact,
  Format,
  Kit,
  PublishedBefore,
  RenderedDocument,
  RenderedStatement,
  Rendition,
  StatementImage,
} from '../model/artifact.ts';
import type { Document } from '../model/document.ts';
import type { Look } from '../model/look.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { Held } from '../model/plan.ts';
import type { Templates } from '../model/templates.ts';
import type { Fit, PrintTask } from './print-task.ts';
import type { Site } from './site.ts';

/**
 * A renderer: one format, as a value. `index.ts` lists those of what is published, `mail.ts` has the one of what is
 * sent; workflows call them.
 *
 * @typeParam Subject what it is made of
 * @typeParam Context what it may know besides
 * @typeParam Made what comes of it
 */
export type Renderer<Subject, Context, Made> = {
  /**
   * The name of the format: one of the program's own (`text`, `pdf`, `html`, `kit`, `feeds`, `mail`), or a newsroom's.
   */
  readonly format: string;
  readonly render: (subject: Subject, context: Context) => Made | Promise<Made>;
};

/** Renders one statement in one language, independently of all other documents. */
export type DocumentRenderer = Renderer<Document, DocumentContext, Partial<RenderedDocument>> & {
  readonly usesBrowser: boolean;
};

/** Renders what holds, lists or leads to several documents. */
export type ReleaseRenderer = Renderer<readonly RenderedStatement[], ReleaseContext, readonly Artifact[]> & {
  /** Formats that it needs, since it holds, lists or links to their files: they are rendered before it. */
  readonly needs: readonly string[];
  readonly isWanted: (context: ReleaseContext) => boolean;
};

/** The part of a newsroom that is rendered. */
export type Scope = {
  readonly formats: readonly Format[];
  /** True for a part of a newsroom's output. */
  readonly isProof: boolean;
  /** True where each statement goes below an address of its own that nobody can guess, and nothing lists it. */
  readonly isStaging?: true;
};

/** What every renderer is given: read and decided once. */
export type RenderContext = {
  readonly newsroom: Newsroom;
  readonly scope: Scope;
  readonly templates: Templates;
  readonly look: Look;
  /** Milliseconds since 1970: the date of a statement without one. */
  readonly now: number;
};

/** What the renderer of a document is given. */
export type DocumentContext = RenderContext & {
  /** Languages that the statement comes out in, source first. */
  readonly languages: readonly Language[];
  /** Pictures of the statement, by the address that it gives them. */
  readonly images: ReadonlyMap<string, StatementImage>;
  /** Starts the browser, or gives the one that runs. Absent where nothing is printed: this document's PDF is held. */
  readonly browser: (() => Promise<Browser>) | undefined;
  readonly remediator: Remediator | undefined;
  /** Prints of earlier runs. Absent where none are kept. */
  readonly prints: Prints | undefined;
  /** Who waits for PDFs. Absent where they are shown when all is made. */
  readonly preview?: PrintPreview | undefined;
  /**
   * Does one part of the work. An error becomes a finding on the statement, and holds what the part is of: the language
   * when left out.
   *
   * @param what the subject of the finding: `The PDF`
   * @returns nothing where it failed
   */
  readonly part: <T>(what: string, work: () => T | Promise<T>, of?: Held['part']) => Promise<T | undefined>;
  /** Called where a PDF does not show what its sheet says. */
  readonly tell: (findings: readonly PdfFinding[]) => void;
  /** Called after each step, to show progress. */
  readonly done: (what: string) => void;
};

/** The facts that a PDF must come out with. Plain values: they are sent to another thread. */
export type SheetFacts = Expected & { readonly profile: ProfileName };

/** Makes printed PDFs accessible and readable, in other threads. */
export type Remediator = {
  /**
   * The remediated PDF.
   *
   * @throws {Fault} `pdf-unreadable` for what no browser prints, and `mender-died` when two threads died of it, or one
   * took too long
   */
  remediate(printed: Uint8Array, sheet: SheetFacts): Promise<Remediated>;
  /** Settles once its code is loaded; never where that fails. */
  readonly loaded: Promise<void>;
  close(): Promise<void>;
};

/** The result of printing a document: its files, and where the PDF does not show what its sheet says. */
export type Printed = { readonly files: Partial<RenderedDocument>; readonly findings: readonly PdfFinding[] };

/** A preview, in which the same documents are printed again and again, and each PDF is shown as soon as it is made. */
export type PrintPreview = {
  /** The step of the fit ladder at which the PDF of a path was printed last; `undefined` where there is none, or it fitted as it was. */
  readonly fitOf: (path: string) => Fit | undefined;
  readonly onPrint: (pdf: Rendition, fit: Fit | undefined) => void;
};

/** Keeps what was printed, by a digest of all that it depends on; or has others print. */
export type Prints = {
  readonly find: (task: PrintTask) => Promise<Printed | undefined>;
  readonly keep: (task: PrintTask, printed: Printed) => Promise<void>;
};

/** What the renderer of several documents is given. */
export type ReleaseContext = RenderContext & {
  readonly site: Site;
  /** The pictures that documents of one statement show, as files. */
  readonly imagesOf: (documents: readonly Document[]) => readonly Artifact[];
  /**
   * Makes a press kit a file that can be verified; or gives the one that an earlier run has made of the same.
   *
   * @param filesOf gives what is in it
   */
  readonly finalizeKit: (kit: Omit<Kit, 'files'>, filesOf: () => Promise<Kit['files']>) => Promise<Rendition>;
  /** All press kits of a statement as an earlier run has made them of the same; else they are made. Absent where none are kept. */
  readonly keptKits?: KeptKits | undefined;
  /** All pages, or all wires, of a statement as an earlier run has made them of the same; else they are made. Absent where none are kept. */
  readonly keptWhole?: KeptWhole | undefined;
  /** What earlier releases published, for the page that checks files. */
  readonly former?: PublishedBefore | undefined;
  /** Pages that were made before. Absent where none are kept. */
  readonly keptPage?: KeptPage | undefined;
  /** The search of the documents, where that was made while others were printed. */
  readonly searched?: SearchAhead | undefined;
  /** Has a file wait on the disk until it is written. Absent where that is memory. */
  readonly waiting?: ((file: Artifact) => Artifact) | undefined;
};

/** All press kits of a statement as they were made before; else they are made. */
export type KeptKits = (
  statement: RenderedStatement,
  make: () => Promise<readonly Rendition[]>,
) => Promise<readonly Rendition[]>;

/**
 * All pages, or all wires, of a statement that stands alone as they were made before; else they are made.
 *
 * @param texts what they are made of besides the statement with its files: what JSON says by itself
 */
export type KeptWhole = (
  name: 'pages' | 'wires',
  statement: RenderedStatement,
  texts: readonly unknown[],
  make: () => Promise<MadePage>,
) => Promise<MadePage>;

/** A page that search engines may list, with its other languages. */
export type ListedPage = {
  readonly url: string;
  /** ISO date or time, as the statement says it. */
  readonly updated?: string | undefined;
  readonly alternates: readonly { readonly hreflang: string; readonly href: string }[];
};

/** The files of a page, or of several, and what search engines are told of them. */
export type MadePage = { readonly files: readonly Artifact[]; readonly listed?: readonly ListedPage[] };

/**
 * A page, or several, as they were made before, of the same documents and the same texts; else they are made.
 *
 * @param from what it is made of: documents, with their files or without, and other values that JSON says by itself
 */
export type KeptPage = (
  from: { readonly objects: readonly (Document | RenderedDocument)[]; readonly texts: readonly unknown[] },
  make: () => Promise<MadePage>,
) => Promise<MadePage>;

/** A statement in the search: what is shown of it, and the words by which it is found. */
export type Findable = {
  readonly href: string;
  readonly title: string;
  readonly when: string;
  /** Its summary, or how its text begins. */
  readonly extract: string;
  /** The words of its text. */
  readonly words: readonly string[];
};

/** All that a search is made of. */
export type Search = {
  /** Every statement that there is in a language, newest first, as it is found. */
  readonly found: (language: Language) => Promise<readonly Findable[]>;
  /** The files that readers' browsers load. */
  readonly files: () => Promise<readonly Artifact[]>;
};

/** A search that was made before all was rendered, and of which documents. */
export type SearchAhead = { readonly documents: readonly Document[]; readonly search: Search };
