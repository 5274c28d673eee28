import { expect, test } from 'vitest';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { type Grade, gradeEdit } from '../../../scripts/translation/edits/grade-edit.ts';
import { randomOf } from '../../support/random.ts';
import { declarationDrafts, statementDrafts } from '../corpora.ts';
import { MAKERS } from './edits.ts';

const EDITS = 200;
const english = languageOf('en');

test.each([
  ['number', 98],
  ['negation', 98],
  ['name', 98],
  ['modality', 95],
  ['typography', 100],
] as const)('%s is seen in %i %% of edits', async (grade, least) => {
  const drafts = [...declarationDrafts(), ...(await statementDrafts())];
  const texts = drafts.map(({ source }) => source).filter((text) => text.length > 40);
  const random = randomOf(11);
  let [seen, all] = [0, 0];
  while (all < EDITS) {
    const edit = MAKERS[grade](texts[random.below(texts.length)] ?? '', random);
    if (edit === undefined) continue;
    const grades = gradeEdit(edit.before, edit.after, english);
    all++;
    if (grades.includes(grade) && (grade !== 'typography' || grades.length === 1)) seen++;
  }
  if (process.env['LONG_TESTS'] === '1') console.log(`${grade}: ${seen} of ${all}`);
  expect((100 * seen) / all).toBeGreaterThanOrEqual(least);
});

test.each<readonly [string, string, string, readonly Grade[]]>([
  ['en', 'He was jailed.', 'He was jailed.', []],
  ['en', 'He was jailed.', 'He was sentenced.', ['wording']],
  ['en', 'He was jailed.', 'He was jailed', ['wording']],
  ['en', 'The EU and US agree.', 'The EU and us agree.', ['name', 'wording']],
  ['en', 'They re-sign today.', 'They resign today.', ['wording']],
  ['en', 'They re-sign today.', 'They re - sign today.', ['wording']],
  ['en', 'The **court** spoke.', 'The court spoke.', ['wording']],
  ['en', 'The **court** spoke.', 'The __court__ spoke.', ['typography']],
  ['en', 'See [it](https://a.example).', 'See [it](https://b.example).', ['wording']],
  ['en', 'The army only fired.', 'Only the army fired.', ['negation', 'wording']],
  ['en', 'It killed 27 and hurt 58.', 'It killed 58 and hurt 27.', ['number']],
  ['en', 'Nearly 4,000 people fled.', 'Over 4,000 people fled.', ['number']],
  ['en', 'Russia told Iran.', 'Iran told Russia.', ['name']],
  ['en', 'He may appeal.', 'He must appeal.', ['modality']],
  ['en', 'Troops may not fire.', 'Troops must fire.', ['negation', 'modality']],
  ['en', 'Anwar R. killed 27 people.', 'Anwar S. did not kill 28 people.', ['number', 'negation', 'name', 'wording']],
  ['en', 'May 2011 was calm.', 'June 2011 was calm.', ['number']],
  ['de', 'Er muss gehen.', 'Er darf gehen.', ['modality']],
  ['de', 'Das Gericht hat geurteilt.', 'Das Gericht hat nicht geurteilt.', ['negation']],
  ['de', '27 Morde', '28 Morde', ['number']],
  ['de', '„Ja“, sagte er.', '»Ja«, sagte er.', ['typography']],
  ['fr', 'Il a parlé.', 'Il n’a pas parlé.', ['negation', 'wording']],
  ['es', 'Debe declarar.', 'Puede declarar.', ['modality']],
  ['ru', 'Суд признал его виновным.', 'Суд не признал его виновным.', ['negation']],
  ['ar', 'أدانته المحكمة.', 'لم تدنه المحكمة.', ['negation', 'wording']],
  ['ar', 'قُتل 27 شخصًا.', 'قُتل ٢٨ شخصًا.', ['number']],
  ['zh-Hans', '法院判他有罪。', '法院没有判他有罪。', ['negation']],
  ['zh-Hans', '他必须作证。', '他可以作证。', ['modality']],
  ['eo', 'Li iris hejmen.', 'Li venis hejmen.', ['wording']],
])('%s: %s → %s', (tag, before, after, grades) => {
  expect(gradeEdit(before, after, languageOf(tag))).toEqual(grades);
});

test('what is graded as typography alone changed no letter, digit or sign of a word', () => {
  const random = randomOf(3);
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}%]/gu, '');
  for (const { source } of declarationDrafts()) {
    const at = random.below(source.length);
    for (const change of ['', ' ', '-', 'x', '’', '—', '\u00AD', '*', '0', ',']) {
      const after = source.slice(0, at) + change + source.slice(at + random.below(2));
      if (gradeEdit(source, after, english).includes('typography')) expect(letters(after)).toBe(letters(source));
    }
  }
});
