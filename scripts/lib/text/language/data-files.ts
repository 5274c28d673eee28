import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Reads the program's own JSON of languages, one file each, from a folder beside this module.
 *
 * @returns the first file of some names that there is, parsed; undefined where there is none
 */
export function dataFiles<Data>(folder: string): (names: readonly string[]) => Data | undefined {
  const place = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
  let known: ReadonlySet<string> | undefined;
  return (names) => {
    known ??= new Set(readdirSync(place));
    const name = names.find((each) => known?.has(`${each}.json`) === true);
    return name === undefined ? undefined : JSON.parse(readFileSync(`${place}${name}.json`, 'utf8'));
  };
}
