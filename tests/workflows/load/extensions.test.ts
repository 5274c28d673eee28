import { expect, test } from 'vitest';
import { openOwn } from '../../../scripts/workflows/load/extensions.ts';

const functions = ['present', 'numbers', 'strange', 'inspect', 'prepare', 'deploy'];
const whole = Object.fromEntries(functions.map((name) => [name, () => undefined]));

test.each<readonly [what: string, open: () => unknown]>([
  [
    'failed: no bucket',
    () => {
      throw new Error('no bucket');
    },
  ],
  ['gave null', () => null],
  ['gave a promise', async () => whole],
  ['gave a target without a `name`', () => whole],
  ...functions.map(
    (name) =>
      [
        `gave a target without the function \`${name}\``,
        () => ({ ...whole, name: 's3:x', [name]: undefined }),
      ] as const,
  ),
])('a target of the newsroom’s own that cannot be opened is a fault of its file: %s', (what, open) => {
  const kind = Object.assign({ kind: 's3', open: () => expect.unreachable() }, { open });
  expect(() => openOwn(kind, 'x')).toThrow(
    expect.objectContaining({
      code: 'config',
      message: `communique.config.js: \`open\` of the target \`s3\` ${what}`,
      advice: expect.stringContaining(functions.join(', ')),
    }),
  );
});

test('one that is whole is opened', () => {
  const kind = Object.assign(
    { kind: 's3', open: () => expect.unreachable() },
    { open: () => ({ ...whole, name: 'x' }) },
  );
  expect(openOwn(kind, 'x').name).toBe('x');
});
