import type { Examples } from '../rule.ts';

export const doubledWordExamples: Examples = {
  ok: [
    { source: 'Cancel the selection', target: 'Cancel·la la selecció', tag: 'ca' },
    { source: 'A WordPress.com site with a plan', target: 'Um site WordPress.com com um plano', tag: 'pt-BR' },
    { source: 'Those who marched', target: 'Die, die die Straße sperrten', tag: 'de' },
    { source: 'Where you are', target: 'Vous vous trouvez ici', tag: 'fr' },
    { source: 'They believe that being open helps', target: 'Maent yn credu bod bod yn agored yn helpu', tag: 'cy' },
    { source: 'What they need in order to do it', target: 'Det de har brug for for at gøre det', tag: 'da' },
    { source: 'The de facto leader', target: 'Hij was de de facto leider', tag: 'nl' },
    { source: 'That something failed', target: 'Что что-то не так', tag: 'ru' },
    { source: 'He has to give', target: 'On mora da da', tag: 'bs' },
    { source: 'At last it came', target: 'סוף סוף הוא בא', tag: 'he' },
    { source: 'It leads you step by step', target: 'Σας οδηγεί βήμα βήμα', tag: 'el' },
    { source: 'Oops! It is shut', target: 'Ai ai ai! Està tancat', tag: 'ca' },
    { source: 'He drummed on it', target: '指でトントン叩いた', tag: 'ja' },
    { source: 'Anything you like', target: 'Bilo što što želite', tag: 'hr' },
    { source: 'By name and if shut', target: 'Op naam en/of of dicht', tag: 'nl' },
    { source: 'It is about anything at all', target: 'Het gaat om om het even wat', tag: 'nl' },
    { source: 'Add it either by selecting one', target: 'Ajoute-le en en sélectionnant un', tag: 'fr' },
    { source: 'Make them broadcast messages', target: 'Code pour leur faire faire des messages', tag: 'fr' },
    { source: 'So you know what is what', target: 'Damit du weißt, was was ist', tag: 'de' },
    { source: 'The chicken goes "cluck"', target: 'Kana sanoo ”kot kot kot”', tag: 'fi' },
    { source: 'So much talking!', target: 'Bla bla bla. Weiter im Text', tag: 'de' },
    { source: 'Enough talk', target: 'Assez de bla bla', tag: 'fr' },
    { source: 'The coordinates are shown', target: 'Se ven las coordenadas x y y', tag: 'es' },
  ],
  notOk: [
    { source: 'The pier is shut', target: 'Die Brücke ist ist zu', tag: 'de', at: 'ist', severity: 'warning' },
    { source: 'Press it to change it', target: 'Tekan untuk untuk mengubah', tag: 'id', severity: 'warning' },
    { source: 'Move it, one disc at a time', target: 'Pindahkan semua, satu satu', tag: 'id', severity: 'notice' },
    // Afrikaans doubles words to say much, and writes her and his as she.
    { source: 'So that she mends her shirt', target: 'Sodat sy sy hemp regmaak', tag: 'af', severity: 'notice' },
    { source: 'The pier is shut', target: 'घाट बंद बंद है', tag: 'hi', at: 'बंद', severity: 'notice' },
    { source: 'The pier is shut', target: 'Le que\u0301 que\u0301 est', tag: 'fr', severity: 'warning' },
  ],
};
