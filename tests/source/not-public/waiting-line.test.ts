import { expect, test } from 'vitest';
import { clockAt } from '../../../scripts/lib/clock.ts';
import { NEIGHBORS, RELEASE_KINDS } from '../../../scripts/lib/text/phrases/release-kinds.ts';
import { foldedMonths } from '../../../scripts/lib/text/phrases/release-words.ts';
import words from '../../../scripts/lib/text/word-lists/release-words.json' with { type: 'json' };
import { waitOf } from '../../../scripts/source/not-public/waiting-line.ts';
import denied from '../../fixtures/waiting/denied.json' with { type: 'json' };
import more from '../../fixtures/waiting/more.json' with { type: 'json' };
import others from '../../fixtures/waiting/others.json' with { type: 'json' };
import texts from '../../fixtures/waiting/true.json' with { type: 'json' };
import waiting from '../../fixtures/waiting/waiting.json' with { type: 'json' };
import { readMarkdown } from '../../support/read-markdown.ts';

const NOW = Date.parse('2026-11-27T00:00Z');
const TEXT = 'The court found that fourteen people were killed in the town.';
const errorsIn = async (markdown: string): Promise<readonly string[]> => {
  const { file } = await readMarkdown(markdown, 'source/x.md', NOW);
  return file.messages
    .filter(({ ruleId, fatal }) => fatal === true && (ruleId === 'waiting-text' || ruleId === 'front-matter'))
    .map(({ reason }) => reason);
};

const levelsIn = async (markdown: string): Promise<readonly unknown[]> => {
  const { file } = await readMarkdown(markdown, 'source/x.md', NOW);
  return file.messages.filter(({ ruleId }) => ruleId === 'waiting-text').map(({ fatal }) => fatal ?? undefined);
};

/** A statement with a line at a place. */
const PLACES: Readonly<Record<string, (line: string) => string>> = {
  first: (line) => `# Verdict\n\n${line}\n\n${TEXT}`,
  last: (line) => `# Verdict\n\n${`${TEXT}\n\n`.repeat(7)}${line}`,
  title: (line) => `# ${line}\n\n${TEXT}`,
  kicker: (line) => `## ${line}\n\n# Verdict\n\n${TEXT}`,
  summary: (line) => `---\nsummary: "${line}"\n---\n# Verdict\n\n${TEXT}`,
  cell: (line) => `# Verdict\n\n| ${line} |\n|---|---|\n| Contact | A |\n\n${TEXT}`,
  html: (line) => `# Verdict\n\n${line}\n\n${TEXT}`,
  bold: (line) => `# Verdict\n\n**${line}**\n\n${TEXT}`,
  brackets: (line) => `# Verdict\n\n(${line})\n\n${TEXT}`,
};

test.each(waiting.lines)('$language, $place: $line', async ({ place, line }) => {
  expect(await errorsIn(PLACES[place]?.(line) ?? '')).toHaveLength(1);
});

test.each(waiting.whole)('a text that must wait says so: %j', async (markdown) => {
  expect((await errorsIn(markdown)).length).toBeGreaterThan(0);
});

test.each(texts)('$language, about something else: $line', async ({ line }) => {
  for (const place of ['first', 'last', 'title', 'summary', 'cell', 'bold'])
    expect(await errorsIn(PLACES[place]?.(place === 'cell' ? `${line} | 14` : line) ?? ''), place).toEqual([]);
});

const asText = (text: string): string =>
  text.startsWith('# ') ? `${text}\n\n${TEXT}` : `# Verdict\n\n${text}\n\n${TEXT}`;

test.each(more.waiting)('$language, a line that must wait: $text', async ({ text }) => {
  expect(await levelsIn(asText(text))).toEqual([true]);
});

test.each(more.others)('$language, of something else, is not held: $text', async ({ text }) => {
  expect(await errorsIn(asText(text))).toEqual([]);
});

test.each(others)('a text about releases, drafts and what is barred is not held: %j', async (markdown) => {
  expect(await errorsIn(markdown)).toEqual([]);
});

test('a line that names an event, a day of release or a secret holds; one that denies an embargo or a draft does not', () => {
  const isHeld = (line: string): boolean => waitOf(line, 'text', clockAt(NOW))?.severity === 'error';
  expect(denied.held.filter((line) => !isHeld(line))).toEqual([]);
  expect(denied.passed.filter(isHeld)).toEqual([]);
});

test.each([
  ['Confidential', 'item', undefined],
  ['Confidential', 'title', 'warning'],
  ['Embargo: start of a new era', 'title', 'warning'],
  ['No embargo until 4 December 2026', 'text', 'error'],
  ['No embargo – not for publication', 'text', 'error'],
  ['Embargo: do not publish', 'text', 'error'],
  ['Draft, not yet approved', 'text', 'error'],
  ['Draft – not yet', 'text', 'error'],
  ['Draft – no release', 'text', 'error'],
  ['Brouillon – non validé', 'text', 'error'],
  ['Bozza – non definitiva', 'text', 'error'],
  ['Confidentiel – pas de diffusion', 'text', 'error'],
  ['Embargo – no use before tomorrow', 'text', 'error'],
  ['Embargo: no publication', 'text', 'error'],
  ['DRAFT – not approved draft', 'text', 'error'],
  ['Confidential: 0800 123 456', 'text', undefined],
  ['Release on: 4 December 2026, 10:00', 'text', 'error'],
  ['Release on: 4 December 2026', 'text', 'warning'],
] as const)('a denial, a secret or an hour counts where it stands: %s, %s', (line, place, severity) => {
  expect(waitOf(line, place, clockAt(NOW))?.severity).toBe(severity);
});

test.each([
  'TLP:AMBER',
  'OFF THE RECORD',
  'Pending approval',
  'Please note that this text is not final.',
  'Date of release: 3 December 2026',
  'Draft: the military must stop drafting teenagers.',
  'Internal – do not forward',
  '# Embargoed: life in Cuba',
  '# DRAFT resolution on Syria vetoed',
  '# Draft statement on the verdict in Homs',
  '# Projet de communiqué sur Homs',
])('a line that may mean that the text must wait is a warning: %s', async (line) => {
  expect(await levelsIn(line.startsWith('#') ? `${line}\n\n${TEXT}` : `# Verdict\n\n${line}\n\n${TEXT}`)).toEqual([
    false,
  ]);
});

test.each([
  ['Embargoed until Friday, 20 November 2026, 10:00 CET', [undefined]],
  ['Sperrfrist: 20.11.2026, 10 Uhr', [undefined]],
  ['Эмбарго до 20 ноября 2026 года', [undefined]],
  ['محظور النشر حتى ٢٠ نوفمبر ٢٠٢٦', [undefined]],
  ['Embargo do 20. listopadu 2026', [undefined]],
  ['Ембарго до 20 червня 2026 року', [undefined]],
  ['Embargo do 4 kwietnia 2026', [undefined]],
  ['До публікації з 4 грудня 2026 року', [true]],
  ['Publikacja od 4 grudnia 2026', [true]],
  ['Embargoed until 20 November', [false]],
  ['Embargoed until 27 November 2026', [true]],
  ['Embargoed until 3/12/2026', [true]],
  ['Embargoed until 3 March', [true]],
  ['Iraq was under embargo until 2003.', []],
  ['Ирак: под эмбарго до 2003 года', []],
])('an embargo that is over holds nothing: %s', async (line, levels) => {
  expect(await levelsIn(`# Verdict\n\n${line}\n\n${TEXT}`)).toEqual(levels);
});

test.each([
  ['<!-- check: allow waiting-text -->\n- Embargoed until 3 May 2027\n- Text'],
  ['- <!-- check: allow waiting-text --> Embargoed until 3 May 2027'],
  ['<!-- check: allow waiting-text -->\n> Confidential: not for release'],
  ['Text[^1].\n\n<!-- check: allow waiting-text -->\n[^1]: Embargoed until 3 May 2027'],
  ['<!-- check: allow waiting-text -->\n```\nEmbargoed until 3 May 2027\n```'],
])('a comment above a list, a quotation or a note allows what stands in it: %j', async (block) => {
  const text = `# Verdict\n\n${block}\n\n${TEXT}`;
  expect(await levelsIn(text)).toEqual([]);
  expect(await errorsIn(text.replace(/<!--.*?-->/, ''))).toHaveLength(1);
});

test('a comment first in the text allows a title of the front matter', async () => {
  const front = '---\ntitle: "DRAFT: Verdict"\n---\n';
  expect(await errorsIn(`${front}${TEXT}`)).toHaveLength(1);
  expect(await errorsIn(`${front}<!-- check: allow waiting-text -->\n\n${TEXT}`)).toEqual([]);
});

test.each([
  ['# Verdict\n\n<!-- check: allow waiting-text -->\nEmbargoed until 3 May 2027\n\nText.'],
  ['<!-- check: allow waiting-text -->\n# DRAFT: Verdict\n\nText.'],
  ['---\nembargo: 2026-12-01T10:00+01:00\n---\n# Verdict\n\nEmbargoed until 1 December 2026\n\nText.'],
  ['---\nstatus: draft\n---\n# DRAFT: Verdict\n\nText.'],
  ['# Verdict\n\n[Release 1.0.0](https://example.org/1.0.0) (2023-05-10)\n\nRelease 2.0.0'],
  ['# Verdict\n\nFor release: 3 May 2024\n\nText.'],
])('is allowed, known or over: %j', async (markdown) => {
  expect(await errorsIn(markdown)).toEqual([]);
});

test('months are known in the case that dates have them in', () => {
  const others = new Set(['zh-Hans', 'zh-Hant', 'ja', 'ko', 'vi', 'fa', 'ps', 'ku']);
  for (const tag of Object.keys(words).filter((each) => !others.has(each)))
    for (let month = 0; month < 12; month++) {
      const date = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { day: 'numeric', month: 'long', timeZone: 'UTC' });
      const said = date.formatToParts(Date.UTC(2026, month, 14)).find(({ type }) => type === 'month')?.value ?? '';
      const name = said.split(/[\s’']/).at(-1) ?? '';
      expect(foldedMonths(name), `${tag} ${name}`).toContain(month + 1);
    }
});

test('the words of every language have a kind that is known', () => {
  for (const [tag, language] of Object.entries(words)) {
    expect([...RELEASE_KINDS, ...NEIGHBORS], tag).toEqual(expect.arrayContaining(Object.keys(language)));
    for (const kind of ['hold', 'draft', 'until', 'dates'] as const)
      expect(language[kind], `${tag} ${kind}`).toBeTruthy();
  }
});

test('what is long is no line about when it is public', () => {
  expect(waitOf(`The court said that ${'nothing else '.repeat(90)}`, 'text', clockAt(NOW))).toBeUndefined();
});

test.each([
  'Zbrojní embargo platí do 31. prosince 2026.',
  'Zbrojné embargo platí do 31. decembra 2026.',
  'Sin embargo hasta el 1 de diciembre de 2026 nadie respondió.',
  'Sem embargo, até 1 de dezembro de 2026 ninguém respondeu.',
  'Os embargos foram julgados até 1 de dezembro de 2026.',
  '**Embargos de declaração**',
  'Embargos de declaração: 14',
  '| Embargos de declaração | 14 de maio |\n|---|---|\n| a | b |',
  '## Embargos',
  'Embargos de terceiro: 3 de maio',
  '## El borrador',
  '## La bozza',
  '## Der Entwurf',
  '## Concept',
  'The draft – version 3 of 12 May – left out article 7.',
  'צו איסור פרסום עד 1 בדצמבר 2026',
])('what is about an appeal, arms or the draft of a law says nothing: %s', async (text) => {
  expect(await levelsIn(asText(text))).toEqual([]);
});

test.each([
  'Embargo até 1 de dezembro de 2026',
  'Embargo hasta el 1 de diciembre de 2026',
  'Embargo platí do 31. prosince 2026',
  '## Draft',
  '## DRAFT',
  'Concept',
  'Draft – version 3',
  'איסור פרסום עד 1 בדצמבר 2026',
])('and what must wait still says so: %s', async (text) => {
  expect(await levelsIn(asText(text))).not.toEqual([]);
});

test.each([
  ['Publication: Tuesday 1 December 2026, 10:00', 'error'],
  ['Use from 1 December 2026, 10:00', 'error'],
  ['Free for use from 1 December 2026, 10:00', 'error'],
  ['Scheduled for publication: 1 December 2026', 'warning'],
  ['Publication le 1er décembre 2026 à 10:00', 'error'],
  ['Опубликовать 1 декабря 2026 в 10:00', 'error'],
  ['للنشر بعد الساعة 10:00', 'error'],
  ['Embargoperiod: till 1 december 2026', 'error'],
  ['Zabrana objave do 1. prosinca 2026.', 'error'],
  ['ZERO DRAFT', 'error'],
  ['Preliminary version', 'warning'],
  ['Publication: May 2022', undefined],
  ['Publication of the report', undefined],
  ['The publication of the list on 1 December 2026 at 10:00 was a surprise.', undefined],
  ['Use from the first day on', undefined],
  ['The use of force from 1 December 2026', undefined],
  ['Under review: 14 laws', undefined],
  ['The zero draft names 14 commanders.', undefined],
] as const)('a time of publication in plain words: %s', (line, severity) => {
  expect(waitOf(line, 'text', clockAt(NOW))?.severity).toBe(severity);
});
