import { expect, test } from 'vitest';
import { proseWords } from '../../../../scripts/lib/text/characters/prose-words.ts';
import { sourceWords, verbatimRun } from '../../../../scripts/lib/text/comparison/verbatim-run.ts';

const runOf = (source: string, target: string): string | undefined => {
  const run = verbatimRun(proseWords(target), sourceWords(source, proseWords(source)), 'en');
  return run === undefined ? undefined : target.slice(run.start, run.end);
};

test.each([
  [
    'US could use Navy to hamper Russian energy exports - Interior Secretary',
    'US nwere ike iji gbochie energy exports - Interior Secretary',
    'energy exports - Interior Secretary',
  ],
  [
    'Biden said he would decide by January, the Associated Press reported.',
    'Biden je kazao kako će odluku January, the Associated Press reported.',
    'January, the Associated Press reported',
  ],
  [
    'Always load the defaults upon successful connection?',
    'Kas laadida alati vaikimisi upon successful connection?',
    'upon successful connection',
  ],
  [
    'It has the highest number of Propulsion Components!',
    'Nava are deja numărul maxim number of Propulsion Components!',
    'number of Propulsion Components',
  ],
  [
    'Find answers to frequently asked questions about Scratch.',
    'คุณจะพบคำตอบสำหรับคำถามที่พบบ่อยเกี่ยวกับ asked questions about Scratch.',
    'asked questions about Scratch',
  ],
  [
    'retain it if it is supplied by the Licensor with the Licensed Material:',
    '다음의 정보들이 the Licensor with the Licensed Material:',
    'the Licensor with the Licensed Material',
  ],
])('%s ends in English', (source, target, run) => {
  expect(runOf(source, target)).toBe(run);
});

test.each([
  // Names alone, and words that end only one of the two texts.
  [
    'He works for the European Center for Constitutional Rights',
    'Er arbeitet beim European Center for Constitutional Rights',
  ],
  [
    'The file energy exports are down says the Interior Secretary',
    'Die Datei energy exports are down liegt dem Ministerium vor',
  ],
  ['Text, lines and illustrations: CC BY-SA', 'Texte, lignes et illustrations: CC BY-SA'],
  ['Here is the data for social media', 'Ini untuk data media social media'],
])('%s does not', (source, target) => {
  expect(runOf(source, target)).toBeUndefined();
});
