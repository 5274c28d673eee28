import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Language } from '../lib/text/index.ts';
import type { LogoPicture, Masthead } from '../model/document.ts';
import { isolatedNodes } from './isolate-text.ts';

/**
 * The newsroom's name as nodes for the head of a page, a sheet or a mail: the name with the logo before it, or the logo
 * alone where that says the name. Empty where it has neither.
 *
 * @param srcOf the address of a picture, from where it is shown
 * @param isAlwaysLight true for paper and mail, which have no dark ground
 */
export function newsroomName(
  { name, logo }: Pick<Masthead, 'name' | 'logo'>,
  language: Language,
  srcOf: (picture: LogoPicture) => string,
  isAlwaysLight = false,
): ElementContent[] {
  const letters = name === '' ? [] : isolatedNodes(name, language);
  if (logo === undefined) return letters;
  const { light, dark, text } = logo;
  const shown = pictured(light, srcOf, text ?? '');
  const picture =
    dark === undefined || isAlwaysLight
      ? shown
      : h('picture', [h('source', { media: '(prefers-color-scheme: dark)', ...sourceOf(dark, srcOf) }), shown]);
  return text === undefined ? [picture, { type: 'text', value: ' ' }, ...letters] : [picture];
}

const pictured = (picture: LogoPicture, srcOf: (picture: LogoPicture) => string, alt: string): Element => {
  const { width, height } = picture;
  return h('img.logo', { src: srcOf(picture), width, height, alt });
};

const sourceOf = (picture: LogoPicture, srcOf: (picture: LogoPicture) => string) => {
  const { width, height } = picture;
  return { srcSet: srcOf(picture), width, height };
};

/** The `data:` address of a picture that travels inside what shows it. */
export const dataUrlOf = ({ mediaType, bytes }: LogoPicture): string =>
  `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
