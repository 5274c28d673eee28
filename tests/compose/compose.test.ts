import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { composed, elements, texts } from './composed.ts';

const HEAD = '---\ndate: 2022-01-13\nplace: Koblenz\n---\n';

test.each<[tag: string, place: string, line: string, date: string]>([
  ['en', 'Koblenz', 'Koblenz, January 13, 2022 — ', 'January 13, 2022'],
  ['ar', 'كوبلنز', 'كوبلنز، 13 يناير 2022 — ', '13 يناير 2022'],
  ['fa', 'کوبلنتس', '۱۳ ژانویهٔ ۲۰۲۲', '۱۳ ژانویهٔ ۲۰۲۲'],
  ['zh-Hans', '科布伦茨', '2022年1月13日', '2022年1月13日'],
])('the dateline in %s', async (tag, place, line, date) => {
  const { body } = await composed(`${HEAD}# T\n\nOne.\n\nTwo.`, tag, {
    place,
    'paragraph-1': 'X.',
    'paragraph-2': 'Y.',
  });
  const [first, second] = elements(body, 'p');
  const [time] = elements(body, 'time');
  if (first === undefined || second === undefined || time === undefined) throw new Error('No dateline');
  expect(textOf(first)).toContain(line);
  expect(textOf(first)).toContain(place);
  expect(time.properties.dateTime).toBe('2022-01-13');
  expect(textOf(time)).toBe(date);
  expect(elements(second, 'time')).toEqual([]);
});

test.each([
  ['no date', '---\nplace: Koblenz\n---\n# T\n\nOne.'],
  ['no place', '---\ndate: 2022-01-13\n---\n# T\n\nOne.'],
  ['a list first', `${HEAD}# T\n\n- One.`],
  ['an image first', `${HEAD}# T\n\n![a](a.png)\n\nOne.`],
])('no dateline: %s', async (_name, markdown) => {
  expect(elements((await composed(markdown, 'en', {}, ['a.png'])).body, 'time')).toEqual([]);
});

test("numbered blocks have anchors of that number, in the language's digits", async () => {
  const markdown = '# T\n\none\n\n## h\n\n- two\n\n> three\n\n| four |\n| - |\n\n```\nfive\n```\n\n![six](a.png "cap")';
  const { body } = await composed(markdown, 'fa', {}, ['a.png']);
  const numbered = body.children.flatMap((node) =>
    node.type === 'element' && node.data?.number !== undefined ? [node] : [],
  );
  expect(numbered.map((node) => [node.tagName, node.properties.id, node.data?.number])).toEqual([
    ['p', 'p1', 1],
    ['div', 'p2', 2],
    ['div', 'p3', 3],
    ['div', 'p4', 4],
    ['div', 'p5', 5],
    ['div', 'p6', 6],
  ]);
  expect(numbered.map((node) => texts(elements(node, 'a'))[0])).toEqual(['۱', '۲', '۳', '۴', '۵', '۶']);
  expect(elements(body, 'a')[3]?.properties).toMatchObject({ href: '#p4', className: ['pn'] });
  expect(texts(elements(body, 'figcaption'))).toEqual(['cap']);
  expect(JSON.stringify(body)).not.toContain('dataNumber');
});

test('Arabic: telephone, address, day and figure of the body, and declared facts, keep their order', async () => {
  const markdown = '---\nfacts: {day: 2022-01-13}\n---\n# T\n\nCall {{day}}';
  const target =
    'اتصلوا على +49 261 1234567 أو press@a.example أو https://a.example/x?y=1 بتاريخ 2022-01-13 ومنذ {{day}} في SNHR.';
  const { body } = await composed(markdown, 'ar', { 'paragraph-call-day': target });
  expect(elements(body, 'bdi').map((node) => [textOf(node), node.properties.dir])).toEqual(
    expect.arrayContaining([
      ['+49 261 1234567', 'ltr'],
      ['press@a.example', 'ltr'],
      ['2022-01-13', 'ltr'],
      ['SNHR', 'ltr'],
    ]),
  );
  expect(textOf(body)).toContain('منذ 13 يناير 2022 في');
  expect(texts(elements(body, 'bdi')).some((text) => text.includes('https://a.example/x?y=1'))).toBe(true);
});

test('code in a right-to-left text runs left to right', async () => {
  const { body } = await composed('# T\n\na `x = 1` b\n\n```\ny = 2\n```', 'ar', {
    'paragraph-a-x-1-b': 'ا `x = 1` ب',
  });
  expect(elements(body, 'code')[0]?.properties.dir).toBe('ltr');
  expect(elements(body, 'pre')[0]?.properties.dir).toBe('ltr');
  const english = await composed('# T\n\na `x = 1` b');
  expect(elements(english.body, 'code')[0]?.properties.dir).toBeUndefined();
});

test('dead and refused links print as their text, wherever they come from', async () => {
  const markdown =
    '# [T](javascript:alert(0))\n\nSee [a *b*](#) and [c][r] and [d](https://d.example)\n\n[r]: data:text/html,x';
  const { body, headline, title } = await composed(markdown);
  expect(texts(elements(body, 'a').slice(1))).toEqual(['d']);
  expect(textOf(body)).toContain('See a b and c and d');
  expect(elements(headline, 'a')).toEqual([]);
  expect(title).toBe('T');
});

test.each([
  '[x](javascript:alert(1))',
  '<javascript:alert(1)>',
  '[x](&#106;avascript:alert(1))',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '[x](<java\tscript:alert(1)>)',
  '![x](https://evil.example/a.png)',
  '![x](javascript:alert(1))',
  '![x][r]',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<a href="javascript:alert(1)">x</a>',
  '<svg/onload=alert(1)>',
])('nothing a translator writes becomes a script, a picture or a foreign address: %s', async (hostile) => {
  const markdown = '---\nsummary: Sum of it\n---\n# T title\n\nBody [r][r].\n\n[r]: https://r.example/ok.png';
  const { body, headline, summary } = await composed(markdown, 'ar', {
    title: hostile,
    summary: hostile,
    'paragraph-body-r-r': `ب ${hostile}`,
  });
  const all = [body, ...headline, ...summary];
  const hrefs = elements(all, 'a').map((node) => String(node.properties.href));
  expect(hrefs.filter((href) => !/^#|^https:\/\/r\.example\//.test(href))).toEqual([]);
  for (const name of ['img', 'script', 'svg']) expect(elements(all, name)).toEqual([]);
  expect(JSON.stringify(all)).not.toMatch(/"type":"(?:raw|html)"|"on[a-z]+":/i);
});

test('notes come last, in a section of their own, and lead back', async () => {
  const { body } = await composed('# T\n\na[^x] b[^y] c[^x]\n\n[^y]: why\n\n[^x]: ex', 'fa');
  const section = body.children.at(-1);
  if (section?.type !== 'element') throw new Error('No notes');
  expect(section.properties.className).toEqual(['notes']);
  expect(texts(elements(section, 'li')).map((text) => text.replace(/[\s↑۰-۹0-9]+/g, ''))).toEqual(['ex', 'why']);
  const references = elements(body, 'sup')
    .flatMap((sup) => elements(sup, 'a'))
    .filter(({ properties }) => String(properties.href).startsWith('#fn-'));
  expect(texts(references)).toEqual(['۱', '۲', '۱']);
  const ids = new Set([...elements(body, 'li'), ...elements(body, 'a')].map(({ properties }) => properties.id));
  for (const { properties } of elements(body, 'a').filter((a) => !String(a.properties.href).startsWith('#p')))
    expect(ids).toContain(String(properties.href).slice(1));
  expect(JSON.stringify(body)).not.toMatch(/user-content|data-?[fF]ootnote/);
});

test('a headline refers to nothing and shows no picture', async () => {
  const { headline, title, body } = await composed(
    '# A[^1] ![logo](a.png) [b][r]\n\nc[^1]\n\n[^1]: d\n\n[r]: https://r.example',
    'en',
    {},
    ['a.png'],
  );
  expect(texts(headline).join('')).toBe('A logo b');
  expect(elements(headline, 'a')).toEqual([]);
  expect(elements(headline, 'img')).toEqual([]);
  expect(title).toBe('A logo b');
  expect(elements(body, 'sup')).toHaveLength(1);
});

test('what is not translated stands in its own language, and says so', async () => {
  const markdown = '## Kick\n\n# The title\n\nOne is here.\n\n- Two is here\n\n![Two people](a.png)';
  const document = await composed(markdown, 'ar', { 'paragraph-one-is-here': 'واحد.' }, ['a.png']);
  const { body, headline, kickers, partial, standing } = document;
  expect([partial, standing]).toEqual([true, 'translated']);
  const marked = { lang: 'en', dir: 'ltr' };
  expect(headline[0]?.type === 'element' && headline[0].properties).toMatchObject(marked);
  expect(kickers[0]?.[0]).toMatchObject({ properties: marked });
  expect(elements(body, 'p')[0]?.properties.lang).toBeUndefined();
  expect(JSON.stringify(elements(body, 'li')[0])).toContain('"lang":"en","dir":"ltr"');
  expect(elements(body, 'img')[0]?.properties).toMatchObject({ ...marked, alt: 'Two people' });
});

test('an image that may not be shown is its words', async () => {
  const { body } = await composed('# T\n\n![Two people](a.png)\n\nand ![three](b.png) more', 'en', {}, ['b.png']);
  expect(elements(body, 'img').map(({ properties }) => properties.src)).toEqual(['b.png']);
  expect(textOf(body)).toContain('Two people');
});

test('columns of a table keep their sides, in no attribute that HTML has given up', async () => {
  const { body } = await composed('# T\n\n| a | b | c | d |\n| :- | :-: | -: | - |\n| e | f | g | h |');
  const sides = [{ dataAlign: 'left' }, { dataAlign: 'center' }, { dataAlign: 'right' }, {}];
  expect(elements(body, 'th').map(({ properties }) => properties)).toEqual(sides);
  expect(elements(body, 'td').map(({ properties }) => properties)).toEqual(sides);
});

test('tasks, tables and struck-out text survive', async () => {
  const { body } = await composed('# T\n\n- [x] a\n- [ ] b\n\n| c | d |\n|:-:|--:|\n| ~~e~~ | f |');
  expect(texts(elements(body, 'span').filter(({ properties }) => String(properties.className) === 'task'))).toEqual([
    '[x]',
    '[ ]',
  ]);
  expect(elements(body, 'input')).toEqual([]);
  expect(texts(elements(body, 'th'))).toEqual(['c', 'd']);
  expect(texts(elements(body, 'del'))).toEqual(['e']);
});

test("contacts of a statement go before the newsroom's, in the document's language", async () => {
  const markdown =
    '---\ncontacts:\n  - {name: Jane Doe, phone: +49 261 1234567, email: j@a.example, note: day and night}\n---\n# T\n\nx';
  const { masthead } = await composed(markdown, 'ar', { 'contact-1-name': 'جين', 'contact-1-note': 'ليل نهار' });
  expect(masthead.contacts).toEqual([
    { name: 'جين', phone: '+49 261 1234567', email: 'j@a.example', note: 'ليل نهار' },
  ]);
});

test('a time of publication is kept and shown; the dateline names its day', async () => {
  const timed = '---\nlanguage: en\nplace: Koblenz\ndate: 2024-05-02T10:30+02:00\n---\n# T\n\nOne.';
  const { date, body } = await composed(timed, 'de');
  expect(date).toMatchObject({ iso: '2024-05-02T10:30+02:00', text: '2. Mai 2024 um 08:30 UTC' });
  expect(texts(elements(body, 'time'))).toEqual(['2. Mai 2024']);
});
