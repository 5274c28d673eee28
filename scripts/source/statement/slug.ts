import type { VFile } from 'vfile';
import { addMessage } from '../../model/add-message.ts';
import { fieldPlace } from '../front-matter/field-place.ts';
import { isConflictCopy } from '../newsroom/copied-names.ts';
import { isTaken, slugFor, stemOf } from '../newsroom/names.ts';

/**
 * The statement's name in every path: from the front matter, else from the file's name. What had to be changed for it is
 * said on the file; a slug in the front matter that leads elsewhere is an error.
 *
 * @param isAlone true where no newsroom is: nothing stands beside a copy that is built by itself
 */
export function slugOf(written: string | undefined, file: VFile, tags: readonly string[], isAlone: boolean): string {
  const stem = stemOf(file.path);
  const given = written === undefined ? undefined : nameOf(written);
  const slug = slugFor(given ?? stem, tags);
  if (given === undefined) {
    if (isConflictCopy(stem)) sayCopy(file, stem, isAlone);
    if (slug !== (written ?? stem)) sayAddress(file, slug, written ?? stem);
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
  } else if (slug !== written) sayAddress(file, slug, written ?? given);
  return slug;
}

/** A path of plain names, as other programs have it, as one name: `/press/one` is `press-one`. Of `/` there is none. */
function nameOf(slug: string): string | undefined {
  const path = slug.trim().replace(/^https?:\/\/[^/]*\//i, '/');
  if (/^\/+$/.test(path)) return undefined;
  const parts = path.split('/').filter((part) => part !== '');
  const isPath = path.includes('/') && parts.every((part) => /^[^\\:]*[\p{L}\p{N}]/u.test(part));
  return isPath ? parts.join('-').replace(/\.html?$/i, '') : slug;
}

function sayCopy(file: VFile, stem: string, isAlone: boolean): void {
  addMessage(file, {
    ruleId: 'slug',
    severity: isAlone ? 'warning' : 'error',
    reason: `Unexpected copy that a program made where two people had changed one file${isAlone ? '' : '; it would be published beside the other'}`,
    place: { line: 1, column: 1 },
    actual: stem,
    advice:
      'Put into one file what is to stay, and take the other away; or give this one a `slug:` in its front matter.',
  });
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
