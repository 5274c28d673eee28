import type { Mark } from '../tags/matched.ts';
import { UNKNOWN } from '../text/characters.ts';
import type { PageOrder } from '../write-text.ts';
import type { Alignment } from './align.ts';
import { findingOf, type PdfFinding } from './finding.ts';

/** What a sheet's texts came out as once the pages were written. */
export type Said = {
  /** The marks of each text with those that were added, in the order of reading. */
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
  readonly others: Alignment['others'];
  /** Texts, by their place, that their marks do not say. */
  readonly actualTexts: ReadonlyMap<number, string>;
  readonly findings: readonly PdfFinding[];
};

/** Compares what each text of the sheet says with what its marks say. */
export function saidBy(
  { texts, marks, others }: Alignment,
  pages: readonly PageOrder[],
  isForm: (mark: Mark) => boolean,
): Said {
  const added = pages.map(({ splits }) => Map.groupBy(splits, ({ of }) => of));
  const ranks = pages.map(({ order }) => new Map(order.map((mcid, rank) => [mcid, rank])));
  const rankOf = ({ page, mcid }: Mark): number => ranks[page]?.get(mcid) ?? 0;
  const whole = (own: readonly Mark[]): readonly Mark[] => {
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
    // What is in a form stays as it is.
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
