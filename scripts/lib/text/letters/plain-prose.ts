import { masked } from '../numbers/masked.ts';

/**
 * A segment's Markdown with everything that nobody translates blanked out by U+FFFC, at its old length, so that
 * offsets stay true: code, addresses, link destinations, placeholders, tags, footnote references.
 */
export function plainProse(markdown: string): string {
  return masked(markdown.includes('`') ? withoutCode(markdown) : markdown);
}

/** Code stands between two runs of equally many backticks (CommonMark, 6.1); a run that has no equal behind it is text. */
function withoutCode(markdown: string): string {
  const runs = [...markdown.matchAll(/`+/g)].map(({ index, 0: run }) => ({ start: index, length: run.length }));
  const later = new Map<number, number>();
  const partners = runs.map(() => 0);
  for (let at = runs.length - 1; at >= 0; at--) {
    const { length } = runs[at] ?? { length: 0 };
    partners[at] = later.get(length) ?? 0;
    later.set(length, at);
  }
  let plain = '';
  let from = 0;
  for (let at = 0; at < runs.length; at++) {
    const [open, close] = [runs[at], runs[partners[at] ?? 0]];
    if (open === undefined || close === undefined || close.start <= open.start) continue;
    const end = close.start + close.length;
    plain += markdown.slice(from, open.start) + '\uFFFC'.repeat(end - open.start);
    from = end;
    at = partners[at] ?? at;
  }
  return plain + markdown.slice(from);
}
