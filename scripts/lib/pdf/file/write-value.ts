import { isArray, isDict, isRef, type PdfValue } from './object.ts';

/** A value as it is written in a file, with references to objects by the numbers that they get. */
export function writeValue(value: PdfValue, numberOf: (number: number) => number = (number) => number): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return writeNumber(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isArray(value)) {
    let text = '[';
    for (const each of value) text += (text === '[' ? '' : ' ') + writeValue(each, numberOf);
    return `${text}]`;
  }
  if (isDict(value)) {
    let text = '<<';
    for (const [name, entry] of value) text += `${text === '<<' ? '' : '\n'}${name} ${writeValue(entry, numberOf)}`;
    return `${text}>>`;
  }
  return isRef(value) ? `${numberOf(value.number)} 0 R` : value.token;
}

/** From here on whole numbers may be written with an exponent. */
const LARGE = 1e20;

/** There are no exponents in a PDF (ISO 32000-1, 7.3.3). */
function writeNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < LARGE) return `${value}`;
  const text = String(value);
  return text.includes('e') ? value.toFixed(10).replace(/(?:\.|(?<!0))0+$/, '') : text;
}
