import { CsvError, type InfoRecord, parse } from 'csv-parse/sync';

/** A row of a CSV file. */
export type CsvRow = {
  /** Line on which the row begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
  /** What is wrong with the row's quotation marks, if anything: then its fields are not known. */
  readonly fault?: string;
};

/** Rows of a CSV text (RFC 4180): commas or semicolons, quoted fields over several lines, any line end; blank lines are none. */
export function parseCsv(text: string): readonly CsvRow[] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const rows: CsvRow[] = [];
  let line = 1;
  const add = (fields: readonly string[], { lines }: InfoRecord): null => {
    if (fields.some((field) => field.trim() !== '')) rows.push({ line, fields });
    line = lines + 1;
    return null;
  };
  try {
    // Rows are taken one by one: what is wrong with one leaves those before it as they are.
    parse(source, {
      delimiter: separatorOf(source),
      relax_column_count: true,
      relax_quotes: true,
      on_record: add,
    });
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    rows.push({ line, fields: [], fault: 'a quotation mark that nothing closes' });
  }
  return rows;
}

/** Spreadsheets write semicolons where the comma is a decimal sign; the row of names tells. */
function separatorOf(source: string): string {
  const first = source.split('\n').find((each) => each.trim() !== '') ?? '';
  return first.includes(';') && !first.includes(',') ? ';' : ',';
}
