import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  [
    'de',
    'There were half as many visitors.',
    'Es kamen halb so viele Besucher.',
    'Es kamen zehnmal so viele Besucher.',
  ],
  ['mk', 'There were half as many visitors.', 'Имаше двојно помалку посетители.', 'Имаше двојно повеќе посетители.'],
  ['is', 'There were twice as many visitors.', 'Gestir voru helmingi fleiri.', 'Gestir voru þrefalt fleiri.'],
  ['zh-Hans', 'The price is one and a half times what it was.', '价格是原来的一倍半。', '价格是原来的三倍。'],
  ['de', 'Dozens of people came.', 'Dutzende Menschen kamen.', 'Ein halbes Dutzend Menschen kam.'],
  ['es', 'A dozen people came.', 'Vino una docena de personas.', 'Vinieron decenas de miles de personas.'],
])('how often, and how many dozens: %s: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag)).toMatch(/block|ask/);
});
