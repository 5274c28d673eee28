import { expect, test } from 'vitest';
import { proseWords } from '../../../../scripts/lib/text/characters/prose-words.ts';
import { LEFT_WORDS, leftWords } from '../../../../scripts/lib/text/comparison/left-words.ts';
import { sourceWords } from '../../../../scripts/lib/text/comparison/verbatim-run.ts';

/** What the run of English words in a translation is, and how much shows that it is left. */
function evidence(source: string, target: string): readonly [string | undefined, number] {
  const run = leftWords(target, proseWords(target), sourceWords(source, proseWords(source)), 'en');
  return run === undefined ? [undefined, 0] : [target.slice(run.start, run.end), run.evidence];
}

test.each([
  [
    'It is under the GNU General Public License version 3 or later.',
    'Ini di bawah GNU General Public License version 3 or later.',
    'GNU General Public License version 3 or later',
  ],
  ['2 tablets q12h (or darunavir 1 tablet qd)', '2 tabletten q12h (of darunavir 1 tablet qd)', 'darunavir 1 tablet qd'],
  [
    'For readers at home: this is covered in the Your new friend: Command Line video.',
    'Für Leser zu Hause: Das behandelt das Video Your new friend: Command Line.',
    'Your new friend: Command Line',
  ],
  [
    'For more details, please see Pattern matching - New feature in Ruby 2.7.',
    '詳細については Pattern matching - New feature in Ruby 2.7 を参照してください。',
    'Pattern matching - New feature in Ruby 2.7',
  ],
  [
    'If you have adopted a port, be aware of The challenge for port maintainers.',
    'Si ha adoptado un port, considere The challenge for port maintainers.',
    'The challenge for port maintainers',
  ],
  ['Typical bindings: vscode = ctrl k i', '일반적인 바인딩: vscode = ctrl k i', 'vscode = ctrl k i'],
])('%s: names, titles and code are kept', (source, target) => {
  expect(evidence(source, target)[1]).toBeLessThan(LEFT_WORDS);
});

test.each([
  [
    'The pier is closed, and so is the port. Your new ticket is valid on the ferry.',
    'Die Seebrücke ist gesperrt. Your new ticket is valid on the ferry.',
    'Your new ticket is valid on the ferry',
  ],
  [
    '(It is an easy way.) To use the app, make an account and join this team.',
    '(Das ist einfach.) To use the app, make an account and join this team.',
    'To use the app, make an account and join this team',
  ],
  [
    'We see that it is closed, and the office knows why.',
    'Wir sehen, that it is closed, and the office knows why.',
    'that it is closed, and the office knows why',
  ],
  [
    'To take a picture of it (MacBook Pro) use the following keys together.',
    'Um ein Bild davon aufzunehmen (MacBook Pro) use the following keys together.',
    'use the following keys together',
  ],
  [
    'Go to the settings and choose VPN, Notices, Alerts, and Time Sensitive Messages to hear of it.',
    'Gehen Sie zu den Einstellungen, wählen Sie VPN, Notices, Alerts, and Time Sensitive Messages to hear of it.',
    'and Time Sensitive Messages to hear of it',
  ],
])('%s: the words are left', (source, target, run) => {
  const [found, sum] = evidence(source, target);
  expect(found).toBe(run);
  expect(sum).toBeGreaterThanOrEqual(LEFT_WORDS);
});

test.each([
  [
    'For help, see Setting your levels properly (gain staging).',
    'Aide : voir Setting your levels properly (gain staging).',
  ],
  ['For a list, refer to changelogs for add-on releases.', 'Lista jest w changelogs for add-on releases.'],
])('%s: a title at the end that nothing marks as one is taken for words that are left', (source, target) => {
  expect(evidence(source, target)[1]).toBeGreaterThanOrEqual(LEFT_WORDS);
});

test.each([
  [
    'You test the lists that belong to the Citizen Lab’s global and country-specific test lists.',
    'Anda mengetes situs web dari Citizen Lab’s global and country-specific test lists.',
  ],
  [
    'Pollution, international environmental treaties, deforestation, environmental justice, natural disasters.',
    'Umweltverschmutzung, internationale Umweltverträge, environmental justice, natural disasters.',
  ],
])('%s: a clause behind a name, and a list at the end, are left', (source, target) => {
  expect(evidence(source, target)[1]).toBeGreaterThanOrEqual(LEFT_WORDS);
});
