import type { Mark } from './run.ts';

/** What holds for the text that follows: the marked content that is open, and the colour. */
export type Surroundings = { readonly mark: Mark | undefined; readonly paint: string };

/** A bar with what holds where it is painted. */
export type Bar = { readonly surroundings: Surroundings; readonly source: string };

/** How heights are measured, and which can be seen: of the first cut, which is the sheet's part of the page. */
type Heights = {
  readonly scale: number;
  readonly shift: number;
  readonly seen?: { readonly low: number; readonly high: number };
};

function clipped(heights: Heights, rectangle: string): Heights {
  if (heights.seen !== undefined) return heights;
  const [, y = 0, , height = 0] = rectangle.split(' ').map(Number);
  const edges = [y, y + height].map((edge) => heights.scale * edge + heights.shift);
  return { ...heights, seen: { low: Math.min(...edges), high: Math.max(...edges) } };
}

function moved(heights: Heights, matrix: string): Heights {
  const [, , , scale = 1, , shift = 0] = matrix.split(' ').map(Number);
  return { ...heights, scale: heights.scale * scale, shift: heights.scale * shift + heights.shift };
}

type Paint = { readonly stroke: string; readonly fill: string; readonly state: string };

/** What strikes words out, or underlines them. */
const BAR = '[-\\d.]+ [-\\d.]+ [-\\d.]+ [-\\d.]+ re\\s+f';
/** What may stand between the text objects of one line: colours, the borders of marked content, and bars. */
const JOINT = new RegExp(
  `^(?:\\s*(?:[\\d.]+ [\\d.]+ [\\d.]+ (?:rg|RG)|/\\w+ gs|EMC|/\\w+ <</MCID \\d+ >>\\s*BDC|${BAR})(?=\\s|$))*\\s*$`,
);
const TOKEN = new RegExp(
  `(?<![^\\s])(?:(q)|(Q)|([\\d.]+ [\\d.]+ [\\d.]+ RG)|([\\d.]+ [\\d.]+ [\\d.]+ rg)|(/\\w+ gs)|(EMC)|(/\\w+ <</MCID (\\d+) >>\\s*BDC)|(BDC|BMC)|(${BAR})|((?:[-\\d.]+ ){4})re\\s+W\\*? n|((?:[-\\d.]+ ){6})cm)(?=\\s|$)`,
  'g',
);

/** Whether text before and after this can be of one line. */
export const isJoint = (gap: string): boolean => gap === '' || JOINT.test(gap);

/** Follows the operators between text objects, so that colours and marked content are known wherever text is set anew. */
export class GapReader {
  #paint: Paint = { stroke: '', fill: '', state: '' };
  readonly #paints: Paint[] = [];
  readonly #heights: Heights[] = [];
  #height: Heights = { scale: 1, shift: 0 };
  readonly #marks: (Mark | undefined)[] = [];

  get current(): Surroundings {
    const { stroke, fill, state } = this.#paint;
    return { mark: this.#marks.at(-1), paint: [state, stroke, fill].filter((part) => part !== '').join(' ') };
  }

  /** Whether marked content without a number is open: no part of the text, whose end must stay where it is. */
  get isInArtifact(): boolean {
    return this.#marks.length > 0 && this.#marks.at(-1) === undefined;
  }

  /** Whether a height is off the sheet's part of the page: there the browser leaves bits of the pages before and after. */
  isOff(y: number): boolean {
    const { scale, shift, seen } = this.#height;
    const at = scale * y + shift;
    return seen !== undefined && (at < seen.low || at > seen.high);
  }

  /** Follows a gap, and gives the bars that it paints. */
  read(gap: string): readonly Bar[] {
    const bars: Bar[] = [];
    for (const [, save, restore, stroke, fill, state, end, open, id, other, bar, clip, move] of gap.matchAll(TOKEN)) {
      if (save !== undefined) {
        this.#paints.push(this.#paint);
        this.#heights.push(this.#height);
      } else if (restore !== undefined) {
        this.#paint = this.#paints.pop() ?? this.#paint;
        this.#height = this.#heights.pop() ?? this.#height;
      } else if (clip !== undefined) this.#height = clipped(this.#height, clip);
      else if (move !== undefined) this.#height = moved(this.#height, move);
      else if (stroke !== undefined) this.#paint = { ...this.#paint, stroke };
      else if (fill !== undefined) this.#paint = { ...this.#paint, fill };
      else if (state !== undefined) this.#paint = { ...this.#paint, state };
      else if (end !== undefined) this.#marks.pop();
      else if (open !== undefined) this.#marks.push({ id: Number(id), open });
      else if (other !== undefined) this.#marks.push(undefined);
      else if (bar !== undefined) bars.push({ surroundings: this.current, source: bar });
    }
    return bars;
  }
}
