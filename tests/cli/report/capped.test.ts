import { readFileSync } from 'node:fs';
import path from 'node:path';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { logFailures } from '../../../scripts/cli/report/failures.ts';
import { messagesData } from '../../../scripts/cli/report/findings-json.ts';
import { reportMessages } from '../../../scripts/cli/report/report-messages.ts';
import { Fault } from '../../../scripts/lib/fault.ts';
import { addMessage } from '../../../scripts/model/add-message.ts';
import { attemptNow } from '../../../scripts/model/attempt.ts';
import { removeFolder, temporaryFolder } from '../../support/folder.ts';

const OPTIONS = { colour: false, verbose: false };

function fileWith(reasons: readonly string[]): VFile {
  const file = new VFile({ path: 'source/a.md', value: 'one\ntwo\n' });
  for (const reason of reasons)
    addMessage(file, { ruleId: 'link', severity: 'error', reason, place: { line: 1, column: 1 } });
  return file;
}

test('equal findings are said once, with how many there are', () => {
  const said = reportMessages([fileWith(['Same', 'Other', 'Same', 'Same'])], OPTIONS);
  expect(said.match(/source\/a\.md:1:1: error: .*/g)).toEqual([
    'source/a.md:1:1: error: Same (3 times) [link]',
    'source/a.md:1:1: error: Other [link]',
  ]);
});

test('of one rule on one file 20 findings are shown, then a count; a machine has them all', () => {
  const file = fileWith(Array.from({ length: 343 }, (_, index) => `Fault ${index}`));
  const said = reportMessages([file], OPTIONS);
  expect(said.match(/: error: /g)).toHaveLength(20);
  expect(said).toContain('source/a.md: 323 more like these [link]\n');
  expect(messagesData([file])).toHaveLength(343);
});

test('what is thrown is a finding on its source; the stack goes into a log, and never to the screen', () => {
  const file = new VFile({ path: 'source/a.md', value: '# T' });
  const made = attemptNow({ file, what: 'The PDF in German' }, () => {
    throw new TypeError('x is not a function');
  });
  expect(made).toEqual({ failure: 'The PDF in German could not be made: x is not a function' });
  const said = reportMessages([file], OPTIONS);
  expect(said).toMatch(
    /^source\/a\.md:1:1: error: The PDF in German could not be made: x is not a function \[failed\]\n/,
  );
  expect(said).not.toMatch(/^ +at /m);
  const folder = temporaryFolder();
  try {
    expect(logFailures([file], folder, 0)).toBe('The details are in communique.log\n');
    expect(readFileSync(path.join(folder, 'communique.log'), 'utf8')).toMatch(/TypeError: x is not a function\n +at /);
    expect(logFailures([new VFile()], folder, 0)).toBe('');
  } finally {
    removeFolder(folder);
  }
});

test('a world that is broken as a whole is no finding', () => {
  const file = new VFile({ path: 'source/a.md' });
  const broken = () =>
    attemptNow({ file, what: 'The page' }, () => {
      throw new Fault('write-failed', 'no room', 'Make room.');
    });
  expect(broken).toThrow('no room');
  expect(file.messages).toEqual([]);
});
