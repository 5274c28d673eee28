import { expect } from 'vitest';
import { stringifyHtml } from '../../../scripts/render/stringify.ts';
import { composed } from './composed.ts';

/** The body as HTML, without the numbers of paragraphs, the boxes round them, and blanks between tags. */
export async function written(markdown: string): Promise<string> {
  const { body, errors } = await composed(`Intro.\n\n${markdown}`);
  expect(errors).toEqual([]);
  return stringifyHtml(body)
    .replace(/<a class="pn".*?<\/a>/g, '')
    .replace(/<div class="block"[^>]*>|<\/div>| (?:id|aria-label|class)="[^"]*"/g, '')
    .replace(/\s*\n\s*/g, '');
}
