import { expect, test } from 'vitest';
import more from '../../fixtures/waiting/more.json' with { type: 'json' };
import texts from '../../fixtures/waiting/true.json' with { type: 'json' };
import waiting from '../../fixtures/waiting/waiting.json' with { type: 'json' };
import { readMarkdown } from '../../support/read-markdown.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-27T09:30Z');
/** Moments on which a text of these days, or of last year's, is read. */
const MOMENTS = [-400 * DAY, -20 * DAY, 0, 40 * DAY + 7 * HOUR];

/** Lines with days and hours in many languages, some of which hold a text back, and fields that name a time. */
const LINES = [...waiting.lines, ...more.waiting.map(({ text }) => ({ line: text })), ...texts].map(({ line }) => line);
const DATED = LINES.filter((line) => /\d/.test(line));
const FIELDS = [
  'date: 2026-11-28',
  'date: 2026-12-24T10:00:00+01:00',
  'publish-date: 2026-12-01',
  'date: 2026-11-27 08:00',
  'embargo: 2026-12-24T10:00:00Z',
  'released: Tuesday 5 January 2027, 10:00',
  'hold_until: 2026-11-30 12:00',
  'scheduled: 1798000000',
  'date: 1405-09-07',
  'date: 2026-01-01\nembargo_lifted: 3 December',
  'date: 2026-01-01\nstatus: withheld\nrepublished: 2026-12-01T10:00:00Z',
];

async function readAt(markdown: string, file: string, now: number) {
  const { draft, file: read } = await readMarkdown(markdown, file, now);
  const { alikeUntil, ...front } = { ...draft?.front, alikeUntil: draft?.alikeUntil };
  return { alikeUntil, found: { front, said: read.messages.map(({ reason, fatal }) => `${fatal} ${reason}`) } };
}

test('a text is read alike until it says so, and otherwise from then on where a time it names has come', async () => {
  const statements = [
    ...DATED.map((line) => [
      `# Verdict\n\n${line}\n\nThe court found that fourteen people were killed.`,
      'source/x.md',
    ]),
    ...FIELDS.map((field) => [`---\n${field}\n---\n\n# Verdict\n\nThe court found it.`, 'source/x.md']),
    ['# Verdict\n\nThe court found it.', 'source/2026-12-24-verdict.md'],
    ['# Verdict\n\nThe court found it.', 'source/embargoed until 3 December.md'],
  ] as const;
  let [changing, changed] = [0, 0];
  for (const [markdown = '', file = ''] of statements)
    for (const moment of MOMENTS) {
      const { alikeUntil, found } = await readAt(markdown, file, NOW + moment);
      const end = alikeUntil ?? NOW + 2000 * DAY;
      const middle = NOW + moment + (end - NOW - moment) / 2;
      for (const now of [middle, end - 1]) expect((await readAt(markdown, file, now)).found, markdown).toEqual(found);
      if (alikeUntil === undefined) continue;
      changing += 1;
      if (JSON.stringify((await readAt(markdown, file, end)).found) !== JSON.stringify(found)) changed += 1;
    }
  // What is asked for one reading may decide nothing in another.
  expect(changing).toBeGreaterThan(200);
  expect(changed).toBeGreaterThan(40);
});

test('a text whose days are all over is read alike for ever', async () => {
  const text =
    '---\ndate: 2022-01-13\n---\n\n# Verdict\n\nOn January 13, 2022 the court spoke; it had begun on 23 April 2020.';
  const { draft } = await readMarkdown(text, 'source/x.md', NOW);
  expect(draft?.alikeUntil).toBeUndefined();
});
