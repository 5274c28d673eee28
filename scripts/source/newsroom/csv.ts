import { CsvError, type InfoRecord, parse } from 'csv-parse/sync';

/** A row of a CSV file. */
export type CsvRow = {
  /** Line on which the row begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
  /** What is wrong with the row's quotation marks, if anything: then its fields are not known. */
  readonly fault?: string;
};

/**
 * Rows of a CSV text (RFC 4180): commas or semicolons, quoted fields over several lines, any line end; blank lines are
 * left out.
 */
export function parseCsv(text: string): readonly CsvRow[] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const delimiter = separatorOf(source);
  const rows: CsvRow[] = [];
  const lines = source.split('\n');
  // What is wrong with one row leaves those before it as they are, and those behind it where it can be told where they begin.
  for (let start: number | undefined = 0, faults = 0; start !== undefined && faults < MOST_FAULTS; faults++)
    start = readRows(lines.slice(start).join('\n'), start, delimiter, rows);
  return rows;
}

/** The most faulty rows: a file with more is no CSV of this kind, and the rest of it is not read. */
const MOST_FAULTS = 100;

/**
 * Adds the rows of a text that begins behind so many lines, up to the first that is faulty.
 *
 * @returns how many lines stand before the next row after a faulty one; nothing where there is none
 */
function readRows(text: string, before: number, delimiter: string, rows: CsvRow[]): number | undefined {
  let line = before + 1;
  const add = (fields: readonly string[], { lines }: InfoRecord): null => {
    if (fields.some((field) => field.trim() !== '')) rows.push({ line, fields });
    line = before + lines + 1;
    return null;
  };
  try {
    // Blanks outside of quotation marks are no part of a field.
    parse(text, { delimiter, relax_column_count: true, relax_quotes: true, trim: true, on_record: add });
    return undefined;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
    const fault = isOpen ? 'a quotation mark that nothing closes' : 'a quotation mark within a field';
    rows.push({ line, fields: [], fault });
    return isOpen ? undefined : before + Number(error['lines']);
  }
}

/**
 * The separator of a CSV text, by the row of names: spreadsheets write semicolons where the comma is a decimal sign.
 */
function separatorOf(source: string): string {
  const first = source.split('\n').find((each) => each.trim() !== '') ?? '';
  return first.includes(';') && !first.includes(',') ? ';' : ',';
}
