import { expect, test } from 'vitest';
import { cutSigns, endsOpen } from '../../scripts/checks/cut-signs.ts';
import { translatedUnits } from '../../scripts/checks/rule.ts';
import { subjectOf } from '../mutations/findings.ts';

/** What speaks for a cut in one translation. */
function signs(tag: string, source: string, target: string): number {
  const [unit] = translatedUnits(subjectOf([{ source, target }], tag, { isSynced: true }), 'length');
  return unit === undefined ? Number.NaN : cutSigns(unit.read);
}

test.each([
  ['zh-Hans', 'Go to *Settings* and then to *VPN*, and enable it.', '请前往「设置」→「VPN'],
  ['tr', 'It speaks to you (by time or by distance).', 'Sizinle konuşur (zamana veya mesafeye gö'],
  ['ja', 'A file that does not end so cannot be loaded.', '末尾がそうではないファイルを、'],
  [
    'de',
    'Ask Anna Holzmann first, and then write to Bernd Kalkbrenner.',
    'Fragen Sie zuerst Anna Holzmann und schreiben Sie',
  ],
])('a translation that goes on, and does not, shows it: %s', (tag, source, target) => {
  expect(signs(tag, source, target)).toBeGreaterThan(1);
});

test.each([
  ['de', 'It speaks to you (by time or by distance).', 'Es spricht mit Ihnen (nach Zeit oder Entfernung).'],
  ['fr', 'You need not declare variables.', 'vous n’avez pas à déclarer les variables ;'],
  [
    'de',
    'Ask Anna Holzmann first, and then write to Bernd Kalkbrenner.',
    'Fragen Sie Anna Holzmann und Bernd Kalkbrenner.',
  ],
  [
    'ru',
    'Ask Anna Holzmann first, and then write to Bernd Kalkbrenner.',
    'Спросите Анну Хольцман и Бернда Калькбреннера.',
  ],
])('a whole one does not: %s', (tag, source, target) => {
  expect(signs(tag, source, target)).toBe(0);
});

test('a bracket that closes is none that is open', () => {
  const read = translatedUnits(
    subjectOf([{ source: 'One (two) three.', target: 'Eins (zwei) drei' }], 'de', { isSynced: true }),
    'length',
  )[0]?.read;
  expect(read && endsOpen(read)).toBe(false);
});
