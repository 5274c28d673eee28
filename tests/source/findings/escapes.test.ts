import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

test.each([
  ['a mark beside text from the right, in the same item', '* [پادکست](https://x.org) - Cafe&rlm; (podcast)', []],
  ['a mark of its own piece of text', '* پادکست\n* **Cafe**&lrm; (podcast)', []],
  ['a mark where nothing runs from the right', '* Cafe&rlm; (podcast)', ['bidi@3:3']],
  ['an override, whatever stands beside it', '* پادکست &#x202E;14', ['bidi@3:3']],
])('%s', async (_name, markdown, said) => {
  expect((await readMarkdown(`# T\n\n${markdown}\n`)).said).toEqual(said);
});
