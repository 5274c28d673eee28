import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer';
import { build } from '../support/build.ts';
import { check } from '../support/check.ts';
import { openChromium } from '../support/chromium.ts';
import { poppler } from '../support/pdf/reader/poppler.ts';
import { type Fragment, readFragments } from './html/fragments.ts';
import { type FoundWords, wordsInHtml } from './html/words-in-html.ts';

/** What a browser finds in the HTML that cmark-gfm makes of each fragment; `--record` finds it again. */
const RECORDED = path.resolve(import.meta.dirname, '../fixtures/html/words.json');
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC',
  'base64',
);

type Words = Readonly<Record<string, FoundWords>>;

async function recordWords(page: Page, fragments: readonly Fragment[]): Promise<void> {
  const found: Record<string, FoundWords> = {};
  for (const { name, markdown } of fragments) {
    const extensions = ['table', 'strikethrough', 'autolink', 'footnotes'].flatMap((each) => ['-e', each]);
    const html = execFileSync('cmark-gfm', ['--unsafe', ...extensions], { input: markdown });
    found[name] = await wordsInHtml(page, html.toString());
  }
  const lines = Object.entries(found).map(([name, words]) => `${JSON.stringify(name)}: ${JSON.stringify(words)}`);
  await writeFile(RECORDED, `{\n${lines.join(',\n')}\n}\n`);
}

/** Letters and figures alone, raised ones as plain ones: how a text breaks its lines is no matter here. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** Words that stand in a text less often than they should. */
function missing(wanted: readonly string[], text: string): readonly string[] {
  const shown = bare(text);
  const counts = new Map<string, number>();
  for (const word of wanted.map(bare)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([word, count]) => word !== '' && shown.split(word).length - 1 < count)
    .map(([word]) => word);
}

const NEWSROOM = 'name: Trial\nlanguages: [en, ar]\n';

// Every fragment comes out in page, PDF and text with every word and figure that a browser finds in it, or is refused.
await check(async (scratch) => {
  const fragments = readFragments();
  const chromium = await openChromium();
  const page = await chromium.newPage();
  try {
    if (process.argv.includes('--record')) await recordWords(page, fragments);
    const words: Words = JSON.parse(readFileSync(RECORDED, 'utf8'));
    const root = path.join(scratch, 'newsroom');
    await mkdir(path.join(root, 'source'), { recursive: true });
    await writeFile(path.join(root, 'source/newsroom.yaml'), NEWSROOM);
    await writeFile(path.join(root, 'source/picture.png'), PICTURE);
    for (const { name, language, markdown } of fragments)
      await writeFile(
        path.join(root, `source/${name}.md`),
        `---\nlanguage: ${language}\ndate: 2025-01-01\n---\n\n# Headline\n\nIntroduction.\n\n${markdown}`,
      );
    const out = path.join(scratch, 'dist');
    const { screen } = await build({ root, out });
    const faults: string[] = [];
    const count = { published: 0, refused: 0, words: 0 };
    for (const { name, expected, language } of fragments) {
      const wanted = words[name] ?? { text: [], attributes: [] };
      const folder = path.join(out, name, language);
      const isRefused = new RegExp(`source/${name}\\.md:\\d+:\\d+: error: [^\\n]*\\[(?:raw-html|link)\\]`).test(screen);
      if (isRefused) count.refused++;
      if (isRefused !== (expected === 'error')) faults.push(`${name}: ${isRefused ? 'refused' : 'not refused'}`);
      if (isRefused) continue;
      count.published++;
      count.words += wanted.text.length + wanted.attributes.length;
      const html = path.join(folder, 'index.html');
      const text = path.join(folder, `${name}.${language}.txt`);
      const pdf = path.join(folder, `${name}.${language}.pdf`);
      for (const file of [html, text, pdf]) if (!existsSync(file)) faults.push(`${name}: no ${path.basename(file)}`);
      if (![html, text, pdf].every((file) => existsSync(file))) continue;
      const onPage = await wordsInHtml(page, readFileSync(html, 'utf8'), '.text');
      const all = [...wanted.text, ...wanted.attributes];
      // What a picture or a link says in an attribute is no text on paper: it is in the tags, or behind a pointer.
      const lost = {
        page: missing(all, [...onPage.text, ...onPage.attributes].join(' ')),
        text: missing(all, readFileSync(text, 'utf8')),
        pdf: missing(wanted.text, await poppler(pdf)),
      };
      for (const [format, found] of Object.entries(lost))
        if (found.length > 0) faults.push(`${name}: ${format} lacks ${found.join(', ')}`);
    }
    const measured =
      `html: ${fragments.length} fragments, ${count.published} published with ${count.words} words as a browser finds them, ` +
      `${count.refused} refused, ${faults.length} faults`;
    return {
      measured: [measured],
      faults:
        faults.length > 0 ? [...faults, ...screen.split('\n').filter((line) => /error: (?!Nothing)/.test(line))] : [],
    };
  } finally {
    await chromium.close();
  }
});
