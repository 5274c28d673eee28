import { expect, test } from 'vitest';
import { type TermMode, termIn } from '../../../../scripts/lib/text/comparison/term-match.ts';

test.each<[text: string, term: string, mode: TermMode, found: string | undefined]>([
  ['in den Vereinten Nationen', 'Vereinte Nationen', 'stem', 'Vereinten Nationen'],
  ['Организации Объединённых Наций', 'Организация Объединённых Наций', 'stem', 'Организации Объединённых Наций'],
  ['وللأمم المتحدة', 'الأمم المتحدة', 'stem', 'وللأمم المتحدة'],
  ['Yhdistyneiden kansakuntien', 'Yhdistyneet kansakunnat', 'stem', 'Yhdistyneiden kansakuntien'],
  ['联合国表示', '联合国', 'stem', '联合国'],
  ['die Vereine der Nation', 'Vereinte Nationen', 'stem', undefined],
  ['SNHR’s report', 'SNHR', 'exact', 'SNHR’s'],
  ['snhr', 'SNHR', 'exact', undefined],
  ['the SNHRs', 'SNHR', 'exact', undefined],
  ['des Flüchtlings', 'Flüchtling', 'ending', 'Flüchtlings'],
  ['Flüchtlingshilfswerk', 'Flüchtling', 'ending', undefined],
  ['a lot of it', 'a', 'stem', 'a'],
  ['of it', 'on', 'stem', undefined],
  ['', 'x', 'stem', undefined],
])('in %j, %j (%s) is %j', (text, term, mode, found) => {
  const span = termIn(text, term, mode);
  expect(span === undefined ? undefined : text.slice(...span)).toBe(found);
});
