import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../support/communique.ts';
import { filesBelow } from '../../support/folder.ts';
import { pdfFacts } from '../../support/pdf/pdf-facts.ts';
import { harbourUnder } from './trial/harbour.ts';
import { expectTranscript } from './trial/transcript.ts';

const CHINESE = 'translations/zh-Hans/notice-of-correction.json';

const translation = {
  place: '示例港',
  title: '更正：码头关闭了多久',
  'paragraph-our-statement-of-27-november': '我们2024年11月27日的声明称码头关闭了9小时。实际关闭了7小时。',
  'paragraph-the-harbour-office-noticed-the': '港务办公室于2024年11月30日发现了这一错误。船只数量无误。',
  'paragraph-we-regret-the-error': '我们对此错误表示遗憾。',
};

test('hold: a language waits alone, comes out when it is complete, and goes when it is not', async () => {
  const folder = harbourUnder('hold');
  const dist = path.join(folder, 'dist');
  const chinese = (): readonly string[] =>
    filesBelow(dist).filter((name) => /^(?:assets\/)?notice-of-correction.*zh-Hans/.test(name));

  const held = await runCommand(['build'], folder);
  expect(held.code).toBe(1);
  expect(held.stdout.split('\n').filter((line) => line.includes(' is held: '))).toEqual([
    'notice-of-correction zh-Hans is held: 5 of 5 segments not translated',
  ]);
  expect(chinese()).toEqual([]);
  expect(existsSync(path.join(dist, 'notice-of-correction/de/index.html'))).toBe(true);

  writeFileSync(path.join(folder, CHINESE), JSON.stringify(translation));
  const complete = await runCommand(['build'], folder);
  expect(complete.code).toBe(0);
  expect(chinese()).toHaveLength(7);

  const { 'paragraph-we-regret-the-error': _, ...rest } = translation;
  writeFileSync(path.join(folder, CHINESE), JSON.stringify(rest));
  const again = await runCommand(['build'], folder);
  expect(again.code).toBe(1);
  expect(chinese()).toEqual([]);
  const texts = filesBelow(dist).filter((name) => name.endsWith('.html'));
  for (const name of texts)
    expect(readFileSync(path.join(dist, name), 'utf8'), name).not.toMatch(/notice-of-correction(?:\/zh|\.zh|\S*更正)/);
  expectTranscript('policy-hold', [held, complete, again], folder);
});

test('together: a statement waits until every language is there, and others come out', async () => {
  const folder = harbourUnder('together');
  const run = await runCommand(['build', '--format', 'text', '--out', 'proof'], folder);
  expect(run.code).toBe(1);
  const files = filesBelow(path.join(folder, 'proof'));
  expect(files.filter((name) => name.startsWith('notice-of-correction/'))).toEqual([]);
  expect(files.filter((name) => name.startsWith('night-at-the-pier/'))).toHaveLength(4);
  expectTranscript('policy-together', [run], folder);
});

test('fallback: gaps come out in the source language, each marked, under a notice in page, PDF and text', async () => {
  const folder = harbourUnder('fallback');
  writeFileSync(path.join(folder, CHINESE), JSON.stringify({ place: translation.place, title: translation.title }));
  const arabic = path.join(folder, 'translations/ar/notice-of-correction.json');
  const { 'paragraph-we-regret-the-error': _, ...rest }: Record<string, string> = JSON.parse(
    readFileSync(arabic, 'utf8'),
  );
  writeFileSync(arabic, JSON.stringify(rest));

  const run = await runCommand(['build'], folder);
  expect(run.code).toBe(0);
  const page = (tag: string): string =>
    readFileSync(path.join(folder, `dist/notice-of-correction/${tag}/index.html`), 'utf8');
  expect(page('ar').match(/<p [^>]*lang="en"[^>]*>/g)).toEqual(['<p lang="en" dir="ltr" id="p3">']);
  expect(page('zh-Hans').match(/<p [^>]*lang="en"[^>]*>/g)).toHaveLength(3);
  const text = (tag: string): string =>
    readFileSync(path.join(folder, `dist/notice-of-correction/${tag}/notice-of-correction.${tag}.txt`), 'utf8');
  const pdf = async (tag: string): Promise<string> =>
    pdfFacts(readFileSync(path.join(folder, `dist/notice-of-correction/${tag}/notice-of-correction.${tag}.pdf`)));
  for (const [tag, notice, gaps] of [
    ['ar', 'لم تُترجم بعض المقاطع بعد، وهي تظهر باللغة التالية: الإنجليزية.', 1],
    ['zh-Hans', '部分段落尚未翻译，以下列语言显示：英语。', 3],
  ] as const) {
    expect(text(tag)).toContain('We regret the error.');
    expect(text(tag)).toContain(notice);
    expect(page(tag)).toContain(`<p>${notice}</p></div>`);
    expect((await pdf(tag)).match(/P Lang=en$/gm)).toHaveLength(gaps);
  }
  expect(await pdf('de')).not.toMatch(/P Lang=en/);
  expectTranscript('policy-fallback', [run], folder);
});
