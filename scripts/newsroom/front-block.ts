/** What stands above a statement's text: its format, and where it stands. */
export type FrontBlock = {
  readonly format: 'yaml' | 'toml' | 'json';
  /** What stands between the fences; a JSON object whole. */
  readonly value: string;
  /** Line of the file in which the value begins. */
  readonly line: number;
};

const FENCED: readonly (readonly [FrontBlock['format'], RegExp])[] = [
  ['yaml', /^---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/],
  ['toml', /^\+\+\+[ \t]*\r?\n([\s\S]*?)(?<=\n)\+\+\+[ \t]*(?:\r?\n|$)/],
];
const JSON_BLOCK = /^(\{[ \t]*\r?\n[\s\S]*?(?<=\n)\})[ \t]*(?:\r?\n|$)/;

/** A line with a field; or nothing in the block but comments and blank lines. */
const FIELD = /^[ \t]*(?:- )?["']?[\w-]+["']?[ \t]*:/m;
const NOTHING = /^(?:[ \t]*(?:#.*)?(?:\r?\n|$))*$/;

/**
 * The front matter of a Markdown text: YAML between `---`, TOML between `+++`, or a JSON object between lines `{` and `}`. A
 * text that stands between two rules of three hyphens, and has no line like `name: value`, is text.
 */
export function frontBlock(text: string): FrontBlock | undefined {
  for (const [format, fence] of FENCED) {
    const value = fence.exec(text)?.[1];
    const isText = format === 'yaml' && value !== undefined && !FIELD.test(value) && !NOTHING.test(value);
    if (value !== undefined && !isText) return { format, value: value.replace(/\r?\n$/, ''), line: 2 };
  }
  const json = JSON_BLOCK.exec(text)?.[1];
  return json === undefined ? undefined : { format: 'json', value: json, line: 1 };
}
