import path from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { once } from '../../../scripts/lib/once.ts';
import { output, startCommand } from '../../support/command.ts';
import { DOOR, REPOSITORY } from '../../support/communique.ts';
import { copyNewsroom, folderForTest, isSameTree, removeFolder, temporaryFolder } from '../../support/folder.ts';
import { QUEUE_SERVERS } from '../../support/queues/queue-servers.ts';

const HERE = { ...process.env, COMMUNIQUE_STORE: 'off' };

const machine = temporaryFolder();
afterAll(() => removeFolder(machine));
/** The folder of what one machine makes of the shipped newsroom, for every queue. */
const alone = once(async (): Promise<string> => {
  copyNewsroom(REPOSITORY, machine);
  await output(process.execPath, [DOOR, 'build', '--out', 'alone'], { cwd: machine, environment: HERE });
  return path.join(machine, 'alone');
});

describe.each(QUEUE_SERVERS.map((kind) => [kind.name, kind] as const))('with a queue on %s', (_, kind) => {
  const onServer = test.skipIf(!kind.isThere());

  onServer('workers print what one machine prints, byte for byte, and say so', { timeout: 240_000 }, async () => {
    const folder = folderForTest();
    const server = await kind.start(folderForTest());
    onTestFinished(server.close);
    const root = path.join(folder, 'newsroom');
    copyNewsroom(REPOSITORY, root);
    const environment = {
      ...HERE,
      COMMUNIQUE_QUEUE: server.address,
      COMMUNIQUE_FLEET_STORE: path.join(folder, 'work'),
    };
    const worker = startCommand(process.execPath, [DOOR, 'worker', '--name', 'one', '--json'], { environment });
    const run = (words: readonly string[]): Promise<string> =>
      output(process.execPath, [DOOR, ...words], { cwd: root, environment });
    const status = async (): Promise<Record<string, unknown>> => JSON.parse(await run(['fleet', 'status', '--json']));
    await expect.poll(async () => (await status())['workers'], { timeout: 60_000, interval: 500 }).toEqual(['one']);
    await run(['build', '--out', 'together']);
    const expected = await alone();
    expect(isSameTree(path.join(root, 'together'), expected)).toBe(true);
    // What has been printed is in the store: nothing is a job a second time.
    await run(['build', '--out', 'again']);
    expect(isSameTree(path.join(root, 'again'), expected)).toBe(true);
    expect(await status()).toMatchObject({ jobs: { waiting: 0, running: 0, failed: 0 } });
    worker.child.kill('SIGTERM');
    const { code, stdout, stderr } = await worker.ended;
    expect([code, stderr]).toEqual([0, '']);
    const jobs = stdout
      .trim()
      .split('\n')
      .map((line): Record<string, unknown> => JSON.parse(line));
    const made = jobs.filter(({ outcome }) => outcome === 'made').map(({ language }) => language);
    expect(made.sort()).toEqual(['ar', 'de', 'en', 'es', 'fa', 'fr', 'ru', 'tr', 'zh-Hans']);
    expect(jobs.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  });
});

test('where the queue does not answer, the machine of the newsroom says so and prints', {
  timeout: 120_000,
}, async () => {
  const root = folderForTest();
  copyNewsroom(REPOSITORY, root);
  const words = [DOOR, 'build', '--lang', 'ar', '--format', 'pdf', '--out', 'proof'];
  const fleet = ['--queue', 'redis://127.0.0.1:1', '--store', path.join(root, 'work')];
  const { screen } = await startCommand(process.execPath, [...words, ...fleet], { cwd: root }).ended;
  expect(screen).toMatch(
    /redis:\/\/127\.0\.0\.1:1 did not answer \(.*ECONNREFUSED.*\)\. What is missing is printed here\./,
  );
  expect(screen).toContain('Open proof/');
});
