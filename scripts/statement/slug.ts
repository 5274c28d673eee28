import type { VFile } from 'vfile';
import { addMessage } from '../message/add-message.ts';
import { isTaken, slugFor, stemOf } from '../newsroom/names.ts';
import { fieldPlace } from './field-place.ts';

/**
 * The statement's name in every path: from the front matter, else from the file's name. What had to be changed for it is
 * said on the file; a slug in the front matter that leads elsewhere is an error.
 */
export function slugOf(given: string | undefined, file: VFile, tags: readonly string[]): string {
  const stem = stemOf(file.path);
  const slug = slugFor(given ?? stem, tags);
  if (given === undefined) {
    if (slug !== stem) sayAddress(file, slug, stem);
    return slug;
  }
  const fault = faultOf(given, tags);
  if (fault !== undefined) {
    addMessage(file, {
      ruleId: 'slug',
      severity: 'error',
      reason: `Unexpected slug \`${given}\`: ${fault}`,
      place: fieldPlace(file, 'slug'),
      actual: given,
      advice: `Write \`slug: ${slug}\`.`,
    });
  } else if (slug !== given) sayAddress(file, slug, given);
  return slug;
}

function sayAddress(file: VFile, slug: string, from: string): void {
  addMessage(file, {
    ruleId: 'slug',
    severity: 'notice',
    reason: `The address of \`${from}\` is \`${slug}\``,
    place: { line: 1, column: 1 },
    actual: from,
    expected: [slug],
    advice: 'For another one, write `slug:` into the front matter.',
  });
}

function faultOf(slug: string, tags: readonly string[]): string | undefined {
  if (/[/\\]|^\.+$/.test(slug)) return 'it is one name, not a path';
  if (!/[\p{L}\p{N}]/u.test(slug)) return 'it has no letter and no digit';
  return isTaken(slug, tags) ? 'that name is taken, or a language of the newsroom' : undefined;
}
