import path from 'node:path';
import { expect, test } from 'vitest';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { composeMails } from '../../../scripts/workflows/mail.ts';
import { stage } from '../../../scripts/workflows/stage.ts';
import { writeFiles } from '../../support/folder.ts';
import { releaseNow } from '../../support/release-now.ts';
import { HOUR, newsroomOf, rowOf, TOKEN } from './boats.ts';

const ONE = 'On Monday the coast guard took 15 boats off the old harbour, and brought them to the naval port.';
const TWO = 'Their crews have been held there since, and nobody has told the families where they are.';
const ABOUT = 'Harbour Watch has recorded what happens off this coast since 1998, and takes money from no government.';
const textOf = (title: string, ...paragraphs: readonly string[]): string =>
  `---\ndate: 2024-05-06\n---\n\n# ${title}\n\n${paragraphs.join('\n\n')}\n`;

const MAYOR = 'The mayor has resigned after a vote in the town hall on Tuesday evening.';

/** A newsroom with `boats` and `mayor` out. */
async function released(boats = textOf('Boats', ONE, TWO, ABOUT)) {
  const { root, out, now, step, release, read, write } = newsroomOf({
    boats,
    mayor: textOf('The mayor', MAYOR, ABOUT),
  });
  const put = (slug: string, text: string): void => writeFiles(root, { [`source/${slug}.md`]: text });
  const reasonFor = async (slug: string): Promise<string | undefined> => {
    const result = await release();
    const row = rowOf(result, slug);
    // What is public already keeps everything else back; what is new waits alone.
    if (row?.state !== 'held') return undefined;
    expect(result.released === undefined).toBe(row.isBlocking);
    return row.reason;
  };
  await release();
  return { root, out, now, step, release, read, write, put, reasonFor };
}

for (const [status, told] of [
  ['withheld', /^it says nearly all that boats says, which is withheld$/],
  ['canceled', /^it says nearly all that boats says, which is canceled$/],
  ['embargoed', /^it says nearly all that boats says, which is under embargo until/],
] as const)
  test(`what is ${status} is not carried by anything else: a title, an address`, async () => {
    const isOut = status !== 'embargoed';
    const boats = textOf('Boats', ONE, TWO, ABOUT);
    const { put, reasonFor, release, step } = isOut
      ? await released()
      : await released(boats.replace('---\n\n#', 'embargo: 2099-01-01T00:00Z\n---\n\n#'));
    if (isOut) await step(status === 'withheld' ? 'withhold' : 'cancel', 'We are checking a figure.');
    put('fleet', textOf('Fleet', 'The navy denies it.'));
    await release();
    const said = `${ONE} ${TWO}`;
    const joined = said.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const carriers = [
      `The <abbr title="${said}">navy</abbr> denies it.`,
      `The <dfn title="${said}">navy</dfn> denies it.`,
      `The [navy](https://example.org "${said}") denies it.`,
      `The [navy][n] denies it.\n\n[n]: https://example.org "${said}"`,
      `The [navy](https://example.org/${joined}) denies it.`,
      `The [navy](https://example.org/?q=${encodeURIComponent(said)}) denies it.`,
      `The [navy](https://example.org/?q=${encodeURIComponent(encodeURIComponent(said))}) denies it.`,
      `The [navy](https://example.org/#${joined}) denies it.`,
      `The <abbr title="${ONE}">navy</abbr> and its <abbr title="${TWO}">crews</abbr> deny it.`,
      `The [navy](mailto:p@example.org?subject=${encodeURIComponent(said)}) denies it.`,
      `The <https://example.org/${joined}> denies it.`,
    ];
    // How a text is carried is read in one way, whatever became of it.
    for (const carrier of status === 'withheld' ? carriers : carriers.slice(0, 2)) {
      put('navy', textOf('Navy', carrier));
      expect(await reasonFor('navy'), carrier).toMatch(told);
    }
    put('navy', textOf('Navy', 'Nothing.'));
    // What is public says the same in its lines, and carries more.
    put('fleet', textOf('Fleet', `The [navy](https://example.org "${said}") denies it.`));
    expect(await reasonFor('fleet')).toMatch(told);
  });

test('what is withheld is not public within another text, however it is put there', async () => {
  const { step, release, put, reasonFor } = await released();
  await step('withhold', 'We are checking a figure.');
  expect((await release()).released?.number).toBe(2);
  const told = 'it says nearly all that boats says, which is withheld';
  const mayor = textOf('The mayor', MAYOR, ABOUT);
  for (const [slug, text] of [
    ['navy', textOf('Navy', `${ONE} ${TWO} ${ABOUT}`)],
    ['navy', textOf('Navy', TWO, ONE)],
    ['navy', textOf('Navy', ONE.replace('15', '16'), TWO.toUpperCase(), 'We will write more tomorrow.')],
    ['mayor', `${mayor}\n${ONE}\n\n${TWO}\n`],
    ['navy', textOf('Navy', `<dl><dt>One</dt><dd>${ONE}</dd><dt>Two</dt><dd>${TWO}</dd></dl>`)],
    ['navy', textOf('Navy', `<details><summary>${ONE}</summary>${TWO}</details>`)],
    ['navy', textOf('Navy', `<table><tr><td>${ONE}</td></tr><tr><td>${TWO}</td></tr></table>`)],
    ['navy', textOf('A fresh note', 'Hello there, readers.', ONE, TWO)],
    ['navy', textOf('Navy', `> - ${ONE}\n> - ${TWO}`)],
    ['navy', textOf('Navy', MAYOR).replace('---\n\n#', `summary: ${ONE} ${TWO}\n---\n\n#`)],
    ['navy', textOf('Navy', TWO, ONE).replace('date:', 'languages: [en-GB]\nlanguage: en-GB\ndate:')],
  ] as const) {
    put(slug, text);
    expect(await reasonFor(slug), text).toBe(told);
    put('mayor', mayor);
  }
  // What the newsroom says of itself, and another text on the same matter, are nobody's copy.
  put('navy', textOf('Navy', 'The navy denies that it has taken any boats since the spring of last year.', ABOUT));
  expect(await reasonFor('navy')).toBeUndefined();
});

test('nor in two steps: a part that another text quotes first makes the rest no less its own', async () => {
  const { step, release, put, reasonFor } = await released();
  await step('withhold', 'We are checking a figure.');
  put('quote', textOf('A quotation', 'We have been asked what we said of the crews. It was this.', TWO));
  expect((await release()).released?.number).toBe(2);
  put('navy', textOf('Navy', ONE.replace('15', '16').replace('Monday', 'Friday'), TWO));
  expect(await reasonFor('navy')).toBe('it says nearly all that boats says, which is withheld');
  // Who quotes the same, and says something else, does not say what was withheld.
  put('navy', textOf('Navy', 'The navy says that no crews are held in any of its ports, and never were.', TWO));
  expect(await reasonFor('navy')).toBeUndefined();
});

test('nor to those who are shown a text before its time', async () => {
  const { root, out, now, step, release, put } = await released();
  await step('withhold', 'We are checking a figure.');
  await release();
  const navy = textOf('Navy', ONE.replace('15', '16'), TWO, ABOUT);
  put('navy', navy.replace('---\n\n#', `embargo: 2099-01-01T00:00Z\nstaging: ${TOKEN}\n---\n\n#`));
  const shown = { newsroom: openNewsroom(root), releases: out, approvedOnly: false, now: now() };
  const message = 'navy: it says nearly all that boats says, which is withheld';
  await expect(
    composeMails({ ...shown, statement: 'source/navy.md', underEmbargo: true }, () => undefined),
  ).rejects.toMatchObject({ code: 'mail-refused', message });
  await expect(
    stage({ ...shown, out: path.join(root, 'dist-staging'), key: undefined }, () => undefined),
  ).rejects.toMatchObject({ code: 'out-refused', message });
});

test('nor in the note of another', async () => {
  const { root, out, now, step, release, put } = await released();
  await step('withhold', 'We are checking a figure.');
  expect((await release()).released?.number).toBe(2);
  const mayor = textOf('The mayor', MAYOR, ABOUT);
  for (const field of ['status: withheld\nreason: "TEXT"', 'corrections:\n  - date: 2025-01-01\n    text: "TEXT"']) {
    put('mayor', mayor.replace('---\n\n#', `${field.replace('TEXT', `${ONE} ${TWO}`)}\n---\n\n#`));
    const result = await releaseNow(root, out, now() + HOUR);
    expect(rowOf(result, 'mayor')?.reason, field).toContain('nearly all that boats says, which is withheld');
  }
});

test('nor where the file from before is put back beside it', async () => {
  const { step, read, write, release, put, reasonFor } = await released();
  const before = read();
  await step('withhold', 'We are checking a figure.');
  expect((await release()).released?.number).toBe(2);
  write(before);
  put('navy', textOf('Navy', ONE.replace('15', '16'), TWO, ABOUT));
  expect(await reasonFor('navy')).toBe('it says nearly all that boats says, which is withheld');
});

test('nor in two others, each of which says a part', async () => {
  const { step, release, put, reasonFor } = await released();
  await step('withhold', 'We are checking a figure.');
  expect((await release()).released?.number).toBe(2);
  put('navy', textOf('Navy', ONE));
  put('crews', textOf('Crews', TWO, 'We will write more tomorrow.'));
  const result = await release();
  expect(rowOf(result, 'navy')?.reason).toBe('it says with crews nearly all that boats says, which is withheld');
  expect(rowOf(result, 'crews')?.reason).toBe('it says with navy nearly all that boats says, which is withheld');
  put('crews', textOf('Crews', 'The crews of other boats say that they have heard nothing at all since the spring.'));
  expect(await reasonFor('navy')).toBeUndefined();
});

test('nor is what was withheld where its file says something else by now, or is gone', async () => {
  const { step, read, write, release, put, reasonFor } = await released();
  await step('withhold', 'We are checking a figure.');
  write(read().replace(/# Boats[\s\S]*/, '# Boats\n\nThis text has been taken back for now.\n'));
  expect((await release()).released?.number).toBe(2);
  put('navy', textOf('Boats', ONE.replace('15', '16'), TWO, ABOUT));
  expect(await reasonFor('navy')).toBe('it says nearly all that boats says, which is withheld');
});

test('nor is what was wrong and has been corrected; the corrected text may be said again', async () => {
  const { step, read, write, put, reasonFor } = await released();
  await step('correct', 'We wrote 15 boats. The figure is 14.');
  write(read().replace('took 15', 'took 14'));
  put('navy', textOf('Navy', 'More on the boats of Monday.', ONE.replace('15', '14'), TWO));
  expect(await reasonFor('navy')).toBeUndefined();
  put('navy', textOf('Navy', 'More on the boats of Monday.', TWO, ONE));
  expect(await reasonFor('navy')).toBe('it says nearly all that boats said before it was corrected (version 1)');
});

test('what was canceled may be said otherwise where somebody says that it is another', async () => {
  const { root, out, now, step, release, put, reasonFor } = await released();
  await step('cancel', 'It was not in the old harbour.');
  expect((await release()).released?.number).toBe(2);
  put('navy', textOf('Navy', ONE.replace('off the old harbour', 'at sea'), TWO, ABOUT));
  expect(await reasonFor('navy')).toBe('it says nearly all that boats says, which is canceled');
  const result = await releaseNow(root, out, now() + HOUR, { another: ['navy'] });
  expect(rowOf(result, 'navy')?.state).toBe('going');
  expect(await reasonFor('navy')).toBeUndefined();
});
