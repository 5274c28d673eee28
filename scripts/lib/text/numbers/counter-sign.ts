/** A number in letters (`a`, `A`) or Roman numerals (`i`, `I`), as browsers count with them; undefined where it has none. */
export function counterSign(number: number, kind: string | undefined): string | undefined {
  if (kind === undefined || kind === '1' || number < 1) return undefined;
  const isRoman = kind.toLowerCase() === 'i';
  if (isRoman && number > 3999) return undefined;
  const counter = isRoman ? romanOf(number) : lettersOf(number);
  return kind === kind.toUpperCase() ? counter.toUpperCase() : counter;
}

function lettersOf(number: number): string {
  const rest = number - 1;
  const last = String.fromCharCode(97 + (rest % 26));
  return rest < 26 ? last : lettersOf(Math.floor(rest / 26)) + last;
}

const ROMAN = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

function romanOf(number: number): string {
  const [letters, worth] = ROMAN.find(([, each]) => each <= number) ?? ['', 0];
  return worth === 0 ? '' : letters + romanOf(number - worth);
}
