import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statuses } from '../../../scripts/model/lifecycle-status.ts';
import {
  editFrontMatter,
  type Step,
  stepsFrom,
  transitions,
} from '../../../scripts/source/front-matter/lifecycle-edits.ts';
import { readMarkdown } from '../../support/read-markdown.ts';

test('from a canceled statement no way leads back, and to every status but the draft one leads', () => {
  const steps: readonly Step[] = ['embargo', 'publish', 'correct', 'withhold', 'cancel'];
  fc.assert(
    fc.property(fc.constantFrom(...statuses), fc.array(fc.constantFrom(...steps)), (start, walk) => {
      const seen: string[] = [start];
      let last = start;
      for (const step of walk) {
        last = transitions[last][step] ?? last;
        seen.push(last);
      }
      const canceled = seen.indexOf('canceled');
      if (canceled >= 0) expect(new Set(seen.slice(canceled))).toEqual(new Set(['canceled']));
    }),
  );
  const reached = new Set(Object.values(transitions).flatMap((from) => Object.values(from)));
  expect(statuses.filter((status) => !reached.has(status))).toEqual(['draft']);
});

test('what is usable and has never been out can still be held back, and nothing else can', () => {
  expect(stepsFrom('usable', { isOut: false })).toEqual({ embargo: 'embargoed', ...transitions.usable });
  for (const status of statuses) expect(stepsFrom(status, { isOut: true })).toEqual(transitions[status]);
  expect(stepsFrom('corrected', { isOut: false })).toEqual(transitions.corrected);
  // Taken off in public, whatever the file says.
  expect(stepsFrom('corrected', { isOut: true, isWithheld: true })).toMatchObject({ publish: 'corrected' });
});

test('what nobody has seen is not taken back in public', () => {
  expect(Object.keys(transitions.embargoed)).toEqual(['embargo', 'publish']);
  expect(Object.keys(transitions.draft)).toEqual(['embargo', 'publish']);
});

test('an edit of the front matter keeps the text, the order and the comments of the author', () => {
  const before = '---\ndate: 2024-05-06 # a Monday\nplace: Kiel\n---\n\n# Boats\n\n---\n\nText.\n';
  const after = editFrontMatter(before, { status: 'withheld', reason: 'We check: "a" figure' });
  expect(after).toBe(
    '---\ndate: 2024-05-06 # a Monday\nplace: Kiel\nstatus: withheld\nreason: \'We check: "a" figure\'\n---\n\n# Boats\n\n---\n\nText.\n',
  );
  expect(editFrontMatter(after, { status: undefined, reason: undefined })).toBe(before);
});

test('a statement without front matter gets one', () => {
  expect(editFrontMatter('\n\n# Boats\n', { status: 'draft' })).toBe('---\nstatus: draft\n---\n\n# Boats\n');
  expect(editFrontMatter('\n---\ndate: 2024-05-06\n---\n# Boats\n', { status: 'draft' })).toBe(
    '---\ndate: 2024-05-06\nstatus: draft\n---\n# Boats\n',
  );
  expect(editFrontMatter('---\n---\n\n# Boats\n', { status: 'draft' })).toBe('---\nstatus: draft\n---\n\n# Boats\n');
});

test('a field with a capital is edited where it stands, and stands there once', () => {
  const text = '---\nStatus: usable\nCorrections:\n  - date: 2026-01-02\n    text: One.\n---\n\n# T\n';
  const edited = editFrontMatter(text, { status: 'corrected', correction: { date: '2026-01-03', text: 'Two.' } });
  expect(edited).toContain('Status: corrected');
  expect(edited).toMatch(/Corrections:\n {2}- date: 2026-01-02\n {4}text: One\.\n {2}- date: 2026-01-03/);
  expect(edited).not.toMatch(/^(?:status|corrections):/m);
});

test('corrections are put after those that are there', () => {
  const one = editFrontMatter('# Boats\n', { correction: { date: '2024-05-07', text: 'One.' } });
  const two = editFrontMatter(one, { correction: { date: '2024-05-08', text: 'Two: 2.' } });
  expect(two).toContain(
    'corrections:\n  - date: 2024-05-07\n    text: One.\n  - date: 2024-05-08\n    text: "Two: 2."\n',
  );
});

test.each([
  ['draft: “true”', 'Unexpected `“true”` as `draft`', 'Write `draft: true`, with no other signs around the value.'],
  ['draft: 「ｙｅｓ」', 'as `draft`', 'Write `draft: true`'],
  ['draft: maybe', 'Unexpected `maybe` as `draft`', 'Write `draft: true` where readers are not to have the text yet'],
  ['published: ‘no’', 'Unexpected `‘no’` as `published`', 'Write `published: false`'],
  ['published:', '`published` without a value', 'Write `published: false` where readers are not to'],
  ['status: “draft”', 'as `status`', 'Write `status: draft`.'],
  ['status: Drafts', 'as `status`', 'Correct the value, if `draft` is meant.'],
  ['embargo: “2031-03-14T10:00Z”', 'as `embargo`', 'Write `embargo: 2031-03-14T10:00Z`.'],
  ['embargo: 2031-03-14', 'as `embargo`', 'Correct the value.'],
  ['embargo:', 'empty `embargo`', 'Write its value.'],
  ['expires: tomorrow', 'as `expires`', 'Correct the value.'],
  ['isDraft: “true”', 'Unexpected field `isDraft`', 'Correct the name: `status: draft` holds the statement back'],
])(
  'a wrong value of what says when a statement is public is named, and never to be taken away: %s',
  async (yaml, reason, advice) => {
    const { file } = await readMarkdown(`---\n${yaml}\n---\n# T\n\nx`, 'source/a.md', Date.parse('2026-11-27'));
    const errors = file.messages.filter(({ ruleId, fatal }) => ruleId === 'front-matter' && fatal === true);
    expect(errors.map((error) => error.reason)).toEqual([expect.stringContaining(reason)]);
    const said = errors.map(({ note }) => note).join();
    expect(said).toContain(advice);
    expect(said).not.toMatch(/take (?:the field|the line) away/);
  },
);

test.each([
  ['14. März 2024', 'Write `date: 2024-03-14`.'],
  ['2024年3月14日', 'Write `date: 2024-03-14`.'],
  ['١٤ آذار ٢٠٢٤', 'Write `date: 2024-03-14`.'],
  ['14 جويلية 2024', 'Write `date: 2024-07-14`.'],
  ['14 de marzo de 2024', 'Write `date: 2024-03-14`.'],
  ['2024년 3월 14일', 'Write `date: 2024-03-14`.'],
  ['14 марта 2024 года', 'Write `date: 2024-03-14`.'],
  ['“2024-03-14”', 'Write `date: 2024-03-14`.'],
  ['14 listopad 2024', 'Write the one that is meant: `date: 2024-10-14` or `date: 2024-11-14`.'],
  ['03/04/2024', 'Correct the value, or take the field away.'],
  ['31. Februar 2024', 'Correct the value, or take the field away.'],
])('a day in words of another language is told in the form to write: %s', async (date, advice) => {
  const { file } = await readMarkdown(`---\ndate: ${date}\n---\n# T\n\nx`);
  expect(file.messages.flatMap(({ fatal, note }) => (fatal === true ? [note] : []))).toEqual([advice]);
});
