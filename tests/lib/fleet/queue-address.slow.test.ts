import { expect, test } from 'vitest';
import { Fault } from '../../../scripts/lib/fault.ts';
import { openQueue, queueAddress, queueFault } from '../../../scripts/lib/fleet/index.ts';
import { troubleOf } from '../../../scripts/lib/fleet/queue-fault.ts';

test('an address of a queue names its engine, and its name has no password', () => {
  expect(queueAddress('redis://:hush@host:6379/2')).toMatchObject({ engine: 'redis', name: 'redis://host:6379/2' });
  expect(queueAddress('valkeys://host')).toMatchObject({ engine: 'redis', url: 'rediss://host' });
  expect(queueAddress('postgres://news:hush@host/jobs')).toMatchObject({
    engine: 'postgres',
    name: 'postgres://host/jobs',
  });
  for (const wrong of [
    'host:6379',
    'http://host',
    'redis:',
    '',
    'mysql://news:hush@host',
    'redis://user:12/34hush@host',
    'redis://host/%40',
    'redis://host/abc',
    'redis://host/50%:1',
  ])
    expect(() => queueAddress(wrong), wrong).toThrow(/^That is no address of a queue$/);
});

test('a queue that is not there is a fault that names it', async () => {
  const fault = await openQueue(queueAddress('redis://:hush@127.0.0.1:1'), 'room').catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(Fault);
  expect(String(fault)).toMatch(/^Fault: redis:\/\/127\.0\.0\.1:1 did not answer \(/);
  expect(JSON.stringify(fault)).not.toContain('hush');
});

test('the advice is about what is wrong', () => {
  const adviceFor = (message: string, more: object = {}): string =>
    queueFault(queueAddress('rediss://host'), 'answer', Object.assign(new Error(message), more)).advice;
  for (const [message, more] of [
    ['self-signed certificate; if the root CA is installed locally, try …', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }],
    ['unable to get local issuer certificate', { code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' }],
    ['unable to verify the first certificate', { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }],
  ] as const)
    expect(adviceFor(message, more)).toContain('NODE_EXTRA_CA_CERTS');
  for (const [message, more] of [
    ['too many connections for role "news"', { code: '53300' }],
    ['sorry, too many clients already', { code: '53300' }],
    ['ERR max number of clients reached', { name: 'ReplyError' }],
  ] as const)
    expect(adviceFor(message, more)).toContain('no more connections');
  expect(adviceFor('password authentication failed for user "news"', { code: '28P01' })).toContain('password');
});

test('a worker is not told to look at its queue where a job was given to another', () => {
  for (const message of [
    'Job 3b0d6f is not in the active state',
    'Missing lock for job 3b0d6f. moveToFinished',
    'Lock mismatch for job 3b0d6f. Cmd moveToFinished from active',
  ])
    expect(troubleOf(queueAddress('redis://host'), new Error(message))).toMatch(/^A job was given to another worker/);
});
