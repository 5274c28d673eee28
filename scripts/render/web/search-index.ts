import SearchableMap from 'minisearch/SearchableMap';
import { sha256 } from '../../lib/files/index.ts';
import { turnGiven } from '../../lib/turns.ts';
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
  const { index: words, storedFields, documentIds: _ids, fieldLength, ...head } = index;
  const placed = words.map(([word, where], place) => [place, word, where] as const);
  const wordParts = partsOf(
    placed.sort(([, a], [, b]) => (a < b ? -1 : 1)),
    Math.min(most, PART_BYTES),
  );
  const shown = statements.map((_, id) => [id, storedFields[id]] as const);
  const shownParts = partsOf(shown, Math.min(most, PART_BYTES));
  const nameOf = (file: Artifact): string => file.path.slice(paths.asset('words.').length);
  return [
    json(path, {
      ...head,
      lengths: statements.map((_, id) => fieldLength[id]),
      folder: relativePath(path, paths.asset('words.')),
      words: wordParts.map(({ first, file }) => [first[1], nameOf(file)]),
      shown: shownParts.map(({ first, file }) => [first[0], nameOf(file)]),
    }),
    ...wordParts.map(({ file }) => file),
    ...shownParts.map(({ file }) => file),
  ];
}

/** How often a word is in a field of each statement: by the numbers of the field and of the statement. */
type Counts = Record<number, Record<number, number>>;

/** What is shown of a statement that is found. */
type Stored = Pick<Findable, 'title' | 'href' | 'when' | 'extract'>;

/** The numbers of the fields: words of the title count more. */
const FIELDS = { title: 0, text: 1 } as const;

/**
 * The index as the library that reads it would write it (MiniSearch 7, `add` and `toJSON`), in a third of the time: it looks in its tree
 * for each word of each text, and here for each different word once. The order of its words is that of the same tree.
 */
async function indexOf(statements: readonly Findable[]) {
  const counts = new Map<string, Counts>();
  const tree = new SearchableMap<Counts>();
  const averages: number[] = [];
  const documentIds: Record<number, number> = {};
  const lengths: Record<number, readonly number[]> = {};
  const stored: Record<number, Stored> = {};
  for (const [id, { words, title, href, when, extract }] of statements.entries()) {
    if (id % AT_ONCE === 0) await turnGiven();
    documentIds[id] = id;
    stored[id] = { title, href, when, extract };
    lengths[id] = [wordsOfText(title), words].map((all, field) => {
      const own = all.filter(Boolean);
      const { size } = new Set(own);
      averages[field] = ((averages[field] ?? 0) * id + size) / (id + 1);
      for (const word of own) {
        const count = counts.get(word) ?? added(word);
        const places = count[field] ?? {};
        places[id] = (places[id] ?? 0) + 1;
        count[field] = places;
      }
      return size;
    });
  }
  const index: (readonly [word: string, count: Counts])[] = [...tree];
  return {
    ...{ documentCount: statements.length, nextId: statements.length, documentIds, fieldIds: FIELDS },
    ...{ fieldLength: lengths, averageFieldLength: averages, storedFields: stored, dirtCount: 0 },
    ...{ index, serializationVersion: 2 },
  };

  function added(word: string): Counts {
    const made: Counts = {};
    counts.set(word, made);
    tree.set(word, made);
    return made;
  }
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
