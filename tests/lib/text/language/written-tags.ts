import { readdirSync } from 'node:fs';
import { isKnownLocale } from '../../../../scripts/lib/text/language/language.ts';
import { spelledTags } from './spelled/spelled.ts';

/** Tags of regions and scripts that newsrooms write often. */
const REGIONS =
  'de-AT de-DE en-GB en-US es-ES es-MX fr-FR fr-BE it-IT nb-NO pt-BR ru-RU sr-Cyrl zh-CN zh-Hans zh-TW zh-HK ar-EG fa-IR';

/** The tags whose words beside figures are kept: every language that something else is kept of, and that CLDR knows. */
export function writtenTags(): readonly string[] {
  const data = readdirSync(new URL('../../../../scripts/lib/text/data/', import.meta.url));
  const all = [...data.map((name) => name.replace('.json', '')), ...spelledTags(), ...REGIONS.split(' ')];
  return [...new Set(all)].filter(isKnownLocale).toSorted();
}
