import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { changesReport } from '../../../scripts/cli/report/release-report.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { buildNewsroom } from '../../../scripts/workflows/build.ts';
import { readNewsroom } from '../../../scripts/workflows/load/read-newsroom.ts';
import { composeMails } from '../../../scripts/workflows/mail.ts';
import { recordUnderEmbargo } from '../../../scripts/workflows/readiness/under-embargo.ts';
import { releaseNewsroom } from '../../../scripts/workflows/release.ts';
import { rollback } from '../../../scripts/workflows/rollback.ts';
import { writeFiles } from '../../support/folder.ts';
import { BOATS, newsroomOf } from './boats.ts';

test('mail says where it is not what is public, and what was dropped is not mailed', async () => {
  const { root, out, now, read, write, release: again } = newsroomOf();
  await again();
  const mail = () => {
    const newsroom = openNewsroom(root);
    const what = { newsroom, statement: 'source/boats.md', releases: out, approvedOnly: false, now: now() };
    return composeMails({ ...what, underEmbargo: false }, () => undefined);
  };
  expect((await mail()).doubts).toEqual([]);
  write(read().replace('15 boats', '16 boats'));
  expect((await mail()).doubts).toMatchObject([{ what: 'Release 1 has another text of boats en.' }]);
  const newsroom = openNewsroom(root);
  await releaseNewsroom(
    {
      ...{ newsroom, statements: newsroom.statements, formats: ['html', 'text'], out, isProof: false },
      ...{ approvedOnly: false, now: now(), without: [], drops: [{ slug: 'boats' }], key: undefined },
    },
    () => undefined,
  );
  await expect(mail()).rejects.toMatchObject({
    code: 'mail-refused',
    message: expect.stringContaining('boats was dropped'),
  });
});

test('what was taken back is neither mailed nor built in nearly the same words', async () => {
  const long =
    'On Monday the coast guard took 15 boats off the old harbour, and brought them to the naval port, where their crews are held.';
  const {
    root,
    out,
    now,
    step,
    release: again,
  } = newsroomOf({
    boats: BOATS.replace('On Monday 15 boats were taken.', long),
  });
  await again();
  await step('withhold', 'We are checking a figure.');
  await again();
  writeFiles(root, {
    'source/navy.md': BOATS.replace('On Monday 15 boats were taken.', long.replace('old', 'inner')),
  });
  const newsroom = openNewsroom(root);
  const statement = 'source/navy.md';
  const shared = { newsroom, approvedOnly: false, now: now() };
  const told = 'navy: it says nearly all that boats says, which is withheld';
  await expect(
    composeMails({ ...shared, statement, releases: out, underEmbargo: false }, () => undefined),
  ).rejects.toMatchObject({ code: 'mail-refused', message: told });
  const elsewhere = path.join(root, 'elsewhere');
  await expect(
    buildNewsroom(
      { ...shared, statements: newsroom.statements, formats: ['text'], out: elsewhere, isProof: false },
      () => undefined,
    ),
  ).rejects.toMatchObject({ code: 'out-refused', message: told });
  // A part is built, and says so.
  const shown = await buildNewsroom(
    { ...shared, statements: ['source/navy.md'], formats: ['text'], out: path.join(root, 'proof'), isProof: true },
    () => undefined,
  );
  expect(shown.takenBack?.map(({ slug, reason }) => `${slug}: ${reason}`)).toContain(told);
  // Nor is it released from another output folder.
  await expect(
    releaseNewsroom(
      {
        ...{ ...shared, statements: newsroom.statements, formats: ['html', 'text'], out: elsewhere },
        ...{ isProof: false, without: [], drops: [{ slug: 'boats' }], key: undefined },
      },
      () => undefined,
    ),
  ).rejects.toMatchObject({ code: 'out-refused', message: told });
});

test('what lets a text out is said of the one that is under embargo, not of its copy', async () => {
  const long =
    'On Monday the coast guard took 15 boats off the old harbour, and brought them to the naval port. Their crews have been held there since, and nobody has told the families where they are.';
  const boats = BOATS.replace('On Monday 15 boats were taken.', long);
  const { root, out, now } = newsroomOf({
    boats: boats.replace('---\n\n#', 'embargo: 2099-01-01T00:00Z\n---\n\n#'),
    navy: boats.replace('15', '16'),
  });
  recordUnderEmbargo(await readNewsroom(openNewsroom(root), undefined, { now: now() }), out, now());
  const what = { newsroom: openNewsroom(root), statement: 'source/navy.md', releases: out, approvedOnly: false };
  await expect(composeMails({ ...what, now: now(), underEmbargo: false }, () => undefined)).rejects.toMatchObject({
    code: 'mail-refused',
    message: expect.stringContaining('nearly all that boats says'),
    advice: expect.stringMatching(
      /communique publish boats; or say that it is another: communique release --another navy$/,
    ),
  });
});

test('a rollback names the settings that would be as they were', async () => {
  const { root, out, now, release: again } = newsroomOf();
  await again();
  const settings = path.join(root, 'source/newsroom.yaml');
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace('example.org\n', 'example.net\ncontacts: [{ name: Ann }]\n'),
  );
  writeFiles(root, { 'templates/page.css': `${readFileSync('templates/page.css', 'utf8')}\n/* wider */\n` });
  await again();
  const { changes, kept } = await rollback(
    {
      newsroom: openNewsroom(root),
      out,
      key: undefined,
      formats: ['html', 'text'],
      now: now(),
      number: 1,
      isConfirmed: false,
    },
    () => undefined,
  );
  expect(changesReport(changes, kept).split('\n')).toEqual([
    expect.stringMatching(/^url in source\/newsroom.yaml +would be as it was: https:\/\/example.org$/),
    expect.stringMatching(/^contacts in source\/newsroom.yaml +would be as it was: \[\]$/),
    expect.stringMatching(/^templates\/page.css +would be as it was$/),
    '',
  ]);
});
