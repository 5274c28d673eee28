/** What stands above a statement's text: its format, and where it stands. */
export type FrontBlock = {
  readonly format: 'yaml' | 'toml' | 'json';
  /** The text between the fences; a JSON object whole. */
  readonly value: string;
  /** Line of the file in which the value begins. */
  readonly line: number;
  /** Offset at which the text begins: behind the last line of the block. */
  readonly end: number;
};

const FENCED: readonly (readonly [FrontBlock['format'], RegExp])[] = [
  // Pandoc ends it with three stops.
  ['yaml', /^---[ \t]*\r?\n((?:(?!---[ \t]*\r?\n).*\r?\n)*?)\.\.\.[ \t]*(?:\r?\n|$)/],
  ['yaml', /^---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/],
  ['toml', /^\+\+\+[ \t]*\r?\n([\s\S]*?)(?<=\n)\+\+\+[ \t]*(?:\r?\n|$)/],
];
/** Lines without a text above the first fence. */
const BLANK_LINES = /^(?:[ \t]*\r?\n){0,20}/;
const JSON_BLOCK = /^(\{[ \t]*\r?\n[\s\S]*?(?<=\n)\})[ \t]*(?:\r?\n|$)/;
/**
 * The beginning of an object of JSON, however its lines are broken, and whether its names have quotation marks or not;
 * its end is found by reading it. Blanks before it are no text.
 */
const JSON_START = /^[ \t\r\n]*(?=\{\s*(?:"|[\w-]+[ \t]*:(?!:)))/;
/** A name in an object without a blank behind its colon, which YAML requires. */
const BARE_NAME = /("(?:[^"\\]|\\.)*"?)|([{,]\s*[\w-]+[ \t]*:)(?=\S)/g;
const LINE_END = /^[ \t]*(?:\r?\n|$)/;

/** A line with a field; or nothing in the block but comments and blank lines. */
const FIELD = /^[ \t]*(?:- )?["']?[\p{L}\p{M}\p{N}_-]+["']?[ \t]*:/mu;
/** All fields between two braces. */
const FLOW = /^\s*\{\s*["']?[\p{L}\p{M}\p{N}_-]+["']?[ \t]*:[\s\S]*\}\s*$/u;
const NOTHING = /^(?:[ \t]*(?:#.*)?(?:\r?\n|$))*$/;

/**
 * A line of words at the margin, which YAML does not have among fields: three hyphens and a blank line above it are a
 * rule.
 */
const PROSE = /^(?:[\p{L}\p{N}*_<][^:\s]* [^:\s]+ [^:\n]*|```.*)$/mu;
/** A name of ours that is meant as a field, whatever stands around it. */
const OURS =
  /^[ \t]*["']?(?:title|headline|date|draft|published?|publishDate|embargo|status|language|lang|slug|summary|description|contacts|topics|tags)["']?[ \t]*:/im;
/** What follows a rule of three hyphens, and no field does: a blank line, or a sign of Markdown. */
const BELOW_RULE = /^(?:[ \t]*\r?\n|#{1,6} |[*_>|]|!?\[)/;
const isProse = (value: string): boolean => BELOW_RULE.test(value) && PROSE.test(value) && !OURS.test(value);

/** A line with a field whose name may be several words, what is below one, a comment or nothing. */
const NAMED = /^(?:[ \t]+\S.*|- .*|#.*|["']?[\p{L}\p{N}_][\p{L}\p{M}\p{N}_ .-]{0,60}["']?[ \t]*:(?:[ \t].*)?|)\r?$/u;
/** True for lines that are all fields: right below hyphens, `Not for release: yes` is no heading to publish. */
const isFields = (value: string): boolean => /^\S/.test(value) && value.split('\n').every((line) => NAMED.test(line));

/**
 * The front matter of a Markdown text: YAML between `---`, TOML between `+++`, or a JSON object with nothing behind it on its
 * line; blank lines may stand above it. A text that stands between two rules of three hyphens, and has no line like `name: value`, is text.
 */
export function frontBlock(text: string): FrontBlock | undefined {
  const above = BLANK_LINES.exec(text)?.[0] ?? '';
  for (const [format, fence] of FENCED) {
    const [block = '', value] = fence.exec(text.slice(above.length)) ?? [];
    const isText =
      format === 'yaml' &&
      value !== undefined &&
      !NOTHING.test(value) &&
      (isProse(value) || !(FIELD.test(value) || FLOW.test(value) || isFields(value)));
    // Below blank lines two rules are more likely, unless fields of ours stand there.
    const isBelow =
      above !== '' && value !== undefined && !(OURS.test(value) && (format !== 'yaml' || isFields(value)));
    if (value !== undefined && !isText && !isBelow)
      return {
        format,
        value: spaced(value.replace(/\r?\n$/, ''), FLOW.test(value)),
        line: above.split('\n').length + 1,
        end: above.length + block.length,
      };
  }
  const blank = JSON_START.exec(text)?.[0] ?? '';
  const object = text.slice(blank.length);
  const json = jsonObject(object) ?? JSON_BLOCK.exec(text)?.[1];
  if (json === undefined) return undefined;
  const rest = object.slice(json.length);
  return {
    format: 'json',
    value: spaced(json, true),
    line: blank.split('\n').length,
    end: blank.length + json.length + (LINE_END.exec(rest)?.[0].length ?? 0),
  };
}

/** A text with blanks behind the colons of an object: `{title:"T",draft:true}` → `{title: "T",draft: true}` */
const spaced = (value: string, isObject: boolean): string =>
  isObject ? value.replace(BARE_NAME, (whole, quoted?: string) => (quoted === undefined ? `${whole} ` : whole)) : value;

/** The object of JSON that a text begins with, where nothing stands behind it on its line. */
function jsonObject(text: string): string | undefined {
  if (!JSON_START.test(text)) return undefined;
  let [depth, isString] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isString && character === '\\') at++;
    else if (character === '"') isString = !isString;
    else if (!isString && character === '{') depth++;
    else if (!isString && character === '}' && --depth === 0)
      return LINE_END.test(text.slice(at + 1)) ? text.slice(0, at + 1) : undefined;
  }
  return undefined;
}
