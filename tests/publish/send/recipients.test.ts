import { expect, test } from 'vitest';
import { readRecipients } from '../../../scripts/publish/send/recipients.ts';

test('a list with quoted fields over lines, and each bad row by its line', () => {
  const { recipients, bad } = readRecipients(
    [
      '\uFEFFName,EMAIL,language',
      '"Haddad, Salma ""S.""",salma@example.org,ar',
      '"A name',
      'of two lines",two@example.org,de',
      '',
      'No address,,de',
      'Wrong,not an address,de',
      'Again,SALMA@example.org,fr',
      'Much,much@example.org,de,too,much',
      'Plain,plain@example.org',
      '"Open,open@example.org,de',
    ].join('\r\n'),
  );
  expect(recipients).toEqual([
    { email: 'salma@example.org', name: 'Haddad, Salma "S."', language: 'ar', line: 2 },
    { email: 'SALMA@example.org', name: 'Again', language: 'fr', line: 8 },
    { email: 'plain@example.org', name: 'Plain', language: '', line: 10 },
  ]);
  expect(bad).toEqual([
    { line: 3, reason: 'a name of more than one line' },
    { line: 6, reason: 'no address' },
    { line: 7, reason: '`not an address` is no address' },
    { line: 9, reason: '5 fields, and the first row names 3' },
    { line: 11, reason: 'a quotation mark that nothing closes' },
  ]);
});

test('semicolons, and a list without addresses', () => {
  expect(readRecipients('email;language\na@b.org;de\n').recipients).toMatchObject([
    { email: 'a@b.org', language: 'de' },
  ]);
  expect(readRecipients('mail,name\na@b.org,A\n').bad).toEqual([{ line: 1, reason: 'there is no column `email`' }]);
  expect(readRecipients('').bad).toHaveLength(1);
});

test.each([
  'a@b.org\nBcc: c@d.org',
  'a@b.org, c@d.org',
  '<a@b.org>',
  'a@-b',
  '@b.org',
  '.a@b.org',
  'a..b@c.org',
  `${'a'.repeat(65)}@b.org`,
])('%j is no address', (address) => {
  const { recipients } = readRecipients(`email\n"${address}"\n`);
  expect(recipients).toEqual([]);
});
