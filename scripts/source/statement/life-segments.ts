import type { VFile } from 'vfile';
import type { FrontMatter } from '../../model/front-matter.ts';
import type { SegmentDraft } from '../../model/segment.ts';

/** What a correction says, and why a statement was taken back, as segments: `correction-1`, `reason`. */
export function lifeSegments({ corrections = [], reason }: FrontMatter, file: VFile): readonly SegmentDraft[] {
  const texts: readonly (readonly [key: string, text: string, isUrgent: boolean])[] = [
    ...corrections.map(({ text, urgent }, index) => [`correction-${index + 1}`, text, urgent === true] as const),
    ...(reason === undefined ? [] : [['reason', reason, false] as const]),
  ];
  const lines = String(file).split('\n');
  return texts.map(([pin, source, isUrgent]): SegmentDraft => {
    const line = lines.findIndex((each) => each.includes(source.slice(0, 40).split('\n')[0] ?? ''));
    const place = { line: Math.max(0, line) + 1, column: 1 };
    return {
      kind: 'correction',
      source: source.replace(/\s+/g, ' '),
      pin,
      place: { start: place, end: place },
      notes: [],
      allows: [],
      ...(isUrgent && { isUrgent }),
    };
  });
}
