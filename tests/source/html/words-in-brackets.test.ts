import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

const errorsIn = async (markdown: string): Promise<readonly string[]> =>
  (await readMarkdown(markdown)).file.messages
    .filter(({ fatal }) => fatal === true)
    .map(({ ruleId, line }) => `${ruleId}@${line}`);

test('what stands behind a style without an end is not lost', async () => {
  const { file } = await readMarkdown('# T\n\nText.\n\n<style>\n\nAt least 14 died.\n');
  expect(file.messages.find(({ ruleId }) => ruleId === 'raw-html')).toMatchObject({ line: 5, fatal: true });
  const { draft } = await readMarkdown(
    '# T\n\n<p>Of <style to follow> more.</p>\n\n<table after 16>\n\n<Hr of 18 dead>\n',
  );
  expect(draft?.segments.map(({ source }) => source.replaceAll('\\', '')).slice(1)).toEqual([
    'Of <style to follow> more.',
    '<table after 16>',
    '<Hr of 18 dead>',
  ]);
});

test('a name between angle brackets that is closed nowhere is text, with a warning', async () => {
  const { said, draft } = await readMarkdown('# T\n\nA Stream<Geometry> of **x** here.\n');
  expect(said).toEqual(['foreign-markup@3:9']);
  expect(draft?.segments[1]?.source).toContain('<Geometry');
  for (const element of ['Promise<Object>', 'Map<Section>', 'List<Option> or Array<Table>']) {
    const read = await readMarkdown(`# T\n\nA ${element} here.\n`);
    expect(new Set(read.said.map((each) => each.split('@')[0])), element).toEqual(new Set(['foreign-markup']));
    expect(read.draft?.segments[1]?.source.replaceAll('\\', ''), element).toBe(`A ${element} here.`);
  }
  for (const other of ['<Geometry> and </Geometry>', '<Geometry> and <Geometry a="b" />', '<Object> and </Object>'])
    expect(await errorsIn(`# T\n\nA ${other}\n`), other).not.toEqual([]);
});

test('an element of no HTML that a text closes hides nothing: an error where its name says that it should', async () => {
  for (const [text, level] of [
    ['The court <internal>check 14</internal> sat.', true],
    ['<hidden>\n\nThe source is Mazen.\n\n</hidden>', true],
    ['<todo>ask legal</todo>', true],
    ['<remark>ask</remark> and <remark>x</remark>', false],
    ['`<internal>x</internal>` and <code><todo>x</todo></code>', undefined],
    ['A list<string>, <b>b</b> and <my-chart>c</my-chart>', undefined],
  ] as const) {
    const { file } = await readMarkdown(`# T\n\n${text}\n`);
    const levels = file.messages.flatMap(({ ruleId, fatal }) => (ruleId === 'foreign-code' ? [fatal] : []));
    expect(levels, text).toEqual(level === undefined ? [] : [level]);
  }
});

test('words between angle brackets that are no elements are published, on lines of their own too', async () => {
  const written = [
    '<redacted>',
    '<name withheld>',
    '<Mazen>',
    'Witness <A> saw <B>.',
    '<A letter> was read.',
    'The new <select> is wide.',
    'The <dialog> interface.',
  ];
  const { draft, said } = await readMarkdown(`# T\n\n${written.join('\n\n')}\n\n- <redacted>\n`);
  expect(draft?.segments.slice(1).map(({ source }) => source.replaceAll('\\', ''))).toEqual([...written, '<redacted>']);
  expect(said).toEqual(['foreign-markup@7:1']);
  for (const html of ['<br>', '<details open>\n\na\n\n</details>', '<table border>\n<tr><td nowrap>a</table>'])
    expect(
      (await readMarkdown(`# T\n\n${html}\n`)).draft?.segments.map(({ source }) => source).join(),
      html,
    ).not.toMatch(/</);
});
