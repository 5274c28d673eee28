import { expect, test } from 'vitest';
import { isKeptKind, isReference } from '../../../../scripts/lib/text/comparison/kept-words.ts';

/** Whether a run of English words in a translation is of a kind that is kept. */
function isKept(source: string, plain: string, run: string): boolean {
  const start = plain.indexOf(run);
  expect(start).toBeGreaterThanOrEqual(0);
  return isKeptKind(plain, source, { start, end: start + run.length });
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
    'For an explanation, see Setting your levels properly (gain staging).',
    'Pour une explication, consultez Setting your levels properly (gain staging).',
    'Setting your levels properly (gain staging',
  ],
  [
    'If you have adopted a port, be aware of The challenge for port maintainers.',
    'Si ha adoptado un port, considere The challenge for port maintainers.',
    'The challenge for port maintainers',
  ],
  [
    'For a list of changes, refer to changelogs for add-on releases document.',
    'Lista zmian znajduje się w dokumencie changelogs for add-on releases.',
    'changelogs for add-on releases',
  ],
  ['Contact us (2014 at rubykaigi dot org).', '请联系我们（2014 at rubykaigi dot org）。', '2014 at rubykaigi dot org'],
  ['Typical bindings: vscode = ctrl k i', '일반적인 바인딩: vscode = ctrl k i', 'vscode = ctrl k i'],
])('%s: the words are kept', (source, plain, run) => {
  expect(isKept(source, plain, run)).toBe(true);
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
    'The old pier (which was closed all night) is open.',
    'Die alte Seebrücke (which was closed all night) ist offen.',
    'which was closed all night',
  ],
  [
    'We see that it is closed, and the office knows why.',
    'Wir sehen, that it is closed, and the office knows why.',
    'that it is closed, and the office knows why',
  ],
])('%s: the words are not kept', (source, plain, run) => {
  expect(isKept(source, plain, run)).toBe(false);
});

test.each([
  ['Karpenko, J. A. (1981): Nazvanija zvezdnogo neba. Moskva: Nauka, 1981.', true],
  ['Harris et al. Array programming with NumPy. Nature 585, 357–362 (2020).', true],
  ['Occasional Papers, Vol. 8, No. 4, Honolulu 1992', true],
  ['John F. Kennedy visited the city in 1963, and the mayor met him.', false],
  ['The law (2003) was published by the Oxford University Press in 2005 and has been in force.', false],
])('%s is a reference: %s', (text, expected) => {
  expect(isReference(text)).toBe(expected);
});
