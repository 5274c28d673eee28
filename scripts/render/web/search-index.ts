import MiniSearch from 'minisearch';
import { sha256 } from '../../lib/files/index.ts';
import type { Artifact } from '../../model/artifact.ts';
import { paths, relativePath } from '../../model/paths.ts';
import type { Findable } from '../renderer.ts';
import { MOST_BYTES } from './page-size.ts';
import { wordsOfText } from './search/words.js';

/** How many statements are added to an index before what has come meanwhile is handled, such as a print. */
const AT_ONCE = 16;

/** Bytes of one part of an index, but for a word that alone has more. */
const PART_BYTES = 100_000;

/**
 * The index of a language as files: the first is the one that the page's script loads. One that is too large for a
 * reader's telephone has in it where its parts lie: words in their order, and what is shown of statements.
 *
 * @param most bytes of a file; an index that has more comes in parts
 */
export async function searchIndexFiles(
  statements: readonly Findable[],
  tag: string,
  most = MOST_BYTES,
): Promise<readonly Artifact[]> {
  const path = paths.searchIndex(tag);
  const index = await indexOf(statements);
  const whole = json(path, index);
  if (whole.bytes.length <= most) return [whole];
  const { index: words, storedFields, documentIds, fieldLength, ...head } = index.toJSON();
  const placed = words.map(([word, where], place) => [place, word, where] as const);
  const wordParts = partsOf(
    placed.sort(([, a], [, b]) => (a < b ? -1 : 1)),
    Math.min(most, PART_BYTES),
  );
  const shown = Object.keys(documentIds).map((id) => [Number(id), storedFields[id]] as const);
  const shownParts = partsOf(shown, Math.min(most, PART_BYTES));
  const nameOf = (file: Artifact): string => file.path.slice(paths.asset('words.').length);
  return [
    json(path, {
      ...head,
      lengths: Object.keys(documentIds).map((id) => fieldLength[id]),
      folder: relativePath(path, paths.asset('words.')),
      words: wordParts.map(({ first, file }) => [first[1], nameOf(file)]),
      shown: shownParts.map(({ first, file }) => [first[0], nameOf(file)]),
    }),
    ...wordParts.map(({ file }) => file),
    ...shownParts.map(({ file }) => file),
  ];
}

/** The same with its number, and its words as a text of one in each line, which the library cuts again. */
type Numbered = Omit<Findable, 'words'> & { readonly id: number; readonly text: string };

async function indexOf(statements: readonly Findable[]): Promise<MiniSearch<Numbered>> {
  const index = new MiniSearch<Numbered>({
    fields: ['title', 'text'],
    storeFields: ['title', 'href', 'when', 'extract'],
    tokenize: (text, field) => (field === 'text' ? text.split('\n') : wordsOfText(text)).filter(Boolean),
    processTerm: (term) => term,
  });
  const numbered = statements.map(({ words, ...shown }, id) => ({ ...shown, id, text: words.join('\n') }));
  await index.addAllAsync(numbered, { chunkSize: AT_ONCE });
  return index;
}

type Part<Entry> = { readonly first: Entry; readonly file: Artifact };

/** The entries as lists of at most so many bytes, in files with their digests in their names; each with its first entry. */
function partsOf<Entry>(entries: readonly Entry[], most: number): readonly Part<Entry>[] {
  const parts: Part<Entry>[] = [];
  let texts: string[] = [];
  let size = 2;
  let first = entries[0];
  const close = (): void => {
    if (first === undefined || texts.length === 0) return;
    const text = `[${texts.join(',')}]\n`;
    parts.push({ first, file: json(paths.asset(`words.${sha256(text).slice(0, 12)}.json`), text) });
  };
  for (const entry of entries) {
    const text = JSON.stringify(entry);
    const bytes = Buffer.byteLength(text) + 1;
    if (size + bytes > most) {
      close();
      [texts, size, first] = [[], 2, entry];
    }
    texts.push(text);
    size += bytes;
  }
  close();
  return parts;
}

/** A file of JSON: of a text that is JSON already, or of a value. */
function json(path: string, value: string | object): Artifact {
  const text = typeof value === 'string' ? value : `${JSON.stringify(value)}\n`;
  return { path, mediaType: 'application/json', bytes: new TextEncoder().encode(text) };
}
