import { once } from 'node:events';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { REPOSITORY, startCommunique } from '../../support/communique.ts';
import { copyNewsroom, filesBelow, folderForTest, writeFiles } from '../../support/folder.ts';
import { expectTranscript } from './trial/transcript.ts';

test('serve shows page and PDF on this machine, rebuilds and reloads on a save, and ends clean with Ctrl+C', async () => {
  const folder = folderForTest();
  const temporary = folderForTest();
  copyNewsroom('tests/fixtures/harbour', folder);
  const before = filesBelow(folder);
  const { child, ended } = startCommunique(['serve', '--port', '0'], folder, {
    TMPDIR: temporary,
    NODE_DISABLE_COMPILE_CACHE: '1',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const url = await addressFrom(child.stdout);

  const pageUrl = new URL('night-at-the-pier/ar/', url);
  const page = await fetch(pageUrl);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const text = await page.text();
  for (const policy of [page.headers.get('content-security-policy'), /content="(default-src[^"]*)/.exec(text)?.[1]])
    expect(policy?.replaceAll('&#x27;', "'")).toMatch(/script-src[^;]*'unsafe-inline'/);
  expect(text).toMatch(/<html lang="ar" dir="rtl"[\s\S]*new EventSource/);
  const pdf = await fetch(new URL('night-at-the-pier.ar.pdf', pageUrl));
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect((await fetch(new URL('/..%2f..%2fetc/passwd', url))).status).toBe(404);

  expect((await fetch(pageUrl, { method: 'HEAD' })).status).toBe(200);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    expect((await fetch(pageUrl, { method })).status, method).toBe(405);
  }
  expect(page.headers.get('cross-origin-resource-policy')).toBe('same-origin');

  const news = await fetch(new URL('.reload', url));
  const source = path.join(folder, 'source/night-at-the-pier.md');
  writeFileSync(
    source,
    readFileSync(source, 'utf8').replace('# Pier closed for a night', '# Pier closed for one night'),
  );
  const event = await news.body?.getReader().read();
  expect(Buffer.from(event?.value ?? []).toString()).toBe('data: built\n\n');
  expect(await (await fetch(new URL('night-at-the-pier/en/', url))).text()).toContain(
    '<h1>Pier closed for one night</h1>',
  );
  writeFileSync(
    source,
    readFileSync(source, 'utf8').replace('# Pier closed for one night', '# Pier closed for a night'),
  );

  child.kill('SIGINT');
  const run = await ended;
  expect(run.code).toBe(0);
  expect(filesBelow(folder)).toEqual(before);
  expect(readdirSync(temporary)).toEqual([]);
  expectTranscript(
    'serve',
    [{ ...run, stderr: '', stdout: run.stdout.replace(/(?<=Ctrl\+C\.\n)[\s\S]*/, '') }],
    folder,
  );
});

test('serve shows at once a logo and a face that were exchanged, wherever the settings name them', async () => {
  const logo = (colour: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path fill="${colour}" d="M0 0h40v40H0z"/></svg>`;
  const face = (name: string): Buffer => readFileSync(path.join(REPOSITORY, 'node_modules/@expo-google-fonts', name));
  const folder = folderForTest({
    'source/newsroom.yaml':
      'name: Watch\nlanguages: [en]\nbrand:\n  logo: art/logo.svg\n  fonts: { Latn: fonts/face.ttf }\n',
    'source/a.md': '---\ndate: 2025-01-01\nsummary: All is well.\n---\n\n# All is well\n\nAll is well on the pier.\n',
    'art/logo.svg': logo('#00504a'),
    'fonts/face.ttf': face('source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
  });
  const { child, ended } = startCommunique(['serve', '--port', '0'], folder, { TMPDIR: folderForTest() });
  onTestFinished(() => void child.kill('SIGKILL'));
  const url = await addressFrom(child.stdout);
  const shown = async (pattern: RegExp): Promise<string | undefined> =>
    pattern.exec(await (await fetch(new URL('a/en/', url))).text())?.[0];
  const LOGO = /assets\/logo\.[\da-f]+\.png/;
  const FACES = /assets\/fonts\.[\da-f]+\.css/;

  const isExchanged = (pattern: RegExp, before: string | undefined): Promise<void> =>
    expect.poll(() => shown(pattern), { timeout: 20_000 }).not.toBe(before);

  const [first, faces] = [await shown(LOGO), await shown(FACES)];
  expect([first, faces]).toEqual([expect.any(String), expect.any(String)]);
  writeFiles(folder, { 'art/logo.svg': logo('#7a1f2b') });
  await isExchanged(LOGO, first);
  // Some programs write beside a file, and put the new one into its place.
  writeFiles(folder, { 'fonts/new.ttf': face('noto-serif/400Regular/NotoSerif_400Regular.ttf') });
  renameSync(path.join(folder, 'fonts/new.ttf'), path.join(folder, 'fonts/face.ttf'));
  await isExchanged(FACES, faces);

  // A file that is named later, and made later still, is watched as well.
  const second = await shown(LOGO);
  const settings = path.join(folder, 'source/newsroom.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('art/logo.svg', 'other/logo.svg'));
  await once(child.stdout ?? child, 'data');
  writeFiles(folder, { 'other/logo.svg': logo('#00004a') });
  await isExchanged(LOGO, second);

  child.kill('SIGINT');
  expect((await ended).code).toBe(0);
});

test('Ctrl+C ends serve at once, also during a build of what is under embargo', { timeout: 60_000 }, async () => {
  const folder = folderForTest({
    'source/newsroom.yaml': 'name: Watch\nlanguages: [en]\n',
    'source/a.md': '---\ndate: 2099-01-01\nembargo: 2099-01-01T12:00:00Z\n---\n\n# Lamps\n\nAll 14 lamps burn.\n',
  });
  const { child, ended } = startCommunique(['serve', '--port', '0'], folder, { SOURCE_DATE_EPOCH: '' });
  onTestFinished(() => void child.kill('SIGKILL'));
  await addressFrom(child.stdout);
  const file = path.join(folder, 'source/a.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('14', '15'));
  await setTimeout(150);
  child.kill('SIGINT');
  expect((await ended).code).toBe(0);
});

/** Waits until the preview says where it is. */
async function addressFrom(stdout: NodeJS.ReadableStream | null): Promise<string> {
  let said = '';
  while (stdout !== null) {
    const [chunk] = await once(stdout, 'data', { signal: AbortSignal.timeout(60_000) });
    said += String(chunk);
    const url = /^Open (http:\/\/localhost:\d+\/)$/m.exec(said)?.[1];
    if (url !== undefined) return url;
  }
  return '';
}
