import type { Point, Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Language } from '../language/language.ts';
import { addMessage } from '../message/add-message.ts';
import { type Mojibake, mojibakeIn } from '../prose/mojibake.ts';
import { phrasingTree } from './phrasing/phrasing-tree.ts';
import type { SegmentDraft } from './segment.ts';

const RULE = 'mojibake';

/** A word with a question mark in place of a letter. */
const LOST = /(?<![^\s("“«„])\p{L}+\?+\p{Ll}+(?![^\s.,;:!)"”»…])/gu;
/** So many words with a question mark within are no slip. */
const MANY_LOST = 3;
/** Letters as mail carries them: `Erkl=C3=A4rung`. */
const QUOTED = /=(?:C[2-9A-F]|D[0-9A-F]|E[0-9A-F])=[89AB][0-9A-F]/;

/**
 * Says where a text was written in one encoding and read in another, `JÃ¶rg`; what stands in code is not meant to be read.
 * Letters that are lost (`Fran?ais`) are told where several words have lost some.
 */
export function reportMisread(segments: readonly SegmentDraft[], file: VFile, { script, tag }: Language): void {
  reportLost(segments, file);
  for (const segment of segments) {
    const implied = new Intl.Locale(tag).maximize().script ?? script;
    const look = (text: string): Mojibake | undefined => mojibakeIn(text, '', script, implied);
    // Parsed only where there is something to find, which is nearly nowhere.
    if (segment.allows.includes(RULE) || look(segment.source)?.meant === undefined) continue;
    const prose = proseOf(segment.source);
    const { start, end, meant } = look(prose) ?? {};
    if (meant === undefined) continue;
    const actual = prose.slice(start, end);
    addMessage(file, {
      ruleId: RULE,
      severity: 'warning',
      reason: `Unexpected \`${actual}\`, which is \`${meant}\` read in the wrong encoding`,
      place: placeOf(actual, segment.place, file),
      actual,
      expected: [meant],
      advice: `Open the file that it came from as UTF-8, and put the text in anew; \`<!-- check: allow ${RULE} -->\` before it where it is meant.`,
    });
  }
}

function reportLost(segments: readonly SegmentDraft[], file: VFile): void {
  const found = segments.flatMap((segment) => {
    if (segment.allows.includes(RULE) || !/[?=]/.test(segment.source)) return [];
    const prose = proseOf(segment.source);
    const quoted = QUOTED.exec(prose)?.[0];
    const words = prose.match(LOST) ?? [];
    return (quoted === undefined ? words : [quoted]).map((actual) => ({
      actual,
      segment,
      isQuoted: quoted !== undefined,
    }));
  });
  const [first] = found;
  if (first === undefined || (!first.isQuoted && found.length < MANY_LOST)) return;
  addMessage(file, {
    ruleId: RULE,
    severity: 'error',
    reason: first.isQuoted
      ? `Unexpected \`${first.actual}\`, which is how mail carries a letter`
      : `Unexpected question marks within words, such as \`${first.actual}\`: letters were lost`,
    place: placeOf(first.actual, first.segment.place, file),
    actual: first.actual,
    advice: `Put the text in anew from where it came; \`<!-- check: allow ${RULE} -->\` before it where it is meant.`,
  });
}

function proseOf(markdown: string): string {
  const texts: string[] = [];
  for (const node of phrasingTree(markdown))
    visit(node, 'text', ({ value }) => {
      texts.push(value);
    });
  return texts.join('');
}

/** Where it stands in the file; the segment's place where it is written there in another way. */
function placeOf(found: string, place: Position | undefined, file: VFile): Position | Point | undefined {
  const [from, to] = [place?.start.offset, place?.end.offset];
  if (from === undefined || to === undefined) return place;
  const text = String(file);
  const at = text.slice(from, to).indexOf(found);
  if (at < 0) return place;
  const lines = text.slice(0, from + at).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
