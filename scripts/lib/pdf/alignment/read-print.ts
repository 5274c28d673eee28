import { changed, type PageContent, readPage, withMarkedText } from '../content/page-content.ts';
import type { TextObject } from '../content/read-content.ts';
import { withEntries } from '../file/object.ts';
import type { PdfFile, PdfPage } from '../file/pdf-file.ts';
import { makeStream } from '../file/stream.ts';
import type { TextFonts } from '../fonts/text-fonts.ts';
import type { PageMark } from '../tags/matched.ts';
import { joinedBags, type LetterBag, letterBag } from './letter-bag.ts';
import type { PrintedMark, PrintedTags } from './printed-tags.ts';

/** The texts of marks. */
export type SaidByMarks = {
  /** The text of a mark, in the order in which it is painted. */
  readonly textOf: (mark: PageMark) => string;
  readonly lettersOf: (mark: PageMark) => LetterBag;
};

/** A print as it is to be aligned with its sheet. */
export type Print = {
  /** The contents of each page; all text of the sheet has a mark. */
  readonly contents: readonly PageContent[];
  /** The browser's tags with the marks that it left out, each after the one painted before it. */
  readonly tags: PrintedTags;
  readonly fragmentsOf: (mark: PageMark) => readonly PrintedFragment[];
  readonly said: SaidByMarks;
  /** Whether a mark draws a form with text. */
  readonly isForm: (mark: PageMark) => boolean;
};

/** The pages of a print: their contents, and the text of each mark. */
export function readPrint(file: PdfFile, pages: readonly PdfPage[], fonts: TextFonts, printed: PrintedTags): Print {
  const tagged = pages.map(
    ({ index }) => new Set(printed.marks.flatMap(({ page, mcid }) => (page === index ? [mcid] : []))),
  );
  const marks = [...printed.marks];
  const contents = pages.map((page) => {
    const { content, loose } = withMarkedText(
      readPage(file, page, fonts),
      page.index,
      (mcid) => tagged[page.index]?.has(mcid) === true,
    );
    for (const { mark, after } of loose) marks.splice(placeAfter(marks, mark.page, after), 0, { ...mark, within: [] });
    return content;
  });
  const forms = contents.map((content) => formTexts(file, content));
  const texts = contents.map(({ objects }) => fragmentsIn(objects));
  const fragmentsOf = ({ page, mcid }: PageMark): readonly PrintedFragment[] => texts[page]?.get(mcid) ?? [];
  /** True for a mark that shows something: lines and areas alone are no text, but for those of pictures. */
  const isShown = ({ page, mcid, within }: PrintedMark): boolean => {
    const kinds = contents[page]?.kinds.get(mcid);
    return kinds?.has('text') === true || kinds?.has('object') === true || within.some(({ alt }) => alt !== undefined);
  };
  const formOf = ({ page, mcid }: PageMark): string | undefined => forms[page]?.get(mcid);
  return {
    contents,
    tags: { ...printed, marks: marks.filter(isShown) },
    fragmentsOf,
    said: {
      textOf: (mark) => {
        let said = '';
        for (const { text } of fragmentsOf(mark)) said += text;
        return said + (formOf(mark) ?? '');
      },
      lettersOf: (mark) => {
        const own = fragmentsOf(mark).map(({ letters }) => letters);
        const form = formOf(mark);
        return joinedBags(form === undefined ? own : [...own, letterBag(form)]);
      },
    },
    isForm: ({ page, mcid }) => forms[page]?.has(mcid) === true,
  };
}

/** The place behind the mark that was painted before a text, or before all marks of its page and of later ones. */
function placeAfter(marks: readonly PrintedMark[], page: number, after: number | undefined): number {
  const before = marks.findIndex((mark) => mark.page === page && mark.mcid === after);
  if (before >= 0) return before + 1;
  const next = marks.findIndex((mark) => mark.page >= page);
  return next < 0 ? marks.length : next;
}

/**
 * The text of the forms that a page draws, by the mark that they are drawn in. Marks inside of forms are left out: a
 * form is drawn as one piece of its page's content (ISO 32000-1, 14.7.4.3).
 */
function formTexts(file: PdfFile, { pieces }: PageContent): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { mcid, form } of pieces) {
    if (form === undefined || mcid === undefined) continue;
    const { ref, content } = form;
    texts.set(mcid, (texts.get(mcid) ?? '') + content.objects.map(({ said }) => said).join(''));
    const unmarked = content.openings.map(({ start, end }) => ({ start, end, line: '/Span BMC\n' }));
    const { dict, data } = makeStream(Buffer.from(changed(content.text, unmarked), 'latin1'));
    file.set(ref, { dict: withEntries(form.dict, [['/StructParents', undefined], ...dict]), data });
  }
  return texts;
}

/** The text of a text object: a line of a mark, or a part of one. */
export type PrintedFragment = {
  /** In the order in which it is painted; `UNKNOWN` stands for every glyph of which nothing is known. */
  readonly text: string;
  readonly letters: LetterBag;
  /** Its mark's number. */
  readonly mcid: number;
  /** Its number among its mark's text objects. */
  readonly index: number;
  /** Where it begins, in the units of the page's content. */
  readonly x: number;
  readonly y: number;
  /** The size of its first glyph; NaN where it is not known. */
  readonly size: number;
};

/** The text objects of each mark of a page, in the order in which they are painted, without what is cut away. */
function fragmentsIn(objects: readonly TextObject[]): ReadonlyMap<number, readonly PrintedFragment[]> {
  const fragments = new Map<number, PrintedFragment[]>();
  for (const object of objects) {
    const { mark } = object.surroundings;
    if (mark === undefined || object.isOff) continue;
    const { index, x, y, size, said: text } = object;
    const known = fragments.get(mark.id) ?? [];
    fragments.set(mark.id, known);
    known.push({ text, letters: letterBag(text), mcid: mark.id, index, x, y, size });
  }
  return fragments;
}
