import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { build, check, Fault, type Format, openNewsroom, release, verify } from '../scripts/index.ts';
import { folderForTest } from './support/folder.ts';

const OPEN = '---\ndate: 2025-01-01\n---\n\n# Fourteen boats taken\n\nThe harbour was closed for a night.\n';
const FILES = {
  'source/newsroom.yaml': 'language: en\nlanguages: [en]\n',
  'source/boats.md': OPEN,
  'source/secret.md':
    '---\nembargo: 2999-01-01T10:00Z\n---\n\n# A verdict in the case of the pier\n\nThe court has spoken.\n',
};

test.each([new Date('x'), new Date('2999-06-01')])(
  'at %s nothing is published: embargoes hang on the time',
  async (now) => {
    const root = folderForTest(FILES);
    const newsroom = openNewsroom(root);
    await expect(build(newsroom, { now, out: 'out' }).result).rejects.toMatchObject({ name: 'Fault', code: 'usage' });
    await expect(release(newsroom, { now }).result).rejects.toMatchObject({ name: 'Fault', code: 'usage' });
    await expect(check(newsroom, { now })).rejects.toBeInstanceOf(Fault);
    expect(existsSync(path.join(root, 'out')) || existsSync(path.join(root, 'dist'))).toBe(false);
  },
);

test('what is under embargo stays out, and everybody who listens hears all events', async () => {
  const root = folderForTest(FILES);
  const task = build(openNewsroom(root), { out: 'out' });
  const listen = async (): Promise<number> => {
    let count = 0;
    for await (const { kind } of task) if (kind === 'done') count++;
    return count;
  };
  const [one, other] = await Promise.all([listen(), listen()]);
  expect(one).toBeGreaterThan(1);
  expect(other).toBe(one);
  expect(await listen()).toBe(one);
  expect(await task.result).toMatchObject({ isClean: true, held: [] });
  expect(existsSync(path.join(root, 'out/boats/en/index.html'))).toBe(true);
  expect(existsSync(path.join(root, 'out/secret'))).toBe(false);
});

test.each([
  [{ languages: ['zz-bogus--'] }, 'no language `zz-bogus--`'],
  [{ languages: ['de'] }, 'no language `de`'],
  [{ statements: ['ships'] }, 'No statement `ships`'],
  [{ formats: ['docx' as Format] }, 'no format `docx`'],
])('%j is refused', async (options, why) => {
  const newsroom = openNewsroom(folderForTest(FILES));
  await expect(build(newsroom, options).result).rejects.toThrow(why);
});

test.each<readonly [given: unknown, what: string, advice: string]>([
  [{ langauges: ['en'] }, '`build` has no option `langauges`', 'It has now, extensions, signal'],
  [{ languages: 'en' }, "`languages` is 'en'", 'Expected a list of BCP 47 tags.'],
  [{ statements: [5] }, '`statements[0]` is 5', 'Expected text.'],
  [{ out: 5 }, '`out` is 5', 'Expected text.'],
  [{ approvedOnly: 'false' }, "`approvedOnly` is 'false'", 'Expected true or false.'],
  [{ signal: {} }, '`signal` is {}', 'Expected an AbortSignal.'],
  [null, 'The options of `build` are null', 'Expected an object with options.'],
])('an option that nobody reads or can use is a fault that names it: %j', async (given, what, advice) => {
  const root = folderForTest(FILES);
  const run = build as (...args: readonly unknown[]) => ReturnType<typeof build>;
  const { result } = run(openNewsroom(root), given);
  const fault = { name: 'Fault', code: 'usage', message: what, advice: expect.stringContaining(advice) };
  await expect(result).rejects.toMatchObject(fault);
  expect(existsSync(path.join(root, 'dist'))).toBe(false);
});

test('a release of some statements, a key without a file and what is no newsroom are faults too', async () => {
  const newsroom = openNewsroom(folderForTest(FILES));
  const run = release as (...args: readonly unknown[]) => ReturnType<typeof release>;
  await expect(run(newsroom, { statements: ['boats'] }).result).rejects.toThrow('`release` has no option `statements`');
  await expect(run(newsroom, { key: {} }).result).rejects.toThrow('`key.file` is undefined');
  await expect(run({ root: '.' }).result).rejects.toThrow('`release` is given no newsroom');
});

test('verify names what it lacks: a key, one that is none, one that the newsroom has not made', () => {
  const root = folderForTest(FILES);
  const run = verify as (...args: readonly unknown[]) => ReturnType<typeof verify>;
  const faultOf = (...args: readonly unknown[]): unknown => {
    try {
      return run(...args);
    } catch (error) {
      return error;
    }
  };
  const advice = expect.stringContaining('second argument says whose signature to expect');
  const noKey = { name: 'Fault', code: 'usage', message: '`verify` is given no key', advice };
  for (const key of [undefined, null, { release: root }, 5]) expect(faultOf(root, key)).toMatchObject(noKey);
  expect(faultOf('/x')).toMatchObject(noKey);
  expect(faultOf(root, 'keys/newsroom.pub')).toMatchObject({
    code: 'usage',
    message: '`key` is no public key',
    advice: expect.stringContaining('what stands in newsroom.pub'),
  });
  expect(faultOf(root, openNewsroom(root))).toMatchObject({
    code: 'usage',
    message: 'The newsroom has no public key (source/newsroom.pub)',
  });
  expect(faultOf()).toMatchObject({ message: '`target` is undefined' });
  const line = `RW${'Q'.repeat(54)}`;
  expect(faultOf('/x', line)).toMatchObject({ code: 'read-failed' });
});

test.each([build, release])('who ends the work at its last event has an output folder as it was', async (run) => {
  const root = folderForTest(FILES);
  const events = async (task: ReturnType<typeof run>, heard: (count: number) => void): Promise<number> => {
    let count = 0;
    for await (const _ of task) heard(++count);
    return count;
  };
  const last = await events(run(openNewsroom(root), { out: 'whole' }), () => undefined);
  const end = new AbortController();
  const task = run(openNewsroom(root), { out: 'out', signal: end.signal });
  const heard = await events(task, (count) => {
    if (count === last) end.abort();
  });
  await expect(task.result).rejects.toThrow('aborted');
  expect(heard).toBe(last);
  expect(existsSync(path.join(root, 'out'))).toBe(false);
});
