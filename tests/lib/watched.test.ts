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

test('a rule of the newsroom’s own still finds what it finds', async () => {
  const rule = "{ id: 'own', says: 'x', severity: 'warning', *check() { yield { reason: 'Found' }; } }";
  const root = folderForTest({ ...NEWSROOM, 'communique.config.js': `export default { rules: [${rule}] };` });
  expect((await runCommand(['check'], root)).stderr).toContain('warning: Found [own]');
});
