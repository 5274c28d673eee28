import type { Query } from '../../checks/identify.ts';
import type { RuleFindings } from '../../checks/plain-findings.ts';
import { fileStamp, sha256 } from '../../lib/files/index.ts';
import { printFontFiles } from '../../lib/fonts/index.ts';
import { oncePerObject } from '../../lib/once.ts';
import { type Recalled, recalled } from '../../lib/store/index.ts';
import type { Artifact, RenderedDocument } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import type { Composition, Held, Plan } from '../../model/plan.ts';
import type { Templates, Wordings } from '../../model/templates.ts';
import { assemble } from '../../publish/release/assemble.ts';
import { updateFolder, type WrittenFiles, writtenOf } from '../../publish/update-folder.ts';
import type { KeptPage, MadePage, RenderContext } from '../../render/renderer.ts';
import type { ComposedDocuments } from '../plan/compose-documents.ts';
import { sharedTexts } from '../plan/plan-newsroom.ts';

/** The files of a document, what of it is held, and whether anything was found on paper. */
export type DocumentOutcome = {
  readonly rendered: RenderedDocument;
  readonly held: readonly Held[];
  readonly hasTold: boolean;
};

/** Gives what was made of a document before, or makes it. */
export type KeptRender = (
  document: Document,
  composition: Composition,
  make: () => Promise<DocumentOutcome>,
) => Promise<DocumentOutcome>;

/** What a process that builds again and again keeps of its work, by kind: a save changes little of it. */
export type KeptWork = {
  readonly wordings: Recalled<Wordings>;
  readonly templates: Recalled<Templates>;
  readonly queries: Recalled<readonly Query[]>;
  readonly findings: Recalled<RuleFindings>;
  readonly documents: Recalled<ComposedDocuments>;
  /** The characters of a document that no font has. */
  readonly glyphs: Recalled<readonly string[]>;
  readonly rendered: Recalled<Promise<DocumentOutcome>>;
  readonly pages: Recalled<Promise<MadePage>>;
  /** A number for an object, which no other has: what is kept is the same object as long as it is not made anew. */
  readonly idOf: (object: object) => number;
  /** Writes a build into its folder: as a whole at first, and then what has changed. */
  readonly write: (artifacts: readonly Artifact[], out: string) => void;
  /** Called at the end of a build: what neither it nor the build before has used is forgotten. */
  readonly endBuild: () => void;
};

/** Kept work of a process, empty. */
export function keptWork(): KeptWork {
  const kinds = {
    wordings: recalled<Wordings>(),
    templates: recalled<Templates>(),
    queries: recalled<readonly Query[]>(),
    findings: recalled<RuleFindings>(),
    documents: recalled<ComposedDocuments>(({ held }) => held.length === 0),
    glyphs: recalled<readonly string[]>(),
    rendered: recalled<Promise<DocumentOutcome>>(({ held, hasTold }) => held.length === 0 && !hasTold),
    pages: recalled<Promise<MadePage>>(),
  };
  let last = 0;
  let written: WrittenFiles | undefined;
  return {
    ...kinds,
    idOf: oncePerObject(() => {
      last += 1;
      return last;
    }),
    write(artifacts, out) {
      const before = written;
      // Where it fails, the next build is written as a whole.
      written = undefined;
      if (before === undefined) assemble(artifacts, out);
      written = before === undefined ? writtenOf(artifacts) : updateFolder(artifacts, out, before);
    },
    endBuild() {
      for (const { endRun } of Object.values(kinds)) endRun();
    },
  };
}

/** The files of documents as this process has made them before. */
export const renderedBefore =
  ({ rendered, idOf }: Pick<KeptWork, 'rendered' | 'idOf'>, shared: string): KeptRender =>
  (document, { languages, images, held }, make) =>
    rendered.recall(() => [idOf(document), languages, images, held, shared], make);

/** Pages as this process has made them before. */
export const pagesBefore =
  ({ pages, idOf }: Pick<KeptWork, 'pages' | 'idOf'>, shared: string): KeptPage =>
  ({ objects, texts }, make) =>
    pages.recall(() => [objects.map(idOf), texts, shared], make);

/** The digest of all that every file of a build depends on besides its own document. */
export async function sharedInputs(
  { newsroom, scope, templates, look }: RenderContext,
  { loaded, words }: Plan,
): Promise<string> {
  const { formats, isProof, isStaging } = scope;
  const { files: _files, ...named } = templates;
  const sources = Object.values(named).map(({ file }) => String(file));
  const { fonts, logos, page, ...styles } = look;
  const faces = (await printFontFiles(fonts)).map(fileStamp);
  const files = [...logos, ...page.files].map(({ path, bytes }) => [path, sha256(bytes)]);
  const texts = sharedTexts({ ...loaded, newsroom }, words);
  return sha256(JSON.stringify([texts, formats, isProof, isStaging, sources, page.css, styles, files, faces]));
}
