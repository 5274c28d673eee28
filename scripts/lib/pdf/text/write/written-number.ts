/** A number as PDF takes it: no exponent, so many digits after the point as are needed, up to `digits`. */
export function writtenNumber(value: number, digits: number): string {
  const scale = 10 ** digits;
  const rounded = Math.round(value * scale) / scale;
  const text = String(rounded === 0 ? 0 : rounded);
  return text.includes('e') ? rounded.toFixed(digits) : text;
}
