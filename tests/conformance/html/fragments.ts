import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One piece of HTML in Markdown, as it was written down before any of it was published. */
export type Fragment = {
  readonly name: string;
  /** Whether it comes out, or is refused since words would be lost. */
  readonly expected: 'publish' | 'error';
  readonly language: string;
  readonly markdown: string;
};

const FILE = path.resolve(import.meta.dirname, '../../fixtures/html/fragments.md.txt');

/** The fragments of the fixture; each begins with `=== NUMBER-NAME publish|error LANGUAGE`. */
export function readFragments(): readonly Fragment[] {
  return readFileSync(FILE, 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.split('\n');
      const [number = '', name = '', expected = '', language = 'en'] = head.split(' ');
      return {
        name: `${number}-${name}`,
        expected: expected === 'error' ? 'error' : 'publish',
        language,
        markdown: lines.join('\n'),
      };
    });
}
