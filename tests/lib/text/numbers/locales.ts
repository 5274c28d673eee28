/** Locales of ICU that format figures in the decimal way; Toki Pona (base 100 groups) is not among them. */
export const LOCALES: readonly string[] =
  process.env['LONG_TESTS'] === undefined
    ? 'ar ar-EG ar-SY ar-MA fa ur he de de-CH de-AT fr fr-CH es es-MX pt pt-PT it nl ru uk pl cs tr zh zh-Hant ja ko hi bn mr ne my th vi id sw am fi hu sv nb da el bg ro sr sr-Latn sk sl hr lt lv et ka hy az kk uz ky mn ta te kn ml gu pa si km lo ckb ps sd dz ff-Adlm ccp'.split(
        ' ',
      )
    : everyLocale();

/** All of them, and regional ones that write figures in their own way. */
export function everyLocale(): readonly string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = letters.flatMap((a) => letters.flatMap((b) => [a + b, ...letters.map((c) => a + b + c)]));
  const known = codes.filter((code) => {
    if (Intl.NumberFormat.supportedLocalesOf(code).length === 0) return false;
    return new Intl.NumberFormat(code).resolvedOptions().locale.startsWith(new Intl.Locale(code).language);
  });
  const regional = [
    'ar-EG',
    'ar-SY',
    'ar-MA',
    'de-CH',
    'de-AT',
    'en-IN',
    'en-ZA',
    'es-MX',
    'fr-CH',
    'pt-PT',
    'zh-Hant',
    'sr-Latn',
    'fa-AF',
    'ur-IN',
    'ff-Adlm',
  ];
  return [...new Set([...known.map((code) => new Intl.Locale(code).toString()), ...regional])].filter(
    (tag) => tag !== 'en' && tag !== 'tok',
  );
}
