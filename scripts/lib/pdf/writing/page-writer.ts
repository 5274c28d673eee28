import type { MarkedGap } from '../content/mark-artifacts.ts';
import { type MarkAndPaint, type OpenMark, opening } from '../content/text-object.ts';
import { ByteWriter } from './byte-writer.ts';

/** A new number of marked content, and the number whose content it goes on with. */
export type Split = { readonly mcid: number; readonly of: number };

/**
 * Writes the new content of a page. Marked content opens and closes as the text needs it; where one MCID is needed
 * again, a new one takes over, since each may occur once (ISO 32000-1, 14.7.4.2).
 */
export class PageWriter {
  /** What is written so far. */
  readonly out = new ByteWriter();
  readonly #used = new Set<number>();
  readonly #order: number[] = [];
  readonly #splits: Split[] = [];
  #nextMcid: number;
  #current: MarkAndPaint = { mark: undefined, paint: '' };
  #turn = 0;
  readonly #texts = new Map<number, string>();
  /** The MCID of what is being written. */
  #mcid: number | undefined;

  constructor(firstFree: number) {
    this.#nextMcid = firstFree;
  }

  get current(): MarkAndPaint {
    return this.#current;
  }

  get splits(): readonly Split[] {
    return this.#splits;
  }

  /** MCIDs in the order in which they begin. */
  get order(): readonly number[] {
    return this.#order;
  }

  /** The text of each MCID. */
  get texts(): ReadonlyMap<number, string> {
    return this.#texts;
  }

  /** Adds to the text of the content that is being written. */
  say(text: string): void {
    if (this.#mcid !== undefined) this.#texts.set(this.#mcid, (this.#texts.get(this.#mcid) ?? '') + text);
  }

  write(part: string): void {
    this.out.text(part);
  }

  /** A number that differs from the last ones. */
  nextTurn(): number {
    return this.#turn++;
  }

  /** Whether the present surroundings are these. */
  isAt({ mark, paint }: MarkAndPaint): boolean {
    return mark === this.#current.mark && paint === this.#current.paint;
  }

  /** Copies content in its own surroundings; afterwards those are `after`. */
  copy({ text, opens }: MarkedGap, after: MarkAndPaint): void {
    this.write(text);
    for (const id of opens) this.#note(id);
    if (after.mark !== this.#current.mark) this.#mcid = after.mark?.id;
    this.#current = after;
  }

  /** Copies content after setting up `before`; what it only closes may be any marked content. */
  goOn(gap: MarkedGap, before: MarkAndPaint, after: MarkAndPaint): void {
    const closes = gap.isClosing && before.mark !== undefined && this.#current.mark !== undefined;
    this.enter(closes ? { mark: this.#current.mark, paint: before.paint } : before);
    this.copy(gap, after);
  }

  /** Writes an artifact, which is no part of the text; `draw` writes it. */
  decorate(draw: () => void, { paint }: MarkAndPaint): void {
    this.enter({ mark: undefined, paint });
    this.write('/Artifact <</Type /Layout>> BDC\n');
    draw();
    this.write('EMC\n');
  }

  /** Moves to where text of these surroundings can stand. */
  enter({ mark, paint }: MarkAndPaint): void {
    if (mark !== this.#current.mark) {
      if (this.#current.mark !== undefined) this.write('EMC\n');
      this.#mcid = undefined;
      if (mark !== undefined) this.write(`${this.#opening(mark)}\n`);
    }
    if (paint !== this.#current.paint && paint !== '') this.write(`${paint}\n`);
    this.#current = { mark, paint };
  }

  #opening(mark: OpenMark): string {
    const { id, tag } = mark;
    if (!this.#used.has(id)) {
      this.#note(id);
      this.#mcid = id;
      return opening(mark);
    }
    const mcid = this.#nextMcid++;
    this.#splits.push({ mcid, of: id });
    this.#note(mcid);
    this.#mcid = mcid;
    return opening({ id: mcid, tag });
  }

  #note(id: number): void {
    if (this.#used.has(id)) return;
    this.#used.add(id);
    this.#order.push(id);
  }
}
