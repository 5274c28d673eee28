import { expect, test } from 'vitest';
import { isBlocked } from '../../../../support/number-differences.ts';

test.each([
  [
    'fr',
    'Fewer than one in ten complaints leads to a trial.',
    'Moins d’une plainte sur dix aboutit à un procès.',
    'Plus d’une plainte sur dix aboutit à un procès.',
  ],
  [
    'de',
    'More than one in five children is poor.',
    'Mehr als jedes fünfte Kind ist arm.',
    'Weniger als jedes fünfte Kind ist arm.',
  ],
  [
    'es',
    'More than one in five children is poor.',
    'Más de uno de cada cinco niños es pobre.',
    'Menos de uno de cada cinco niños es pobre.',
  ],
  [
    'ru',
    'More than one in five children is poor.',
    'Более чем каждый пятый ребёнок живёт в бедности.',
    'Менее чем каждый пятый ребёнок живёт в бедности.',
  ],
  [
    'pl',
    'Fewer than one in four villages has a doctor.',
    'Mniej niż jedna na cztery wsie ma lekarza.',
    'Więcej niż jedna na cztery wsie ma lekarza.',
  ],
  [
    'it',
    'At least one in three women has been assaulted.',
    'Almeno una donna su tre ha subito violenza.',
    'Al massimo una donna su tre ha subito violenza.',
  ],
  [
    'nl',
    'More than one in 10 workers earns less.',
    'Meer dan een op de 10 werknemers verdient minder.',
    'Minder dan een op de 10 werknemers verdient minder.',
  ],
  [
    'uk',
    'At least one in three women has been assaulted.',
    'Щонайменше кожна третя жінка зазнала насильства.',
    'Щонайбільше кожна третя жінка зазнала насильства.',
  ],
  [
    'vi',
    'Fewer than one in ten complaints leads to a trial.',
    'Chưa đến một trong mười đơn khiếu nại được đưa ra xét xử.',
    'Hơn một trong mười đơn khiếu nại được đưa ra xét xử.',
  ],
] as const)('more than one in ten is no less than that in %s: %s', (tag, source, right, wrong) => {
  expect(isBlocked('en', source, tag, right), right).toBe(false);
  expect(isBlocked('en', source, tag, wrong), wrong).toBe(true);
});
