import { expect, test } from 'vitest';
import words from '../../../scripts/lib/text/word-lists/release-words.json' with { type: 'json' };
import { waitOfPart } from '../../../scripts/source/not-public/waiting-part.ts';
import { readMarkdown } from '../../support/read-markdown.ts';

const TEXT = 'The court found that fourteen people were killed in the town.';
const levelsIn = async (block: string, front = ''): Promise<readonly unknown[]> => {
  const middle = `${`${TEXT}\n\n`.repeat(7)}${block}\n\n${`${TEXT}\n\n`.repeat(5)}`;
  const { file } = await readMarkdown(`${front}# Verdict\n\n${middle}`, 'source/x.md', Date.parse('2026-11-27T00:00Z'));
  return file.messages.filter(({ ruleId }) => ruleId === 'waiting-text').map(({ fatal }) => fatal ?? undefined);
};

const firstLevels = async (line: string): Promise<readonly unknown[]> => {
  const { file } = await readMarkdown(
    `# Verdict\n\n${line}\n\n${TEXT}`,
    'source/x.md',
    Date.parse('2026-11-27T00:00Z'),
  );
  return file.messages.filter(({ ruleId }) => ruleId === 'waiting-text').map(({ fatal }) => fatal ?? undefined);
};

test.each([
  '**Not for publication:** the witness is John Doe.',
  'Not for publication: John Doe',
  '- Not for publication: John Doe\n- Contact: Anna',
  'Ne pas publier : John Doe',
  'No publicar: John Doe',
  'Non pubblicare: John Doe',
  'Не для публикации: Иван Петров',
  'ليس للنشر: جون دو',
  'לא לפרסום: ג׳ון דו',
  '请勿发布：约翰',
  '## Not for publication\n\nThe witness is John Doe.',
  '## Background (not for publication)\n\nThe witness is John Doe.',
  '## Internal notes\n\nThe witness is John Doe.',
  '## For internal use only\n\nThe witness is John Doe.',
  '## Lines to take\n\nNo comment.',
  '**Internal notes**: the witness is John Doe.',
  'OFF THE RECORD: the witness lives in Berlin.',
  'CONFIDENTIAL: the witness is John Doe.',
  'INTERN – John Doe',
  'Nur intern: John Doe',
  'Nur für Redaktionen: +49 30 1234567',
  'NUR FÜR REDAKTIONEN: +49 30 1234567',
  'Number for editors only, please do not publish: +49 30 1234567',
  'Internal note: John Doe',
  'Note for translators: John Doe',
  'Interner Hinweis: John Doe',
  'Note interne : John Doe',
  'Nota interna: John Doe',
  'ملاحظة داخلية: جون دو',
  '社内メモ：ジョン',
])('a part that is not for the public is an error, wherever it stands: %s', async (block) => {
  expect(await levelsIn(block)).toEqual([true]);
  expect(await levelsIn(`<!-- check: allow waiting-text -->\n${block}`)).toEqual([]);
  expect(await levelsIn(block, '---\nstatus: draft\n---\n')).toEqual([]);
});

test.each([
  'Confidentiel – John Doe',
  '*Off the record:* John Doe',
  'Vertraulich: John Doe',
  'Confidential: the witness is John Doe.',
  'Confidential: two people know it.',
])('with a dash behind it, or where it is said of much else, it may be content: %s', async (block) => {
  expect(await levelsIn(block)).toEqual([false]);
});

test.each([
  'Confidential: 0800 123 456',
  'Vertraulich: 0800 111 222 (kostenlos)',
  '机密文件：14人死亡',
  'Strictly confidential: how the regime hid 8,000 deaths',
  'Confidential hotline: 0800 111 222',
  '**Confidential support:** 0800 111 222, day and night',
  'Not confidential: the names of the judges.',
  'No longer confidential: the list of names.',
  'Confidential: no',
  '## Confidential\n\nThe court keeps the names.',
  '## Confidentiality\n\nThe court keeps the names.',
  '## Internal\n\n- Internal: build with Node 24',
  '- Internal: build with Node 24\n- Fixed: a fault',
  '## 1.8.2 (not yet released)\n\n- Fixed: a fault',
  '## Internal documents\n\nThey name fourteen officers.',
  '## Private schools\n\nThey were closed.',
  'Private schools: fourteen were closed.',
  'Internal affairs: the minister resigned.',
  'Internal displacement: 14,000 people fled.',
  'Intern: Anna Klein',
  'Media contact: Anna Klein, +49 30 1234567',
  'Notes to editors: photographs are on the site.',
  '## Notes to editors\n\nPhotographs are on the site.',
  'Note: the names of all witnesses were changed.',
  'Translators: Anna Klein, Omar Said',
  'Für Redaktionen: Fotos stehen auf der Seite.',
  'Hinweis: Die Namen wurden geändert.',
  'Vertrauliche Quelle: ein Arzt aus Homs',
  'He said “Off the record: I was there.”',
  'The stamp “Not for publication”: fourteen pages have it.',
  'Not yet released: the prisoners of Saydnaya',
  'Prohibido publicar: la censura en Nicaragua',
  'For publication: the names of the dead',
  'Note de bas de page : le texte a été modifié.',
  '`Internal note: x`',
  '```\nInternal note: John Doe\n```',
  '<!-- Internal note: John Doe -->',
  '| Internal notes | 14 |\n|---|---|\n| Files | 3 |',
  'Publication: Tuesday',
])('no such part: %s', async (block) => {
  expect((await levelsIn(block)).filter((level) => level === true)).toEqual([]);
});

test.each(Object.entries(words).filter(([, language]) => 'aside' in language))(
  '%s: what heads a part that is not for readers holds, as a label and as a heading; what is said of much else warns',
  (_, language: Readonly<Record<string, string>>) => {
    const listed = (kind: string): readonly string[] => (language[kind] ?? '').split('|').map((each) => each.trim());
    for (const phrase of listed('aside')) {
      const isContent = listed('secret').includes(phrase) || listed('perhaps').includes(phrase);
      const severity = waitOfPart(`${phrase}: John Doe`, 'text')?.severity;
      if (isContent) expect(['warning', 'error'], phrase).toContain(severity);
      else expect(severity, phrase).toBe('error');
      if (!isContent) expect(waitOfPart(phrase, 'heading')?.severity, phrase).toBe('error');
    }
  },
);

test.each([
  'Embargo do piątku do godz. 10',
  'Embargo do pátku 10:00',
  'Embargo do stredy 10:00',
  'Не публиковать до пятницы',
  'Не публікувати до п’ятниці',
  'Не публікаваць да пятніцы',
  'Embargo do petka u 10 sati',
  'Embargas iki penktadienio 10 val.',
  'Pouze pro vnitřní potřebu',
  'Len pre vnútornú potrebu',
  'Nur zur internen Abstimmung',
  'For internal circulation: talking points follow.',
  'Pour diffusion interne : ne pas nommer Ali.',
  'Для внутреннего согласования',
  'سري وغير قابل للنشر',
  'خاص بالتداول الداخلي',
  'סודי ולא לפרסום',
  '社内限り',
  '仅供内部传阅',
  '내부 공유용',
  'Classification: RESTRICTED',
  'Klauzula: ZASTRZEŻONE',
  'Гриф: СЕКРЕТНО',
  '密级：机密',
  'Key messages (internal)',
])('a first line that says so holds: %s', async (line) => {
  expect(await firstLevels(line)).toEqual([true]);
});

test.each([
  'Внутренняя записка: не называть Али.',
  'Internal memo: do not name Ali.',
  'Mémo interne : ne pas nommer Ali.',
  'Classification: Internal',
])('what may be about somebody else’s paper is a warning: %s', async (line) => {
  expect(await firstLevels(line)).toEqual([false]);
});

test.each([
  'Classification: mammals',
  'Classification: not restricted',
  'Classification of the restricted area: 12 cases.',
  'The embargo of Friday was lifted in 2019.',
  'Do piątku przyszło 12 osób.',
  'Состояние окружающей среды ухудшилось.',
  'Key messages (12 of 14)',
  '## Internal memory',
])('content is silent: %s', async (line) => {
  expect(await firstLevels(line)).toEqual([]);
});

test.each(['Uso interno apenas', 'Внутренний документ', 'داخلي فقط', 'Není určeno k publikaci', 'Nur für Redaktionen'])(
  'alone in a line near the head, such words are about the whole text: %s',
  async (line) => {
    const { file } = await readMarkdown(`# Verdict\n\n${line}\n\n${TEXT}`, 'source/x.md', 0);
    expect(file.messages.flatMap(({ ruleId, fatal }) => (ruleId === 'waiting-text' ? [fatal] : []))).toEqual([true]);
  },
);
