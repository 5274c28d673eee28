/** A value as a plain decimal: `131469`, `0.25`; no sign, no leading or trailing zeros, so equal values are equal strings. */
export type Decimal = string;

export function decimal(whole: string, fraction = ''): Decimal {
  const head = whole.replace(/^0+(?=\d)/, '') || '0';
  const tail = fraction.replace(/(?<!0)0+$/, '');
  return tail === '' ? head : `${head}.${tail}`;
}

/** The value times ten to the power of `exponent` (≥ 0), exactly. */
export function scaled(value: Decimal, exponent: number): Decimal {
  const [whole = '0', fraction = ''] = value.split('.');
  const padded = fraction.padEnd(exponent, '0');
  return decimal(whole + padded.slice(0, exponent), padded.slice(exponent));
}

/** The sum; both are expected to be whole, as the parts of `13万1469` are. */
export function sum(a: Decimal, b: Decimal): Decimal {
  return /^\d+$/.test(a + b) ? (BigInt(a) + BigInt(b)).toString() : String(Number(a) + Number(b));
}

/** A year as it is written in figures: four digits, no separator. */
export function isYear(text: string): boolean {
  return /^[12]\d{3}$/.test(text);
}
