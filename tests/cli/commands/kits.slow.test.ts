import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { runCommand } from '../../support/communique.ts';
import { digestsBelow, filesBelow, folderForTest, writeFiles } from '../../support/folder.ts';

const CANARY = 'CANARY-4711';

/** A PNG of one white point. */
const POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
  'base64',
);

async function boats(): Promise<string> {
  const folder = path.join(folderForTest(), 'newsroom');
  writeFiles(folder, {
    'source/newsroom.yaml': 'name: Harbour Watch\nlanguages: [de]\n',
    'source/boats.md':
      '---\ndate: 2024-05-06\n---\n\n# Boats\n\nOn Monday 14 boats were taken.\n\n![Boats](boats.png)\n',
    'source/boats.png': POINT,
  });
  await runCommand(['sync'], folder);
  writeFiles(folder, {
    'translations/de/newsroom.json': JSON.stringify({ name: 'Hafenwacht' }, null, 4),
  });
  const base = JSON.parse(readFileSync(path.join(folder, 'translations/en/boats.json'), 'utf8'));
  const german: Record<string, string> = {
    'On Monday 14 boats were taken.': 'Am Montag wurden 14 Boote genommen.',
    Boats: 'Boote',
  };
  const targets = Object.fromEntries(
    Object.entries(base).map(([key, text]) => [key, german[String(text)] ?? String(text)]),
  );
  writeFiles(folder, { 'translations/de/boats.json': JSON.stringify(targets, null, 4) });
  return folder;
}

function unpack(zip: string): string {
  const into = folderForTest();
  writeFiles(into, unzipSync(readFileSync(zip)));
  return into;
}

/** Addresses in pages and style sheets that lead to no file of the folder. */
function deadLinks(folder: string): readonly string[] {
  return filesBelow(folder)
    .filter((name) => /\.(?:html|css)$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const links = [...text.matchAll(/(?:href|src)="([^"]+)"|url\("([^"]+)"\)/g)].map(
        ([, link, url]) => link ?? url ?? '',
      );
      return links
        .filter((link) => !/^(?:#|https?:|mailto:|tel:)/.test(link))
        .map((link) => path.posix.join(path.posix.dirname(name), link.split('#')[0] ?? ''))
        .filter((target) => !existsSync(path.join(folder, target)))
        .map((target) => `${name} → ${target}`);
    });
}

test('a kit is a small release of its own: whole, signed, closed in itself', async () => {
  const folder = await boats();
  const key = path.join(path.dirname(folder), 'secret.key');
  const run = (...args: string[]) => runCommand(args, folder);
  await run('keygen', key);
  const released = await run('release', '--key', key);
  expect(released.code, released.stdout + released.stderr).toBe(0);
  for (const name of ['boats/de/boats.de.zip', 'boats/boats.zip']) {
    const verified = await run('verify', `dist/${name}`);
    expect(verified.stdout).toContain('Genuine');
    const unpacked = unpack(path.join(folder, 'dist', name));
    execFileSync('sha256sum', ['--quiet', '-c', 'SHA256SUMS'], { cwd: unpacked });
    expect(deadLinks(unpacked)).toEqual([]);
    expect(filesBelow(unpacked)).toContain('boats/de/boats.de.pdf');
    expect(filesBelow(unpacked).filter((each) => each.endsWith('.png'))).toHaveLength(1);
    writeFileSync(path.join(unpacked, 'boats/de/boats.de.txt'), 'Other words');
    expect((await run('verify', unpacked)).code).toBe(1);
  }
  expect(
    filesBelow(unpack(path.join(folder, 'dist/boats/de/boats.de.zip'))).some((name) => name.includes('/en/')),
  ).toBe(false);
  expect(readFileSync(path.join(folder, 'dist/boats/de/index.html'), 'utf8')).toMatch(
    /href="boats\.de\.zip".*href="\.\.\/boats\.zip"/s,
  );
  expect(readFileSync(path.join(folder, 'dist/de/index.html'), 'utf8')).toContain('href="../boats/de/boats.de.zip"');

  const before = digestsBelow(path.join(folder, 'dist'));
  expect((await run('release', '--key', key)).stdout).toContain('nothing has changed');
  expect(digestsBelow(path.join(folder, 'dist'))).toEqual(before);

  await run('withhold', 'boats', '--note', `We are checking a figure. ${CANARY}`);
  await run('sync');
  const withheld = await run('release', '--key', key);
  expect(withheld.stdout).toContain('Release 2');
  const notice = unpack(path.join(folder, 'dist/boats/boats.zip'));
  expect(filesBelow(notice).filter((name) => name.endsWith('.png'))).toEqual([]);
  expect(readFileSync(path.join(notice, 'boats/en/boats.en.txt'), 'utf8')).toContain(CANARY);
  expect(readFileSync(path.join(notice, 'boats/en/index.html'), 'utf8')).not.toContain('14 boats');

  // What was withheld stays so, and nothing of its kit changes.
  await run('rollback', '--yes', '--key', key);
  const again = await run('verify', 'dist/boats/boats.zip', '--known', 'dist/manifest.json');
  expect(again.stdout).toContain('release 2');
});

test('a kit that nothing changed in stays the same file from release to release, and is as good as the newest', async () => {
  const folder = await boats();
  const at = (name: string): string => path.join(folder, name);
  const key = path.join(path.dirname(folder), 'secret.key');
  const run = (...args: string[]) => runCommand(args, folder);
  await run('keygen', key);
  const release = () => run('release', '--key', key);
  await release();
  const first = digestsBelow(at('dist'));
  const german = readFileSync(at('translations/de/boats.json'), 'utf8');
  writeFileSync(at('translations/de/boats.json'), german.replace('genommen', 'beschlagnahmt'));
  expect((await release()).stdout).toContain('Release 2');
  const second = digestsBelow(at('dist'));
  const [english, changed] = ['boats/en/boats.en.zip', 'boats/de/boats.de.zip'] as const;
  expect(second[english]).toBe(first[english]);
  expect(second[changed]).not.toBe(first[changed]);
  expect((await run('verify', `dist/${english}`, '--known', 'dist/manifest.json')).code).toBe(0);
  expect((await run('verify', `dist/${changed}`, '--known', 'dist/manifest.json')).code).toBe(0);
  const replayed = await run('verify', `.dist.releases/0001/${changed}`, '--known', 'dist/manifest.json');
  expect([replayed.code, replayed.stdout]).toEqual([1, expect.stringContaining('release 2 has been published since')]);

  // What somebody changed in the output folder is not carried on.
  writeFileSync(at(`dist/${english}`), readFileSync(at(`dist/${changed}`)));
  writeFileSync(at('translations/de/boats.json'), german);
  expect((await release()).stdout).toContain('Release 3');
  expect((await run('verify', 'dist')).code).toBe(0);
  expect(filesBelow(unpack(at(`dist/${english}`)))).toContain('boats/en/boats.en.txt');
});

test('the images of what is not out yet are not out yet', async () => {
  const folder = await boats();
  const run = (...args: string[]) => runCommand(args, folder);
  await run('build', '--format', 'text,html', '--out', 'open');
  const source = path.join(folder, 'source/boats.md');
  writeFileSync(source, readFileSync(source, 'utf8').replace('---\n', '---\nembargo: 2031-01-01T00:00Z\n'));
  await run('build');
  const images = (name: string): readonly string[] =>
    filesBelow(path.join(folder, name)).filter((each) => each.endsWith('.png'));
  expect(images('open')).toHaveLength(1);
  expect(images('dist')).toEqual([]);
});
