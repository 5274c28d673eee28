import type { VFile } from 'vfile';
import { addMessage, type Severity } from '../../model/add-message.ts';
import type { Term } from '../../model/loaded-newsroom.ts';
import { parseCsv } from '../../source/newsroom/csv.ts';

/** The forms listed for a language, else for the language without its region and script. */
export function formsFor(forms: ReadonlyMap<string, readonly string[]>, tag: string): readonly string[] {
  return forms.get(tag) ?? forms.get(tag.split('-')[0] ?? '') ?? [];
}

/**
 * The terms in `terms.csv` (RFC 4180): a header with the columns `term`, a language tag each, `forbidden.<tag>`,
 * `protected`; forms are separated by `|`. What cannot be read is an error on the file.
 */
export function readTerms(file: VFile): readonly Term[] {
  const [header, ...rows] = parseCsv(String(file));
  if (header === undefined) return [];
  const columns = header.fields.map((cell) => cell.trim());
  if (!columns.includes('term')) {
    say(file, 1, 'Unexpected header without a column `term`', 'Write `term,ar,de,protected` into the first line.');
    return [];
  }
  return rows.flatMap(({ fields: cells, line, fault }) => {
    if (fault !== undefined) {
      say(file, line, `Unexpected line with ${fault}`, 'Close it, or write it twice where the text has one.');
      return [];
    }
    const value = (name: string): string => cells[columns.indexOf(name)]?.trim() ?? '';
    const term = value('term');
    if (cells.length > columns.length || term === '') {
      say(
        file,
        line,
        term === '' ? 'Unexpected line without a term' : `Unexpected ${cells.length} cells, expected ${columns.length}`,
        'Put a text with a comma in it into double quotes.',
      );
      return [];
    }
    const forms = (prefix: string) =>
      new Map(
        columns
          .filter((name) => name.startsWith(prefix) && /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(name.slice(prefix.length)))
          .map((name): [string, readonly string[]] => [name.slice(prefix.length), formsIn(value(name))])
          .filter(([, list]) => list.length > 0),
      );
    const found = {
      ...{ term, accepted: forms(''), forbidden: forms('forbidden.') },
      isProtected: /^yes$/i.test(value('protected')),
    };
    if (!found.isProtected && found.accepted.size === 0 && found.forbidden.size === 0)
      say(
        file,
        line,
        `Unexpected term without a form in any language: \`${term}\``,
        'Add one, or take the line away; each line has the separators of the first.',
        'warning',
      );
    return [found];
  });
}

const formsIn = (cell: string): readonly string[] =>
  cell
    .split('|')
    .map((form) => form.trim())
    .filter((form) => form !== '');

function say(file: VFile, line: number, reason: string, advice: string, severity: Severity = 'error'): void {
  addMessage(file, { ruleId: 'terms', severity, reason, place: { line, column: 1 }, advice });
}
