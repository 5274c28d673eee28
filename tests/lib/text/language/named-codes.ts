const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
/** Continents and parts of them: codes of UN M49. */
const NUMBERS = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'));

/** The codes that have a name in English, with blanks between them: most codes have none in any language. */
export function namedCodes(): unknown {
  const named = (type: Intl.DisplayNamesType, codes: readonly string[]): string => {
    const names = new Intl.DisplayNames('en', { type, fallback: 'none' });
    return codes.filter((code) => names.of(code) !== undefined).join(' ');
  };
  return {
    languages: named('language', PAIRS),
    regions: named('region', [...PAIRS.map((pair) => pair.toUpperCase()), ...NUMBERS]),
    currencies: named('currency', Intl.supportedValuesOf('currency')),
  };
}
