/** Numbers put into a text and its translation as ICU formats them, and the errors that translators make with them. */
export type Fact = {
  readonly kind: string;
  /** The fact as the language of the tag writes it. */
  readonly in: (tag: string) => string;
  /** The same with the error, where the error can be made. */
  readonly wrong: (error: ErrorKind, tag: string) => string | undefined;
};

export const ERRORS = ['digit', 'transposed', 'times ten', 'dropped', 'added'] as const;
export type ErrorKind = (typeof ERRORS)[number];

const plain = (value: number, tag: string, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(tag, options).format(value);

export function factsOf(next: () => number): readonly Fact[] {
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from));
  return [
    numeric('small', whole(2, 32), (value, tag) => plain(value, tag)),
    numeric('tens', whole(32, 1000), (value, tag) => plain(value, tag)),
    numeric('thousands', whole(1000, 10_000), (value, tag) => plain(value, tag)),
    numeric('grouped', whole(10_000, 10_000_000), (value, tag) => plain(value, tag)),
    numeric('year', whole(1900, 2030), (value, tag) => plain(value, tag, { useGrouping: false })),
    numeric('decimal', whole(11, 999) / 10, (value, tag) => plain(value, tag, { maximumFractionDigits: 3 })),
    numeric('percent', whole(2, 99), (value, tag) =>
      plain(value / 100, tag, { style: 'percent', maximumFractionDigits: 1 }),
    ),
    numeric('million', whole(2, 900) * 1_000_000, (value, tag) =>
      plain(value, tag, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 6 }),
    ),
    date(whole(1990, 2030), whole(0, 12), whole(1, 28)),
  ];
}

function numeric(kind: string, value: number, format: (value: number, tag: string) => string): Fact {
  return {
    kind,
    in: (tag) => format(value, tag),
    wrong: (error, tag) => {
      if (error === 'dropped') return '';
      if (error === 'added') return `${format(value, tag)} – ${plain(value + 37, tag)}`;
      if (error === 'times ten') return format(value * 10, tag);
      const [digits, scale] =
        kind === 'million'
          ? [String(value / 1e6), 1e6]
          : kind === 'decimal'
            ? [String(Math.round(value * 10)), 0.1]
            : [String(value), 1];
      const other = error === 'digit' ? changed(digits) : transposed(digits);
      return other === undefined ? undefined : format(scale === 0.1 ? Number(other) / 10 : Number(other) * scale, tag);
    },
  };
}

function date(year: number, month: number, day: number): Fact {
  const format = (days: number, tag: string, months = month): string =>
    new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { dateStyle: 'long', timeZone: 'UTC' }).format(
      Date.UTC(year, months, days),
    );
  return {
    kind: 'date',
    in: (tag) => format(day, tag),
    wrong: (error, tag) => {
      if (error === 'dropped') return '';
      if (error === 'digit') return format((day % 27) + 1, tag);
      if (error === 'transposed') return format(day, tag, (month + 5) % 12);
      if (error === 'added') return `${format(day, tag)} – ${plain(day + 37, tag)}`;
      return undefined;
    },
  };
}

function changed(digits: string): string {
  const last = Number(digits.at(-1));
  return digits.slice(0, -1) + String((last + 3) % 10);
}

function transposed(digits: string): string | undefined {
  for (let at = digits.length - 1; at > 0; at -= 1) {
    const [a = '', b = ''] = [digits[at - 1], digits[at]];
    if (a !== b && !(at === 1 && b === '0')) return digits.slice(0, at - 1) + b + a + digits.slice(at + 1);
  }
  return undefined;
}

/** The text with something put after its middle word, or in its middle where it has no spaces. */
export function inserted(text: string, what: string): string {
  const spaces = [...text.matchAll(/(?<=\p{L}) (?=\p{L})/gu)].map((match) => match.index);
  const at = spaces[Math.floor(spaces.length / 2)] ?? Math.floor(text.length / 2);
  return `${text.slice(0, at)} (${what})${text.slice(at)}`;
}
