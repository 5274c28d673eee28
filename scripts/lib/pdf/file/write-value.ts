import { isArray, isDict, isRef, type PdfValue } from './object.ts';

/** A value as it is written in a file, with references to objects by the numbers that they get. */
export function writeValue(value: PdfValue, numberOf: (number: number) => number = (number) => number): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return writeNumber(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isRef(value)) return `${numberOf(value.number)} 0 R`;
  if (isArray(value)) return `[${value.map((each) => writeValue(each, numberOf)).join(' ')}]`;
  if (isDict(value)) {
    let text = '<<';
    for (const [name, entry] of value) text += `${text === '<<' ? '' : '\n'}${name} ${writeValue(entry, numberOf)}`;
    return `${text}>>`;
  }
  return value.token;
}

/** There are no exponents in a PDF (ISO 32000-1, 7.3.3). */
function writeNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(10).replace(/(?:\.|(?<!0))0+$/, '') : text;
}
