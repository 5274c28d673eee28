import type { Element, Properties } from 'hast';
import { languageOf } from '../../lib/text/index.ts';

/** Language and direction of an element, as far as they can be believed; the direction follows the language. */
export function languageIn({ properties }: Element): Properties {
  const { dir } = properties;
  const lang = typeof properties.lang === 'string' ? known(properties.lang) : undefined;
  const direction = dir === 'ltr' || dir === 'rtl' ? dir : lang?.direction;
  return { ...(lang === undefined ? {} : { lang: lang.tag }), ...(direction === undefined ? {} : { dir: direction }) };
}

function known(tag: string): { readonly tag: string; readonly direction: 'ltr' | 'rtl' } | undefined {
  try {
    return languageOf(tag);
  } catch {
    return undefined;
  }
}

/** What an element of that name may say beside its text. */
export function attributesOf(name: string, element: Element): Properties {
  const { properties } = element;
  const own: Properties = languageIn(element);
  if (name === 'abbr' || name === 'dfn') take(own, 'title', textOf(properties.title));
  if (name === 'time') take(own, 'dateTime', /^[\dTZ:.+\-PWDHMS ]+$/.exec(String(properties.dateTime ?? ''))?.[0]);
  if (name === 'td' || name === 'th') {
    take(own, 'colSpan', spanOf(properties.colSpan, 1000));
    take(own, 'rowSpan', spanOf(properties.rowSpan, 65_534));
    take(own, 'align', sideOf(element));
  }
  if (name === 'th')
    take(own, 'scope', /^(?:row|col|rowgroup|colgroup)$/i.exec(String(properties.scope))?.[0].toLowerCase());
  return own;
}

function take(into: Properties, name: string, value: string | number | undefined): void {
  if (value !== undefined) into[name] = value;
}

/** More than one cell of the grid, and no more than HTML allows. */
function spanOf(value: unknown, most: number): number | undefined {
  const count = Math.min(most, Math.trunc(Number(value)));
  return count > 1 ? count : undefined;
}

/** The side that a cell's text stands at. */
function sideOf({ properties }: Element): string | undefined {
  const style = typeof properties.style === 'string' ? properties.style : '';
  const side = /(?:^|;)\s*text-align\s*:\s*(left|center|right)/i.exec(style)?.[1] ?? String(properties.align);
  return /^(?:left|center|right)$/i.test(side) ? side.toLowerCase() : undefined;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : undefined;
}
