import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import {
  buildWithoutPdf,
  inLanguage,
  NOW,
  sync,
  TAGS,
  type Tag,
  translate,
  translateTopics,
  writeNewsroom,
} from '../conformance/site/generated.ts';
import { build } from '../support/build.ts';
import { check } from '../support/check.ts';
import { filesBelow, writeFiles } from '../support/folder.ts';

/** Statements that nobody may see a byte of. */
const COUNT = Number(process.argv[2] ?? 200);

/** A word, a figure, an address, a token and a topic that are nowhere else; each canary is looked for in every spelling it can take. */
const canaryOf = (index: number) => ({
  slug: `zq-secret-${index}`,
  headline: `Zqheadline${index}x`,
  sentence: `zqsentence${index}x`,
  topic: `zqtopic${index}x`,
  place: `Zqplace${index}x`,
  reference: `ZQREF-${index}x`,
  figure: `77${String(index).padStart(3, '0')}3313`,
  token: `7ac0ffee${String(index).padStart(24, '0')}`,
});

/** What a canary says: `#` stands for its word, `##` for its figure. */
const SENTENCES: Readonly<Record<Tag, string>> = {
  en: 'A # with ## in it.',
  ar: 'فيه # مع ##.',
  de: 'Ein # mit ## darin.',
  fr: 'Un # avec ## dedans.',
  es: 'Un # con ## dentro.',
  ru: 'Один # с ## внутри.',
  'zh-Hans': '一个带有##的#。',
  tr: 'İçinde ## olan bir #.',
  fa: 'یک # با ## در آن.',
};

type Canary = ReturnType<typeof canaryOf>;

const sentenceIn = (tag: Tag, { sentence, figure }: Canary): string =>
  SENTENCES[tag].replace('##', figure).replace('#', sentence);

/** Every kind of silence: a draft, an embargo that is not over, one by its date alone, one with an earlier correction. */
const SILENCES = [
  ['status: draft'],
  ['status: embargoed', 'embargo: 2025-03-01T10:00+01:00'],
  ['embargo: 2099-12-31T23:59:59Z'],
  ['status: draft', 'corrections:', '  - date: 2024-06-01', '    text: zqcorrection of a figure'],
] as const;

const FORBIDDEN =
  /7ac0ffee0|zq-?(?:secret|headline|sentence|topic|place|ref|correction|translated)|77\d{3}3313|77[.,\s٬\u00a0\u202f]?\d[\s\S]{0,3}\d{2}[.,٬\u00a0\u202f]3313/i;

/** Staging addresses: no public file and no screen ever holds one, not when the embargo is over either. */
const TOKENS = /7ac0ffee0/;

await check(async (scratch) => {
  const root = path.join(scratch, 'newsroom');
  await writeNewsroom(root, [
    { slug: 'open', number: 101, front: ['date: 2024-05-06', 'topics: [Harbour]'] },
    {
      slug: 'corrected',
      number: 102,
      front: ['date: 2024-05-07', 'corrections:', '  - date: 2024-06-01', '    text: We wrote 103.'],
    },
  ]);
  const canaries = Array.from({ length: COUNT }, (_, index) => canaryOf(index));
  for (const [index, canary] of canaries.entries()) {
    const { slug, headline, topic, place, reference, token } = canary;
    const front = [
      'date: 2024-05-06',
      `place: ${place}`,
      `reference: ${reference}`,
      `topics: [${topic}, Harbour]`,
      ...(SILENCES[index % SILENCES.length] ?? []),
      `staging: ${token}`,
    ];
    writeFiles(root, {
      [`source/${slug}.md`]: `---\n${front.join('\n')}\n---\n\n# ${headline}\n\n${sentenceIn('en', canary)}\n`,
    });
  }
  await sync(root);
  // Their translations hold their own words and figures; every one is whole, so that nothing else holds them back.
  for (const canary of canaries)
    translate(root, canary.slug, 0, TAGS, (tag, text) =>
      text === sentenceIn('en', canary) ? sentenceIn(tag, canary) : inLanguage(tag, text),
    );
  translateTopics(root);
  const out = path.join(scratch, 'dist');
  await buildWithoutPdf(root, out);
  const public_ = await hits(out);
  const printed = path.join(scratch, 'printed');
  await mkdir(printed);
  const { code, screen } = await build({
    root,
    out: path.join(printed, 'dist'),
    environment: { ...process.env, SOURCE_DATE_EPOCH: String(NOW / 1000) },
  });
  const whole = code === 0 ? await hits(path.join(printed, 'dist')) : { files: 0, hits: [] };
  // The scanner itself must be able to see them: once an embargo is over, it does.
  const later = path.join(scratch, 'later');
  await buildWithoutPdf(root, later, Date.parse('2025-03-01T09:00:00Z'));
  const seen = new Set((await hits(later)).hits.map((name) => path.extname(name)));
  const told = [...(await hits(later, TOKENS)).hits, ...(TOKENS.test(screen) ? ['the screen'] : [])];
  const expected = ['.html', '.json', '.atom', '.xml', '.txt'];
  return {
    measured: [
      `canaries: ${COUNT} silent statements × ${TAGS.length} languages, ${SILENCES.length} kinds: ` +
        `${public_.files} files without PDFs, ${public_.hits.length} hits; ${whole.files} with PDFs, ${whole.hits.length} hits; ` +
        `after the embargo found in ${[...seen].sort().join(', ')}, tokens in ${told.length} places`,
    ],
    faults: [
      ...public_.hits.map((name) => `${name}: holds what nobody may see`),
      ...whole.hits.map((name) => `${name}: holds what nobody may see (with PDFs)`),
      ...told.map((name) => `${name}: holds a staging address`),
      ...(code === 0 ? [] : [`The build ended with exit code ${code}:\n${screen.slice(-2000)}`]),
      ...expected.filter((kind) => !seen.has(kind)).map((kind) => `the scanner is blind in ${kind}`),
    ],
  };
});

/** Files of a folder that hold a canary, in their name, their bytes, or the streams that a PDF packs. */
async function hits(
  folder: string,
  forbidden = FORBIDDEN,
): Promise<{ readonly files: number; readonly hits: readonly string[] }> {
  const names = filesBelow(folder);
  const found: string[] = [];
  for (const name of names) {
    const bytes = await readFile(path.join(folder, name));
    const texts = [name, bytes.toString('utf8'), ...(name.endsWith('.pdf') ? unpacked(bytes) : [])];
    if (texts.some((text) => forbidden.test(text))) found.push(name);
  }
  return { files: names.length, hits: found };
}

/** The streams of a PDF as text: metadata and tags are in them, in UTF-16 at times, so zeros go. */
function unpacked(bytes: Buffer): readonly string[] {
  const raw = bytes.toString('latin1');
  return [...raw.matchAll(/stream\r?\n/g)].flatMap((match) => {
    const start = match.index + match[0].length;
    const end = raw.indexOf('endstream', start);
    try {
      return [inflateSync(bytes.subarray(start, end)).toString('latin1').replaceAll('\0', '')];
    } catch {
      return [];
    }
  });
}
