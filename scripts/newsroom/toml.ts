import { parse, TomlDate, TomlError } from 'smol-toml';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { type Fields, refuse } from './fields.ts';

const MAX_LENGTH = 64_000;

/**
 * Reads TOML; what is wrong with it is an error with its line in `file`. Dates become text, as they are in YAML.
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
    const data = Object.fromEntries(Object.entries(parse(value)).map(([name, each]) => [name, plain(each)]));
    return { data, placeOf: ([name = '']) => placeOf(value, name, start) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const place = { line: start.line + error.line - 1, column: error.column };
    const [reason = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
    return refuse(file, ruleId, `TOML: ${reason}`, place, 'Mend the TOML: one `name = "value"` on a line.');
  }
}

function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=Z|[+-]|$)/, '');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
}

function placeOf(value: string, name: string, start: Point): Point {
  const lines = value.split('\n');
  const at = lines.findIndex((line) =>
    line
      .trimStart()
      .replace(/^[["]+/, '')
      .startsWith(name),
  );
  return { line: start.line + Math.max(0, at), column: 1 };
}
