import path from 'node:path';
import process from 'node:process';
import { describe, expect, onTestFinished, test } from 'vitest';
import { output, startCommand } from '../../support/command.ts';
import { DOOR, REPOSITORY } from '../../support/communique.ts';
import { copyNewsroom, folderForTest, isSameTree } from '../../support/folder.ts';
import { QUEUE_SERVERS } from '../../support/queues/queue-servers.ts';

describe.each(QUEUE_SERVERS.map((kind) => [kind.name, kind] as const))('with a queue on %s', (_, kind) => {
  const onServer = test.skipIf(!kind.isThere());

  onServer('workers print what one machine prints, byte for byte, and say so', { timeout: 240_000 }, async () => {
    const folder = folderForTest();
    const server = await kind.start(folderForTest());
    onTestFinished(server.close);
    const root = path.join(folder, 'newsroom');
    copyNewsroom(REPOSITORY, root);
    const environment = {
      ...process.env,
      COMMUNIQUE_STORE: 'off',
      COMMUNIQUE_QUEUE: server.address,
      COMMUNIQUE_FLEET_STORE: path.join(folder, 'work'),
    };
    const worker = startCommand(process.execPath, [DOOR, 'worker', '--name', 'one', '--json'], { environment });
    const run = (words: readonly string[], more: NodeJS.ProcessEnv = environment): Promise<string> =>
      output(process.execPath, [DOOR, ...words], { cwd: root, environment: more });
    const status = async (): Promise<Record<string, unknown>> => JSON.parse(await run(['fleet', 'status', '--json']));
    await expect.poll(async () => (await status())['workers'], { timeout: 60_000, interval: 500 }).toEqual(['one']);
    await run(['build', '--out', 'together']);
    await run(['build', '--out', 'alone'], { ...process.env, COMMUNIQUE_STORE: 'off' });
    expect(isSameTree(path.join(root, 'together'), path.join(root, 'alone'))).toBe(true);
    // What has been printed is in the store: nothing is a job a second time.
    await run(['build', '--out', 'again']);
    expect(isSameTree(path.join(root, 'again'), path.join(root, 'alone'))).toBe(true);
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
