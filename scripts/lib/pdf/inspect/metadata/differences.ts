import type { XmpProperties } from './xmp-properties.ts';

/** The same fact in both places, as ISO 19005-2, 6.6.2.2 pairs them. */
const PAIRS: Readonly<Record<string, string>> = {
  Title: 'dc:title',
  Author: 'dc:creator',
  Subject: 'dc:description',
  Keywords: 'pdf:Keywords',
  Creator: 'xmp:CreatorTool',
  Producer: 'pdf:Producer',
  CreationDate: 'xmp:CreateDate',
  ModDate: 'xmp:ModifyDate',
};

/** A fact of the information dictionary that XMP does not say, or says in other words. */
export type Difference = {
  readonly info: string;
  readonly xmp: string;
  readonly said: string;
  /** What XMP says; absent where it says nothing. */
  readonly instead?: string;
};

export function differencesBetween(info: Readonly<Record<string, string>>, xmp: XmpProperties): readonly Difference[] {
  return Object.entries(PAIRS).flatMap(([name, property]): readonly Difference[] => {
    const said = info[name];
    const other = xmp[property];
    const instead = typeof other === 'string' ? other : other?.join('; ');
    if (said === undefined || (instead !== undefined && isSame(said, instead))) return [];
    return [{ info: name, xmp: property, said, ...(instead === undefined ? {} : { instead }) }];
  });
}

/** Dates are the same where they are the same moment. */
function isSame(said: string, instead: string): boolean {
  if (said === instead) return true;
  return /^\d{4}-\d\d-\d\dT/.test(said) && Date.parse(said) === Date.parse(instead);
}
