import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

const ruleIds = async (text: string): Promise<readonly (string | undefined)[]> => {
  const { file } = await readMarkdown(`# Verdict in Koblenz\n\nThe court sat for 108 days.\n\n${text}\n`);
  return file.messages.filter(({ fatal }) => fatal === true).map(({ ruleId }) => ruleId);
};

const [ONE, OTHER] = ['The court found him guilty in 26 cases.', 'The court found him guilty in 27 cases.'];

test.each([
  `=======\n${ONE}\n>>>>>>> translation-branch`,
  `${ONE}\n>>>>>>> translation-branch`,
  `>>>>>>> 3f2a1bc (fix)\n\n${ONE}`,
  `${ONE}\n\n>>>>>>>\n\n${OTHER}`,
  `<<<<<<<\n${ONE}`,
  `${ONE}\n=======\n${OTHER}`,
  `${ONE}\r\n=======\r\n${OTHER}`,
  `${ONE}\n\n=======\n${OTHER}`,
  `||||||| merged common ancestors\n${ONE}`,
  `${ONE}\n|||||||\n${OTHER}`,
  `${ONE}\n||||||| 3f2a1bc\n=======\n${OTHER}`,
  `%%%%%%% Changes from base to side #1\n${ONE}`,
  `+++++++ Contents of side #2\n${ONE}`,
])('what is left of a merge is an error: %j', async (text) => {
  expect(await ruleIds(text)).toContain('foreign-code');
});

test.each([
  `Verdict\n=======\n\n${ONE}`,
  `Verdict\n=======\n${ONE}`,
  `The verdict\n=======\n${ONE}`,
  `What happened in Koblenz?\n=======\n${ONE}`,
  `${ONE}\n=======`,
  `${ONE}\n========\n${OTHER}`,
  `${ONE}\n\n---\n\n${OTHER}`,
  `${ONE}\n\n-------\n\n${OTHER}`,
  `=======\nVerdict\n=======\n\n${ONE}`,
  '| a | b | c | d | e | f |\n|---|---|---|---|---|---|\n|||||||\n| 1 | 2 | 3 | 4 | 5 | 6 |',
  `> > > ${ONE}`,
  `    >>>>>>> branch\n\n${ONE}`.replace('    ', '```\n').replace('\n\n', '\n```\n\n'),
  `${ONE} >>>>>>> ${OTHER}`,
])('an underline, a rule, a row of empty cells and code are not: %j', async (text) => {
  expect(await ruleIds(text)).toEqual([]);
});
