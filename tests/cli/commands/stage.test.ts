import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { folderTarget } from '../../../scripts/publish/deploy/folder-target.ts';
import { claimOut } from '../../../scripts/publish/release/out-folder.ts';
import { serveFolder } from '../../../scripts/publish/serve-folder.ts';
import { type Run, runCommand, startCommunique } from '../../support/communique.ts';
import { deployNow } from '../../support/deploy-now.ts';
import { filesBelow, folderForTest, removeFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';
import { expectTranscript } from './trial/transcript.ts';

const TOKEN = '0123456789abcdef0123456789abcdef';
const UNTIL = '2025-03-01T10:00+01:00';
const AFTER = String(Date.parse(UNTIL) / 1000);

/** What nobody may see: the token, the slug, a word of the headline, of the text and of the topic, a figure. */
const SECRETS = [TOKEN, 'zq-slug', 'Zqheadline', 'zqsentence', 'Zqtopic', '7713313'];

const folder = temporaryFolder();
const runs: Run[] = [];
const run = async (...args: string[]): Promise<Run> => {
  const done = await runCommand(args, folder);
  runs.push(done);
  return done;
};
/** Pages, and all that is no look or face of one. */
const keptBelow = (name: string): readonly string[] =>
  filesBelow(path.join(folder, name)).filter((each) => !/(?:^|\/)assets\//.test(each));
const textOf = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const holding = (out: string, secrets: readonly string[]): readonly string[] =>
  filesBelow(path.join(folder, out)).filter((name) => {
    const text = `${name}\n${readFileSync(path.join(folder, out, name), 'latin1')}`;
    return secrets.some((secret) => text.includes(secret));
  });

beforeAll(async () => {
  writeFiles(folder, {
    'source/newsroom.yaml':
      'name: N\nurl: https://example.org\nstaging-url: https://staging.example.net\ntime-zone: Europe/Berlin\nlanguages: [ar]\n',
    'source/open.md': '---\ndate: 2024-05-06\n---\n\n# Open\n\nText. {#text}\n',
    'source/zq-slug.md': `---\ndate: 2025-03-01\ntopics: [Zqtopic]\nembargo: ${UNTIL}\nstaging: ${TOKEN}\n---\n\n# Zqheadline\n\nA zqsentence with 7713313 boats, and [a link](https://other.example/). {#text}\n`,
    'source/other.md': '---\ndate: 2025-03-01\nembargo: 2099-01-01T00:00Z\n---\n\n# Other\n\nText. {#text}\n',
  });
  await runCommand(['sync'], folder);
  writeFiles(folder, {
    'translations/ar/newsroom.json': '{"name": "ن", "topic-zqtopic": "موضوع"}\n',
    'translations/ar/other.json': '{"title": "آخر", "text": "نص."}\n',
    'translations/ar/open.json': '{"title": "مفتوح", "text": "نص."}\n',
    'translations/ar/zq-slug.json':
      '{"title": "عنوان", "text": "جملة فيها ٧٧١٣٣١٣ قاربًا و[رابط](https://other.example/)."}\n',
  });
  await run('stage');
  await run('stage', '--addresses');
  return () => removeFolder(folder);
});

test('a statement under embargo lies below its token, whole, and nothing outside leads there', () => {
  expect(runs.map(({ code, stderr }) => [code, stderr.includes('error')])).toEqual([
    [0, false],
    [0, false],
  ]);
  const names = filesBelow(path.join(folder, 'dist-staging'));
  expect(keptBelow('dist-staging')).toEqual(
    [
      '404.html',
      'index.html',
      'manifest.json',
      ...[
        'manifest.json',
        'zq-slug/index.html',
        'zq-slug/zq-slug.zip',
        ...['ar', 'en'].flatMap((tag) =>
          ['index.html', `zq-slug.${tag}.pdf`, `zq-slug.${tag}.txt`, `zq-slug.${tag}.zip`].map(
            (name) => `zq-slug/${tag}/${name}`,
          ),
        ),
      ].map((name) => `${TOKEN}/${name}`),
    ].sort(),
  );
  expect(names.filter((name) => name.includes('.png'))).toEqual([]);
  for (const name of names.filter((each) => !each.startsWith(TOKEN))) {
    expect(SECRETS.filter((secret) => textOf(`dist-staging/${name}`).includes(secret))).toEqual([]);
  }
});

test('its pages show the embargo in each language’s words and the newsroom’s zone, and tell nobody else', () => {
  const bars = {
    en: /Embargoed until March 1, 2025 at 10:00\sAM GMT\+1/i,
    ar: /محظور نشره حتى 1 مارس 2025 في 10:00 ص غرينتش\+1/,
  };
  for (const [tag, bar] of Object.entries(bars)) {
    const page = textOf(`dist-staging/${TOKEN}/zq-slug/${tag}/index.html`);
    expect(page.replace(/<[^>]+>/g, '')).toMatch(bar);
    expect(page).toContain('<meta name="robots" content="noindex, nofollow, noarchive">');
    expect(page).toContain('<meta name="referrer" content="no-referrer">');
    expect(page).not.toMatch(/og:|twitter:|rel="canonical"|rel="alternate"|ld\+json|name="description"/);
    expect(page).toContain(`href="../${tag === 'en' ? 'ar' : 'en'}/index.html"`);
    expect(page).not.toContain('example.org');
    expect(
      textOf(`dist-staging/${TOKEN}/zq-slug/${tag}/zq-slug.${tag}.txt`).replace(/[\u2066-\u2069\u061c]/g, ''),
    ).toMatch(bar);
  }
  const choice = textOf(`dist-staging/${TOKEN}/zq-slug/index.html`);
  expect(choice).toContain('noarchive');
  expect(choice).not.toContain('example.org');
});

test('its address is told when it is asked for, and by nothing else', () => {
  expectTranscript('stage', runs, folder);
  expect(runs[1]?.stdout).toContain(`https://staging.example.net/${TOKEN}/zq-slug/\n`);
  expect(runs[0]?.stdout).not.toContain(TOKEN);
});

test('the server of the tree has it neither listed, nor kept, nor told', async () => {
  const server = await serveFolder(path.join(folder, 'dist-staging'), 0);
  const get = (name: string) => fetch(`${server.url}${name}`);
  try {
    for (const name of ['zq-slug/ar/', 'zq-slug/ar/zq-slug.ar.pdf', 'zq-slug/zq-slug.zip']) {
      const { status, headers } = await get(`${TOKEN}/${name}`);
      expect([name, status, headers.get('x-robots-tag'), headers.get('referrer-policy')]).toEqual([
        name,
        200,
        'noindex, nofollow, noarchive, nosnippet',
        'no-referrer',
      ]);
      expect(headers.get('cache-control')).toContain('no-store');
    }
    expect((await get(`${TOKEN}/zq-slug/ar/`)).headers.get('content-language')).toBe('ar');
    expect(await (await get('')).text()).not.toContain(TOKEN);
    expect((await get(`${TOKEN.replace('0', '1')}/zq-slug/`)).status).toBe(404);
  } finally {
    await server.close();
  }
  const nginx = await runCommand(['deploy', '--out', 'dist-staging', '--headers', 'nginx'], folder);
  const netlify = await runCommand(['deploy', '--out', 'dist-staging', '--headers', 'netlify'], folder);
  expect(nginx.stdout).toContain('autoindex off;\naccess_log off;');
  for (const { stdout } of [nginx, netlify]) {
    expect(stdout).toContain('noindex, nofollow, noarchive, nosnippet');
    expect(stdout).not.toContain(TOKEN);
    expect(stdout).toMatch(/\/ar\//);
  }
});

test('what is published holds none of it, and no folder takes both', async () => {
  const built = await runCommand(['release'], folder);
  expect([built.code, holding('dist', SECRETS)], built.stdout + built.stderr).toEqual([0, []]);
  expect(SECRETS.slice(0, 1).filter((secret) => `${built.stdout}${built.stderr}`.includes(secret))).toEqual([]);
  const [dist, staging] = [path.join(folder, 'dist'), path.join(folder, 'dist-staging')];
  for (const out of [dist, path.join(dist, 'staging'), path.join(folder, 'source/staging')])
    expect(() => claimOut(out, { root: folder }, 'staging'), out).toThrow();
  for (const purpose of ['proof', 'release'] as const)
    expect(() => claimOut(staging, { root: folder }, purpose), purpose).toThrow('under embargo');
  const site = folderForTest();
  const open = folderTarget(path.join(site, 'public'));
  const closed = folderTarget(path.join(site, 'staging'));
  await deployNow(dist, open);
  await deployNow(staging, closed);
  await expect(deployNow(staging, open)).rejects.toThrow('has a release');
  await expect(deployNow(dist, closed)).rejects.toThrow('under embargo');
  expect(filesBelow(path.join(site, 'staging/current'))).toEqual(filesBelow(staging));
  expect(holding('dist', SECRETS)).toEqual([]);

  const later = { SOURCE_DATE_EPOCH: AFTER };
  const staged = await startCommunique(['stage'], folder, later).ended;
  expect([staged.code, keptBelow('dist-staging')]).toEqual([0, ['404.html', 'index.html', 'manifest.json']]);
  await deployNow(staging, closed);
  expect(filesBelow(site).filter((name) => name.includes(TOKEN))).toEqual([]);
});

test('an address that got about is exchanged, and kept otherwise', async () => {
  const own = folderForTest();
  writeFiles(own, { 'source/boats.md': '---\nstatus: draft\n---\n\n# Boats\n\nText.\n' });
  const tokenAfter = async (...more: string[]): Promise<string> => {
    const { code } = await runCommand(['embargo', 'boats', '--until', UNTIL, ...more], own);
    expect(code).toBe(0);
    return /^staging: "?([0-9a-f]{32})"?$/m.exec(readFileSync(path.join(own, 'source/boats.md'), 'utf8'))?.[1] ?? '';
  };
  const first = await tokenAfter();
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  expect(await tokenAfter()).toBe(first);
  const second = await tokenAfter('--new-address');
  expect(second).toMatch(/^[0-9a-f]{32}$/);
  expect(second).not.toBe(first);
});
