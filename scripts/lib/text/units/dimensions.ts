/** The dimension of a unit, and how much of the dimension's base unit it is. */
type Measure = { readonly dimension: string; readonly factor: number };

const DAY = 86_400;
const MEASURES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  length: {
    kilometer: 1000,
    meter: 1,
    centimeter: 0.01,
    millimeter: 0.001,
    mile: 1609.344,
    'mile-scandinavian': 10_000,
    yard: 0.9144,
    foot: 0.3048,
    inch: 0.0254,
    'nautical-mile': 1852,
    li: 500,
  },
  mass: {
    tonne: 1000,
    ton: 907.185,
    quintal: 100,
    hundredweight: 50,
    kilogram: 1,
    hectogram: 0.1,
    decagram: 0.01,
    gram: 0.001,
    milligram: 1e-6,
    microgram: 1e-9,
    pound: 0.45359,
    ounce: 0.02835,
    jin: 0.5,
    catty: 0.6,
  },
  area: {
    'square-kilometer': 1e6,
    'square-meter': 1,
    'square-mile': 2_589_988,
    'square-foot': 0.092903,
    hectare: 10_000,
    // A tenth of a hectare: στρέμμα, dönüm, декар.
    dunam: 1000,
    // Of Thailand, Egypt and China.
    rai: 1600,
    feddan: 4200,
    mu: 666.67,
    // Of Taiwan, Japan and Korea.
    ping: 3.305785,
    acre: 4046.86,
  },
  volume: {
    hectoliter: 100,
    liter: 1,
    deciliter: 0.1,
    centiliter: 0.01,
    milliliter: 0.001,
    gallon: 3.78541,
    'cubic-meter': 1000,
    'cubic-centimeter': 0.001,
    barrel: 158.987,
  },
  speed: { 'kilometer-per-hour': 0.277778, 'mile-per-hour': 0.44704, 'meter-per-second': 1, knot: 0.514444 },
  duration: {
    second: 1,
    minute: 60,
    hour: 3600,
    day: DAY,
    week: 7 * DAY,
    month: 30.4369 * DAY,
    year: 365.2425 * DAY,
    decade: 3652.425 * DAY,
    century: 36_524.25 * DAY,
  },
  digital: { byte: 1, kilobyte: 1e3, megabyte: 1e6, gigabyte: 1e9, terabyte: 1e12 },
  // Iranians count in tomans, of ten rials each.
  'iranian money': { IRR: 1, toman: 10 },
  power: { watt: 1, kilowatt: 1e3, megawatt: 1e6, gigawatt: 1e9 },
};
const BY_UNIT = new Map<string, Measure>(
  Object.entries(MEASURES).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, factor]): [string, Measure] => [unit, { dimension, factor }]),
  ),
);
const TO_CELSIUS: Readonly<Record<string, (value: number) => number>> = {
  celsius: (value) => value,
  fahrenheit: (value) => ((value - 32) * 5) / 9,
  kelvin: (value) => value - 273.15,
};

/** How many months are in a unit of time; for other units their average length will do. */
const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12, decade: 120, century: 1200 };

/** An amount of one unit of time in another: 18 months are 1.5 years; undefined for units that are no time. */
export function inOneUnit(value: number, unit: string, other: string): number | undefined {
  const [from, to] = [MONTHS[unit], MONTHS[other]];
  if (from !== undefined && to !== undefined) return (value * from) / to;
  const [measure, against] = [BY_UNIT.get(unit), BY_UNIT.get(other)];
  if (measure?.dimension !== 'duration' || against?.dimension !== 'duration') return undefined;
  return (value * measure.factor) / against.factor;
}

/** The length of a speed without its hour, which may stand apart from it or be written in another way: km/tim. */
const LENGTH_OF: Readonly<Record<string, string>> = { 'kilometer-per-hour': 'kilometer', 'mile-per-hour': 'mile' };

/** The kind of amount that a unit measures; undefined for what is converted otherwise. */
export const dimensionOf = (unit: string): string | undefined => BY_UNIT.get(unit)?.dimension;

/** How far off a rounded figure may be, as a share of the larger one: 100 miles are 160 km. */
const TOLERANCE = 0.05;
/** How far off a round figure may be, or one without its decimals. */
const ROUGH = 0.09;
/** How far off exact amounts may be by the way that numbers are stored. */
const SAME = 1e-6;
/** How far off degrees may be. */
const WARMTH = 1.5;
/** How far off round degrees may be, which go by fives. */
const FIVES = 2.5;
/** How far a whole number of the other unit may be off. */
const WHOLE = 0.65;

/** Whether an amount of one unit is an amount of another, as translators round it. */
export function isConverted(
  value: number,
  unit: string,
  other: number,
  otherUnit: string,
  tolerance = TOLERANCE,
): boolean {
  if (unit === otherUnit) return false;
  // Eighteen months are no two years: nobody rounds a sentence or a term.
  const [months, others] = [MONTHS[unit], MONTHS[otherUnit]];
  if (months !== undefined && others !== undefined) return Math.abs(value * months - other * others) < SAME;
  const [from, to] = [TO_CELSIUS[unit], TO_CELSIUS[otherUnit]];
  if (from !== undefined && to !== undefined) {
    // A difference of 20 degrees Fahrenheit is one of eleven.
    const step = (value * 5) / 9;
    const isDifference = unit === 'fahrenheit' && Math.abs(step - other) <= Math.min(WARMTH, 0.1 + Math.abs(step) / 5);
    const off = Math.abs(from(value) - to(other));
    // "A sunny 80 degrees" is about 25 elsewhere.
    return isDifference || off <= (other % 5 === 0 ? FIVES : WARMTH);
  }
  const lengths = [LENGTH_OF[unit] ?? unit, LENGTH_OF[otherUnit] ?? otherUnit];
  const isSpeed = (name: string): boolean => BY_UNIT.get(name)?.dimension === 'speed';
  const isApart = isSpeed(unit) !== isSpeed(otherUnit);
  const [measure, against] = (isApart ? lengths : [unit, otherUnit]).map((each) => BY_UNIT.get(each));
  if (measure === undefined || against === undefined || measure.dimension !== against.dimension) return false;
  const [a, b] = [value * measure.factor, other * against.factor];
  // An inch is 3 cm where nobody needs to know better.
  // A mile is 1.5 km.
  const isHalved = value !== other && other >= 1 && Number.isInteger(other * 2) && !Number.isInteger(other);
  if (isHalved && Math.abs(a / against.factor - other) <= WHOLE / 2) return true;
  const isRounded =
    value !== other &&
    Number.isInteger(other) &&
    Math.abs(a / against.factor - other) <= (other === 1 ? WHOLE / 4 : WHOLE);
  // 200 miles as 300 km, 30 yards as 25 m, half an inch as 12 mm.
  const isRough =
    value !== other &&
    Math.abs(a - b) <= ROUGH * Math.max(a, b) &&
    (isRoundFigure(other) || Math.floor(a / against.factor) === other);
  return isRounded || isRough || Math.abs(a - b) <= tolerance * Math.max(a, b);
}

/** Whether a figure is too round to be measured: 25, 60, 300, 250. */
const isRoundFigure = (value: number): boolean =>
  value % (value < 100 ? 5 : 10 ** Math.floor(Math.log10(value)) / 2) === 0;

/** Units that translators use for one another: the square or the hour of a unit may stand apart from it. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['tonne', 'ton'],
  ['square-kilometer', 'kilometer'],
  ['square-meter', 'meter'],
  ['square-mile', 'mile'],
  ['square-foot', 'foot'],
  ['cubic-meter', 'meter'],
  ['cubic-centimeter', 'centimeter'],
  ['cubic-centimeter', 'milliliter'],
  ['kilometer-per-hour', 'kilometer'],
  ['kilometer-per-hour', 'hour'],
  ['mile-per-hour', 'mile'],
  ['mile-per-hour', 'hour'],
  ['meter-per-second', 'meter'],
  ['kilowatt-hour', 'kilowatt'],
  ['kilowatt-hour', 'hour'],
  ['nautical-mile', 'mile'],
  // Thirty yards are thirty metres, give or take three.
  ['yard', 'meter'],
  // One word for the weight and the money.
  ...['GBP', 'EGP', 'SYP', 'LBP', 'SDG'].map((code): readonly [string, string] => ['pound', code]),
  // Сол is a year in Tajik, and the sol of Peru.
  ['year', 'PEN'],
];
const ALIKE_NAMES = new Set(ALIKE.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));

/** Whether two readings of a unit, each a set of what its word may mean, have one in common. */
export function mayBeSame(units: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const unit of units)
    for (const other of others) if (unit === other || ALIKE_NAMES.has(`${unit} ${other}`)) return true;
  return false;
}
