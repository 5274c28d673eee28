import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Language, Words } from '../lib/text/index.ts';
import type { DateText } from '../model/document.ts';

/** A word of the templates as nodes: where it stands in another language than the page, it says in which. */
export function said(words: Words, key: string, values?: Readonly<Record<string, string | number>>): ElementContent[] {
  const text = words(key, values);
  const language = words.fallback?.(key);
  return language === undefined ? [{ type: 'text', value: text }] : [h('span', inLanguage(language), text)];
}

/** A date for people and for programs. */
export function timeNode({ iso, text, language }: DateText): Element {
  return h('time', { dateTime: iso, ...inLanguage(language) }, text);
}

/** The attributes of a language's name, which is in that language where it has one. */
export function inOwnName({ tag, direction, namedIn }: Language): Properties {
  return { lang: namedIn?.tag ?? tag, dir: namedIn?.direction ?? direction };
}

/** The attributes of what is in another language than what is round it; none for `undefined`. */
export function inLanguage(language: Language | undefined): Properties {
  return language === undefined ? {} : { lang: language.tag, dir: language.direction };
}
