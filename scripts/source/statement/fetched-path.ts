import { sha256 } from '../../lib/files/index.ts';

/** The folder beside a statement that pictures from other servers are kept in. */
export const FETCHED = 'fetched-images';

/** Where the picture of an address is kept once it has been fetched: a path below the statement's folder, the same for ever. */
export function fetchedPath(url: string): string {
  const name = (/([\p{L}\p{N}._-]{1,40})(?:[?#].*)?$/su.exec(url)?.[1] ?? 'picture').toLowerCase();
  const digest = sha256(url).slice(0, 16);
  return `${FETCHED}/${digest}-${name}`;
}
