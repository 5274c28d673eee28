import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

const warnings = async (markdown: string): Promise<readonly string[]> =>
  (await readMarkdown(`# T\n\n${markdown}\n`)).file.messages
    .filter(({ ruleId }) => ruleId === 'foreign-markup')
    .map(({ line, actual }) => `${line} ${actual}`);

test.each([
  ['::: {.note}\nText\n:::', ['3 ::: {.note}', '3 {.note}']],
  ['!!! note "Title"\n    Text', ['3 !!! note "Title"']],
  ['> [!NOTE]\n> Text', ['3 [!NOTE]']],
  ['+------+-----+\n| a    | b   |\n+------+-----+', ['3 +------+-----+']],
  ['  Right     Left\n-------     ------\n     12     12', ['4 -------     ------']],
  ['Term\n:   Definition', ['4 :   Definition']],
  ['Text.^[A note.]', ['3 ^[A note.]']],
  ['About 10^6^ people.', ['3 ^6^']],
  ['## Part {.part}\n\n[a]{lang=de}', ['3 {.part}']],
  ['## Part {#FAQ}\n\n## 第二 {#数据}', ['3 {#FAQ}']],
  ['Text\n{: #part}', ['4 {: #part}']],
  ['It fell :contentReference[oaicite:3]{index=3}.', ['3 :contentReference[oaicite:3]{index=3}']],
  ...[
    ':contentReference[oaicite:0]{index=0}',
    '[oaicite:3]',
    '【4:0†source】',
    '【1†source】',
    '[1†L10-L14]',
    '(turn0search3)',
    'citeturn0search3turn1view2',
    '[cite_start]',
    '[cite: 1, 2]',
    '[attached_file:1]',
    '[web:5]',
  ].map((mark): [string, string[]] => [`It fell ${mark}.`, [`3 ${mark}`]]),
  ['See [it](https://example.org/?a=1&utm_source=chatgpt.com).', ['3 https://example.org/?a=1&utm_source=chatgpt.com']],
  ['<p>See <a href="https://x.org/?utm_source=openai">it</a></p>', ['3 https://x.org/?utm_source=openai']],
  ['See [@smith2020, p. 14].', ['3 [@smith2020, p. 14]']],
  ['Killed 14<o:p></o:p>, <![if !supportLists]>4.<![endif]>', ['3 <o:p>']],
  ['==marked== text', ['3 ==marked==']],
  ['.. note:: A box', ['3 .. note:: A box']],
  ['.. a remark', ['3 .. a remark']],
  ['[TOC]', ['3 [TOC]']],
  ['#{killed} and %{killed} died.', ['3 #{killed}']],
  ['$E = mc^2$', ['3 $E = mc^2$']],
  ['Text[^1] and more[^a b].', ['3 [^1]']],
  ['Text[^1].\n\n[^1]: One.\n[^a b]: Two.', ['6 [^a b]:']],
  ['~14~ 15', ['3 ~']],
  ['و**«المركز»** قال', ['3 **«المركز»**']],
  ['See [[Page]].', ['3 [[Page]]']],
])('markup of another program is said, once of a kind: %j', async (markdown, expected) => {
  expect(await warnings(markdown)).toEqual(expected);
});

test('a mark is shown where it stands, and each form of a paragraph is named', async () => {
  const markdown =
    '# T\n\nAbout 10^6^ people [oaicite:3] and 【4:0†source】\nin the *second* line ^[A note.] of [oaicite:4].\n\n> [!NOTE]\n> Text\n';
  const { file } = await readMarkdown(markdown);
  const lines = markdown.split('\n');
  const shown = file.messages
    .filter(({ ruleId }) => ruleId === 'foreign-markup')
    .map(({ place }) =>
      place === undefined || !('start' in place)
        ? ''
        : (lines[place.start.line - 1] ?? '').slice(place.start.column - 1, place.end.column - 1),
    );
  expect(shown.toSorted()).toEqual(['[!NOTE]', '[oaicite:3]', '^6^', '^[A note.]', '【4:0†source】']);
});

test.each([
  'From $5_000 to $6_000, and $HOME_X and $PATH_Y.',
  'A ratio: 3 : 4, if a == b and b == c.',
  '`::: note` and `$x^2$`',
  '```\n::: note\n[!NOTE]\n```',
  '> Quoted [!] so.',
  '* * *\n\n- - -\n\n---',
  '| a | b |\n|---|---|\n| +---+ | c |',
  'Write to @someone [@someone/else] at 2^10.',
  'Smile :) or : here.',
  'And so on ... .. or [TOC] here, a#{b}',
  'Text[^1].\n\n[^1]: Note.',
  'He cites [1], [web], [file: a] and [cite: Smith]; see † and turn 0, return0 or turn2page.',
  'See <https://chatgpt.com/> and <https://x.org/?utm_source=chatgpt.company>.',
  '~~14~~ 10~20, 30~40',
])('what is text here is none: %j', async (markdown) => {
  expect(await warnings(markdown)).toEqual([]);
});
