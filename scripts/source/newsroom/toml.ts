import { parse, TomlDate, TomlError } from 'smol-toml';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { type Fields, refuse } from './fields.ts';

const MAX_LENGTH = 64_000;

/**
 * The fields of a TOML text; what is wrong is an error with its line in `file`. Dates become text, as they are in YAML.
 *
 * @param start where `value` begins in the file
 */
export function parseToml(file: VFile, value: string, start: Point, ruleId: string): Fields | undefined {
  if (value.length > MAX_LENGTH)
    return refuse(
      file,
      ruleId,
      `Unexpected ${value.length} characters of TOML, expected at most ${MAX_LENGTH}`,
      start,
      'A few short lines are enough: is this the right file?',
    );
  try {
    const data = Object.fromEntries(
      Object.entries(parse(withThousands(value))).map(([name, each]) => [name, plain(each)]),
    );
    return { data, placeOf: (path) => placeOf(value, path, start), nameOf: (name) => name };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const place = { line: start.line + error.line - 1, column: error.column };
    const [reason = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
    return refuse(file, ruleId, `TOML: ${reason}`, place, 'Mend the TOML: one `name = "value"` on a line.');
  }
}

/** TOML with numbers that may be meant in thousands as text, as in YAML: `n = 12.000` is not 12. */
const withThousands = (value: string): string =>
  value.replace(/^([ \t]*[\w"'.-]+[ \t]*=[ \t]*)(-?[1-9]\d{0,2}\.\d{3})(?=[ \t]*(?:#.*)?\r?$)/gm, '$1"$2"');

function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=Z|[+-]|$)/, '');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
}

/** The line of a field, or of the last of its parents that begins one. */
function placeOf(value: string, path: readonly string[], start: Point): Point {
  const lines = value.split('\n').map((line) => line.trimStart().replace(/^[["]+/, ''));
  let at = 0;
  for (const name of path) {
    const found = lines.findIndex((line, index) => index >= at && line.startsWith(name));
    if (found < 0) break;
    at = found;
  }
  return { line: start.line + at, column: 1 };
}
