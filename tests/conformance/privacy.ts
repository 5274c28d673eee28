import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir, hostname } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { cacheFolder } from '../../scripts/lib/files/cache.ts';
import { build } from '../support/build.ts';
import { check } from '../support/check.ts';
import { openChromium } from '../support/chromium.ts';
import { filesBelow } from '../support/folder.ts';
import { markedImages } from './privacy/marked-images.ts';
import { profileFaults } from './privacy/profile-faults.ts';
import { disguises, unpacked } from './privacy/unpacked.ts';

const SEED = Number(process.argv[2] ?? 1);

/** What a camera or a program leaves in a picture (S9): the beginnings of each kind of metadata. */
const METADATA = ['Exif\0\0', 'http://ns.adobe.com/xap/', 'adobe:ns:meta/', 'Photoshop 3.0', '8BIM', 'JFXX\0', 'MAKER'];
const PNG_CHUNKS = /[\0-\x7f]{4}(?:tEXt|zTXt|iTXt|eXIf|tIME|iCCP|prVt)/;
/** What would tell which program wrote a document, and which release of it (S10). */
const TOOLS = /HeadlessChrome|Chromium|Chrome\/|Skia|Mozilla\/|Puppeteer|pdf-lib|Linux (?:x86_64|aarch64)|node_modules/;

/** A PDF states its own facts in one packet of XMP. */
const allowed = (name: string, what: string): number => (name.endsWith('.pdf') && XMP.includes(what) ? 1 : 0);
const XMP = ['http://ns.adobe.com/xap/', 'adobe:ns:meta/'];

/** A file, and what is packed into it; a press kit says nothing besides. */
function within(name: string, bytes: Buffer): readonly { readonly name: string; readonly bytes: Buffer }[] {
  if (!name.endsWith('.zip')) return [{ name, bytes }];
  return Object.entries(unzipSync(bytes)).flatMap(([inner, content]) =>
    within(`${name}/${inner}`, Buffer.from(content)),
  );
}

/** Twenty pictures full of secrets, in a folder with a telling name: nothing of either may come out. */
await check(async (scratch) => {
  const who = 'xquintanilla';
  const home = path.join(scratch, `home-of-${who}`);
  const root = path.join(home, 'Secret Newsroom');
  await mkdir(path.join(root, 'source'), { recursive: true });
  const browser = await openChromium();
  const images = await markedImages(browser, SEED).finally(() => browser.close());
  for (const { name, bytes } of images) await writeFile(path.join(root, 'source', name), bytes);
  const shown = images.map(({ name }, index) => `![Picture ${index + 1}](${name})`).join('\n\n');
  await writeFile(
    path.join(root, 'source', 'newsroom.yaml'),
    'name: Example\nlanguages: [en]\nurl: https://example.org\n',
  );
  await writeFile(
    path.join(root, 'source', 'pictures.md'),
    `---\ndate: 2024-11-27\n---\n\n# Pictures\n\nA text.\n\n${shown}\n`,
  );
  const out = path.join(home, 'dist');
  const environment = {
    ...process.env,
    XDG_CACHE_HOME: path.dirname(await cacheFolder()),
    HOME: home,
    USER: who,
    LOGNAME: who,
  };
  const { code, screen } = await build({ root, out, cwd: home, environment });
  if (code !== 0) return { measured: [], faults: [`The build ended with exit code ${code}:\n${screen}`] };

  // What is searched for must be found where it was put.
  const given = images.map(({ bytes, secret }) => ({ text: unpacked(bytes), secret }));
  const unseen = [
    ...given.filter(({ text, secret }) => !text.includes(secret)).map(({ secret }) => secret),
    ...METADATA.filter((what) => !given.some(({ text }) => text.includes(what))),
  ];
  if (unseen.length > 0) return { measured: [], faults: [`The pictures lack ${unseen.join(', ')}`] };

  const names = filesBelow(out);
  const files = (
    await Promise.all(names.map(async (name) => within(name, await readFile(path.join(out, name)))))
  ).flat();
  const own = [who, home, scratch, homedir(), hostname(), 'Secret Newsroom'].filter((text) => text.length > 5);
  const faults: string[] = [];
  let [kept, bytesSearched] = [0, 0];
  for (const { name, bytes } of files) {
    const text = unpacked(bytes);
    bytesSearched += text.length;
    const has = (what: string): boolean => disguises(what).some((form) => text.includes(form));
    if (/\.(?:jpg|png)$/.test(name) && !name.startsWith('koblenz')) kept += 1;
    faults.push(
      ...images.filter(({ secret }) => has(secret)).map((image) => `${name}: the secret of ${image.name}`),
      ...METADATA.filter((what) => text.split(what).length - 1 > allowed(name, what)).map(
        (what) => `${name}: metadata ${JSON.stringify(what)}`,
      ),
      ...profileFaults(text).map((what) => `${name}: ${what}`),
      ...own.filter(has).map((what) => `${name}: says ${what}`),
      ...(PNG_CHUNKS.test(name.endsWith('.png') ? text : '') ? [`${name}: a chunk that is no picture`] : []),
      ...(TOOLS.exec(text) ?? []).map((what) => `${name}: names ${what}`),
    );
  }
  if (names.filter((name) => name.endsWith('.pdf')).length !== 1) faults.push('there is not one PDF');
  return {
    measured: [
      `privacy: ${images.length} pictures with metadata (seed ${SEED}), ${names.length} files of output (${kept} pictures), ${bytesSearched} bytes searched, unpacked: ${faults.length} found`,
    ],
    faults,
  };
});
