/** A row of a CSV file. */
export type CsvRow = {
  /** Line on which the row begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
  /** What is wrong with the row's quotation marks, if anything. */
  readonly fault?: string;
};

/** Rows of a CSV text (RFC 4180): commas or semicolons, quoted fields over several lines, any line end; blank lines are none. */
export function parseCsv(text: string): readonly CsvRow[] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(source);
  const rows: CsvRow[] = [];
  let line = 1;
  let at = 0;
  while (at < source.length) {
    const { fields, end, fault } = rowAt(source, at, separator);
    if (fields.some((field) => field.trim() !== ''))
      rows.push({ line, fields, ...(fault === undefined ? {} : { fault }) });
    line += source.slice(at, end).split('\n').length - 1;
    at = end;
  }
  return rows;
}

/** Spreadsheets write semicolons where the comma is a decimal sign; the row of names tells. */
function separatorOf(source: string): string {
  const first = source.split('\n').find((each) => each.trim() !== '') ?? '';
  return first.includes(';') && !first.includes(',') ? ';' : ',';
}

function rowAt(source: string, start: number, separator: string) {
  const fields: string[] = [];
  let field = '';
  let isQuoted = false;
  let fault: string | undefined;
  let at = start;
  for (; at < source.length; at++) {
    const sign = source[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (source[at + 1] === '"') {
        field += '"';
        at++;
      } else isQuoted = false;
    } else if (sign === '"' && field === '') isQuoted = true;
    else if (sign === separator) {
      fields.push(field);
      field = '';
    } else if (sign === '\n') break;
    else field += sign;
  }
  if (isQuoted) fault = 'a quotation mark that nothing closes';
  return { fields: [...fields, field], end: at + 1, fault };
}
