import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { readNewsroom } from '../../../scripts/workflows/load/read-newsroom.ts';
import { takeTransition } from '../../../scripts/workflows/transition.ts';
import { NOW } from '../../conformance/site/generated.ts';
import { markdownOf, read, translationsOf, write, writeSettings } from '../../conformance/worst-day/newsroom.ts';
import { folderForTest } from '../../support/folder.ts';
import { releaseNow } from '../../support/release-now.ts';

const SLUG = 'zq-one';
const NOTE = 'We wrote 7300001. The figure is 7300002.';

/** A statement in English and German, released, and then corrected in English alone. */
async function correctedInEnglish(isUrgent: boolean): Promise<{ readonly root: string; readonly out: string }> {
  const root = folderForTest();
  const out = path.join(root, 'dist');
  writeSettings(root);
  const said = { figure: 7_300_001, corrections: [], isTranslated: true };
  write(root, { [`source/${SLUG}.md`]: markdownOf(said.figure, []), ...translationsOf(SLUG, said) });
  await releaseNow(root, out);
  const newsroom = openNewsroom(root);
  const [edition] = (await readNewsroom(newsroom)).editions;
  if (edition === undefined) throw new Error('nothing was read');
  takeTransition(newsroom, edition, { step: 'correct', now: NOW, note: NOTE, isUrgent });
  const corrected = { figure: 7_300_002, corrections: [NOTE], isTranslated: true };
  const german = read(root, `translations/de/${SLUG}.json`);
  write(root, {
    [`source/${SLUG}.md`]: read(root, `source/${SLUG}.md`)
      .replaceAll('# Report 7300001', '# Report 7300002')
      .replace('day 7300001', 'day 7300002'),
    ...translationsOf(SLUG, corrected),
    [`translations/de/${SLUG}.json`]: german,
  });
  return { root, out };
}

test('a correction that is missing in a language waits, and the board says what for', async () => {
  const { root, out } = await correctedInEnglish(false);
  const { readiness, released } = await releaseNow(root, out);
  expect(released).toBeUndefined();
  expect(readiness.rows.find(({ slug, tag }) => slug === SLUG && tag === 'en')).toMatchObject({
    state: 'held',
    isBlocking: true,
    reason: expect.stringMatching(/: de: the correction is not translated$/),
    next: expect.stringMatching(/`urgent: true` at the newest correction in source\/zq-one\.md .*: --drop zq-one\/de$/),
  });
});

for (const step of ['withhold', 'cancel'] as const)
  test(`${step}: nothing waits for a correction of what is taken back`, async () => {
    const { root, out } = await correctedInEnglish(false);
    const [edition] = (await readNewsroom(openNewsroom(root))).editions;
    if (edition === undefined) throw new Error('nothing was read');
    takeTransition(openNewsroom(root), edition, { step, now: NOW, note: 'A figure is wrong.' });
    expect((await releaseNow(root, out)).released?.number).toBe(2);
    for (const tag of ['en', 'de']) {
      const page = readFileSync(path.join(out, SLUG, tag, 'index.html'), 'utf8');
      expect(page).not.toMatch(/7300001|7,300,001|7300002/);
      expect(page).toContain('A figure is wrong.');
    }
  });

test('a second correction while the first is still missing elsewhere names the languages that lack it', async () => {
  const { root, out } = await correctedInEnglish(true);
  expect((await releaseNow(root, out)).released?.number).toBe(2);
  const newsroom = openNewsroom(root);
  const [edition] = (await readNewsroom(newsroom)).editions;
  if (edition === undefined) throw new Error('nothing was read');
  const second = 'We wrote 7300002. The figure is 7300003.';
  takeTransition(newsroom, edition, { step: 'correct', now: NOW, note: second });
  const source = read(root, `source/${SLUG}.md`).replace('# Report 7300002', '# Report 7300003');
  const said = { figure: 7_300_003, corrections: [NOTE, second], isTranslated: true };
  const german = read(root, `translations/de/${SLUG}.json`);
  write(root, {
    [`source/${SLUG}.md`]: source.replace('day 7300002', 'day 7300003'),
    ...translationsOf(SLUG, said),
    [`translations/de/${SLUG}.json`]: german,
  });
  const { readiness, released } = await releaseNow(root, out);
  expect(released).toBeUndefined();
  const row = readiness.rows.find(({ slug, tag }) => slug === SLUG && tag === 'en');
  expect(row?.reason).toMatch(/: de: the correction is not translated$/);
  expect(row?.next).not.toContain(`${SLUG}/en`);
  expect(row?.next).toContain(`--drop ${SLUG}/de`);

  const urgent = read(root, `source/${SLUG}.md`).replace(`text: ${second}`, `text: ${second}\n    urgent: true`);
  write(root, { [`source/${SLUG}.md`]: urgent });
  expect((await releaseNow(root, out)).released?.number).toBe(3);
  const text = readFileSync(path.join(out, `${SLUG}/de/${SLUG}.de.txt`), 'utf8').replace(/\s+/g, ' ');
  expect(text).toContain('wurden 7300001 Boote');
  expect(text).toContain('Was folgt, ist der Wortlaut vor der Berichtigung.');
});

test('an urgent one after one that waits marks what lacks both', async () => {
  const { root, out } = await correctedInEnglish(false);
  expect((await releaseNow(root, out)).released).toBeUndefined();
  const newsroom = openNewsroom(root);
  const [edition] = (await readNewsroom(newsroom)).editions;
  if (edition === undefined) throw new Error('nothing was read');
  const second = 'The figure is 7300002, and not 7300001.';
  takeTransition(newsroom, edition, { step: 'correct', now: NOW, note: second, isUrgent: true });
  const said = { figure: 7_300_002, corrections: [NOTE, second], isTranslated: true };
  const german = read(root, `translations/de/${SLUG}.json`);
  write(root, { ...translationsOf(SLUG, said), [`translations/de/${SLUG}.json`]: german });
  expect((await releaseNow(root, out)).released?.number).toBe(2);
  const text = readFileSync(path.join(out, `${SLUG}/de/${SLUG}.de.txt`), 'utf8').replace(/\s+/g, ' ');
  expect(text).toContain('wurden 7300001 Boote');
  expect(text).toContain('Was folgt, ist der Wortlaut vor der Berichtigung.');
});

test('an urgent one comes out where it is there, and the text from before is marked where it is not', async () => {
  const { root, out } = await correctedInEnglish(true);
  const { readiness, released } = await releaseNow(root, out);
  expect(readiness.rows.filter(({ isBlocking }) => isBlocking)).toEqual([]);
  expect(released?.number).toBe(2);
  expect(readiness.rows.filter(({ slug }) => slug === SLUG).map(({ state }) => state)).toEqual(['going', 'going']);
  const text = (tag: string): string => readFileSync(path.join(out, `${SLUG}/${tag}/${SLUG}.${tag}.txt`), 'utf8');
  expect(text('en')).toContain(NOTE);
  expect(text('en')).toContain('On that day 7300002');
  const german = text('de').replace(/\s+/g, ' ');
  expect(german).toContain(
    'Berichtigt am 1. Januar 2025 auf: Englisch. Was folgt, ist der Wortlaut vor der Berichtigung.',
  );
  expect(german.indexOf('Berichtigt')).toBeLessThan(german.indexOf('wurden 7300001 Boote'));
  const page = readFileSync(path.join(out, `${SLUG}/de/index.html`), 'utf8');
  expect(page).toContain('Berichtigt am');
  expect(page).toContain('CorrectionComment');
  // The version before has an address of its own where it has been corrected, and none where it still stands.
  expect(readFileSync(path.join(out, `${SLUG}/en/v1/${SLUG}.en.v1.txt`), 'utf8')).toContain('7300001');
  expect(() => text('de/v1')).toThrow();

  const translated = { figure: 7_300_002, corrections: [NOTE], isTranslated: true };
  write(root, translationsOf(SLUG, translated));
  const { released: next } = await releaseNow(root, out);
  expect(next?.number).toBe(3);
  expect(text('de')).toContain('wurden 7300002 Boote');
  expect(readFileSync(path.join(out, `${SLUG}/de/v1/${SLUG}.de.v1.txt`), 'utf8')).toContain('7300001');
});
