import { blank, type Item, type Scale } from './item.ts';

/** How far a blank that carries marks stands from its letter, in ems, by the number of marks. */
const LEADS = [0.11, 0.11, 0.135, 0.145] as const;

export const leadOf = (marks: string): number => LEADS[Math.min(marks.length, 3)] ?? 0.145;

/**
 * A blank that carries marks; `x` is where its letter starts. Poppler takes neighbours whose left ends are nearer than
 * 0.1 em for printed twice and wider gaps than that for a space, PDFium half a space's width: its width is chosen so
 * that neither happens. pdf.js takes no glyph with a mark for as wide as it is.
 */
export function markBefore(marks: string, x: number, scale: Scale): Item {
  const lead = leadOf(marks);
  const width = Math.max(marks.length === 1 ? 0.045 : 0.06, lead - Math.max(0, scale.space / 2 - 0.02));
  return { ...blank('mark', marks, x - lead * scale.size, width, scale), lead: lead * scale.size };
}
