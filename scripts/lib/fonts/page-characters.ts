import type { Language } from '../text/index.ts';
import { type CodePoints, contains } from './code-points.ts';

/** What a page shows without its being in the text: the marks by which East Asian text is emphasised (CSS Text Decoration 3). */
export function emphasisMarks({ script }: Language): string {
  if (script === 'Hans' || script === 'Hant') return '•';
  return script === 'Jpan' ? '﹅' : '';
}

/**
 * The fewest ranges that hold `mine` and none of the page's other characters: on this page they mean the same, and a
 * style sheet with one entry a Han character would be longer than some texts.
 */
export function coarse(mine: CodePoints, all: CodePoints): CodePoints {
  const result: [number, number][] = [];
  for (const [from, to] of all) {
    for (let point = from; point <= to; point++) {
      const last = result.at(-1);
      if (!contains(mine, point)) result.push([-1, -1]);
      else if (last === undefined || last[0] < 0) result.push([point, point]);
      else last[1] = point;
    }
  }
  return result.filter(([from]) => from >= 0);
}
