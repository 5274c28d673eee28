import { stringifyEntries } from '../../catalog/sync.ts';
import { catalogPath, createFile } from '../../newsroom/files.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { labelTexts, wordingOf } from '../load/labels.ts';

/**
 * Writes the templates' words in the source language as a base file, where the newsroom has a language that lacks some of
 * them: platforms translate from it into `translations/<tag>/labels.json`. One that is there is the newsroom's own.
 *
 * @returns paths written
 */
export function writeLabelBase(newsroom: Newsroom): readonly string[] {
  const { source, languages, isBare } = newsroom;
  const isLacking = languages.some((language) => {
    const { words, names } = wordingOf(newsroom, language);
    return language.tag !== source.tag && names.some((name) => words.fallback?.(name) !== undefined);
  });
  if (isBare || !isLacking) return [];
  const texts = labelTexts(newsroom, source.tag);
  const path = catalogPath(source.tag, 'labels');
  return texts.size > 0 && createFile(newsroom, path, stringifyEntries([...texts])) ? [path] : [];
}
