import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

const read = (yaml: string) => readMarkdown(`---\n${yaml}\n---\n# T\n\nx`);

test('fields in capitals are read as those in small letters, and keep their names in messages', async () => {
  const { draft, file } = await read('Title: A verdict\nDate: 2026-01-02\nDescription: What it says.\nStatus: Waiting');
  expect([draft?.front.title, draft?.front.date, draft?.front.summary]).toEqual([
    'A verdict',
    '2026-01-02',
    'What it says.',
  ]);
  const reasons = file.messages.map(({ reason }) => reason);
  expect(reasons).toContain('The field `Title` is read as `title`');
  expect(reasons).toContainEqual(expect.stringContaining('`Waiting` as `Status`'));
  // Where both stand nobody knows which is meant.
  const both = await read('Embargo: 2030-01-01T10:00:00Z\nembargo: 2029-01-01T10:00:00Z');
  expect(both.file.messages.some(({ fatal }) => fatal === true)).toBe(true);
});

test('an embargo in capitals holds a text back', async () => {
  const { draft } = await read('Date: 2026-01-02\nEmbargo: 2030-01-01T10:00:00Z');
  expect(draft?.front.embargo).toBe('2030-01-01T10:00:00Z');
  const drafted = await read('Draft: true');
  expect(drafted.draft?.front.status).toBe('draft');
});

test('one person under `contact` is a contact', async () => {
  const { draft } = await read('contact: { name: A Desk, email: desk@example.org }');
  expect(draft?.front.contacts).toEqual([{ name: 'A Desk', email: 'desk@example.org' }]);
});
