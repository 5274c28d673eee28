import { expect, test } from 'vitest';
import { proseWords } from '../../../../scripts/lib/text/characters/prose-words.ts';
import { LEFT_WORDS, leftEvidence } from '../../../../scripts/lib/text/comparison/left-words.ts';
import { sourceWords, verbatimRun } from '../../../../scripts/lib/text/comparison/verbatim-run.ts';

/** What the run of English words in a translation is, and how much shows that it is left. */
function evidence(source: string, target: string): readonly [string | undefined, number] {
  const run = verbatimRun(proseWords(target), sourceWords(source, proseWords(source)), 'en');
  return run === undefined ? [undefined, 0] : [target.slice(run.start, run.end), leftEvidence(target, run, 'en')];
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
])('%s: the words are left', (source, target, run) => {
  const [found, sum] = evidence(source, target);
  expect(found).toBe(run);
  expect(sum).toBeGreaterThanOrEqual(LEFT_WORDS);
});
