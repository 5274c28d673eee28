import type { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { once } from '../../once.ts';
import { faultsOfWords } from './language-file.ts';

/**
 * Reads the program's own JSON of languages, one file each, from a folder beside this module.
 *
 * @returns the first file of some names that there is, parsed; undefined where there is none
 */
export function dataFiles<Data>(folder: string): (names: readonly string[]) => Data | undefined {
  const fileOf = fileFinder(folder, '.json');
  return (names) => {
    const file = fileOf(names);
    return file === undefined ? undefined : parsedFile(file);
  };
}

/**
 * Reads the program's own lists of words in the same way. The first line of a file is JSON; what follows is left as it is, since little
 * of it is ever asked for.
 */
export function listFiles<Head>(
  folder: string,
): (names: readonly string[]) => { readonly head: Head; readonly lines: Buffer } | undefined {
  const fileOf = fileFinder(folder, '.txt');
  return (names) => {
    const file = fileOf(names);
    if (file === undefined) return undefined;
    const bytes = readFileSync(file);
    const end = bytes.indexOf('\n');
    return { head: JSON.parse(bytes.toString('utf8', 0, end)), lines: bytes.subarray(end + 1) };
  };
}

function fileFinder(folder: string, ending: string): (names: readonly string[]) => string | undefined {
  const place = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
  const known = once(() => new Set(readdirSync(place)));
  return (names) => {
    const name = names.find((each) => known().has(each + ending));
    return name === undefined ? undefined : place + name + ending;
  };
}

/**
 * The JSON in a file of words.
 *
 * @throws {Fault} `words-unreadable`, which names the file, its line and what is wrong, where somebody has broken it
 */
export function parsedFile<Data = unknown>(file: string): Data {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw faultsOfWords(file, text)[0] ?? error;
  }
}
