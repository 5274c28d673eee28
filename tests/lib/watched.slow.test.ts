import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { expect, test } from 'vitest';
import { communique, REPOSITORY, runCommand } from '../support/communique.ts';
import { folderForTest } from '../support/folder.ts';

const NEWSROOM = {
  'package.json': '{ "type": "module" }',
  'source/newsroom.yaml': 'name: Watch\nlanguages: [en, de]\n',
  'source/a.md': '---\ndate: 2024-05-06\n---\n\n# A\n',
  'translations/de/newsroom.json': '{"name": "Wacht"}',
};

test('code of a newsroom’s own that does not end is named while it runs', () => {
  const program = `
    import { watchedOwn, watchedOwnNow } from './scripts/lib/watched.ts';
    const until = (time) => { while (Date.now() < time); };
    watchedOwnNow('A quick one', () => 1, 300);
    until(Date.now() + 700);
    watchedOwnNow('The slow one', () => until(Date.now() + 1500), 300);
    console.log(await watchedOwn('Another', async () => 'done', 300));`;
  const { stderr, stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: REPOSITORY,
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([0, 'done\n']);
  expect(stderr).toBe(
    'The slow one has run for 0.3 s\n  → Wait; or end the command (Ctrl+C), and look there for a loop that does not end.\n',
  );
});

test.each([
  ['export default {};\nprocess.exit(0);', 'communique.config.js'],
  ['await new Promise(() => {});\nexport default {};', 'communique.config.js'],
  [
    "export default { rules: [{ id: 'own', says: 'x', severity: 'error', *check() { process.exit(0); } }] };",
    'The rule `own` of communique.config.js',
  ],
])('a config that ends the program is named: %s', async (config, what) => {
  const root = folderForTest({ ...NEWSROOM, 'communique.config.js': config });
  const { code, stderr } = await communique(['check'], root);
  expect(code).toBe(3);
  expect(stderr).toContain(`${what} has ended the program before it was done\n  → Take process.exit() out of it`);
});

test.each([
  ['setTimeout(() => process.exit(0), 30);', ' has ended the program before it was done\n'],
  [
    "Promise.reject(new Error('no ink'));",
    ' has thrown an error that nothing handles: no ink\n  → Await what may fail there',
  ],
  ["setTimeout(() => { throw new Error('no ink'); }, 30);", ' has thrown an error that nothing handles: no ink\n'],
  ['setTimeout(() => { throw null; }, 30);', ' has thrown an error that nothing handles: null\n'],
])('what a config does while the command goes on is named: %s', async (code, said) => {
  const root = folderForTest({ ...NEWSROOM, 'communique.config.js': `${code}\nexport default {};` });
  const { code: exit, stderr } = await communique(['build', '--format', 'html', '--out', 'out'], root);
  expect(exit).toBe(3);
  expect(stderr).toContain(`communique.config.js${said}`);
  expect(stderr).not.toContain('    at ');
});

test('a config that keeps the program running is named, and the command ends as it would', async () => {
  const code = 'setInterval(() => {}, 1000);\nexport default {};';
  const root = folderForTest({ ...NEWSROOM, 'communique.config.js': code });
  const { code: exit, stderr } = await communique(['check'], root);
  expect(exit).toBe(1);
  expect(stderr).toContain('communique.config.js keeps the program running\n  → Take setInterval() out of it');
}, 60_000);

test('a config that ends the program when the command is done does not change its result', async () => {
  const code = "process.on('beforeExit', () => process.exit(0));\nexport default {};";
  const root = folderForTest({ ...NEWSROOM, 'communique.config.js': code });
  expect((await communique(['check'], root)).code).toBe(1);
});

test('a rule of the newsroom’s own still finds what it finds', async () => {
  const rule = "{ id: 'own', says: 'x', severity: 'warning', *check() { yield { reason: 'Found' }; } }";
  const root = folderForTest({ ...NEWSROOM, 'communique.config.js': `export default { rules: [${rule}] };` });
  expect((await runCommand(['check'], root)).stderr).toContain('warning: Found [own]');
});
