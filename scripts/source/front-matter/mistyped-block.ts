import type { VFile } from 'vfile';
import { addMessage } from '../../model/add-message.ts';
import { NAMED_LINE, OTHER_COLON } from '../newsroom/yaml-faults.ts';

/** Three hyphens, and what an input method types for them. */
const FENCE = /^[ \t]{0,3}[-\uFF0D\u2010-\u2015\u2212\uFE63\uFE58]{2,12}[ \t]*\r?$/u;
const BELOW = /^(?:[ \t\u3000]+\S|[-\uFF0D] ?\S|#|\s*$)/u;
/** Names that a text does not have at its head. */
const OURS =
  /^(?:title|headline|date|draft|published?|publish_?date|embargo|status|language|lang|slug|summary|description|contacts|topics|tags|expires|expiry_?date|staging)$/i;
/** The most lines in which the second fence is looked for. */
const MOST = 100;

/**
 * Refuses front matter that was typed with the signs of another script: `draft：true`, or dashes for the hyphens around it.
 * It would be printed, and hold nothing back.
 *
 * @returns whether the file has such a block
 */
export function refuseMistyped(file: VFile): boolean {
  const lines = String(file).split('\n', MOST);
  const top = lines.findIndex((line) => line.trim() !== '');
  const fence = lines[top] ?? '';
  if (!FENCE.test(fence)) return false;
  const end = lines.findIndex((line, at) => at > top && FENCE.test(line));
  const blank = lines.findIndex((line, at) => at > top + 1 && line.trim() === '');
  const last = end > 0 ? end : blank < 0 ? lines.length : blank;
  const fields = lines.slice(top + 1, last).map((line) => NAMED_LINE.exec(line));
  if (fields.some((field, at) => field === null && !BELOW.test(lines[top + 1 + at] ?? ''))) return false;
  const isOurs = fields.some((field) => OURS.test(field?.[1] ?? ''));
  const isOther = (field: RegExpExecArray | null): boolean => OTHER_COLON.test(field?.[2] ?? '');
  const hasOther = fields.some(isOther);
  // Right below three hyphens, lines of fields are front matter in any language; elsewhere they may be a letterhead.
  const isAtTop = top === 0 && /^---[ \t]*\r?$/.test(fence) && lines[1]?.trim() !== '' && end > 0;
  if (!(hasOther && isAtTop) && !(isOurs && (hasOther || end > 0))) return false;
  const at = fields.findIndex((field) => (hasOther ? isOther(field) : field !== null));
  const [, name = '', sign = ''] = fields[at] ?? [];
  addMessage(file, {
    ruleId: 'front-matter',
    severity: 'error',
    reason: hasOther
      ? `Unexpected \`${sign}\` behind \`${name}\`, expected \`${sign === '\uFF1D' ? '=' : ':'}\`: the fields above the text cannot be read, and hold nothing back`
      : fence.trim() === '---'
        ? 'Unexpected line among the fields above the text: they cannot be read, and hold nothing back'
        : `Unexpected \`${fence.trim()}\` above the fields, expected \`---\`: they cannot be read, and hold nothing back`,
    place: { line: top + 2 + at, column: 1 },
    actual: (lines[top + 1 + at] ?? '').trim(),
    advice: hasOther
      ? `Type a plain \`:\` and a blank behind each name, such as \`${name}: …\`, between two lines of three hyphens: ---`
      : 'Type three plain hyphens above the fields, in the first line of the file, and below them: ---',
  });
  return true;
}
