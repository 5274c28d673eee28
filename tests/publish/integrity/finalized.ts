import { newKey } from '../../../scripts/lib/signing/key.ts';
import { finalize } from '../../../scripts/publish/integrity/finalize.ts';
import type { FileSet } from '../../../scripts/publish/integrity/verify-release.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A small signed release in memory, of six files or as many as are asked for. */
export function finalizedRelease(number = 1, words = 'text', key = newKey(), count = 6) {
  const artifact = (tag: string, kind: string) => ({
    path: `verdict/${tag}/verdict.${tag}.${kind}`,
    mediaType: 'text/plain',
    bytes: encode(`${words} ${tag} ${kind}`),
    about: { slug: 'verdict', language: tag },
  });
  const many = Array.from({ length: Math.max(0, count - 6) }, (_, index) => artifact('en', `${index}.txt`));
  const files = [...['ar', 'de', 'en'].flatMap((tag) => [artifact(tag, 'txt'), artifact(tag, 'pdf')]), ...many];
  const artifacts = finalize(files, {
    proof: false,
    statements: [{ slug: 'verdict', languages: [{ tag: 'en', standing: 'source' }] }],
    release: { number, previous: null },
    key,
  });
  return { key, artifacts, files: new Map(artifacts.map(({ path, bytes }) => [path, bytes])) };
}

/** Files in memory as a set to be verified. */
export function fileSet(files: ReadonlyMap<string, Uint8Array>): FileSet {
  return { paths: [...files.keys()].sort(), strange: [], read: (path) => files.get(path) };
}
