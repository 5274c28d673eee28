import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { reportMessages } from '../../../scripts/cli/report/report-messages.ts';
import { safeText } from '../../../scripts/cli/report/terminal.ts';
import { addMessage } from '../../../scripts/model/add-message.ts';
import { communique } from '../../support/communique.ts';
import { folderForTest } from '../../support/folder.ts';

const HOSTILE = 'a\u001b[2J\u001b[31mGO\u001b]0;x\u0007\u009b31m\u202eOG\r\u2028';

test('what acts in a terminal is a mark on it; the colours of the program stay', () => {
  expect(safeText(HOSTILE, false)).toBe('a\uFFFD[2J\uFFFD[31mGO\uFFFD]0;x\uFFFD\uFFFD31m\uFFFDOG\uFFFD\uFFFD');
  expect(safeText('\u001b[31merror\u001b[39m: \u2067م\u2069\r\n\tx\n', true)).toBe(
    '\u001b[31merror\u001b[39m: \u2067م\u2069\r\n\tx\n',
  );
  expect(safeText('\r\u001b[K1/2 page', true)).toBe('\r\u001b[K1/2 page');
});

test('only the program itself writes a line over: not a name or text inside what it says', () => {
  expect(safeText('source/x\r\u001b[KAll: GO.md:1:1: error', true)).toBe('source/x\uFFFD\uFFFD[KAll: GO.md:1:1: error');
  expect(safeText('\r\u001b[K1/2 a\r\u001b[KGO', true)).toBe('\r\u001b[K1/2 a\uFFFD\uFFFD[KGO');
  expect(safeText('[a]: no\rGO [b]', true)).toBe('[a]: no\\u000dGO [b]');
  expect(safeText('[a]\r\n[b]', false)).toBe('[a]\r\n[b]');
});

test('a file’s name in a finding is a mark where it would act, on a terminal too', () => {
  const file = new VFile({ path: 'source/x\r\u001b[KAll\u001b[32m: GO.md', value: 'x' });
  addMessage(file, { ruleId: 'budget', severity: 'error', reason: 'Too much', place: { line: 1, column: 1 } });
  const shown = safeText(reportMessages([file], { verbose: true, colour: true, columns: 80 }), true);
  expect(shown).toContain('source/x\uFFFD\uFFFD[KAll\uFFFD[32m: GO.md:1:1');
});

test('a value as JSON keeps every character', () => {
  const json = `${JSON.stringify({ a: HOSTILE }, null, 2)}\n`;
  const shown = safeText(json, false);
  expect(JSON.parse(shown)).toEqual({ a: HOSTILE });
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
});

test.each([
  ['build', HOSTILE.replaceAll('\0', '')],
  ['build', `--${HOSTILE}`],
  ['verify', HOSTILE],
  [HOSTILE],
  ['deploy', '--to', HOSTILE],
  ['build', '--lang', HOSTILE],
])('no argument of %s reaches the screen raw', async (...args) => {
  const { stdout, stderr } = await communique(args, folderForTest());
  expect(stderr).not.toBe('');
  expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
});
