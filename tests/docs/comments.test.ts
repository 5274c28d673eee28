import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../support/communique.ts';

const EXPORT = /^export (?:async )?(?:type|interface|class|const|function\*?) (\w+)/;
/** Commands, whose help says what they do, and guards, whose type does. */
const PLAIN = /^(?:define|is)[A-Z]/;

/** The exports of a file without a comment on them, as `name:line`. */
function uncommented(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const name = EXPORT.exec(line)?.[1];
    const isSaid = name === undefined || PLAIN.test(name) || (lines[at - 1] ?? '').endsWith('*/');
    return isSaid ? [] : [`${name}:${at + 1}`];
  });
}

test('every exported type, constant and function has a comment', () => {
  const folder = path.join(REPOSITORY, 'scripts');
  const bare = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.examples.ts'))
    .flatMap((name) => uncommented(readFileSync(path.join(folder, name), 'utf8')).map((place) => `${name} ${place}`));
  expect(bare).toEqual([]);
});

test('an export without a comment is found', () => {
  expect(uncommented('/** Eggs. */\nexport type Egg = 1;\nexport const HEN = 2;\nexport const isHen = 3;')).toEqual([
    'HEN:3',
  ]);
});
