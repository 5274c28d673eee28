/** A place in a text: UTF-16 offsets, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** UTS #51, section 1.4.9: what an emoji can look like, fully qualified or not. */
const CORE = '(?:\\p{RI}\\p{RI}|\\p{Emoji}(?:\\p{EMod}|\\uFE0F\\u20E3?|[\\u{E0020}-\\u{E007E}]+\\u{E007F})?)';
const CANDIDATE = new RegExp(`${CORE}(?:\\u200D${CORE})*`, 'gu');
const SHOWN_AS_EMOJI = /\p{Emoji_Presentation}|\p{RI}\p{RI}|\p{EMod}|\uFE0F|\u200D|\u{E007F}/u;
const TEXT_STYLE = '\uFE0E';

/**
 * The emoji of a text, each with all that belongs to it: flags, keycaps, skin tones, joined ones. A sign that is shown as
 * text (`©`, `❤`, and whatever U+FE0E follows) is none.
 */
export function emojiIn(text: string): readonly Span[] {
  if (!MAY_HOLD.test(text)) return [];
  return [...text.matchAll(CANDIDATE)].flatMap((match) => {
    const end = match.index + match[0].length;
    return SHOWN_AS_EMOJI.test(match[0]) && text[end] !== TEXT_STYLE ? [{ start: match.index, end }] : [];
  });
}

/** Most texts hold none, and this is quicker than to look for digits that a keycap might follow. */
const MAY_HOLD = /\p{Emoji_Presentation}|\uFE0F|\p{RI}|\p{EMod}|[^\d#*]\u200D/u;

/** A text without its emoji, and without the spaces that stood round them. */
export function withoutEmoji(text: string): string {
  let rest = '';
  let position = 0;
  for (const { start, end } of emojiIn(text)) {
    rest += text.slice(position, start);
    position = end;
  }
  return position === 0 ? text : `${rest}${text.slice(position)}`.replace(/ {2,}/g, ' ').trim();
}
