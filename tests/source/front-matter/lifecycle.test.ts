import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statuses } from '../../../scripts/model/lifecycle-status.ts';
import {
  editFrontMatter,
  type Step,
  stepsFrom,
  transitions,
} from '../../../scripts/source/front-matter/lifecycle-edits.ts';

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
  expect(editFrontMatter('---\n---\n\n# Boats\n', { status: 'draft' })).toBe('---\nstatus: draft\n---\n\n# Boats\n');
});

test('corrections are put after those that are there', () => {
  const one = editFrontMatter('# Boats\n', { correction: { date: '2024-05-07', text: 'One.' } });
  const two = editFrontMatter(one, { correction: { date: '2024-05-08', text: 'Two: 2.' } });
  expect(two).toContain(
    'corrections:\n  - date: 2024-05-07\n    text: One.\n  - date: 2024-05-08\n    text: "Two: 2."\n',
  );
});
