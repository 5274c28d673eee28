import { type Alignment, alignPrint } from './alignment/align-print.ts';
import { objectsInSheet } from './alignment/objects-in-sheet.ts';
import { findingOf, type PdfFinding } from './alignment/pdf-finding.ts';
import { printedTags } from './alignment/printed-tags.ts';
import { readPrint } from './alignment/read-print.ts';
import { ownTags, SheetLines } from './alignment/sheet-texts.ts';
import { findArtifacts, markArtifacts } from './content/mark-artifacts.ts';
import { dict, type PdfRef, type PdfValue, textString, withEntries } from './file/object.ts';
import { type PdfFile, type PdfPage, pagesOf, pdfNumber } from './file/pdf-file.ts';
import { readPdf } from './file/read-file.ts';
import { writePdf } from './file/write-file.ts';
import { TextFonts } from './fonts/text-fonts.ts';
import { UNKNOWN } from './fonts/traits.ts';
import { writeOutline } from './metadata/outline.ts';
import { writeMetadata } from './metadata/write-metadata.ts';
import type { DocumentFacts } from './metadata/xmp.ts';
import { PROFILES, type ProfileName } from './profile.ts';
import { type PageMark, treeOf } from './tags/matched.ts';
import type { Tag } from './tags/tag.ts';
import { type WrittenTags, writeTags } from './tags/write-tags.ts';
import { type PageOrder, remediateText } from './writing/remediate-text.ts';

/** What a PDF must come out as. Plain values: they are sent to another thread. */
export type Expected = { readonly tags: Tag; readonly facts: DocumentFacts };

/** The finished PDF, how many pages it has, and what is wrong with it. */
export type Remediated = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Places where the print does not show what the sheet says. */
  readonly findings: readonly PdfFinding[];
};

/**
 * The browser's print as an accessible and archival PDF, as its profile says: tagged as its sheet is, with text that
 * every program finds, and the same bytes for the same sheet. The sheet decides what it says and how that nests; the
 * print tells where each letter stands.
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
  const aligned: Alignment = alignPrint(sheet, tags, saidByMarks);
  const tree = treeOf(sheet, { ...aligned, actualTexts: new Map() });
  const artifacts = findArtifacts(contents, tree, aligned.repeated);
  const clean = contents.map((content, index) => markArtifacts(content, artifacts[index]));
  const objects = objectsInSheet(aligned, pages.length, fragmentsOf);
  const lines = new SheetLines(aligned.texts);
  const said = saidBy(
    aligned,
    remediateText({ file, pages, fonts }, { contents: clean, tree, objects, lines }),
    isForm,
  );
  file.release(printed.elements);
  const written = writeTags(file, treeOf(sheet, { ...aligned, ...said }), pages, structure);
  writeParentTree(file, written, pages);
  writeOutline(file, written.headings);
  writeMetadata(file, expected.facts, metadata, written.rootRef);
  for (const pass of last) pass(file, written, pages);
  return { bytes: writePdf(file, version), pages: pages.length, findings: said.findings };
}

/**
 * Adds the tree that leads back from a page's marks and from annotations to their elements (ISO 32000-1, 14.7.4.4), and
 * gives every link its words (ISO 14289-1, 7.18.5). Marks that became artifacts lead nowhere; links without an element
 * are removed.
 */
function writeParentTree(file: PdfFile, written: WrittenTags, pages: readonly PdfPage[]): void {
  const rows: (readonly [number, PdfRef])[] = [];
  for (const page of pages) {
    const marks = written.marks[page.index];
    if (marks !== undefined && marks.size > 0) {
      const parents = Array.from({ length: Math.max(...marks.keys()) + 1 }, (_, mcid) => marks.get(mcid) ?? null);
      rows.push([pdfNumber(page.dict.get('/StructParents')), file.add(parents)]);
    }
    for (const ref of page.annotations) {
      const owner = written.annotations.get(ref.number);
      const annotation = file.dict(ref);
      if (owner === undefined) continue;
      rows.push([pdfNumber(annotation.get('/StructParent')), owner.element]);
      file.set(ref, withEntries(annotation, [['/Contents', textString(owner.contents)]]));
    }
    const kept = page.annotations.filter(({ number }) => written.annotations.has(number));
    if (kept.length < page.annotations.length) {
      const annotations = kept.length === 0 ? undefined : kept;
      file.set(page.ref, withEntries(file.dict(page.ref), [['/Annots', annotations]]));
    }
  }
  rows.sort(([a], [b]) => a - b);
  const nums: readonly PdfValue[] = rows.flat();
  file.set(
    written.rootRef,
    withEntries(written.root, [
      ['/ParentTree', dict([['/Nums', nums]])],
      ['/ParentTreeNextKey', (rows.at(-1)?.[0] ?? -1) + 1],
    ]),
  );
}

/** What the marks of a sheet's texts say once the pages are written. */
type Said = {
  /** The marks of each text with those that were added, in the order of reading. */
  readonly marks: ReadonlyMap<number, readonly PageMark[]>;
  readonly others: Alignment['others'];
  /** Texts that their marks do not say, by their place. */
  readonly actualTexts: ReadonlyMap<number, string>;
  readonly findings: readonly PdfFinding[];
};

/** Compares the texts of the sheet with what their marks say. */
function saidBy(
  { texts, marks, others }: Alignment,
  pages: readonly PageOrder[],
  isForm: (mark: PageMark) => boolean,
): Said {
  const added = pages.map(({ splits }) => Map.groupBy(splits, ({ of }) => of));
  const ranks = pages.map(({ order }) => new Map(order.map((mcid, rank) => [mcid, rank])));
  const rankOf = ({ page, mcid }: PageMark): number => ranks[page]?.get(mcid) ?? 0;
  const whole = (own: readonly PageMark[]): readonly PageMark[] => {
    const all = [...own];
    for (const { page, mcid: of } of own) for (const { mcid } of added[page]?.get(of) ?? []) all.push({ page, mcid });
    return all.length < 2 ? own : all.sort((a, b) => a.page - b.page || rankOf(a) - rankOf(b));
  };
  const all = new Map([...marks].map(([place, own]) => [place, whole(own)] as const));
  const actualTexts = new Map<number, string>();
  const findings: PdfFinding[] = [];
  for (const [place, text] of texts.entries()) {
    const own = all.get(place) ?? [];
    let said = '';
    for (const { page, mcid } of own) said += pages[page]?.texts.get(mcid) ?? '';
    // Text within a form XObject stays as the browser wrote it, where it may not be readable: the tag's ActualText says it.
    if (own.some(isForm) || said.includes(UNKNOWN)) {
      actualTexts.set(place, text.text);
      continue;
    }
    const finding = findingOf(text, said);
    if (finding === undefined) continue;
    findings.push(finding);
    if (finding.kind !== 'not-in-sheet') actualTexts.set(place, text.text);
  }
  return {
    marks: all,
    others: new Map([...others].map(([tag, own]) => [tag, whole(own)] as const)),
    actualTexts,
    findings,
  };
}
