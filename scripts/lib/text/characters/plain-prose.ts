import { matchesIn } from '../../matches-in.ts';
/**
 * A segment's Markdown with everything that nobody translates blanked out by U+FFFC, at its old length, so that
 * offsets stay true: code, addresses, link destinations, placeholders, tags, footnote references.
 *
 * @example plainProse('See `ls` now').length // 12; the code is four times U+FFFC
 */
export function plainProse(markdown: string): string {
  return masked(markdown.includes('`') ? withoutCode(markdown) : markdown);
}

/**
 * A text with its code blanked out: code stands between two runs of equally many backticks (CommonMark, 6.1); a run
 * that has no equal behind it is text.
 */
function withoutCode(markdown: string): string {
  const runs = matchesIn(markdown, /`+/g).map(({ index, 0: run }) => ({ start: index, length: run.length }));
  const later = new Map<number, number>();
  const partners = runs.map(() => 0);
  for (let at = runs.length - 1; at >= 0; at--) {
    const { length } = runs[at] ?? { length: 0 };
    partners[at] = later.get(length) ?? 0;
    later.set(length, at);
  }
  let plain = '';
  let from = 0;
  for (let at = 0; at < runs.length; at++) {
    const [open, close] = [runs[at], runs[partners[at] ?? 0]];
    if (open === undefined || close === undefined || close.start <= open.start) continue;
    const end = close.start + close.length;
    plain += markdown.slice(from, open.start) + '\uFFFC'.repeat(end - open.start);
    from = end;
    at = partners[at] ?? at;
  }
  return plain + markdown.slice(from);
}

/** Letters of scripts that are written without blanks, and Hangul: an address ends where they begin. */
const RUN_ON =
  '\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u200B\\u3000-\\u9FFF\\uA980-\\uA9DF\\uAC00-\\uD7AF\\uFF00-\\uFFEF';
/** A character of an address of mail, beside signs: any letter but those. */
const ofMail = (signs: string): string => `(?:(?![${RUN_ON}])[\\p{L}\\p{N}${signs}])`;

/**
 * Text that is no prose, link destinations first, since a bare address ends only at a blank, before the stop of its
 * sentence, or where letters begin that are written without blanks: 见https://example.org/7。131,469人.
 */
const NOT_PROSE = new RegExp(
  [
    /(?<=\]\()(?:[^()\s]|\([^()\s]*\))+/.source,
    `(?:(?:https?|ftp):\\/\\/|\\bwww\\.)[^\\s<>"“”«»${RUN_ON}]+(?<![.,;:!?])`,
    // An address without a scheme has a path: rpf.io/start.
    /(?<![\p{L}\p{N}./@_-])[a-z][a-z0-9-]{1,62}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}\/[a-z0-9._~%#?=&+-]+(?:\/[a-z0-9._~%#?=&+-]*)*(?<![.?])/u
      .source,
    `(?<!${ofMail('._%+-')})${ofMail('._%+-')}{1,64}@${ofMail('-')}{1,63}(?:\\.${ofMail('-')}{1,63})+`,
    // Placeholders, tags, entities, pins and footnote references.
    /\{\{[^{}]*\}\}|\{[\p{L}_][\p{L}\p{N}_.,-]*\}|\{\d+\}|%(?:\d{1,2}\$[sdif]|\d*[sdif](?!\p{L}))|%\([\p{L}_]+\)[sd]/u
      .source,
    /<\/?[A-Za-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[A-Za-z]+\d*);|\{#[^{}]*\}|\[\^[^[\]]+\]/u.source,
  ].join('|'),
  'giu',
);

const SIGN_OF_ONE = /[:/@{%<&[\]]/;
/** A quick test for such text: a colon, a stroke or a bracket alone is prose. */
const PART_OF_ONE = /[@{%<&]|:\/\/|\]\(|\[\^|www\.|\.[a-z]{2,24}\/[a-z0-9]/i;

/**
 * The text with everything that is not prose blanked out, at its old length: addresses, placeholders, link
 * destinations, tags, entities, pins and footnote references. Those are compared by other rules.
 */
export function masked(text: string): string {
  if (!SIGN_OF_ONE.test(text) || !PART_OF_ONE.test(text)) return text;
  // U+FFFC is no letter, digit, space or separator, so nothing can be read across the gap.
  return text.replace(NOT_PROSE, (found) => '\uFFFC'.repeat(found.length));
}

const PICTURE = /data:image\/[a-z+]{1,10};base64,[A-Za-z0-9+/=]+/gi;

/**
 * A text without the pictures that stand in it in Base64 (`data:image/png;base64,…`), as word processors export them.
 *
 * @example withoutPictures('![Crowd](data:image/png;base64,iVBORw0KGgo=)') // '![Crowd]()'
 */
export const withoutPictures = (text: string): string => text.replace(PICTURE, '');

/** A place in a text: UTF-16 offsets, `end` exclusive. */
type EmojiSpan = { readonly start: number; readonly end: number };

/** UTS #51, section 1.4.9: what an emoji can look like, fully qualified or not. */
const CORE = '(?:\\p{RI}\\p{RI}|\\p{Emoji}(?:\\p{EMod}|\\uFE0F\\u20E3?|[\\u{E0020}-\\u{E007E}]+\\u{E007F})?)';
const CANDIDATE = new RegExp(`${CORE}(?:\\u200D${CORE})*`, 'gu');
const SHOWN_AS_EMOJI = /\p{Emoji_Presentation}|\p{RI}\p{RI}|\p{EMod}|\uFE0F|\u200D|\u{E007F}/u;
const TEXT_STYLE = '\uFE0E';

/**
 * The emoji of a text, each with all that belongs to it: flags, keycaps, skin tones, joined ones. A sign that is shown as
 * text (`©`, `❤`, and whatever U+FE0E follows) is none.
 */
export function emojiIn(text: string): readonly EmojiSpan[] {
  if (!BEYOND.test(text) || !MAY_HOLD.test(text)) return [];
  return matchesIn(text, CANDIDATE).flatMap((match) => {
    const end = match.index + match[0].length;
    return SHOWN_AS_EMOJI.test(match[0]) && text[end] !== TEXT_STYLE ? [{ start: match.index, end }] : [];
  });
}

/** What each emoji has one of: no letter of most scripts is among them, and ranges are looked for in a fraction of the time of classes. */
const BEYOND = /[\u200D\u231A-\uFFFF]/;
/** Most texts hold none, and this is quicker than to look for digits that a keycap might follow. */
const MAY_HOLD = /\p{Emoji_Presentation}|\uFE0F|\p{RI}|\p{EMod}|[^\d#*]\u200D/u;

/**
 * A text without its emoji, and without the spaces that stood round them.
 *
 * @example withoutEmoji('Free 🕊️ them') // 'Free them'
 */
export function withoutEmoji(text: string): string {
  let rest = '';
  let position = 0;
  for (const { start, end } of emojiIn(text)) {
    rest += text.slice(position, start);
    position = end;
  }
  return position === 0 ? text : `${rest}${text.slice(position)}`.replace(/ {2,}/g, ' ').trim();
}
