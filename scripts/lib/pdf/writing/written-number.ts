/** A number as PDF takes it: no exponent, so many digits after the point as are needed, up to `digits`. */
export function writtenNumber(value: number, digits: number): string {
  const scale = 10 ** digits;
  const rounded = Math.round(value * scale) / scale;
  const text = String(rounded === 0 ? 0 : rounded);
  if (text.includes('e')) return rounded.toFixed(digits);
  if (text.startsWith('0.')) return text.slice(1);
  return text.startsWith('-0.') ? `-${text.slice(2)}` : text;
}
