import path from 'node:path';
import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { composeDocument } from '../../scripts/compose/compose-document.ts';
import { saidDigests, textDigest } from '../../scripts/compose/text-digest.ts';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import type { Document } from '../../scripts/model/document.ts';
import { openNewsroom } from '../../scripts/source/newsroom/open-newsroom.ts';
import { localize, localizeSource } from '../../scripts/translation/catalog/localize.ts';
import { wordingOf } from '../../scripts/workflows/load/wordings.ts';
import { catalogOf, type Texts } from '../support/catalog-of.ts';
import { statementOf } from '../support/read-markdown.ts';

const NEWSROOM = openNewsroom(path.resolve(import.meta.dirname, '../..'));

/** A statement in the words and labels of one language; texts that are not given stay in the source's. */
export async function composed(
  markdown: string,
  tag = 'en',
  targets: Texts = {},
  images: readonly string[] = [],
): Promise<Document> {
  const statement = await statementOf(markdown);
  const language = languageOf(tag);
  const base = Object.fromEntries(statement.segments.map(({ key, source }) => [key, source]));
  const localized =
    tag === 'en' ? localizeSource(statement) : localize(statement, catalogOf(tag, statement.segments, targets, base));
  return composeDocument(localized, {
    words: wordingOf(NEWSROOM, language).words,
    masthead: { name: 'N', contacts: [] },
    topicOf: (name) => ({ slug: name, name, language }),
    images: new Set(images),
    now: 0,
    timeZone: 'UTC',
    digest: textDigest(localizeSource(statement), localized),
    said: saidDigests(localized),
  });
}

/** Every element of a name below a node, in order. */
export function elements(node: Nodes | readonly Nodes[], name: string): readonly Element[] {
  const found: Element[] = [];
  for (const each of isList(node) ? node : [node])
    visit(each, 'element', (element) => {
      if (element.tagName === name) found.push(element);
    });
  return found;
}

export const texts = (nodes: readonly Nodes[]): readonly string[] => nodes.map((node) => textOf(node));

const isList = (node: Nodes | readonly Nodes[]): node is readonly Nodes[] => Array.isArray(node);
