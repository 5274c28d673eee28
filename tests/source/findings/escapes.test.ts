import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

test.each([
  ['a mark beside text from the right, in the same item', '* [پادکست](https://x.org) - Cafe&rlm; (podcast)', []],
  ['a mark of its own piece of text', '* پادکست\n* **Cafe**&lrm; (podcast)', []],
  ['a mark where nothing runs from the right, before a figure', '* Cafe&rlm; 14 – 15', ['bidi@3:3']],
  ['an override, whatever stands beside it', '* پادکست &#x202E;14', ['bidi@3:3']],
  ['a zero-width blank in the address of a badge', '![Notes](https://badges.example.org/%E2%80%8B-notes.svg)', []],
  ['the same by a reference', '![Notes][badge]\n\n[badge]: https://badges.example.org/%E2%80%8B-notes.svg', []],
  ['an override in the address of a badge', '![Notes](https://badges.example.org/%E2%80%AE-notes.svg)', ['bidi@3:1']],
  ['a zero-width blank in the address of a link', '[Notes](https://example.org/%E2%80%8B-notes)', ['invisible@3:1']],
  ['the same by a reference', '[Notes][n]\n\n[n]: https://example.org/%E2%80%8B-notes', ['invisible@5:1']],
])('%s', async (_name, markdown, said) => {
  expect((await readMarkdown(`# T\n\n${markdown}\n`)).said).toEqual(said);
});
