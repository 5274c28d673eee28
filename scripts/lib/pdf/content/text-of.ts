import { UNKNOWN } from '../text/characters.ts';
import type { TextFont } from '../text/font/text-font.ts';
import type { ReadText } from './text-object.ts';

/** What a text object says, in the order in which it is painted; `UNKNOWN` stands for every glyph of which nothing is known. */
export function textOf({ operations, unknown }: ReadText): string {
  let text = '';
  let isInSpan = false;
  let font: TextFont | undefined;
  for (const operation of operations) {
    if (operation.kind === 'show') {
      if (!isInSpan) for (const code of operation.codes) text += font?.text(code) || UNKNOWN;
    } else if (operation.kind === 'font') font = operation.font;
    else if (operation.kind === 'span') {
      text += operation.text === '' ? UNKNOWN : operation.text;
      isInSpan = true;
    } else if (operation.kind === 'span-end') isInSpan = false;
  }
  return text + UNKNOWN.repeat(unknown);
}
