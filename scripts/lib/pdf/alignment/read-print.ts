import { changed } from '../content/changes.ts';
import { withMarkedText } from '../content/loose-text.ts';
import { type PageContent, readPage } from '../content/page-content.ts';
import { makeStream } from '../file/make-stream.ts';
import { withEntries } from '../file/object.ts';
import type { Page } from '../file/pages.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { TextFonts } from '../fonts/text-fonts.ts';
import type { Mark } from '../tags/matched.ts';
import { type Fragment, fragmentsIn } from './fragments.ts';
import { joined, type Letters, lettersOf } from './letters.ts';
import type { PrintedMark, PrintedTags } from './printed-marks.ts';

/** What marks say. */
export type SaidByMarks = {
  /** In the order in which it is painted. */
  readonly textOf: (mark: Mark) => string;
  readonly lettersOf: (mark: Mark) => Letters;
};

/** A print as it is to be aligned with its sheet. */
export type Print = {
  /** A page each; all text of the sheet has a mark. */
  readonly contents: readonly PageContent[];
  /** The browser's tags with the marks that it left out, each after the one painted before it. */
  readonly tags: PrintedTags;
  readonly fragmentsOf: (mark: Mark) => readonly Fragment[];
  readonly said: SaidByMarks;
  /** Whether a mark draws a form with text. */
  readonly isForm: (mark: Mark) => boolean;
};

export function readPrint(file: PdfFile, pages: readonly Page[], fonts: TextFonts, printed: PrintedTags): Print {
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
  const fragmentsOf = ({ page, mcid }: Mark): readonly Fragment[] => texts[page]?.get(mcid) ?? [];
  /** Marks of lines and areas alone are no text, but for those of pictures. */
  const isShown = ({ page, mcid, within }: PrintedMark): boolean => {
    const kinds = contents[page]?.kinds.get(mcid);
    return kinds?.has('text') === true || kinds?.has('object') === true || within.some(({ alt }) => alt !== undefined);
  };
  const formOf = ({ page, mcid }: Mark): string | undefined => forms[page]?.get(mcid);
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
        return joined(form === undefined ? own : [...own, lettersOf(form)]);
      },
    },
    isForm: ({ page, mcid }) => forms[page]?.has(mcid) === true,
  };
}

/** Behind the mark that was painted before it, or before all marks of its page and of later ones. */
function placeAfter(marks: readonly PrintedMark[], page: number, after: number | undefined): number {
  const before = marks.findIndex((mark) => mark.page === page && mark.mcid === after);
  if (before >= 0) return before + 1;
  const next = marks.findIndex((mark) => mark.page >= page);
  return next < 0 ? marks.length : next;
}

/**
 * What the forms say that a page draws, by the mark that they are drawn in. Marks inside of forms go: a form is drawn as
 * one piece of its page's content (ISO 32000-1, 14.7.4.3).
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
