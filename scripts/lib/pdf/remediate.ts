import { type Alignment, align } from './alignment/align.ts';
import type { PdfFinding } from './alignment/finding.ts';
import { objectsInSheet } from './alignment/objects-in-sheet.ts';
import { printedTags } from './alignment/printed-marks.ts';
import { readPrint } from './alignment/read-print.ts';
import { saidBy } from './alignment/said.ts';
import { SheetLines } from './alignment/sheet-lines.ts';
import { ownTags } from './alignment/sheet-texts.ts';
import { treeOf } from './alignment/tree.ts';
import { findArtifacts } from './content/find-artifacts.ts';
import { markArtifacts } from './content/mark-artifacts.ts';
import { pagesOf } from './document/pages.ts';
import { TextFonts } from './document/text-fonts.ts';
import { readPdf } from './file/read-file.ts';
import { writePdf } from './file/write-file.ts';
import type { DocumentFacts } from './metadata/document-facts.ts';
import { writeMetadata } from './metadata/write-metadata.ts';
import { writeOutline } from './outline.ts';
import { PROFILES, type ProfileName } from './profile.ts';
import { writeParentTree } from './tags/parent-tree.ts';
import type { Tag } from './tags/tag.ts';
import { writeTags } from './tags/write-tags.ts';
import { writeText } from './write-text.ts';

/** What a PDF must come out as. Plain values: they go to another thread. */
export type Expected = { readonly tags: Tag; readonly facts: DocumentFacts };

export type Remediated = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Where the print does not show what the sheet says. */
  readonly findings: readonly PdfFinding[];
};

/**
 * Makes what the browser printed a PDF that is right for everybody: accessible and archival as its profile says, tagged as
 * its sheet is, with text that every program finds, and the same bytes for the same sheet. The sheet is the truth for what
 * it says and how that nests; the print says where each letter stands.
 *
 * @throws {PdfError} for a file that browsers do not print
 */
export function remediate(print: Uint8Array, expected: Expected, profile: ProfileName): Remediated {
  const { version, metadata, structure, last } = PROFILES[profile];
  const file = readPdf(print);
  const pages = pagesOf(file);
  const fonts = new TextFonts(file);
  const printed = printedTags(file, pages);
  const sheet = ownTags(expected.tags);
  const { contents, tags, fragmentsOf, said: saidByMarks, isForm } = readPrint(file, pages, fonts, printed);
  const aligned: Alignment = align(sheet, tags, saidByMarks);
  const tree = treeOf(sheet, { ...aligned, actualTexts: new Map() });
  const artifacts = findArtifacts(contents, tree, aligned.repeated);
  const clean = contents.map((content, index) => markArtifacts(content, artifacts[index]));
  const objects = objectsInSheet(aligned, pages.length, fragmentsOf);
  const lines = new SheetLines(aligned.texts);
  const said = saidBy(aligned, writeText({ file, pages, fonts }, { contents: clean, tree, objects, lines }), isForm);
  file.release(printed.elements);
  const written = writeTags(file, treeOf(sheet, { ...aligned, ...said }), pages, structure);
  writeParentTree(file, written, pages);
  writeOutline(file, written.headings);
  writeMetadata(file, expected.facts, metadata, written.rootRef);
  for (const pass of last) pass(file, written, pages);
  return { bytes: writePdf(file, version), pages: pages.length, findings: said.findings };
}
