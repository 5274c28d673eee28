import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newKey } from '../../../scripts/lib/signing/key.ts';
import { folderTarget } from '../../../scripts/publish/deploy/folder-target.ts';
import { communique } from '../../support/communique.ts';
import { deployNow } from '../../support/deploy-now.ts';
import { filesBelow, folderForTest, writeFiles } from '../../support/folder.ts';
import { putStaged } from './small-release.ts';

const TOKEN = '0123456789abcdef0123456789abcdef';
const OTHER = 'fedcba9876543210fedcba9876543210';
const key = newKey();
const page = (text: string) => ({ 'boats/en/index.html': text, 'boats/de/index.html': `de ${text}` });

/** What is staged and signed, and what there was before; and a place for it that has nothing yet. */
function staged() {
  const folder = folderForTest();
  const [out, older, site] = ['dist-staging', 'older', 'site'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  putStaged(out, TOKEN, page('It is so.'), key);
  putStaged(older, OTHER, page('It was so.'), key);
  return { out, older, run: () => deployNow(out, folderTarget(site), { key: key.publicKey }), site };
}

const forgeries: Readonly<Record<string, (out: string, older: string) => void>> = {
  'nothing is signed': (out) => putStaged(out, TOKEN, page('Forged.')),
  'another has signed it': (out) => putStaged(out, TOKEN, page('Forged.'), newKey()),
  'the signature is gone': (out) => rmSync(path.join(out, 'SHA256SUMS.minisig')),
  'a page and its manifest are altered, the signature is as it was': (out) => {
    const signing = ['SHA256SUMS', 'SHA256SUMS.minisig'].map(
      (name) => [name, readFileSync(path.join(out, name))] as const,
    );
    putStaged(out, TOKEN, page('Forged.'));
    for (const [name, bytes] of signing) writeFileSync(path.join(out, name), bytes);
  },
  'a statement is staged at another address': (out) => renameSync(path.join(out, TOKEN), path.join(out, OTHER)),
  'a statement of another day is back': (out, older) =>
    cpSync(path.join(older, OTHER), path.join(out, OTHER), { recursive: true }),
  'a statement is gone': (out) => rmSync(path.join(out, TOKEN), { recursive: true }),
};

test.for(Object.entries(forgeries))('nothing that is staged is carried where %s', async ([, forge]) => {
  const { out, older, run, site } = staged();
  forge(out, older);
  const { message } = await run().then(
    () => ({ message: 'carried' }),
    (error: Error) => error,
  );
  expect(message).toMatch(/is not what key [0-9A-F]{16} has signed/);
  expect(message).not.toMatch(/[0-9a-f]{32}/);
  expect(filesBelow(site)).toEqual([]);
});

test('what was signed is carried, and nothing at its root tells an address', async () => {
  const { out, run, site } = staged();
  await run();
  expect(filesBelow(path.join(site, 'current'))).toEqual(filesBelow(out));
  for (const name of ['SHA256SUMS', 'SHA256SUMS.minisig', 'manifest.json', '404.html'])
    expect(readFileSync(path.join(out, name), 'utf8')).not.toContain(TOKEN);
});

test('a newsroom with a key stages with it, or not at all', async () => {
  const folder = folderForTest();
  const [root, secret] = [path.join(folder, 'newsroom'), path.join(folder, 'secret.key')];
  writeFiles(root, {
    'source/newsroom.yaml': 'name: N\nurl: https://example.org\ntime-zone: Europe/Berlin\n',
    'source/boats.md': `---\ndate: 2025-03-01\nembargo: 2099-01-01T00:00Z\nstaging: ${TOKEN}\n---\n\n# Boats\n\nText. {#text}\n`,
  });
  const run = (...args: string[]) => communique(args, root);
  expect((await run('keygen', secret)).code).toBe(0);
  const without = await run('stage');
  expect([without.code, without.stderr]).toEqual([3, expect.stringContaining('secret key was not named')]);
  const signed = await run('stage', '--key', secret);
  expect(signed.code, signed.stderr).toBe(0);
  const target = `folder:${path.join(folder, 'site')}`;
  expect((await run('deploy', '--out', 'dist-staging', '--to', target)).code).toBe(0);
  writeFileSync(path.join(root, 'dist-staging/404.html'), 'Forged.');
  expect((await run('deploy', '--out', 'dist-staging', '--to', target)).code).toBe(3);
});
