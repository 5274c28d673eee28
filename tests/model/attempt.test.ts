import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { Fault } from '../../scripts/lib/fault.ts';
import { addMessage, hasErrors, pointsIn } from '../../scripts/model/add-message.ts';
import { attempt, attemptNow } from '../../scripts/model/attempt.ts';

const job = () => ({ file: new VFile({ path: 'source/boats.md' }), what: 'The PDF in German' });

test('a job that fails is a finding on its file, and nothing is thrown', async () => {
  const [now, later] = [job(), job()];
  const failure = 'The PDF in German could not be made: Boom';
  const fails = (): never => {
    throw new Error('Boom.\n  at somewhere');
  };
  expect(attemptNow(now, fails)).toEqual({ failure });
  expect(await attempt(later, async () => fails())).toEqual({ failure });
  for (const { file } of [now, later]) {
    expect(file.messages).toMatchObject([{ ruleId: 'failed', fatal: true, reason: failure, line: 1, column: 1 }]);
    expect(hasErrors(file)).toBe(true);
  }
});

test('what a fault advises is advised, and what works is a value', () => {
  const { file, what } = job();
  expect(attemptNow({ file, what }, () => 14)).toEqual({ value: 14 });
  attemptNow({ file, what }, () => {
    throw new Fault('read-failed', 'a.png leads out', 'Put a real file there.');
  });
  expect(file.messages).toMatchObject([{ note: 'Put a real file there.' }]);
});

test('a world that is broken as a whole is thrown: no other job would fare better', async () => {
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  const ended = new DOMException('ended', 'AbortError');
  // A store that is full would else leave a statement out, and the release would go.
  const store = new Fault('store-failed', '/srv/work does not keep what it is given (ENOSPC)', 'Make room there.');
  for (const error of [full, ended, store, new Fault('key-unusable', 'No key', 'Name one.')]) {
    const each = job();
    await expect(attempt(each, () => Promise.reject(error))).rejects.toBe(error);
    expect(each.file.messages).toEqual([]);
  }
});

test('a sentence shows the beginning of a value that is too long to read, and `actual` has all of it', () => {
  const [file, value] = [new VFile(), 'x'.repeat(5000)];
  const message = addMessage(file, { ruleId: 'r', severity: 'warning', reason: `Unexpected ${value}`, actual: value });
  expect(message.reason).toBe(`Unexpected ${'x'.repeat(80)}…`);
  expect(message.actual).toBe(value);
});

test('lines end as they do on any machine', () => {
  const point = pointsIn('a\r\nb\rc\nd');
  expect([0, 3, 5, 7].map(point).map(({ line, column }) => `${line}:${column}`)).toEqual(['1:1', '2:1', '3:1', '4:1']);
});
