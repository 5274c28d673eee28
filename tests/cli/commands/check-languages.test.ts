import { expect, test } from 'vitest';
import { runCommand } from '../../support/communique.ts';
import { copyNewsroom, folderForTest, writeFiles } from '../../support/folder.ts';

test('check --lang says what is wrong in these languages, and in what all of them share', async () => {
  const root = copyNewsroom('tests/fixtures/harbour', folderForTest());
  writeFiles(root, {
    'translations/de/notice-of-correction.json': '{',
    'translations/ar/notice-of-correction.json': '{',
    'translations/terms.csv': 'en,de\npier\n"',
  });
  const check = (...args: readonly string[]) => runCommand(['check', ...args], root);
  const all = await check();
  const german = await check('--lang', 'de');
  expect(all.stderr + all.stdout).toMatch(/translations\/ar\/notice/);
  for (const name of ['translations/de/notice-of-correction.json', 'translations/terms.csv'])
    expect(german.stderr + german.stdout).toContain(name);
  expect(german.stderr + german.stdout).not.toMatch(/translations\/(?!de|terms)/);
  expect(german.code).toBe(1);
  expect(german.stdout).toContain('2 statements in 1 language');

  writeFiles(root, {
    'translations/terms.csv': 'term,de\npier,Seebrücke\n',
    'translations/de/notice-of-correction.json': '{}',
  });
  expect((await check('--lang', 'en')).code).toBe(0);
  const unknown = await check('--lang', 'fr');
  expect(unknown).toMatchObject({ code: 2 });
  expect(unknown.stderr).toContain('This newsroom has no language `fr`');
});
