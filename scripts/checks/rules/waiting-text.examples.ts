import type { Examples } from '../rule.ts';

const JUST = 'The judge said that the sentence was just and would stand.';

export const waitingTextExamples: Examples = {
  ok: [
    {
      source: 'The arms embargo holds until 31 July 2026.',
      target: 'Das Waffenembargo gilt bis zum 31. Juli 2026.',
      tag: 'de',
    },
    {
      source: 'Embargo until 31 July 2026',
      target: 'Embargo bis 31. Juli 2026',
      tag: 'de',
      segment: { kind: 'cell' },
    },
    { source: 'The draft law was adopted.', target: 'Le projet de loi a été adopté.', tag: 'fr' },
    { source: 'Draft: the army must stop it.', target: 'مسودة: على الجيش أن يوقفها.', tag: 'ar' },
    { source: 'Draft', target: 'Entwurf', tag: 'de', segment: { kind: 'cell' } },
    { source: 'Not for publication before 3 May', target: 'Не для публикации до 3 мая', tag: 'ru' },
    { source: 'The names are confidential.', target: 'Los nombres son confidenciales.', tag: 'es' },
    {
      source: 'Nevertheless, nobody answered until 1 December.',
      target: 'Sin embargo, hasta el 1 de diciembre nadie respondió.',
      tag: 'es',
    },
    {
      source: 'Published December 2019. The judge speaks of the case.',
      target: 'Publication en décembre 2019. Le juge parle du procès.',
      tag: 'fr',
    },
    { source: 'A private school', target: 'مدرسة خاصة', tag: 'ar' },
    {
      source: 'Strictly confidential: 14 names',
      target: 'Streng vertraulich: 14 Namen',
      tag: 'de',
      segment: { kind: 'title' },
    },
    {
      source: 'Confidentially: two people read your report.',
      target: 'Vertraulich: Ihre Meldung lesen zwei Menschen.',
      tag: 'de',
    },
    { source: 'Domestic: trade fell by half.', target: 'Interno: el comercio cayó a la mitad.', tag: 'es' },
    { source: 'Not yet released: 12 people', target: 'Todavía no liberadas: 12 personas', tag: 'es' },
  ],
  notOk: [
    {
      source: 'Verdict in Frankfurt',
      target: 'SOUS EMBARGO – Verdict à Francfort',
      tag: 'fr',
      segment: { kind: 'title' },
    },
    {
      source: 'Verdict in Frankfurt',
      target: 'SPERRFRIST 1. Dezember: Urteil in Frankfurt',
      tag: 'de',
      segment: { kind: 'title' },
    },
    {
      source: 'Verdict in Frankfurt',
      target: 'محظور النشر حتى الثلاثاء: الحكم في فرانكفورت',
      segment: { kind: 'title' },
    },
    { source: 'The lawyer welcomed the sentence.', target: 'مسودة: رحب المحامي بالحكم.' },
    { source: 'The lawyer welcomed the sentence.', target: 'BROUILLON : l’avocat a salué la peine.', tag: 'fr' },
    { source: JUST, target: 'Die Richterin nannte die Strafe gerecht. NICHT ZUR VERÖFFENTLICHUNG', tag: 'de' },
    { source: JUST, target: 'Die Richterin nannte die Strafe gerecht. Sperrfrist: Dienstag, 10 Uhr', tag: 'de' },
    { source: JUST, target: 'La jueza dijo que la condena era justa. No publicar todavía.', tag: 'es' },
    { source: JUST, target: '法官说判决公正。暂勿发布。', tag: 'zh' },
    { source: JUST, target: 'La juge a dit que la peine était juste. Ce paragraphe est à usage interne.', tag: 'fr' },
    { source: JUST, target: 'Судья сказала, что приговор справедлив. Не для публикации.', tag: 'ru' },
    { source: JUST, target: '法官说判决公正。请勿发布。', tag: 'zh-Hans' },
    // What the source speaks of, too, may be meant.
    {
      source: 'The draft of the verdict was read to all.',
      target: 'ENTWURF: Das Urteil wurde allen vorgelesen.',
      tag: 'de',
      severity: 'warning',
    },
  ],
};
