import { beforeAll, expect, test } from 'vitest';
import { runCommand } from '../../support/communique.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';

const folder = temporaryFolder();

beforeAll(async () => {
  writeFiles(folder, {
    'source/newsroom.yaml': 'name: N\nurl: https://example.org\ntime-zone: Europe/Berlin\nlanguages: [de]\n',
    'source/boats.md': '---\ndate: 2024-05-06\n---\n\n# Boats\n\nA text. {#text}\n\nNobody was hurt. {#nobody}\n',
  });
  await runCommand(['sync'], folder);
  writeFiles(folder, {
    'translations/de/newsroom.json': '{"name": "N"}\n',
    'translations/de/boats.json': '{"title": "Boote"}\n',
  });
  return () => removeFolder(folder);
});

/** A gap is said by its key, by how many there are or how many are not, as an error, or by name. */
const GAP = /`text`|`nobody`|\b2 of 3\b|\b1 of 3\b|\b[1-9]\d* errors?\b|to translate|not translated|nobody was hurt/gi;

const told: Readonly<Record<string, readonly string[]>> = {
  'release --dry-run': ['1 of 3'],
  'build --format html --out proof': ['2 of 3', 'not translated', '2 errors'],
  status: ['to translate'],
};

test.for(Object.entries(told))('%s says once what is not translated', async ([line, expected]) => {
  const { stdout, stderr } = await runCommand(line.split(' '), folder);
  expect(`${stderr}${stdout}`.match(GAP)).toEqual(expected);
});

test('check names each, once', async () => {
  const { stderr } = await runCommand(['check'], folder);
  expect(stderr.match(/`(?:text|nobody)`/g)).toEqual(['`text`', '`nobody`']);
});

test('a build that is asked for more, and one for a machine, say each text', async () => {
  const args = ['build', '--format', 'html', '--out', 'proof'];
  expect((await runCommand([...args, '--verbose'], folder)).stderr).toContain('`nobody`');
  expect((await runCommand([...args, '--json'], folder)).stdout).toContain('`nobody`');
});
