import type { Examples } from '../rule.ts';

export const wrongLanguageExamples: Examples = {
  ok: [
    { source: 'We have heard it all before.', target: 'Wir haben das alles schon einmal gehört.', tag: 'de' },
    { source: 'Le Monde diplomatique said so', target: 'Le Monde diplomatique (Le Monde)', tag: 'de' },
    { source: 'Together', target: 'Ensemble', tag: 'de' },
    // What stands in brackets is not asked of the models; one word is too little.
    {
      source: 'Identifiable (shown in the list of traces, with ordered points and the time of each of them)',
      target: 'Identificable (mostrat a la llista de traces, amb els punts ordenats i el temps de cadascun)',
      tag: 'ca',
    },
    {
      source: 'Everyone has the right to life, and nobody may take it away from them.',
      target: 'Svatko ima pravo na život i nitko mu ga ne smije oduzeti, ma što se dogodilo.',
      tag: 'sr-Latn',
    },
  ],
  notOk: [
    {
      source: 'Everyone has the right to life, and nobody may take it away from them.',
      target: 'Toute personne a droit à la vie, et nul ne peut la lui enlever, quoi qu’il arrive.',
      tag: 'de',
      severity: 'error',
      at: 'Toute personne a droit à la vie, et nul ne peut la lui enlever, quoi qu’il arrive.',
    },
    {
      source: 'Everyone has the right to life.',
      target: 'Toute personne a droit à la vie.',
      tag: 'de',
      severity: 'notice',
    },
  ],
};
