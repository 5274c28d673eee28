/** A number with so many digits after the point. */
export function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  const number = Math.round(value * scale) / scale;
  return number === 0 ? 0 : number;
}

/** A rounded number as PDF takes it: without an exponent. */
export function written(number: number, digits: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(digits) : text;
}

/** A number as PDF takes it: no exponent, so many digits after the point as are needed, up to `digits`. */
export const writtenNumber = (value: number, digits: number): string => written(rounded(value, digits), digits);
