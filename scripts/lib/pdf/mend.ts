import type { PdfProfile } from '../../newsroom/newsroom.ts';
import { findArtifacts } from './content/find-artifacts.ts';
import { markArtifacts } from './content/mark-artifacts.ts';
import { readContent, textSizes } from './content/read-content.ts';
import { pagesOf } from './document/pages.ts';
import { readPdf } from './file/read-file.ts';
import { writePdf } from './file/write-file.ts';
import type { DocumentFacts } from './metadata/document-facts.ts';
import { writeMetadata } from './metadata/write-metadata.ts';
import { writeOutline } from './outline.ts';
import { PROFILES } from './profile.ts';
import { withoutRepeatedHeads } from './tags/first-heads.ts';
import { matchTags } from './tags/match-tags.ts';
import { writeParentTree } from './tags/parent-tree.ts';
import { printedTree } from './tags/printed-tree.ts';
import { inReadingOrder } from './tags/reading-order.ts';
import { assertSameText } from './tags/same-text.ts';
import type { Tag } from './tags/tag.ts';
import { writeTags } from './tags/write-tags.ts';
import { writeText } from './write-text.ts';

/** What a PDF must come out as. Plain values: they go to another thread. */
export type SheetFacts = { readonly tags: Tag; readonly facts: DocumentFacts; readonly profile: PdfProfile };

export type MendedPdf = { readonly bytes: Uint8Array; readonly pages: number };

/**
 * Makes what the browser printed a PDF that is right for everybody: accessible and archival as its profile says, tagged as
 * its sheet is, with text that every program finds, and the same bytes for the same sheet.
 *
 * @throws {Fault} `pdf-unreadable` for what the browser does not print, `pdf-tags` when the print is not the sheet
 */
export function mendPdf(printed: Uint8Array, { tags, facts, profile }: SheetFacts): MendedPdf {
  const { version, metadata, structure, last } = PROFILES[profile];
  const file = readPdf(printed);
  const pages = pagesOf(file);
  const contents = pages.map((page) => readContent(file, page));
  const { top, elements } = printedTree(file, pages, contents);
  const { tree, repeated } = withoutRepeatedHeads(matchTags(tags, top), textSizes(contents));
  const artifacts = findArtifacts(contents, tree, repeated);
  const clean = contents.map((content, index) => markArtifacts(content, artifacts[index]));
  const orders = writeText(file, pages, clean, tree);
  file.release(elements);
  const ordered = inReadingOrder(tree, orders);
  assertSameText(ordered, orders);
  const written = writeTags(file, ordered, pages, structure);
  writeParentTree(file, written, pages);
  writeOutline(file, written.headings);
  writeMetadata(file, facts, metadata, written.rootRef);
  for (const pass of last) pass(file, written, pages);
  return { bytes: writePdf(file, version), pages: pages.length };
}
