import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { contains } from '../../../scripts/lib/fonts/code-points.ts';
import { characterMap } from '../../../scripts/lib/fonts/sfnt.ts';
import { buildWithoutPdf, writeNewsroom } from '../../conformance/site/generated.ts';
import { folderForTest } from '../../support/folder.ts';

test('the fonts of a Chinese page that checks have what its script says, in the weight that it says it in', async () => {
  const root = folderForTest();
  const dist = path.join(root, 'dist');
  const boats = { slug: 'boats', number: 14, front: ['date: 2024-05-06'] };
  await writeNewsroom(root, [boats], ['en', 'zh-Hans']);
  await buildWithoutPdf(root, dist);
  const page = readFileSync(path.join(dist, 'zh-Hans/verify/index.html'), 'utf8');
  const faces = readFileSync(path.join(dist, /assets\/fonts\.[0-9a-f]+\.css/.exec(page)?.[0] ?? ''), 'utf8');
  const lacking = async (text: string, face: string): Promise<readonly string[]> => {
    const [name = ''] = new RegExp(`statement-hans-${face}[.\\w-]+\\.woff2`).exec(faces) ?? [];
    const sfnt = path.join(root, `${text.length}-${face}.ttf`);
    writeFileSync(
      sfnt,
      await subsetFont(readFileSync(path.join(dist, 'assets', name)), text, { targetFormat: 'truetype' }),
    );
    const points = characterMap(sfnt);
    return [...text].filter((sign) => /\p{sc=Han}/u.test(sign) && !contains(points, sign.codePointAt(0) ?? 0));
  };
  const [, genuine = ''] = /"genuine":"([^"]+)"/.exec(page) ?? [];
  const [, current = ''] = /"verify-current":"([^"]+)"/.exec(page) ?? [];
  const [, title = ''] = /"title":"(关[^"]+)"/.exec(page) ?? [];
  for (const text of [genuine, current, title]) {
    expect(text).toMatch(/\p{sc=Han}{4}/u);
    expect(await lacking(text, '400')).toEqual([]);
  }
  expect(await lacking(`${genuine}选择文件`, '600')).toEqual([]);
});
