import type { VFile } from 'vfile';
import { addMessage } from '../../model/add-message.ts';
import type { SegmentDraft } from '../../model/segment.ts';
import { isThick } from '../statement/is-thick.ts';

const MAX_LENGTH = 48;
/** Keys that mean something already, and names that no JSON file of translations may hold. */
const RESERVED =
  /^(?:title|kicker|summary|place|name|about|contact-\d+-(?:name|note)|correction-\d+|reason|constructor|prototype)$/;

/**
 * Takes off pins that cannot be keys, and refuses a segment too thick with marks to be read again and again: every
 * check and every language parses it. Both are said on the file.
 */
export function checkSegments(segments: readonly SegmentDraft[], file: VFile): readonly SegmentDraft[] {
  const seen = new Set<string>();
  return segments.map((segment) => {
    if (isThick(segment.source)) {
      addMessage(file, {
        ruleId: 'markdown-guard',
        severity: 'error',
        reason: 'Unexpected paragraph with thousands of marks',
        place: segment.place,
        advice: 'A statement needs nothing like it: is the file damaged?',
      });
    }
    const { pin, ...rest } = segment;
    if (pin === undefined || segment.kind === 'text' || segment.kind === 'correction') return segment;
    const fault = faultOf(pin, seen);
    seen.add(pin);
    if (fault === undefined) return segment;
    addMessage(file, {
      ruleId: 'pin',
      severity: 'error',
      reason: `Unexpected key \`{#${pin}}\`: ${fault}`,
      place: segment.place,
      actual: pin,
      advice: 'Choose another name between the braces, or take them away.',
    });
    return rest;
  });
}

function faultOf(pin: string, seen: ReadonlySet<string>): string | undefined {
  if (RESERVED.test(pin)) return 'that name is taken';
  if (seen.has(pin)) return 'it stands twice';
  return pin.length > MAX_LENGTH ? `it has more than ${MAX_LENGTH} characters` : undefined;
}
