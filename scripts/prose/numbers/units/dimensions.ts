/** What a unit measures, and how much of the dimension's base unit it is. */
type Measure = { readonly dimension: string; readonly factor: number };

const DAY = 86_400;
const MEASURES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  length: {
    kilometer: 1000,
    meter: 1,
    centimeter: 0.01,
    millimeter: 0.001,
    mile: 1609.344,
    yard: 0.9144,
    foot: 0.3048,
    inch: 0.0254,
    'nautical-mile': 1852,
  },
  mass: { tonne: 1000, ton: 907.185, kilogram: 1, gram: 0.001, milligram: 1e-6, pound: 0.45359, ounce: 0.02835 },
  area: {
    'square-kilometer': 1e6,
    'square-meter': 1,
    'square-mile': 2_589_988,
    'square-foot': 0.092903,
    hectare: 10_000,
    acre: 4046.86,
  },
  volume: { liter: 1, milliliter: 0.001, gallon: 3.78541, 'cubic-meter': 1000, barrel: 158.987 },
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

/** Rounded figures are right: 100 miles are 160 km. Of the larger one. */
const TOLERANCE = 0.05;

/** Whether so much of one unit is as much as so much of another, as translators round it. */
export function isConverted(
  value: number,
  unit: string,
  other: number,
  otherUnit: string,
  tolerance = TOLERANCE,
): boolean {
  if (unit === otherUnit) return false;
  const [from, to] = [TO_CELSIUS[unit], TO_CELSIUS[otherUnit]];
  if (from !== undefined && to !== undefined) return Math.abs(from(value) - to(other)) <= 1.5;
  const [measure, against] = [BY_UNIT.get(unit), BY_UNIT.get(otherUnit)];
  if (measure === undefined || against === undefined || measure.dimension !== against.dimension) return false;
  const [a, b] = [value * measure.factor, other * against.factor];
  return Math.abs(a - b) <= tolerance * Math.max(a, b);
}

/** Units that translators write for one another: the square or the hour of a unit may stand apart from it. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['tonne', 'ton'],
  ['square-kilometer', 'kilometer'],
  ['square-meter', 'meter'],
  ['square-mile', 'mile'],
  ['square-foot', 'foot'],
  ['cubic-meter', 'meter'],
  ['kilometer-per-hour', 'kilometer'],
  ['kilometer-per-hour', 'hour'],
  ['mile-per-hour', 'mile'],
  ['mile-per-hour', 'hour'],
  ['meter-per-second', 'meter'],
  ['kilowatt-hour', 'kilowatt'],
  ['kilowatt-hour', 'hour'],
  ['nautical-mile', 'mile'],
];
const ALIKE_NAMES = new Set(ALIKE.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));

/** Whether two readings of a unit, each a set of what its word may mean, have one in common. */
export function mayBeSame(units: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const unit of units)
    for (const other of others) if (unit === other || ALIKE_NAMES.has(`${unit} ${other}`)) return true;
  return false;
}
