import type { Link, Parents, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { matchesIn } from '../../lib/matches-in.ts';
import { once } from '../../lib/once.ts';
import { nodeSpan, placesIn } from '../tree/places.ts';

/**
 * Stops, brackets and quotation marks of scripts other than Latin, which end an address. GFM ends one at the next
 * blank, and Chinese has none: `https://example.org/a。随后` would lead nowhere.
 */
const STOP =
  /[\u00AB\u00BB\u2018-\u201F\u2026\u3001\u3002\u3008-\u3011\u3014-\u301B\uFF01\uFF08\uFF09\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F\u060C\u061B\u061F\u06D4\u0964\u0965\u1362\u104A\u104B\u17D4\u17D5]/u;

/**
 * A host before letters of a script that puts words there without a blank: `https://example.org報告`. No host has such
 * letters behind Latin ones.
 */
const HOST = /^(?:https?:\/\/)?[!-.0-~]*[a-z](?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])/iu;
/** The end of a path before Chinese words, or Japanese and Korean endings of the sentence: `/faqの`, `/notes에서`. */
const AFTER_PATH = /(?<=[a-z])[\p{sc=Hira}\p{sc=Hang}]/iu;

/** A Korean particle at the end of an address: `https://example.org/에`. */
const PARTICLE = /(?<=\/)(?:[은는이가을를에의로와과도]|에서|에는|으로)(?=[\s.,]|$)/u;

/**
 * Ends bare addresses where their readers would: at the first stop of their script, and at the first letter of one that
 * puts words behind it without a blank.
 */
export function endAddresses(tree: Root, source: string): void {
  const placesOf = once(() => placesIn(source));
  visit(tree, 'link', (link, index, parent) => {
    const [label] = link.children;
    if (parent === undefined || index === undefined || label?.type !== 'text' || !isBare(link, label)) return undefined;
    if (/^www$/i.test(label.value)) return unlinked(parent, index, label);
    const [host = ''] = HOST.exec(label.value) ?? [];
    const ends = [STOP, AFTER_PATH, PARTICLE].map((end) => label.value.search(end));
    const [stop = 0] = [host.length, bracketEnd(label.value), ...ends]
      .filter((place) => place > 0)
      .toSorted((a, b) => a - b);
    const end = stop === 0 ? 0 : endOf(label.value.slice(0, stop));
    if (end === 0) return undefined;
    const rest = label.value.slice(end);
    link.url = link.url.slice(0, link.url.length - rest.length);
    const next = parent.children[index + 1];
    const placeIn = placesOf()(label);
    const after: Text = { type: 'text', value: rest, position: placeIn(end, label.value.length) };
    const position = placeIn(0, end);
    Object.assign(label, { value: label.value.slice(0, end), position });
    link.position = position;
    if (next?.type !== 'text') parent.children.splice(index + 1, 0, after);
    else parent.children.splice(index + 1, 1, { ...next, value: after.value + next.value, ...joined(after, next) });
    return [SKIP, index + 2];
  });
}

/** Letters that no address has unescaped, and words of other scripts have at a bracket: `(https://example.org)로`. */
const LETTER_BEYOND_ASCII = /^[^\x00-\x7F]/;

/** The place of the first bracket that ends a pair begun before the address, with such a letter behind it; -1 without one. */
function bracketEnd(address: string): number {
  let depth = 0;
  for (const { 0: bracket, index } of matchesIn(address, /[()]/g)) {
    if (bracket === '(') depth += 1;
    else if (depth > 0) depth -= 1;
    else return LETTER_BEYOND_ASCII.test(address.slice(index + 1)) ? index : -1;
  }
  return -1;
}

/** Puts the letters of a wrong address back into the text: `the WWW. It` has none. */
function unlinked(parent: Parents, index: number, label: Text): [typeof SKIP, number] {
  const [before, after] = [parent.children[index - 1], parent.children[index + 1]];
  const head = before?.type === 'text' ? [before] : [];
  const tail = after?.type === 'text' ? [after] : [];
  const texts = [...head, label, ...tail];
  const whole: Text = {
    type: 'text',
    value: texts.map(({ value }) => value).join(''),
    ...joined(head[0] ?? label, tail[0] ?? label),
  };
  const start = index - head.length;
  parent.children.splice(start, texts.length, whole);
  return [SKIP, start + 1];
}

/**
 * The end of an address by GFM's own rules, once the stop behind it is removed: before `)` of
 * `(https://example.org/)،`.
 */
function endOf(address: string): number {
  let end = address.length;
  for (; end > 0; end -= 1) {
    const kept = address.slice(0, end);
    const isUnopened = kept.endsWith(')') && kept.split(')').length > kept.split('(').length;
    if (!isUnopened && !/[!?.,:;*_~'"]$/.test(kept)) break;
  }
  return end;
}

/** True for a bare address: `[x](y)` and `<y>` begin before their text. */
function isBare(link: Link, label: Text): boolean {
  return link.children.length === 1 && link.url.endsWith(label.value) && nodeSpan(link)[0] === nodeSpan(label)[0];
}

function joined(before: Text, after: Text): Pick<Text, 'position'> {
  if (before.position === undefined || after.position === undefined) return {};
  return { position: { start: before.position.start, end: after.position.end } };
}
