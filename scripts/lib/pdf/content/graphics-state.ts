import type { Tokenizer } from './tokenizer.ts';

/** How heights are measured, and which can be seen: those of the first clip, which is the sheet's part of the page. */
export type Heights = {
  readonly scale: number;
  readonly shift: number;
  readonly seen?: { readonly low: number; readonly high: number };
};

/** The operators of colours, as written. */
type Paint = { readonly stroke: string; readonly fill: string; readonly state: string };

type State = { readonly heights: Heights; readonly paint: Paint; readonly isClipped: boolean };

const COLOURS: ReadonlySet<string> = new Set(['RG', 'rg', 'gs']);

/** The state of a page beside marked content, as far as text goes (ISO 32000-1, 8.4): heights, clips and colours. */
export class GraphicsState {
  #state: State = { heights: { scale: 1, shift: 0 }, paint: { stroke: '', fill: '', state: '' }, isClipped: false };
  readonly #saved: State[] = [];
  #paint: string | undefined;

  get heights(): Heights {
    return this.#state.heights;
  }

  /** True inside a clip. */
  get isClipped(): boolean {
    return this.#state.isClipped;
  }

  /** The operators that set the colour. */
  get paint(): string {
    const { stroke, fill, state } = this.#state.paint;
    this.#paint ??= [state, stroke, fill].filter((part) => part !== '').join(' ');
    return this.#paint;
  }

  save(): void {
    this.#saved.push(this.#state);
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? { ...this.#state, isClipped: false };
    this.#paint = undefined;
  }

  /** Applies `cm`. */
  move(tokens: Tokenizer): void {
    const { heights } = this.#state;
    const [scale, shift] = [heights.scale * tokens.number(3), heightOf(heights, tokens.number(5))];
    this.#state = { ...this.#state, heights: { ...heights, scale, shift } };
  }

  /** Applies `RG`, `rg` or `gs`; false for any other operator. */
  colour({ operator, text, start, end, count }: Tokenizer): boolean {
    if (!COLOURS.has(operator) || (operator !== 'gs' && count !== 3)) return false;
    const kind = operator === 'RG' ? 'stroke' : operator === 'rg' ? 'fill' : 'state';
    this.#state = { ...this.#state, paint: { ...this.#state.paint, [kind]: text.slice(start, end) } };
    this.#paint = undefined;
    return true;
  }

  /** Applies a clip, by the heights of its rectangle; undefined for any other shape. */
  clip(rectangle: { readonly y: number; readonly height: number } | undefined): void {
    const { heights } = this.#state;
    let seen = heights.seen;
    if (seen === undefined && rectangle !== undefined) {
      const edges = [rectangle.y, rectangle.y + rectangle.height].map((edge) => heightOf(heights, edge));
      seen = { low: Math.min(...edges), high: Math.max(...edges) };
    }
    this.#state = { ...this.#state, heights: seen === undefined ? heights : { ...heights, seen }, isClipped: true };
  }
}

/** The height on the page of a height in the present units. */
export const heightOf = ({ scale, shift }: Heights, y: number): number => scale * y + shift;

/**
 * Whether a height is off the sheet's part of the page, where the browser leaves bits of the pages before and after.
 */
export function isOff(heights: Heights, y: number): boolean {
  const { seen } = heights;
  const at = heightOf(heights, y);
  return seen !== undefined && (at < seen.low || at > seen.high);
}
