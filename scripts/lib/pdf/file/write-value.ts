import { isArray, isDict, isRef, type PdfValue } from './object.ts';

/** A value as it is written in a file. */
export function writeValue(value: PdfValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return writeNumber(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isRef(value)) return `${value.number} 0 R`;
  if (isArray(value)) return `[${value.map(writeValue).join(' ')}]`;
  if (isDict(value)) {
    let text = '<<';
    for (const [name, entry] of value) text += `${text === '<<' ? '' : '\n'}${name} ${writeValue(entry)}`;
    return `${text}>>`;
  }
  return value.token;
}

/** There are no exponents in a PDF (ISO 32000-1, 7.3.3). */
function writeNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text;
}
