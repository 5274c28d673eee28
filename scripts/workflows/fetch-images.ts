import path from 'node:path';
import { readImage } from '../lib/images/index.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { fetchPicture } from '../publish/fetch-picture.ts';
import { linkKind } from '../source/addresses/addresses.ts';
import { fetchedPath } from '../source/addresses/pictures.ts';
import { readBytes } from '../source/newsroom/file-bytes.ts';
import { readOrEmpty } from '../source/newsroom/files.ts';
import { createBytes } from '../source/newsroom/folder.ts';
import { parseStatement } from '../source/statement/parse-statement.ts';

/** The result for one picture on another server. */
export type FetchedImage = {
  /** Path of the statement below the newsroom's root. */
  readonly statement: string;
  readonly url: string;
  /** Where it is kept, below the newsroom's root. */
  readonly path: string;
  readonly state: 'fetched' | 'kept' | 'refused';
  /** Why it was refused. */
  readonly fault?: string;
};

const LIMIT = 10_000_000;

/**
 * Downloads the pictures on other servers that statements show, and keeps each beside its statement, where builds find
 * it. Pictures that are there already are not fetched again; files that are no pictures are not kept.
 *
 * @param allowed hosts that may be on a private network
 */
export async function fetchImages(
  newsroom: Newsroom,
  statements: readonly string[],
  allowed: ReadonlySet<string>,
): Promise<readonly FetchedImage[]> {
  const results: FetchedImage[] = [];
  for (const statement of statements) {
    const { source: language, languages } = newsroom;
    const draft = await parseStatement(readOrEmpty(newsroom, statement), { language, languages });
    const urls = new Set((draft?.images ?? []).map(({ url }) => url).filter((url) => linkKind(url) === 'web'));
    for (const url of urls) {
      const target = path.posix.join(path.posix.dirname(statement), fetchedPath(url));
      results.push({ statement, url, path: target, ...(await keep(newsroom.root, target, url, allowed)) });
    }
  }
  return results;
}

async function keep(
  root: string,
  target: string,
  url: string,
  allowed: ReadonlySet<string>,
): Promise<Pick<FetchedImage, 'state' | 'fault'>> {
  if (readBytes(root, target, LIMIT) !== undefined) return { state: 'kept' };
  const answer = await fetchPicture(url, { allowed, limit: LIMIT });
  if ('fault' in answer) return { state: 'refused', fault: answer.fault };
  const picture = await readImage(answer.bytes);
  if (typeof picture === 'string')
    return { state: 'refused', fault: `it is no picture that can be shown (${picture})` };
  createBytes(root, target, answer.bytes);
  return { state: 'fetched' };
}
