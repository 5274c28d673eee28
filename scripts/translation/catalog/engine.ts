import { createInstance, type i18n } from 'i18next';
import type { Language } from '../../lib/text/index.ts';

/**
 * One i18next for one language, without the leniency that would hide a missing translation: no fallback language, no
 * `$t()` nesting, no separators in keys, nothing escaped (texts become tree nodes, never HTML).
 */
export function engineFor(language: Language, labels: Readonly<Record<string, string>>): i18n {
  const engine = createInstance();
  void engine.init({
    lng: language.tag,
    fallbackLng: false,
    initAsync: false,
    ns: ['labels'],
    defaultNS: 'labels',
    resources: { [language.tag]: { labels } },
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: true,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  return engine;
}

/** The language's tag with its digits and calendar, as `Intl` takes them (BCP 47, extension u). */
export function intlTag(language: Language): string {
  return `${language.tag}-u-ca-${language.calendar}-nu-${language.numberingSystem}`;
}
