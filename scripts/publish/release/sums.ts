import { digestOnce } from '../../lib/files/index.ts';
import type { Artifact } from '../../model/artifact.ts';
import { paths } from '../../model/paths.ts';

/** `SHA256SUMS` as `sha256sum` writes it: every file in order of path, the manifest too. */
export function sumsOf(artifacts: readonly Artifact[]): Artifact {
  const lines = artifacts.map(({ path, bytes }) => ({ path, line: `${digestOnce(bytes)}  ${path}\n` }));
  const text = lines
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ line }) => line)
    .join('');
  return { path: paths.sums, mediaType: 'text/plain; charset=utf-8', bytes: new TextEncoder().encode(text) };
}

/**
 * Reads `SHA256SUMS`, ours or `sha256sum`'s (text and binary mode): path → digest; `undefined` where a line is anything
 * else, or a path comes twice.
 */
export function parseSums(text: string): ReadonlyMap<string, string> | undefined {
  const sums = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, digest = '', path = ''] = /^([0-9a-f]{64}) [ *]([^\\]+)$/.exec(line) ?? [];
    if (path === '' || sums.has(path)) return undefined;
    sums.set(path, digest);
  }
  return sums;
}
