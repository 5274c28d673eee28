import type { SecretKey } from '../../../scripts/lib/signing/key.ts';
import { finalize } from '../../../scripts/publish/integrity/finalize.ts';
import { finalizeStaged, finalizeTree } from '../../../scripts/publish/integrity/staging.ts';
import { assemble } from '../../../scripts/publish/release/assemble.ts';

/** Puts a release of a few files where a release goes; it is in German and English. */
export function putRelease(out: string, number: number, files: Readonly<Record<string, string>>): void {
  const artifacts = artifactsOf(files);
  const languages = ['de', 'en'].map((tag) => ({ tag, standing: 'source' as const }));
  const statements = [{ slug: 'boats', languages }];
  assemble(finalize(artifacts, { proof: false, statements, release: { number, previous: null } }), out);
}

/** Puts a few files of a statement under embargo where they are staged, below their token. */
export function putStaged(
  out: string,
  token: string,
  files: Readonly<Record<string, string>>,
  key?: SecretKey | undefined,
): void {
  const open = artifactsOf({ '404.html': 'nothing here' });
  assemble(finalizeTree([...open, ...finalizeStaged(token, artifactsOf(files), [])], key), out);
}

const artifactsOf = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([path, text]) => ({
    path,
    mediaType: 'text/html; charset=utf-8',
    bytes: new TextEncoder().encode(text),
  }));
