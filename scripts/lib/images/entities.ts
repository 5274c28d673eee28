import { undrawnAt } from './drawn-sheet.ts';
import type { PictureFault } from './picture.ts';

/** The most characters that entities may add: those of Illustrator stand for the names of namespaces. */
const MOST_ADDED = 20_000;

/** What is read as it stands: how it starts and ends. */
const VERBATIM: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

const DECLARED = /^<!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>$/;

/**
 * A drawing with the words that its entities stand for (`&ns_svg;`), and without their declarations, as a browser reads it; or
 * the fault of a declaration that stands for more than words.
 *
 * @example withoutEntities('<!DOCTYPE svg [<!ENTITY c "red">]><svg fill="&c;"/>'); // '<!DOCTYPE svg ><svg fill="red"/>'
 */
export function withoutEntities(source: string): { readonly text: string } | PictureFault {
  const start = firstMarkup(source);
  // XML knows it in capitals alone.
  if (/^<!doctype/i.test(source.slice(start, start + 9)) && !source.startsWith('<!DOCTYPE', start)) return 'damaged';
  const open = source.startsWith('<!DOCTYPE', start) ? source.slice(start).search(/[[>]/) + start : -1;
  if (source[open] !== '[') return { text: source };
  const close = source.indexOf(']', open);
  if (close < 0) return 'damaged';
  const entities = new Map<string, string>();
  for (const { text, at } of declarationsIn(source.slice(open + 1, close))) {
    const [, name, double, single] = DECLARED.exec(text) ?? [];
    const value = double ?? single;
    if (name === undefined || value === undefined || /[&<%]/.test(value))
      return undrawnAt(source.slice(0, open + 1 + at).split('\n').length, text);
    // The first one counts.
    if (!entities.has(name))
      entities.set(
        name,
        value.replaceAll(/["'>]/g, (sign) => `&#${sign.charCodeAt(0)};`),
      );
  }
  const lines = source.slice(open, close + 1).replaceAll(/[^\n]/g, '');
  const rest = expanded(source.slice(close + 1), entities);
  return typeof rest === 'string' ? rest : { text: source.slice(0, open) + lines + rest.text };
}

/** Where the first markup of a document begins that is no comment and no instruction. */
function firstMarkup(source: string): number {
  for (let at = 0; ; ) {
    const next = source.indexOf('<', at);
    const [, end] = VERBATIM.find(([first]) => next >= 0 && source.startsWith(first, next)) ?? [];
    const last = end === undefined ? -1 : source.indexOf(end, next);
    if (end === undefined || last < 0) return Math.max(next, 0);
    at = last + end.length;
  }
}

/** The declarations of a document type, but for comments and elements, which change nothing. */
function declarationsIn(subset: string): readonly { readonly text: string; readonly at: number }[] {
  const found: { readonly text: string; readonly at: number }[] = [];
  for (let at = 0; at < subset.length; ) {
    if (/\s/.test(subset[at] ?? '')) {
      at++;
      continue;
    }
    const [, end = '>'] = VERBATIM.find(([first]) => subset.startsWith(first, at)) ?? [];
    const last = subset.indexOf(end, at);
    const next = last < 0 ? subset.length : last + end.length;
    const text = subset.slice(at, next);
    if (!/^<(?:!--|\?|!ELEMENT\s)/.test(text)) found.push({ text, at });
    at = next;
  }
  return found;
}

/** A text with the words of its entities in their place; what no entity stands for is left, and is no XML. */
function expanded(source: string, entities: ReadonlyMap<string, string>): { readonly text: string } | PictureFault {
  const parts: string[] = [];
  let added = 0;
  for (let at = 0; at < source.length; ) {
    const next = nextOf(source, at);
    parts.push(source.slice(at, next));
    const [, end] = VERBATIM.find(([first]) => source.startsWith(first, next)) ?? [];
    const last = source.indexOf(end ?? ';', next);
    const stop = last < 0 ? source.length : last + (end ?? ';').length;
    const name = end === undefined && last >= 0 && last - next < 80 ? source.slice(next + 1, last) : '';
    const value = entities.get(name);
    added += value?.length ?? 0;
    if (added > MOST_ADDED) return 'too-costly';
    if (end === undefined && value === undefined) {
      parts.push(source.slice(next, next + 1));
      at = next + 1;
    } else {
      parts.push(value ?? source.slice(next, stop));
      at = stop;
    }
  }
  return { text: parts.join('') };
}

/** Where the next entity begins, or the next part that is read as it stands. */
function nextOf(source: string, from: number): number {
  const found = /&|<[!?]/g;
  found.lastIndex = from;
  return found.exec(source)?.index ?? source.length;
}
