import type { NamedQuery } from '../../checks/identify.ts';
import type { RuleFindings } from '../../checks/plain-findings.ts';
import { sha256 } from '../../lib/files/index.ts';
import { oncePerObject } from '../../lib/once.ts';
import { inputsDigest, type Recalled, recalled } from '../../lib/store/index.ts';
import type { DetectedLanguage } from '../../lib/text/index.ts';
import { type Artifact, digestOf, distinct, type RenderedDocument } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import { pathsOf } from '../../model/paths.ts';
import type { Composition, Held, Plan } from '../../model/plan.ts';
import type { Templates, Wordings } from '../../model/templates.ts';
import { assemble } from '../../publish/release/assemble.ts';
import { updateFolder, type WrittenFiles, writtenOf } from '../../publish/update-folder.ts';
import { documentRenderers } from '../../render/index.ts';
import type { Fit } from '../../render/print-task.ts';
import type { DocumentRenderer, KeptPage, MadePage, RenderContext } from '../../render/renderer.ts';
import { type KeptEditions, keptEditions } from '../load/kept-editions.ts';
import type { ComposedDocuments } from '../plan/compose-documents.ts';
import { sharedTexts } from '../plan/plan-newsroom.ts';
import type { DocumentFiles } from './stored-files.ts';

/** The files of a document in one format, what of it is held, and whether anything was found on paper. */
export type FormatOutcome = {
  readonly files: DocumentFiles;
  readonly held: readonly Held[];
  readonly hasTold: boolean;
};

/** One document that is to be made in one format. */
export type FormatJob = {
  readonly renderer: DocumentRenderer;
  readonly document: Document;
  readonly composition: Composition;
  /** Called with the name of each file that was made before; `make` tells of those that it makes. */
  readonly done: (what: string) => void;
};

/** Gives what was made of a document in a format before, or makes it. */
export type KeptRender = (job: FormatJob, make: () => Promise<FormatOutcome>) => Promise<FormatOutcome>;

/** What a process that builds again and again keeps of its work, by kind: a save changes little of it. */
export type KeptWork = {
  readonly languages: Recalled<Promise<DetectedLanguage | undefined>>;
  readonly editions: KeptEditions;
  readonly wordings: Recalled<Wordings>;
  readonly templates: Recalled<Templates>;
  readonly queries: Recalled<readonly NamedQuery[]>;
  readonly findings: Recalled<RuleFindings>;
  readonly documents: Recalled<ComposedDocuments>;
  /** The characters of a document that no font has. */
  readonly glyphs: Recalled<readonly string[]>;
  readonly rendered: Recalled<Promise<FormatOutcome>>;
  /** The last print of each document, by the path of its PDF. */
  readonly prints: Map<string, LastPrint>;
  /** The step of the fit ladder of the last print, by the path of the PDF. */
  readonly fits: Map<string, Fit | undefined>;
  readonly pages: Recalled<Promise<MadePage>>;
  /** A number for an object, which no other has: what is kept is the same object as long as it is not made anew. */
  readonly idOf: (object: object) => number;
  /** Writes a build into its folder: as a whole at first, and then what has changed; gives the paths of that. */
  readonly write: (artifacts: readonly Artifact[], out: string) => readonly string[];
  /** The files of the last whole build; empty before the first. */
  readonly lastFiles: () => readonly Artifact[];
  /** Writes what can be shown before it is whole, and leaves all else as it is; gives the paths of what that changes. */
  readonly writeDraft: (artifacts: readonly Artifact[], out: string) => readonly string[];
  /** Writes one file of a draft anew; false where the draft has no such file, or the same. */
  readonly writeOne: (artifact: Artifact, out: string) => boolean;
  /** Writes the last whole build again, in the place of a draft; gives the paths of what that changes. */
  readonly restore: (out: string) => readonly string[];
  /** Called at the end of a build: what neither it nor the build before has used is forgotten. */
  readonly endBuild: () => void;
};

/** Kept work of a process, empty. */
export function keptWork(): KeptWork {
  const kinds = {
    languages: recalled<Promise<DetectedLanguage | undefined>>(),
    editions: keptEditions(),
    wordings: recalled<Wordings>(),
    templates: recalled<Templates>(),
    queries: recalled<readonly NamedQuery[]>(),
    findings: recalled<RuleFindings>(),
    documents: recalled<ComposedDocuments>(({ held }) => held.length === 0),
    glyphs: recalled<readonly string[]>(),
    rendered: recalled<Promise<FormatOutcome>>(({ held, hasTold }) => held.length === 0 && !hasTold),
    pages: recalled<Promise<MadePage>>(),
  };
  let last = 0;
  let written: WrittenFiles | undefined;
  let whole: readonly Artifact[] = [];
  const write = (artifacts: readonly Artifact[], out: string): readonly string[] => {
    const before = written;
    // Where it fails, the next build is written as a whole.
    written = undefined;
    if (before === undefined) assemble(artifacts, out);
    else updateFolder(artifacts, out, before);
    const now = writtenOf(artifacts);
    written = now;
    return [...now.keys()].filter((name) => now.get(name) !== before?.get(name));
  };
  return {
    ...kinds,
    prints: new Map(),
    fits: new Map(),
    idOf: oncePerObject(() => {
      last += 1;
      return last;
    }),
    lastFiles: () => whole,
    writeDraft: (artifacts, out) => write(distinct([...whole, ...artifacts]), out),
    writeOne(artifact, out) {
      const before = written?.get(artifact.path);
      if (written === undefined || before === undefined || before === digestOf(artifact)) return false;
      updateFolder([artifact], out, new Map([[artifact.path, before]]));
      written = new Map([...written, ...writtenOf([artifact])]);
      return true;
    },
    write(artifacts, out) {
      whole = artifacts;
      return write(artifacts, out);
    },
    restore: (out) => (whole.length === 0 ? [] : write(whole, out)),
    endBuild() {
      for (const { endRun } of Object.values(kinds)) endRun();
    },
  };
}

/** A print, and the document that it was made of, by its number. */
type LastPrint = { readonly of: number; readonly files: DocumentFiles };

/** The files of documents as this process has made them before, but for formats of the newsroom's own: what they depend on is not known. */
export const renderedBefore =
  ({ rendered, idOf, prints }: Pick<KeptWork, 'rendered' | 'idOf' | 'prints'>, shared: string): KeptRender =>
  async ({ renderer, document, composition }, make) => {
    if (!documentRenderers.includes(renderer)) return make();
    const inputs = (): unknown => [renderer.format, idOf(document), aroundDigest(composition), shared];
    const made = await rendered.recall(inputs, make);
    if (renderer.usesBrowser) prints.set(pathsOf(document).pdf, { of: idOf(document), files: made.files });
    return made;
  };

/** The digest of what the files of a composition's documents depend on besides each document: made once for all of them. */
const aroundDigest = oncePerObject(({ languages, images, held }: Composition): string =>
  inputsDigest([languages, images, held]),
);

/** In place of the renderer that prints: gives the last print of each document, whatever it says. */
export const lastPrints = ({ prints }: Pick<KeptWork, 'prints'>): DocumentRenderer => ({
  format: 'pdf',
  usesBrowser: false,
  render: (document) => prints.get(pathsOf(document).pdf)?.files ?? {},
});

/** True where all of these documents were printed as they are now. */
export const isPrinted = (
  { prints, idOf }: Pick<KeptWork, 'prints' | 'idOf'>,
  documents: readonly Document[],
): boolean => documents.every((document) => prints.get(pathsOf(document).pdf)?.of === idOf(document));

/** Pages as this process has made them before. */
export const pagesBefore =
  ({ pages, idOf }: Pick<KeptWork, 'pages' | 'idOf'>, shared: string): KeptPage =>
  ({ objects, texts }, make) => {
    const numbersOf = (object: Document | RenderedDocument): unknown =>
      'document' in object ? [object.document, ...filesIn(object)].map(idOf) : idOf(object);
    return pages.recall(() => [objects.map(numbersOf), texts, shared], make);
  };

const filesIn = ({ renditions, picture, card, kits = [] }: RenderedDocument): readonly Artifact[] =>
  [...renditions, ...kits, picture, card].filter((each) => each !== undefined);

/** The digest of all that every file of a build depends on besides its own document, the program and the fonts. */
export function sharedInputs(
  { newsroom, scope, templates, look }: RenderContext,
  { loaded, words }: Pick<Plan, 'loaded' | 'words'>,
): string {
  const { formats, isProof, isStaging } = scope;
  const { files: _files, ...named } = templates;
  const sources = Object.values(named).map(({ file }) => String(file));
  const { fonts: _fonts, logos, page, ...styles } = look;
  const files = [...logos, ...page.files].map(({ path, bytes }) => [path, sha256(bytes)]);
  const texts = sharedTexts({ ...loaded, newsroom }, words);
  return sha256(JSON.stringify([texts, formats, isProof, isStaging, sources, page.css, styles, files]));
}
