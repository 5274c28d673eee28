import type { ErrorCode, YAMLError } from 'yaml';

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

/** What is wrong with a YAML text, in a sentence without its full stop, and the advice. */
export function yamlFault({
  code,
  message,
}: Pick<YAMLError, 'code' | 'message'>): readonly [what: string, advice: string] {
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
