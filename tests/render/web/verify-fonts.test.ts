import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { contains } from '../../../scripts/lib/fonts/code-points.ts';
import { characterMap } from '../../../scripts/lib/fonts/sfnt.ts';
import { buildWithoutPdf, writeNewsroom } from '../../conformance/site/generated.ts';
import { folderForTest } from '../../support/folder.ts';

test('the fonts of Chinese pages that check and search have what their scripts say, in the weight that they say it in', async () => {
  const root = folderForTest();
  const dist = path.join(root, 'dist');
  const boats = { slug: 'boats', number: 14, front: ['date: 2024-05-06'] };
  await writeNewsroom(root, [boats], ['en', 'zh-Hans']);
  await buildWithoutPdf(root, dist);
  const read = (name: string): string => readFileSync(path.join(dist, name), 'utf8');
  const page = read('zh-Hans/verify/index.html');
  const lacking = async (text: string, face: string, on = page): Promise<readonly string[]> => {
    const faces = read(/assets\/fonts\.[0-9a-f]+\.css/.exec(on)?.[0] ?? '');
    const [name = ''] = new RegExp(`statement-hans-${face}[.\\w-]+\\.woff2`).exec(faces) ?? [];
    const sfnt = path.join(root, `${text.length}-${face}.ttf`);
    writeFileSync(
      sfnt,
      await subsetFont(readFileSync(path.join(dist, 'assets', name)), text, { targetFormat: 'truetype' }),
    );
    const points = characterMap(sfnt);
    return [...text].filter((sign) => /[\p{sc=Han}：。，]/u.test(sign) && !contains(points, sign.codePointAt(0) ?? 0));
  };
  const [, genuine = ''] = /"genuine":"([^"]+)"/.exec(page) ?? [];
  const [, current = ''] = /"verify-current":"([^"]+)"/.exec(page) ?? [];
  const [, title = ''] = /"title":"(关[^"]+)"/.exec(page) ?? [];
  for (const text of [genuine, current, title]) {
    expect(text).toMatch(/\p{sc=Han}{4}/u);
    expect(await lacking(text, '400')).toEqual([]);
  }
  expect(await lacking(`${genuine}选择文件`, '600')).toEqual([]);
  const search = read('zh-Hans/search/index.html');
  const said = [...search.matchAll(/data-(?:results|none|failed)="([^"]+)"/g)].map(([, text = '']) => text);
  expect(said).toHaveLength(3);
  expect(await lacking(said.join(''), '400', search)).toEqual([]);
  // Kerning that is asked for has Firefox take half of the width of punctuation.
  expect(read(/assets\/page\.[0-9a-f]+\.css/.exec(page)?.[0] ?? '')).toMatch(
    /:lang\(zh\)[^{}]*\{\s*font-kerning: auto/,
  );
});
