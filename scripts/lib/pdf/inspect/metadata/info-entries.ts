import type { PdfDict } from '../../file/object.ts';
import type { PdfFile } from '../../file/pdf-file.ts';
import { plainName } from '../../file/strings.ts';
import { textEntry } from '../entries.ts';

const DATE = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-]\d\d)'?(\d\d)?'?)?/;

/** What the information dictionary says (ISO 32000-1, 14.3.3), by its own names; dates as in ISO 8601. */
export function infoEntries(file: PdfFile): Readonly<Record<string, string>> {
  const value = file.trailer.get('/Info');
  if (value === undefined) return {};
  const info: PdfDict = file.dict(value);
  return Object.fromEntries(
    [...info.keys()].flatMap((name): readonly (readonly [string, string])[] => {
      const text = textEntry(file, info, name);
      return text === undefined ? [] : [[plainName(name), isoDate(text) ?? text]];
    }),
  );
}

/** `D:20220113150000Z` as `2022-01-13T15:00:00Z` (ISO 32000-1, 7.9.4); undefined for what is no date. */
function isoDate(text: string): string | undefined {
  const [all, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', zone, zoneMinute = '00'] =
    DATE.exec(text) ?? [];
  if (all === undefined) return undefined;
  const offset = zone === undefined || (/^[+-]00$/.test(zone) && zoneMinute === '00') ? 'Z' : `${zone}:${zoneMinute}`;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
}
