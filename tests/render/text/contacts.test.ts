import { expect, test } from 'vitest';
import { composeText } from '../../../scripts/render/text/compose-text.ts';
import { composed } from '../../compose/composed.ts';

test('in right-to-left text each telephone number is read from the left, and the words beside it are not', async () => {
  const phones = ['+963 11 5550199، داخلي 7', '+41 44 555 01 99, +41 79 555 01 98', '٠١١ ٥٥٥'];
  const contacts = phones.map((phone) => `  - phone: "${phone}"`).join('\n');
  const document = await composed(`---\nlanguage: ar\ncontacts:\n${contacts}\n---\n\n# بيان\n\nوصل الناس إلى الميناء.`);
  const text = composeText(document);
  for (const line of [
    '\u2066+963 11 5550199\u2069، داخلي 7',
    '\u2066+41 44 555 01 99\u2069, \u2066+41 79 555 01 98\u2069',
    '\u2066٠١١\u200E \u200E٥٥٥\u2069',
  ])
    expect(text).toContain(line);
});
