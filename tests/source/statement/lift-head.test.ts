import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { keySegments } from '../../../scripts/translation/alignment/key-segments.ts';
import { localizeSource } from '../../../scripts/translation/catalog/localize.ts';
import { draftOf, readMarkdown, segmentsOf, statementOf } from '../../support/read-markdown.ts';

test.each<[name: string, markdown: string, head: readonly string[], said?: readonly string[]]>([
  ['one heading', '# A\n\nb', ['title: A']],
  ['a kicker above the headline', '## Statement\n\n### **Convicted**\n\nb', ['kicker: Statement', 'title: Convicted']],
  ['two kickers', '# A\n\n# B\n\n# C\n\nd', ['kicker: A', 'kicker: B', 'title: C']],
  ['emphasis round the whole, twice', '# ***A b***\n\nc', ['title: A b']],
  ['emphasis round a part', '# **A** b\n\nc', ['title: **A** b']],
  ['setext and closing marks', 'A\n===\n\nb\n', ['title: A']],
  ['the title repeated above', '---\ntitle: A b\n---\n# **A** b\n\nc', ['title: **A** b']],
  ['another title above', '---\ntitle: B\n---\n# A\n\nc', ['title: A'], ['title-differs@2:1']],
  ['a picture in it', '# A ![b](c.png)\n\nd', ['title: A ![b](c.png)'], ['image@1:5']],
  ['a title above alone', '---\ntitle: B\n---\nc', ['title: B']],
  ['no heading', 'c', ['title: Test it'], ['no-headline@1:1']],
  ['nothing', '', ['title: Test it'], ['no-headline@1:1', 'empty-statement@1:1']],
  ['a section right below the headline', '# A b\n\n## C\n\nd\n\n## E\n\nf', ['title: A b']],
  ['sections of the same level', '# A b\n\n# C\n\nd\n\n# E\n\nf', ['title: A b']],
  ['a section of a headline below h1', '## Trial\n\n### C\n\nd\n\n### E\n\nf', ['title: Trial']],
  ['two sections in a row', '# A b\n\n## C\n\n## E\n\nf', ['title: A b']],
  ['a section of a section', '# A b\n\n## 1.2\n\n### C\n\nd\n\n## 1.1\n\n### C\n\nd', ['title: A b']],
  [
    'the kind of a document above the headline, and sections',
    '# Press release\n\n## C d\n\nd\n\n## E\n\nf',
    ['kicker: Press release', 'title: C d'],
  ],
  ['the same in Chinese', '# 新闻稿\n\n## 判决\n\nd\n\n## 背景\n\nf', ['kicker: 新闻稿', 'title: 判决']],
  [
    'a long line above sections',
    '## A b\n\n### C court of D sentences E F\n\nd\n\n### E\n\nf',
    ['kicker: A b', 'title: C court of D sentences E F'],
  ],
  ['a long line below h1', '# A b\n\n## C court of D sentences E F\n\nd', ['title: A b']],
  ['only headings', '# A b\n\n## B', ['title: A b']],
  ['one section', '# 14 killed in Geneva\n\n## Background\n\nb', ['title: 14 killed in Geneva']],
  ['one section, in Arabic', '# مقتل 14 في جنيف\n\n## الخلفية\n\nب', ['title: مقتل 14 في جنيف']],
  ['one section, in Chinese', '# 日内瓦14人死亡\n\n## 背景\n\n文', ['title: 日内瓦14人死亡']],
  [
    'one of h2',
    '## 14 people killed in a Geneva prison\n\n### Background\n\nb',
    ['title: 14 people killed in a Geneva prison'],
  ],
  [
    'one of the same level',
    '# 14 people killed in a Geneva prison\n\n# Background\n\nb',
    ['title: 14 people killed in a Geneva prison'],
  ],
  ['a section below kind and headline', '# Statement\n\n## A b\n\n### C\n\nd', ['kicker: Statement', 'title: A b']],
  ['known words that are no kind of text', '# 3 May 2024\n\n## Geneva\n\nb', ['title: 3 May 2024']],
  [
    'a kind with a number',
    '# Press release No. 17/2024\n\n## A b\n\nc',
    ['kicker: Press release No. 17/2024', 'title: A b'],
  ],
  ['a kind of text in Arabic', '# بيان صحفي\n\n## مقتل 14\n\nب', ['kicker: بيان صحفي', 'title: مقتل 14']],
  ['a kind of text in Japanese', '# プレスリリース\n\n## 判決\n\n文', ['kicker: プレスリリース', 'title: 判決']],
  [
    'a headline below a line',
    '**Now**\n\nCall us.\n\n# B\n\nCourt sentences officer',
    ['title: B'],
    ['no-headline@5:1'],
  ],
  ['a heading further down', `${'a '.repeat(160)}\n\n# B\n\nc`, ['title: Test it'], ['no-headline@3:1']],
  ['a heading below a list', '- a\n\n# B\n\nc', ['title: B'], ['no-headline@3:1']],
  ['a heading below many blocks', 'a\n\nb\n\nc\n\nd\n\ne\n\n# B\n\nf', ['title: Test it'], ['no-headline@11:1']],
  ['a heading below sections', 'a\n\n## B\n\nc\n\n# License\n\nd', ['title: Test it'], ['no-headline@7:1']],
  ['two of them', 'a\n\n# B\n\n# C', ['title: B'], ['no-headline@3:1']],
  [
    'two of them below a sentence',
    'At least 14 people died in Homs.\n\n# B\n\n# C',
    ['title: Test it'],
    ['no-headline@3:1'],
  ],
  [
    'a sentence above',
    'PRESS RELEASE No. 17/2024\n\nGeneva, 3 May 2024. For immediate release to all media.\n\n# Court convicts 14\n\nThe end.',
    ['title: Court convicts 14'],
    ['no-headline@5:1'],
  ],
  [
    'a sentence above, in Chinese',
    '新闻稿第17号\n\n2024年5月3日，日内瓦。请立即发布。\n\n# 法院判处14人有罪\n\n文',
    ['title: 法院判处14人有罪'],
    ['no-headline@5:1'],
  ],
  [
    'a sentence above, in Arabic',
    'جنيف، 3 مايو 2024. للنشر الفوري في جميع وسائل الإعلام.\n\n# إدانة 14\n\nب',
    ['title: إدانة 14'],
    ['no-headline@3:1'],
  ],
  [
    'a kind of text and a line above',
    '## Press release\n\nGeneva, 3 May 2024\n\n# Court convicts 14\n\nb',
    ['kicker: Press release', 'title: Court convicts 14'],
    ['no-headline@5:1'],
  ],
  ['more above than below', 'Fourteen people died in Homs\n\n# Notes\n\nUN', ['title: Notes'], ['no-headline@3:1']],
  ['an empty heading', '# \n\n# B\n\nc', ['title: B']],
  ['a heading of a blank', '# &nbsp;\n\nc', ['title: Test it'], ['no-headline@1:1']],
  ['an empty heading alone', '# \n', ['title: Test it'], ['no-headline@1:1', 'empty-statement@1:1']],
  ['a heading below another title', '---\ntitle: A b\n---\nc\n\n# B\n\nd', ['title: A b']],
  [
    'a title above and a section',
    '---\ntitle: 14 killed in Geneva\n---\n## B\n\nc\n\n## D\n\ne',
    ['title: 14 killed in Geneva'],
  ],
  ['the same in TOML, in Arabic', '+++\ntitle = "مقتل 14"\n+++\n\n### الخلفية\n\nب', ['title: مقتل 14']],
  ['the same in JSON, in Chinese', '{"title": "14人死亡"}\n\n背景\n----\n\n文', ['title: 14人死亡']],
  ['a title above and HTML', '---\ntitle: A b\n---\n<h2>B</h2>\n\nc', ['title: A b']],
  ['a title above and two sections', '---\ntitle: A b\n---\n## B\n\n### C\n\nd', ['title: A b']],
  ['a title above, repeated in h2', '---\ntitle: A b\n---\n## A *b*\n\nc', ['title: A *b*']],
  [
    'a title above, repeated below a line',
    '---\ntitle: A b\n---\nc\n\n# A b\n\nd',
    ['title: A b'],
    ['no-headline@6:1'],
  ],
  [
    'a title above and a kind of text',
    '---\ntitle: A b\n---\n# Statement\n\n## C\n\nd',
    ['kicker: Statement', 'title: A b'],
  ],
  [
    'a title above and another h1 below h2',
    '---\ntitle: A b\n---\n## C\n\n# D\n\ne',
    ['title: A b'],
    ['title-differs@6:1'],
  ],
  ['a headline in a box', '<div dir="rtl">\n\n# مقتل 14\n\nب\n\n## الخلفية\n\nت\n\n</div>', ['title: مقتل 14']],
  ['a headline alone in a box', '<div>\n\n# A b\n\n</div>\n\nc', ['title: A b']],
  ['a comment in between', '# Statement\n\n<!-- mine -->\n\n## B\n\nc', ['kicker: Statement', 'title: B']],
  ['a pin, which counts for nothing here', '# A {#head}\n\nc', ['title: A']],
  ['a comment and tags inside', '# A <!-- check with Omar --> <b>b</b>\n\nc', ['title: A <b>b</b>']],
  ['place and summary', '---\nplace: P\nsummary: S\n---\n# A\n\nc', ['place: P', 'title: A', 'summary: S']],
])('head: %s', async (_name, markdown, head, messages = []) => {
  const { draft, said } = await readMarkdown(markdown);
  const kinds = ['place', 'kicker', 'title', 'summary'];
  const found = draft?.segments
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, source }) => `${kind}: ${source}`);
  expect(found).toEqual(head);
  expect(said).toEqual(messages);
  expect(draft?.tree.children.some((node) => node.type === 'heading' && plainText(node) === 'A')).toBe(false);
});

test.each([
  ['a call in the headline', '# A[^1]\n\nb\n\n[^1]: c', ['footnote@1:4'], 'b[^1]'],
  ['two of them, and no paragraph in front', '# A[^1][^2]\n\n## B\n\n- b\n\n[^1]: c\n[^2]: d', 2, 'b[^1][^2]'],
  ['a call in a kicker', '# A[^1]\n\n# B\n\nb[^2]\n\n[^1]: c\n[^2]: d', ['footnote@1:4'], 'b[^2][^1]'],
  ['a call in the title', '---\ntitle: A[^1]\n---\nb\n\n[^1]: c', ['footnote@2:1'], 'b[^1]'],
  ['a call in the summary and in the text', '---\nsummary: A[^XY]\n---\n# A\n\nb[^xy]\n\n[^xy]: c', [], 'b[^xy]'],
  ['a call in the summary', '---\nsummary: A[^x]\n---\n# A\n\nb\n\n[^x]: c', ['footnote@2:1'], 'b[^x]'],
  ['a call, and no text', '# A[^1]\n\n[^1]: c', ['footnote@1:4'], '[^1]'],
  ['no call', '# A\n\nb\n\n[^1]: c', ['footnote@5:1'], 'b'],
  ['a call within another note', '# A\n\nb[^1]\n\n[^1]: c[^2]\n\n[^2]: d', [], 'b[^1]'],
])('no footnote is lost in silence: %s', async (_name, markdown, expected, text) => {
  const { said } = await readMarkdown(markdown);
  const found = said.filter((each) => each.startsWith('footnote'));
  expect(typeof expected === 'number' ? found.length : found).toEqual(expected);
  const { tree } = localizeSource(await statementOf(markdown));
  const texts: string[] = [];
  visit(tree, 'paragraph', ({ children }, _index, parent) => {
    if (parent?.type !== 'footnoteDefinition')
      texts.push(
        children.map((node) => (node.type === 'footnoteReference' ? `[^${node.label}]` : plainText(node))).join(''),
      );
  });
  expect(texts.join(' ')).toBe(text);
});

test('no comment and no tag reaches the title as characters', async () => {
  const statement = await statementOf('# A <!-- check with Omar --> <b>b</b>\n\nc');
  expect(localizeSource(statement).head.get('title')?.text).toBe('A b');
});

test.each([
  ['---\ntitle: T\n---\n### A\n\n#### B\n\nx\n\n### C', [2, 3, 2]],
  ['# T\n\nx\n\n# A\n\n## B\n\n# C', [2, 3, 2]],
  ['# T\n\nx\n\n#### A\n\n###### B\n\n##### C\n\n# D', [2, 3, 3, 2]],
  ['# T\n\nx\n\n# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F', [2, 3, 4, 5, 6, 6]],
])('headings of the body follow the h1 without a gap: %j', async (markdown, depths) => {
  const { tree } = await draftOf(markdown);
  expect(tree.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []))).toEqual(depths);
});

test('blocks are numbered as a reader counts them', async () => {
  const { tree } = await draftOf(
    '# T\n\none\n\n## no\n\n- two\n- two\n\n***\n\n> three\n\n| four |\n| - |\n\n<p></p>\n\n{#gone}\n\n<b></b>\n\n```\nfive\n```\n\nsix[^1]\n\n[r]: x\n\n[^1]: no',
  );
  const numbered = tree.children.map((node) => [node.type, node.data?.number]);
  expect(numbered.filter(([, number]) => number !== undefined)).toEqual([
    ['paragraph', 1],
    ['list', 2],
    ['blockquote', 3],
    ['table', 4],
    ['code', 5],
    ['paragraph', 6],
  ]);
  expect(tree.children.filter(({ type }) => type === 'paragraph')).toHaveLength(2);
});

test.each<[markdown: string, notes: readonly string[], allows: readonly string[], segment?: number]>([
  ['# T\n\n<!-- note: the\n  court -->\np', ['the court'], []],
  ['# T\n\n<!-- note: a --><!-- note: b -->\n\np', ['a', 'b'], []],
  ['# T\n\n<!-- check: allow number, link -->\np', [], ['number', 'link']],
  ['# T\n\n<!-- mine -->\np', [], []],
  ['# T\n\n> <!-- note: in -->\n> p', ['in'], []],
  ['# T\n\n<!-- note: all -->\n\n- <!-- check: allow bidi -->\n  p', ['all'], ['bidi']],
  ['<!-- note: the headline -->\n\n<!-- check: allow number -->\n# T\n\np', ['the headline'], ['number'], 0],
])('remarks: %j', async (markdown, notes, allows, segment = 1) => {
  const { draft, said } = await readMarkdown(markdown);
  expect(said).toEqual([]);
  expect(draft?.segments[segment]).toMatchObject({ notes, allows });
});

test.each([
  ['# T\n\n<div>x</div>\n\np', ['title: T', 'paragraph: x', 'paragraph: p'], []],
  ['# T\n\na <i>b</i> c', ['title: T', 'paragraph: a <i>b</i> c'], []],
  ['# T\n\n## <a name="x"></a>H', ['title: T', 'heading: H'], []],
  ['# T\n\na\n\n> b <select><option>4</select>', ['title: T', 'paragraph: a', 'paragraph: b'], ['raw-html@5:5']],
  ['# T\n\n<table><tr><td colspan=2>a *b*<td>c</table>', ['title: T', 'cell: a \\*b\\*', 'cell: c'], []],
  ['# T\n\n<p>a ~ b [c] <b>d</b><br>e_f_', ['title: T', 'paragraph: a \\~ b \\[c] **d**\\\ne_f\\_'], []],
  ['# T\n\na <!-- todo: Omar --> c', ['title: T', 'paragraph: a c'], []],
  ['# T\n\n<script>alert(1)</script>', ['title: T'], ['raw-html@3:1']],
  ['# T\n\na\n\n<!-- oh\n\nb', ['title: T', 'paragraph: a'], ['raw-html@5:1']],
])('HTML is read; what must go is said: %j', async (markdown, segments, messages) => {
  const { draft, said } = await readMarkdown(markdown);
  expect(draft?.segments.map(({ kind, source }) => `${kind}: ${source}`)).toEqual(segments);
  expect(said).toEqual(messages);
  expect(JSON.stringify(draft?.tree)).not.toMatch(/"html"/);
});

test('a comment without an end is an error, since the rest of the text is lost in it', async () => {
  const { file } = await readMarkdown('# T\n\na\n\n<!-- oh\n\nb');
  expect(file.messages.find(({ ruleId }) => ruleId === 'raw-html')?.fatal).toBe(true);
});

test('a section whose heading was the headline gets a key of its own, and no other key changes', async () => {
  const markdown =
    '---\ntitle: 14 killed in Geneva\n---\n\n## Background\n\nThe court heard 61.\n\n## Contact\n\nCall us.';
  const { segments } = await draftOf(markdown);
  const recorded = new Map([
    ['title', 'Background'],
    ['paragraph-the-court-heard-61', 'The court heard 61.'],
    ['heading-1', 'Contact'],
    ['paragraph-1', 'Call us.'],
  ]);
  const keying = keySegments(segments, recorded);
  expect(keying.segments.map(({ key, source }) => [key, source])).toEqual([
    ['title', '14 killed in Geneva'],
    ['heading-2', 'Background'],
    ['paragraph-the-court-heard-61', 'The court heard 61.'],
    ['heading-1', 'Contact'],
    ['paragraph-1', 'Call us.'],
  ]);
  expect(keying.edited.map(({ key }) => key)).toEqual(['title']);
});

test('the first statement gives exactly its nine segments', async () => {
  const markdown = readFileSync(path.resolve(import.meta.dirname, '../../../source/koblenz-verdict.md'), 'utf8');
  const { segments, front } = await statementOf(markdown);
  expect(segments.map(({ key }) => key)).toEqual([
    'place',
    'kicker',
    'title',
    'paragraph-today-january-13-2022-the',
    'paragraph-prosecutors-filed-an-indictment-which',
    'paragraph-anwar-r-s-conviction-is',
    'paragraph-the-syrian-regime-has-practiced',
    'paragraph-this-conviction-represents-just-one',
    'paragraph-we-would-like-to-extend',
  ]);
  expect(front.facts).toMatchObject({ verdict: '2022-01-13', detained: 131469, 'killed-under-torture': 14360 });
  expect((await segmentsOf(markdown))[2]).toMatch(/^title: Convicting Security Officer .* Sexual Violence$/);
});
