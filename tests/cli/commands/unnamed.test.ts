import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runCommand } from '../../support/communique.ts';
import { filesBelow, removeFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';

/** Words of the texts of what is embargoed, a draft, and taken back. */
const TEXTS = { 'zq-secret': 'zqembargoed', 'zq-draft': 'zqdrafted', 'zq-gone': 'zqwithheld' } as const;

const folder = temporaryFolder();
const run = (line: string) => runCommand(line.split(' '), folder);
const said = (name: string): string =>
  filesBelow(path.join(folder, name))
    .map((file) => `${file}\n${readFileSync(path.join(folder, name, file), 'latin1')}`)
    .join('\n');

beforeAll(async () => {
  const statement = (front: string, headline: string, text: string): string =>
    `---\ndate: 2024-05-06\n${front}---\n\n# ${headline}\n\nThe word is ${text}. {#text}\n`;
  writeFiles(folder, {
    'source/newsroom.yaml': 'name: N\nurl: https://example.org\ntime-zone: Europe/Berlin\nlanguages: [de]\n',
    'source/open.md': statement('', 'Open', 'open'),
    'source/zq-secret.md': statement('embargo: 2099-03-01T10:00Z\n', 'Zqembargoed', TEXTS['zq-secret']),
    'source/zq-draft.md': statement('status: draft\n', 'Zqdrafted', TEXTS['zq-draft']),
    'source/zq-gone.md': statement('status: withheld\nreason: It was wrong.\n', 'Gone', TEXTS['zq-gone']),
  });
  await run('sync');
  const german = (headline: string, word: string): string =>
    JSON.stringify({ title: headline, text: `Das Wort ist ${word}.`, reason: 'Falsch.' });
  writeFiles(folder, {
    'translations/de/newsroom.json': '{"name": "N"}\n',
    'translations/de/open.json': german('Offen', 'offen'),
    'translations/de/zq-secret.json': german('Zqembargoed', TEXTS['zq-secret']),
    'translations/de/zq-draft.json': german('Zqdrafted', TEXTS['zq-draft']),
    'translations/de/zq-gone.json': german('Weg', TEXTS['zq-gone']),
  });
  await run('sync');
  return () => removeFolder(folder);
});

test.for(['--format html', '--format text', '--format html,text --lang de', '--format html,text --lang en-XA,ar-XB'])(
  'a proof of everything (%s) has nothing that is not for the public, and names it',
  async (options, { task }) => {
    const out = `proof-${task.id}`;
    const { stdout } = await run(`build ${options} --out ${out} --verbose`);
    const all = said(out);
    expect(all).toContain('open/');
    // Pseudo-languages write letters otherwise: names and figures of files tell.
    for (const [slug, text] of Object.entries(TEXTS)) expect(all.toLowerCase(), slug).not.toContain(text);
    for (const slug of ['zq-secret', 'zq-draft']) {
      expect(all).not.toContain(slug);
      expect(stdout).toMatch(new RegExp(`^${slug} is not for the public: .*communique build ${slug}$`, 'm'));
    }
  },
);

test('a proof that names it has it, under its bar; what was taken back says only that', async () => {
  await run('build open zq-secret zq-draft zq-gone --format html,text --lang en --out named');
  const text = (slug: string): string => readFileSync(path.join(folder, `named/${slug}/en/${slug}.en.txt`), 'utf8');
  expect(text('zq-secret')).toMatch(/embargoed until/i);
  expect(text('zq-secret')).toContain(TEXTS['zq-secret']);
  expect(text('zq-draft')).toContain(TEXTS['zq-draft']);
  expect(said('named')).not.toContain(TEXTS['zq-gone']);
});

test('the page for coordinators has what is under embargo only where it is named', async () => {
  writeFiles(folder, { 'translations/de/zq-secret.json': '{}\n' });
  const all = await run('status --html all.html --verbose');
  expect(all.stderr).toContain('zq-secret is under embargo and not in it');
  expect(readFileSync(path.join(folder, 'all.html'), 'utf8')).not.toMatch(/zq-secret|zqembargoed/);
  const named = await run('status zq-secret --html named.html');
  expect(named.stderr).toBe('');
  expect(readFileSync(path.join(folder, 'named.html'), 'utf8')).toContain(TEXTS['zq-secret']);
});
