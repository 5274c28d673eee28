import type { ErrorCode, YAMLError } from 'yaml';

/**
 * A line with a field, or with what stands below one: its name, and the sign behind it, which may be the colon or equal sign
 * of another script that an input method types.
 */
export const NAMED_LINE =
  /^[ \t]{0,8}(?:[-\uFF0D] ?)?["'\u201C\u201D\uFF02]?([\p{L}_][\p{L}\p{M}\p{N}_-]{0,30})["'\u201C\u201D\uFF02]?[ \t\u3000]{0,4}([:=\uFF1A\uFE55\uFE13\uFE30\u2236\uA789\u0589\u05C3\uFF1D])/u;
/** Colons and equal signs of other scripts, which an input method types for `:` and `=`. */
export const OTHER_COLON = /[\uFF1A\uFE55\uFE13\uFE30\u2236\uA789\u0589\u05C3\uFF1D]/u;

const MEND = 'Mend the YAML; a value with `: ` or `#` in it needs quotation marks.';
const QUOTE = 'Put the whole value between quotation marks: `name: "value"`.';

/** What a fault of YAML means to who wrote the file, and what to do about it. */
const FAULTS: Partial<Record<ErrorCode, readonly [what: string, advice: string]>> = {
  BLOCK_AS_IMPLICIT_KEY: [
    'A value has `: ` in it, or a line stands further in than the one that it belongs to',
    'Put a value with `: ` in it between quotation marks, and let fields of one kind begin one below the other.',
  ],
  DUPLICATE_KEY: ['A name stands there twice', 'Take one of the two away.'],
  BAD_SCALAR_START: ['A value begins with a sign that means something to YAML', QUOTE],
  BAD_DQ_ESCAPE: ['A `\\` between quotation marks means something to YAML', 'Write it twice: `\\\\`.'],
  MULTILINE_IMPLICIT_KEY: ['A line has no `name: value`', 'Write one `name: value` on a line.'],
  MULTIPLE_DOCS: ['There is a second part behind `---`', 'Put all into one part, and take the line `---` away.'],
  TAB_AS_INDENT: ['A line begins with a tab', 'Begin it with blanks.'],
};

/**
 * What is wrong with a YAML text, in a sentence without its full stop, and the advice.
 *
 * @param line the text of the line that it is about
 */
export function yamlFault(
  { code, message }: Pick<YAMLError, 'code' | 'message'>,
  line = '',
): readonly [what: string, advice: string] {
  const [, name, sign = ''] = NAMED_LINE.exec(line) ?? [];
  if (OTHER_COLON.test(sign))
    return [`There is \`${sign}\` behind \`${name}\``, `Type a plain \`:\` and a blank: \`${name}: …\`.`];
  const known = FAULTS[code];
  if (known !== undefined) return known;
  const [, mark] = /^Missing closing (["'])/.exec(message) ?? [];
  if (mark !== undefined) return [`A value begins with ${mark}, and does not end with it`, `Close it with ${mark}.`];
  const [, end] = /end with a ([\]}])/.exec(message) ?? [];
  if (end !== undefined)
    return [`A list or a group of fields is not closed with \`${end}\``, `Close it with \`${end}\`.`];
  if (code === 'BAD_INDENT')
    return [
      'A line stands further in or out than those that it belongs to',
      'Let fields of one kind begin one below the other.',
    ];
  if (code === 'MISSING_CHAR') return ['A line has a name, and no value', 'Write `name: value`.'];
  if (code === 'UNEXPECTED_TOKEN')
    return ['There is something behind the end of a value', `${QUOTE} A list and fields do not stand side by side.`];
  return [(message.split('\n')[0] ?? message).replace(/[.:]$/, ''), MEND];
}
