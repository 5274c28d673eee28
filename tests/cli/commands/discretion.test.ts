import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runCommand } from '../../support/communique.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';

/** Names, and words and figures of the text, as they stand in it and in the keys made of them. */
const SECRET = /zq-|7713313|zqsentence|zqheadline/i;

/** Every command that goes through a whole newsroom. */
const COMMANDS = [
  'sync',
  'check',
  'check --reporter github',
  'status',
  'release --dry-run',
  'release --dry-run --at 2099-06-01T00:00Z',
  'release',
  'stage',
  'build --format html --out proof',
  'rollback --list',
  'check nobody',
] as const;

const folder = temporaryFolder();
const run = (line: string, ...more: string[]) => runCommand([...line.split(' '), ...more], folder);

beforeAll(async () => {
  writeFiles(folder, {
    'source/newsroom.yaml': 'name: N\nurl: https://example.org\ntime-zone: Europe/Berlin\nlanguages: [de]\n',
    'source/open.md': '---\ndate: 2024-05-06\n---\n\n# Open\n\nA text. {#text}\n',
    'source/zq-file.md':
      '---\nslug: zq-public\nembargo: 2099-03-01T10:00Z\nstaging: 0123456789abcdef0123456789abcdef\n---\n\n# Zqheadline\n\nA zqsentence with 7713313 boats, and [a link](https://zq-host.example/).\n\nZqsentence of another kind.\n',
  });
  const { stdout, stderr } = await run('sync');
  expect(`${stdout}${stderr}`).toMatch(/embargoed-\d: .* minted/);
  expect(`${stdout}${stderr}`).not.toMatch(SECRET);
  writeFiles(folder, {
    'source/zq-bad.md': '---\nembargo: 2099-03-01T10:00Z\nunknown-zq-field: 1\n---\n\n# Zqheadline\n\nText.\n',
    'translations/de/newsroom.json': '{"name": "N"}\n',
    'translations/de/open.json': '{"title": "Offen", "text": "Ein Text."}\n',
    'translations/de/zq-file.json': '{"title": "Zqheadline 7713313", "nothing-zqsentence": "Kein 41 zqsentence."}\n',
    'translations/de/zq-public.json': '{"title": "Zqheadline 7713313", "nothing-zqsentence": "Kein 41 zqsentence."}\n',
  });
  return () => removeFolder(folder);
});

test.for(COMMANDS)('a log of %s names nothing that is under embargo', async (line) => {
  const { stdout, stderr } = await run(line);
  expect(`${stdout}${stderr}`).not.toMatch(SECRET);
  expect(stdout.length + stderr.length).toBeGreaterThan(0);
});

test.for(['check', 'status', 'release --dry-run', 'sync'])('%s --verbose names it', async (line) => {
  const { stdout, stderr } = await run(line, '--verbose');
  expect(`${stdout}${stderr}`).toMatch(/zq-/);
});

test('who names a statement is told all of it', async () => {
  const { stderr } = await run('check zq-file');
  expect(stderr).toContain(path.join('translations/de', 'zq-'));
  const { stdout } = await run('check --json');
  expect(stdout).toContain('zq-');
});

test('a log says how much there is to say, and keeps its columns', async () => {
  const { stderr } = await run('check');
  expect(stderr).toMatch(/^translations\/de\/embargoed-\d\.json: .*it is under embargo: --verbose says what$/m);
  const board = (await run('release --dry-run')).stdout;
  expect(board).toMatch(/^embargoed-\d: |^embargoed-\d .*waiting: embargoed until/m);
});
