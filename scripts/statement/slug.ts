import type { VFile } from 'vfile';
import { addMessage } from '../message/add-message.ts';
import { fieldPlace } from './front-matter.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_LENGTH = 80;
/** Names the output and the translations use for something else, and names that Windows keeps for devices. */
const TAKEN = /^(?:assets|labels|newsroom|manifest|index|con|prn|aux|nul|com\d|lpt\d)$/;

/** The statement's name in every path: from the front matter, else from the file's name. An unusable one is an error on the file. */
export function slugOf(given: string | undefined, fileName: string, file: VFile, tags: readonly string[]): string {
  const slug = given ?? fileName;
  const fault = faultOf(slug, tags);
  if (fault === undefined) return slug;
  const remedy =
    given === undefined
      ? `Add the line \`slug: ${suggestion(fileName, tags)}\` to the front matter.`
      : `Write \`slug: ${suggestion(given, tags)}\`.`;
  addMessage(file, {
    ruleId: 'slug',
    severity: 'error',
    reason: `Unexpected slug \`${slug}\`: ${fault}`,
    place: given === undefined ? { line: 1, column: 1 } : fieldPlace(file, 'slug'),
    actual: slug,
    advice: remedy,
  });
  return suggestion(slug, tags);
}

function faultOf(slug: string, tags: readonly string[]): string | undefined {
  if (slug.length > MAX_LENGTH) return `it has more than ${MAX_LENGTH} characters`;
  if (!SLUG.test(slug)) return 'it may hold a-z, 0-9 and single hyphens only';
  if (TAKEN.test(slug)) return 'that name is taken';
  if (tags.some((tag) => tag.toLowerCase() === slug)) return 'that is a language of the newsroom';
  return undefined;
}

function suggestion(name: string, tags: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, MAX_LENGTH)
    .replace(/-+$/, '');
  if (plain === '') return 'my-statement';
  return faultOf(plain, tags) === undefined ? plain : `${plain.slice(0, MAX_LENGTH - 10)}-statement`;
}
