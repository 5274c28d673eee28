import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { output, startCommand } from '../../support/command.ts';
import { DOOR } from '../../support/communique.ts';
import { folderForTest } from '../../support/folder.ts';
import { QUEUE_SERVERS } from '../../support/queues/queue-servers.ts';
import { type SentSpan, spanReceiver } from '../../support/tracing/span-receiver.ts';

const SECRET = 'A verdict that nobody knows';

/** A newsroom with one statement. */
function newsroom(): string {
  const root = folderForTest();
  mkdirSync(path.join(root, 'source'));
  writeFileSync(
    path.join(root, 'source', '2025-01-01-hushed.md'),
    `---\nlang: en\ndate: 2025-01-01\n---\n\n# ${SECRET}\n\nIt was given in camera.\n`,
  );
  return root;
}

const factOf = ({ attributes }: SentSpan, key: string): unknown =>
  Object.values(attributes.find((each) => each.key === `communique.${key}`)?.value ?? {})[0];

describe.each(QUEUE_SERVERS.map((kind) => [kind.name, kind] as const))('with a queue on %s', (_, kind) => {
  test.skipIf(!kind.isThere())(
    'the spans of a release and of its worker are one tree, and say nothing of what is in it',
    { timeout: 240_000 },
    async () => {
      const receiver = await spanReceiver();
      onTestFinished(receiver.close);
      const server = await kind.start(folderForTest());
      onTestFinished(server.close);
      const environment = {
        ...process.env,
        ...receiver.environment,
        COMMUNIQUE_STORE: 'off',
        COMMUNIQUE_QUEUE: server.address,
        COMMUNIQUE_FLEET_STORE: folderForTest(),
      };
      const worker = startCommand(process.execPath, [DOOR, 'worker', '--name', 'one'], { environment });
      onTestFinished(() => void worker.child.kill());
      await new Promise((resolve) => worker.child.stdout?.once('data', resolve));
      await output(process.execPath, [DOOR, 'release'], { cwd: newsroom(), environment });
      worker.child.kill('SIGTERM');
      expect(await worker.ended).toMatchObject({ code: 0, stderr: '' });
      const { spans } = receiver;
      const [root] = spans.filter(({ parentSpanId = '' }) => parentSpanId === '');
      expect(root?.name).toBe('communique.release');
      expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([root?.traceId]));
      const pathOf = ({ name, parentSpanId = '' }: SentSpan): string => {
        const above = spans.find(({ spanId }) => spanId === parentSpanId);
        return above === undefined ? name : `${pathOf(above)} > ${name}`.replaceAll('> communique.', '> ');
      };
      expect([...new Set(spans.map(pathOf))].sort()).toEqual([
        'communique.release',
        'communique.release > compose',
        'communique.release > job',
        'communique.release > job > job.ask',
        'communique.release > job > job.give',
        'communique.release > job > job.wait',
        'communique.release > job > job.wait > work',
        'communique.release > job > job.wait > work > print',
        'communique.release > job > job.wait > work > remediate',
        'communique.release > job > job.wait > work > work.fetch',
        'communique.release > job > job.wait > work > work.put',
        'communique.release > load',
        'communique.release > publish',
      ]);
      const [job, work] = ['job', 'work'].map((name) => spans.find((span) => span.name === `communique.${name}`));
      if (job === undefined || work === undefined) throw new Error('Spans are missing.');
      expect(factOf(job, 'job')).toMatch(/^[0-9a-f]{64}$/);
      expect(['job', 'language'].map((key) => factOf(work, key))).toEqual([factOf(job, 'job'), 'en']);
      expect([factOf(work, 'worker'), factOf(work, 'outcome')]).toEqual(['one', 'made']);
      const waited = spans.find(({ name }) => name === 'communique.job.wait');
      expect(waited?.events.map(({ name }) => name)).toContain('queued');
      expect(JSON.stringify(spans)).not.toMatch(/verdict|hushed|camera/i);
    },
  );
});

test.each([
  ['nobody takes spans', true],
  ['whoever takes spans is mute', false],
])('where %s a command ends all the same', { timeout: 120_000 }, async (_, isClosed) => {
  const receiver = await spanReceiver(() => false);
  if (isClosed) await receiver.close();
  else onTestFinished(receiver.close);
  const environment = { ...process.env, ...receiver.environment, COMMUNIQUE_STORE: 'off' };
  const words = [DOOR, 'build', '--format', 'text'];
  const { code, stderr } = await startCommand(process.execPath, words, { cwd: newsroom(), environment }).ended;
  expect([code, stderr]).toEqual([0, expect.not.stringMatching(/ {4}at |OTLP/)]);
});
