import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { isolated } from '../../compose/isolate-text.ts';
import type { Language } from '../../lib/text/index.ts';
import { paths, relativePath } from '../../model/paths.ts';
import type { Site } from './site.ts';

/** The newsroom's name, as a link to its start page in a language. */
export function newsroomLink(language: Language, from: string, site: Site): readonly ElementContent[] {
  const name = site.nameOf(language.tag);
  if (name === '') return [];
  return [h('a', { href: relativePath(from, paths.start(language.tag)) }, isolated(name, language))];
}
