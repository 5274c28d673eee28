import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

/** Not written out: to a linter it would be a template that somebody forgot. */
const FILLED = `$\{killed}`;

const errorsIn = async (markdown: string): Promise<readonly string[]> =>
  (await readMarkdown(markdown)).file.messages
    .filter(({ fatal }) => fatal === true)
    .map(({ ruleId, line }) => `${ruleId}@${line}`);

test.each([
  '{{< figure src="a.jpg" >}}',
  'See {{% ref "page.md" %}} for more.',
  '{% include header.html %}',
  '<Callout type="info">\n\nText\n\n</Callout>',
  'Text with <Badge /> in it.',
  'import Chart from "../chart.js"',
  'export const meta = { title: "x" }',
  'Text. %%named by **one** witness%%',
  '<!– The source is Ahmad K. –>',
  'Text < !-- source --> and <! -- source -- > and <!- source ->',
  '\\<!-- The source is Ahmad K. --\\>',
  '\\<\\!-- The source is Ahmad K. \\--\\>',
  '&lt;!-- The source is Ahmad K. --&gt;',
  '/* The source is Ahmad K. */',
  '// The source is Ahmad K.',
  'ifdef::internal[]',
  '[//] # (The source is Ahmad K.)',
  '[//]: do not name Ahmad',
  '[comment]: do not name Ahmad',
  'Açıklama [AK1]: Doğru mu?',
  '[Commented [AK1]: Is 14 right? ]',
  '[INTERNAL: the source is Ahmad K.]',
  '[Note to self: ask Anna]',
  '[vor Veröffentlichung löschen: Quelle Ahmad]',
  '<<<<<<< HEAD\n14\n=======\n15\n>>>>>>> fix',
  '%%\nText\n\nand more\n%%',
  '{::comment}Text{:/comment}',
  '{% comment %}The *source*{% endcomment %}',
  '{%- # The source -%}',
  '{/* The source is *Ahmad* K. */}',
  '{{/* a */}} and {{/* b */}}',
  '{{- /* a */ -}}',
  '{# The source\n\nis Ahmad K. #}',
  '{#The source#}',
  '<#list names as n>',
  '{{TODO: ask Ahmad K.}}',
  '{{Anna: is 14 right?}}',
  '{{DEFAULTSORT:K., Ahmad}}',
  'export class Page extends React.Component {',
  'export default async function Page({ x }) {',
  'export default () => 14',
  '{* The source *}',
  '{{!-- The source --}}',
  '{{! The source }}',
  '<%# The source %>',
  '<%-- The source --%>',
  '<#-- The source -->',
  '@* The source *@',
  '{>>The source<<}',
  'Dead: {--14--}{++15++}',
  'Dead: {~~14~>15~~}',
  '////\nThe source\n////',
  '#+begin_comment\nThe source\n#+end_comment',
  '.. The source is Ahmad K.',
  '\\begin{comment}The source\\end{comment}',
  '[Who?]{.comment-start id="0" author="AK"} and more[]{.comment-end id="0"}',
  '| %%source Ahmad%% |\n|---|\n| b |',
  '%%source Ahmad K.\n\nMore.',
  '<think>\nThe user wants 14.\n</think>\n\nText.',
  'The user wants 14.</think> Text.',
  'The court sat. <!-- The source\n\nis Ahmad K. -->',
  'The court sat. <!-- source: Ahmad K.',
  '[//]: # source Ahmad K.',
  '[//]: # (source: Ahmad (the cook (of Homs)))',
  '[//]: # (source: Ahmad K.\n\nborn 1990)',
  'In all {props.killed} died.',
  '{{ .Params.killed }} died.',
  '{{ page.killed }} died.',
  '{{#if killed}}14{{/if}} died.',
  '{{cite web|url=x}} says so.',
  '{% killed %} died.',
  '{% note %}14{% endnote %}',
  `${FILLED} died.`,
  `“All” of ${FILLED} died.`,
  `"All" of ${FILLED} died.`,
  '<%= killed %> died.',
  '%(killed)s died.',
  '{$killed} died.',
  '@Model.Killed died.',
  '{ MERGEFIELD Name } died.',
])('what another program would run is an error: %s', async (text) => {
  expect((await errorsIn(`# T\n\n${text}\n`))[0]).toBe('foreign-code@3');
});

test.each([
  ['See {{ .Site.url }} and <%= config.bin %>.', 2, 0],
  ['{{ site.posts.size }} and {{ page.date | date: "%Y" }} died.', 0, 2],
  ['{% include note.html %}', 0, 1],
  ['Write `{% include x %}` or `{{ site.url }}`.', 0, 0],
  [`In all $\{killed} died, {$killed} and @Model.Killed.`, 3, 0],
  ['{{< figure src="a.jpg" >}}', 0, 1],
  ['{{% ref "page.md" %}}', 0, 1],
  ['<Callout>14</Callout>', 0, 2],
  ['<Trans />\n\nText.', 0, 1],
  ['Instead of <Shell></Shell> there is none.', 0, 2],
  ['With <Chart of="killed" /> in it.', 0, 1],
  ['import Chart from "../chart.js"', 0, 1],
  ['{% comment %}The source{% endcomment %}', 0, 2],
  ['{{ TODO: ask Ahmad K. }} {{Anna: is 14 right?}} {{note to editor: cut}}', 0, 3],
])(
  'alone, a place to be filled in is a warning; a comment and a shortcode stay errors: %s',
  async (text, warned, held) => {
    const { file } = await readMarkdown(`# T\n\n${text}\n`, 'test-it.md', undefined, true);
    const levels = file.messages.flatMap(({ ruleId, fatal }) => (ruleId === 'foreign-code' ? [fatal] : []));
    expect([levels.filter((fatal) => !fatal).length, levels.filter(Boolean).length]).toEqual([warned, held]);
  },
);

test('what stands in a comment is no component', async () => {
  const text = '<!-- <Main text> -->\n\nText.\n\n<!-- </Main text> -->\n\nMore <!-- <Chart/> </Chart> --> text.';
  expect(await errorsIn(`# T\n\n${text}\n`)).toEqual([]);
});

test('a file of another program is none of ours', async () => {
  for (const text of [
    '{\\rtf1\\ansi f\\u252?r}',
    '%PDF-1.7\n1 0 obj',
    'Return-Path: <a@b.example>\nReceived: from c\nMIME-Version: 1.0\n\nHello\n',
  ])
    expect(await errorsIn(text), text).toContain('foreign-code@1');
  expect(await errorsIn('From: Anna\nTo: the press\n\nText.')).toEqual([]);
});

test('alone, a text may speak of components and imports, and shows them', async () => {
  const text = 'The parent of <Trans /> may be a <Trans>.\n\n- import {a} from "b";\n';
  const alone = await readMarkdown(`# T\n\n${text}`, 'test-it.md', undefined, true);
  expect(alone.file.messages.filter(({ fatal }) => fatal === true)).toEqual([]);
  expect(alone.draft?.segments.map(({ source }) => source.replaceAll('\\', ''))).toEqual([
    'T',
    'The parent of <Trans /> may be a <Trans>.',
    'import {a} from "b";',
  ]);
  expect((await errorsIn(`# T\n\n${text}`))[0]).toBe('foreign-code@3');
});

test('what is closed in code closes no component that a text speaks of', async () => {
  const text = 'With named tags <Trans> fails.\n\nWrite `<Trans>14</Trans>`.\n';
  const { file } = await readMarkdown(`# T\n\n${text}`, 'test-it.md', undefined, true);
  expect(file.messages.filter(({ fatal }) => fatal === true)).toEqual([]);
  const { file: other } = await readMarkdown(`# T\n\n${text}\n<Trans>14</Trans>\n`, 'test-it.md', undefined, true);
  expect(other.messages.some(({ fatal }) => fatal === true)).toBe(true);
});

test('an image of HTML in capitals is a picture; one with an expression for its address is a component', async () => {
  const of = (tag: string) => readMarkdown(`# T\n\nUsed by ${tag} &nbsp; and others.\n`, 'test-it.md', undefined, true);
  const { draft, file } = await of('<Image alt="14 dead" height="32" src="https://example.org/a.svg"/>');
  expect(file.messages.filter(({ fatal }) => fatal === true)).toEqual([]);
  expect(JSON.stringify(draft?.tree)).toContain('"alt":"14 dead"');
  const closed = await of('<image src="https://example.org/a.svg" alt="14 dead"></image>');
  expect(closed.file.messages.filter(({ ruleId }) => ruleId === 'foreign-code')).toEqual([]);
  expect(JSON.stringify(closed.draft?.tree)).not.toContain('/image');
  const drawn = await of('<image href="a.png" alt="14 dead">Caption 11</image>');
  expect(drawn.file.messages.some(({ fatal, line }) => fatal === true && line === 3)).toBe(true);
  expect((await of('<Image alt="14 dead" src={logo} />')).file.messages.some(({ fatal }) => fatal === true)).toBe(true);
});

test.each([
  ['below a text', 'The court sat.\n[//]: # (source: Ahmad K.)', 4],
  ['below a text, where a good one stands elsewhere', '[//]: # (x)\n\nThe court sat.\n[//]: # (source: Ahmad K.)', 6],
  ['below an item, where a good one does', '[comment]: <> (x)\n\n- A\n[comment]: <> (source)', 6],
  ['of Google Docs', 'At least 14[a] people.\n\n[a]Anna Klein: is 14 right?\n[b]OK', 5],
  ['of Google Docs, two', 'المحكمة[a] قالت[b].\n\n[a]من قال؟\n\n[b]OK', 5],
  ['of Word, copied with its balloon', 'Text.\n\nCommented [AK1]: Is 14 right?', 5],
  ['of Google Docs, with escapes', '14\\[a\\] people.\n\n\\[a\\]Anna: right?', 5],
  ['of Word', 'At least 14[AK1] people.\n\n[AK1] Is 14 right?', 5],
  ['below an item', '- The court sat.\n[//]: # (source: Ahmad K.)\n- More.', 4],
  ['in a quotation', '> The court sat.\n> [comment]: <> (source: Ahmad K.)', 4],
  ['in a heading', '## Verdict {# source #}', 3],
  ['in a note', 'Text.[^1]\n\n[^1]: Note {/* source */}', 5],
  ['in an item', '- Text {% comment %}\n\n  source\n\n  {% endcomment %}', 3],
])('a comment is found %s', async (_, text, line) => {
  expect((await errorsIn(`# T\n\n${text}\n`))[0]).toBe(`foreign-code@${line}`);
});

test('a comment is found in what the front matter prints', async () => {
  const front = '---\ntitle: Verdict %%source Ahmad K.%%\nsummary: In {/* x */} Homs\n---\n\nText.\n';
  expect((await errorsIn(front)).filter((each) => each.startsWith('foreign'))).toEqual([
    'foreign-code@2',
    'foreign-code@3',
  ]);
});

test.each([
  'The set {1, 2} and {a.b, c.d} and f{x}.',
  'Files in /repos/{owner.login}/{repo} and {a,b}.',
  'Between {# and } nothing. A pin {#here}',
  '50 % {of all} 20 %} and {% 5',
  'p <% 5, and q %> 6',
  'A rule // with two, ///three',
  '.. and so on ...',
  '.. And then he fell silent.',
  '.. Потом он замолчал.',
  '<#FreeMazen> trended, and {#FreeSyria#}.',
  '{{MeshLab: an Open-Source Mesh Processing Tool}} and {{Syrian Archive: Digital Memory}}',
  'export class growth is slow (14%)',
  'export function rooms {of the ministry} stood empty',
  'export default (the rule) is cheap.',
  'At least 14[a] people.\n\n[a] Three of them children.',
  'The [a]ctor of the play.\n\n[a]ll persons are equal.',
  '[b]Anna\n\nThe court[b] sat.',
  '<!-- The source -->',
  '[//]: # (The source)\n\n[comment]: <> (The source)',
  `\\{{ page.killed }} and \\<!-- and \\${FILLED}`,
  'CSS: p { color: red } /* red */ a{b:c}',
  'Costs $5 {net}',
  'a@*b*@c, mail me@model.Example',
  '14 %% of {people} --- {--} – {}',
  '<code>{{ page.x }}</code>, <pre>{% x %}</pre>',
  '[a](https://a.example/{{x.y}}) and ![b](c.png "{d}")',
  '`{{< figure >}}` and `<Badge />`',
  '```\n{% include x %}\n<Callout>\n```',
  'The figure is {{detained}} so far.',
  'Line<BR>break',
  'import duties rose; export fell.',
  "`import 'pixi.js/math-extras'` adds methods.",
  "import 'pixi.js' adds methods.",
  'We import from China.',
  '100 %% and `%%time%%`, 5%% or 6%.',
  'Macros take %%x%% and %%y%%.',
  'The source [confidential] said so, [internally displaced] persons, [do not ask] and 5 < !x.',
  'See https://a.example // b, A/*b*/ and a/* b.',
])('what is text, code or HTML is none: %s', async (text) => {
  expect(
    (await errorsIn(`---\nfacts: { detained: 12 }\n---\n# T\n\n${text}\n`)).filter((each) =>
      each.startsWith('foreign'),
    ),
  ).toEqual([]);
});

test.each(['', '\n \n', '---\ntitle: T\n---\n', '<!-- later -->\n', '---\ndate: 2024-05-02\n---\n\n***\n'])(
  'a statement without a text is an error: %j',
  async (markdown) => {
    expect(await errorsIn(markdown)).toEqual(['empty-statement@1']);
  },
);

test.each(['# Only a headline', 'Only a line', '- item', '| a |\n|---|\n| b |', '```\ncode\n```'])(
  'a statement with any text is none: %j',
  async (markdown) => {
    expect(await errorsIn(markdown)).toEqual([]);
  },
);

test('a variable within a path or in capitals is a warning', async () => {
  for (const text of [
    `$\{prefix}/test/*`,
    `$\{PREFIX} is set`,
    `letter began: “Dear $\{first_name}, you are next.”`,
    'letter said «Hi {$name} !»',
    'a%(name)sb',
    'x={$name}',
    '#{$var}',
    '{$CPU.UTIL.CRIT}',
  ])
    expect(await errorsIn(`# T\n\nA ${text} here.\n`), text).toEqual([]);
  expect((await readMarkdown(`# T\n\nA $\{prefix}/test here.\n`)).said).toEqual(['foreign-code@3:3']);
});

test('a question with no blank behind its mark has lost no letter', async () => {
  const { said } = await readMarkdown('# T\n\nwho?me who?you why?him how?so\n');
  expect(said).toEqual([]);
  expect(await errorsIn('# T\n\nd?claration, lib?r, comit?s, wo?te\n')).toEqual(['mojibake@3']);
});

test('a line of prose may begin with export, and surrogates are no letters', async () => {
  for (const text of [
    'export default in tests (9d2)',
    'export class of 2022',
    'Like \\xD800-\\xDBFF and \\xFFFE and \\xFFFF.',
  ])
    expect(await errorsIn(`# T\n\n${text}\n`), text).toEqual([]);
});
