import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withImports } from '../../../scripts/compose/template/style-sheet.ts';
import type { Newsroom } from '../../../scripts/model/newsroom.ts';
import { bareNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { checkedStyle, readTemplates, styleText } from '../../../scripts/workflows/load/read-templates.ts';
import { folderForTest } from '../../support/folder.ts';

const SHIPPED = readFileSync('templates/base.css', 'utf8');
const IMPORT = '@import "base.css";';

/** A newsroom with templates of its own. */
function newsroomWith(templates: Readonly<Record<string, string>>): Newsroom {
  const files = Object.entries(templates).map(([name, css]) => [`templates/${name}`, css]);
  const root = folderForTest({ 'a.md': '# A\n', ...Object.fromEntries(files) });
  return { ...bareNewsroom([path.join(root, 'a.md')]), isBare: false };
}

test('a style sheet takes in base.css, of the newsroom or else of the program', () => {
  const without = newsroomWith({ 'page.css': `/* a */\n${IMPORT}\np {}\n` });
  expect(styleText(without, 'page.css')).toBe(`/* a */\n${SHIPPED}\np {}\n`);
  const own = newsroomWith({ 'base.css': 'q {}\n', 'card.css': `@charset "utf-8"; @import url(base.css);${IMPORT}` });
  expect(styleText(own, 'card.css')).toBe('@charset "utf-8"; q {}\n');
  for (const name of ['page.css', 'print.css']) {
    expect(styleText(own, name)).toMatch(/\*\/\nq \{\}\n/);
    expect(styleText(own, name)).not.toContain('@import');
  }
});

test('brand.css comes after every style sheet, and its faults are its own', () => {
  const brand = ':root { --accent: #004d40; background: url(none.png) }\n';
  const newsroom = newsroomWith({ 'brand.css': brand });
  for (const name of ['page.css', 'print.css', 'card.css']) {
    const text = styleText(newsroom, name);
    expect(text.endsWith(`\n${brand}`), name).toBe(true);
    expect(text.split(brand).length, name).toBe(2);
  }
  const styles = readTemplates(newsroom, []).files.filter((file) => file.path.endsWith('.css'));
  const said = styles.flatMap(({ messages }) => messages.map(String));
  expect(said).toEqual([
    expect.stringMatching(
      /^templates\/brand\.css:1:\d+: Unexpected `none\.png`: there is no such file in templates\/$/,
    ),
  ]);
});

test('a style sheet without the line stays as it is', () => {
  const css = 'p { margin: 0 } /* @import "base.css"; */';
  const newsroom = newsroomWith({ 'page.css': css, 'base.css': 'q {}' });
  expect(styleText(newsroom, 'page.css')).toBe(css);
});

test('what is wrong in base.css is said of it, and only where something takes it in', () => {
  const broken = { 'base.css': 'a {}\nb {' };
  const filesOf = (newsroom: Newsroom) => readTemplates(newsroom, []).files.filter(({ path }) => path.endsWith('.css'));
  const [base] = filesOf(newsroomWith(broken)).filter(({ path }) => path.endsWith('base.css'));
  expect(base?.messages.map(String)).toEqual(['templates/base.css:2:3: Unexpected `{` that nothing closes']);
  const alone = newsroomWith({ ...broken, 'page.css': 'p {}', 'print.css': 'p {}' });
  expect(filesOf(alone).map(({ path }) => path)).toEqual([
    'templates/page.css',
    'templates/print.css',
    expect.stringMatching(/card\.css$/),
  ]);
});

const USE = 'an @import has the name of the file alone, stands before every rule, and goes with no @namespace';

test.each([
  ['page.css', '@import "other.css";', '`other.css`: no style sheet but base.css can be taken in', 10],
  ['page.css', '@import url("page.css");', '`page.css`: no style sheet but base.css can be taken in', 14],
  ['page.css', '@import "//a.b/base.css";', '`//a.b/base.css`: nothing is fetched from elsewhere', 10],
  ['page.css', '@import "base.css" print;', `\`base.css\`: ${USE}`, 10],
  ['page.css', 'p {} @import "base.css";', `\`base.css\`: ${USE}`, 15],
  ['page.css', '@import "base.css"; @namespace a "b";', `\`base.css\`: ${USE}`, 10],
  ['base.css', IMPORT, '`base.css`: it would take in itself', 10],
  ['base.css', '@import "page.css";', '`page.css`: no style sheet but base.css can be taken in', 10],
])('%s with %s is an error', (name, css, reason, column) => {
  const newsroom = newsroomWith({ 'base.css': '', 'other.css': '', [name]: css });
  expect(checkedStyle(newsroom, name).messages.map(String)).toEqual([
    `templates/${name}:1:${column}: Unexpected ${reason}`,
  ]);
  expect(styleText(newsroom, name)).toBe(css);
});

test('imports stand before every rule, and in no block', () => {
  const taken = (css: string): readonly string[] => {
    const names: string[] = [];
    withImports(css, (address) => {
      names.push(address);
      return undefined;
    });
    return names;
  };
  expect(taken('@import "a"; /* b */ @IMPORT url("c") ; @import url(d);')).toEqual(['a', 'c', 'd']);
  expect(taken('@import "a" { ; @import "b"; }')).toEqual([]);
  expect(taken('@import "a" layer; @import "b"')).toEqual([]);
  expect(taken('@import x '.repeat(100_000))).toEqual([]);
});

test.each(['base.css', 'card.css', 'page.css', 'print.css'])('nothing is wrong with the program’s own %s', (name) => {
  const css = readFileSync(`templates/${name}`, 'utf8');
  const file = checkedStyle(newsroomWith({ [name]: `${css}/* changed */\n` }), name);
  expect(String(file)).not.toBe(css);
  expect(file.messages.map(String)).toEqual([]);
});
