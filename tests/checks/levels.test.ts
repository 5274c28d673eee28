import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { rules } from '../../scripts/checks/index.ts';
import { levelOf, readLevels, underLevel } from '../../scripts/checks/levels.ts';
import { severityOf } from '../../scripts/model/add-message.ts';
import { parseSettings } from '../../scripts/source/newsroom/settings.ts';

function read(yaml: string) {
  const file = new VFile({ path: 'source/newsroom.yaml', value: yaml });
  const levels = readLevels(parseSettings(file).checks ?? {}, file, ['ar', 'pt-BR']);
  return {
    levels,
    said: file.messages.map(({ line, column, reason, note }) => `${line}:${column} ${reason}. ${note}`),
  };
}

const rule = (id: string) => {
  const found = rules.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No rule ${id}`);
  return found;
};

test('a rule is set everywhere, and otherwise for one language', () => {
  const { levels, said } = read('checks:\n  length: off\n  ar: {length: error, spacing: warning}\n');
  expect(said).toEqual([]);
  expect(['de', 'ar'].map((tag) => levelOf(levels, rule('length'), tag))).toEqual(['off', 'error']);
  expect(['de', 'ar'].map((tag) => levelOf(levels, rule('spacing'), tag))).toEqual([undefined, 'warning']);
  expect(levelOf(levels, rule('reviewed'), 'ar')).toBe('off');
});

test.each([
  ['checks:\n  lenght: off\n', '2:3 Unexpected rule `lenght` under `checks`. Did you mean length?'],
  ['checks:\n  ar:\n    spaceing: off\n', '3:5 Unexpected rule `spaceing` under `checks`. Did you mean spacing?'],
  ['checks:\n  qqqq: off\n', '2:3 Unexpected rule `qqqq` under `checks`. See docs/checks.md for the names.'],
  [
    'checks:\n  pt-PT: {length: off}\n',
    '2:3 Unexpected `pt-PT` under `checks`: that is no language of the newsroom. Did you mean pt-BR?',
  ],
  [
    'checks: {length: loud}\n',
    '1:10 Unexpected `loud` as `checks.length`, expected `off`, `notice`, `warning` or `error`, or a language with rules of its own. Correct the value, or take the field away.',
  ],
])('%j is refused: %s', (yaml, message) => {
  expect(read(yaml).said).toEqual([message]);
});

test.each(rules.filter(({ floor }) => floor !== undefined))(
  '$id cannot be switched off, and the error says why',
  ({ id, floor }) => {
    for (const level of ['off', 'notice'] as const) {
      const { levels, said } = read(`name: x\nchecks:\n  ${id}: ${level}\n`);
      expect(levels.size).toBe(0);
      expect(said).toEqual([expect.stringContaining(`3:3 Unexpected \`${level}\` for \`${id}\``)]);
      expect(said).toEqual([expect.stringContaining(floor?.why ?? '?')]);
    }
  },
);

test('what hides something from readers, and what holds a gap back, is an error whatever the newsroom says', () => {
  const fixed = rules.filter(({ floor }) => floor?.severity === 'error').map(({ id }) => id);
  expect(fixed).toEqual([
    'missing',
    'empty',
    'stale',
    'changed-together',
    'correction',
    'placeholder',
    'bidi',
    'invisible',
  ]);
  expect(rules.filter(({ holds }) => holds === true).every(({ id }) => fixed.includes(id))).toBe(true);
});

test('a level moves findings of the usual severity, and puts a lid on the others', () => {
  const number = rule('number');
  expect(underLevel('error', number, 'warning')).toBe('warning');
  expect(underLevel('notice', number, 'warning')).toBe('notice');
  const spacing = rule('spacing');
  expect(underLevel('notice', spacing, 'error')).toBe('error');
  expect(underLevel('notice', spacing, undefined)).toBe('notice');
  const length = rule('length');
  expect([underLevel('error', length, 'notice'), underLevel('warning', length, 'error')]).toEqual(['notice', 'error']);
});

test('a setting that is refused holds the newsroom back', () => {
  const file = new VFile({ path: 'source/newsroom.yaml', value: 'checks: {bidi: off}\n' });
  readLevels(parseSettings(file).checks ?? {}, file, []);
  expect(file.messages.map(severityOf)).toEqual(['error']);
});
