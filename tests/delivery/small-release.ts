import { assemble } from '../../scripts/release/assemble.ts';
import { seal } from '../../scripts/release/seal.ts';

/** Puts a release of a few files where a release goes; it is in German and English. */
export function putRelease(out: string, number: number, files: Readonly<Record<string, string>>): void {
  const artifacts = Object.entries(files).map(([path, text]) => ({
    path,
    mediaType: 'text/html; charset=utf-8',
    bytes: new TextEncoder().encode(text),
  }));
  const languages = ['de', 'en'].map((tag) => ({ tag, standing: 'source' as const }));
  const statements = [{ slug: 'boats', languages }];
  assemble(seal(artifacts, { proof: false, statements, release: { number, previous: null } }), out);
}
