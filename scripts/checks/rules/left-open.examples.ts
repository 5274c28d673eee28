import type { Examples } from '../rule.ts';

const JUST = 'The judge said that the sentence was just and would stand.';

export const leftOpenExamples: Examples = {
  ok: [
    {
      source: 'He said [laughs] no (note: he was ill).',
      target: 'Er sagte [lacht] nein (Anm.: er war krank).',
      tag: 'de',
    },
    { source: 'In the 20th century people fled.', target: 'En el siglo XX la gente huyó.', tag: 'es' },
    { source: 'It was the 20th.', target: 'Era el siglo XX.', tag: 'es' },
    { source: 'Everything is known', target: 'SE SABE TODO', tag: 'es', segment: { kind: 'text' } },
    { source: '[Name] of the court', target: '[Nom] du tribunal', tag: 'fr' },
    { source: '[The address will be put in here]', target: '[Adres buraya eklenecek]', tag: 'tr' },
    { source: 'A question (or two?)', target: 'Frage (Oder: was noch?)', tag: 'de' },
    { source: 'The check by the ministry', target: 'La vérification (par le ministère)', tag: 'fr' },
    { source: '“He [Assad] knew it,” she said', target: '„Er [Assad] wusste es“, sagte sie', tag: 'de' },
    { source: 'Call `[TODO]`', target: 'Rufen Sie `[TODO]`', tag: 'de' },
    { source: 'Here is the translation: just.', target: 'Hier ist die Übersetzung: gerecht.', tag: 'de' },
    { source: 'A note: fourteen', target: 'Una nota: catorce', tag: 'es' },
    { source: 'Who (you, too?) knew?', target: 'Wer (Du, auch?) wusste es?', tag: 'de' },
  ],
  notOk: [
    { source: JUST, target: 'La peine est juste. [à vérifier avec Sara]', tag: 'fr', at: '[à vérifier avec Sara]' },
    { source: JUST, target: 'الحكم عادل. [يرجى التحقق]', at: '[يرجى التحقق]' },
    { source: JUST, target: 'Die Strafe sei gerecht. TODO: prüfen', tag: 'de', at: 'TODO' },
    { source: JUST, target: 'Die Strafe sei gerecht. XXX', tag: 'de', at: 'XXX' },
    { source: JUST, target: 'Die Strafe sei gerecht. @Sara bitte prüfen', tag: 'de', at: '@Sara bitte prüfen' },
    {
      source: JUST,
      target: 'Gerecht. (Anm. d. Ü.: Es war John Doe.)',
      tag: 'de',
      at: '(Anm. d. Ü.: Es war John Doe.)',
      severity: 'warning',
    },
    { source: JUST, target: 'Gerecht. [Kommentar SM1: John Doe]', tag: 'de', at: '[Kommentar SM1: John Doe]' },
    { source: JUST, target: 'Gerecht. [Sara: John Doe?]', tag: 'de', at: '[Sara: John Doe?]' },
    { source: JUST, target: '判决是公正的。【待核实】', tag: 'zh-Hans', at: '【待核实】' },
    { source: JUST, target: 'Dit [NOM] de la cour.', tag: 'fr', at: '[NOM]', severity: 'warning' },
    {
      source: JUST,
      target: 'Gerecht. Anm. d. Ü.: Es war John Doe.',
      tag: 'de',
      at: 'Anm. d. Ü.',
      severity: 'warning',
    },
    {
      source: JUST,
      target: 'La pena es justa. N. del T.: o adecuada.',
      tag: 'es',
      at: 'N. del T.',
      severity: 'warning',
    },
    { source: JUST, target: 'ملاحظة المترجم: الحكم عادل.', at: 'ملاحظة المترجم', severity: 'warning' },
    { source: JUST, target: '判决是公正的。译注：或公平。', tag: 'zh-Hans', at: '译注', severity: 'warning' },
    {
      source: JUST,
      target: 'La pena es justa (Sara, ¿está bien así?).',
      tag: 'es',
      at: '(Sara, ¿está bien así?)',
      severity: 'warning',
    },
    { source: JUST, target: 'Hier ist die Übersetzung: Gerecht.', tag: 'de', at: 'Hier ist die Übersetzung' },
    { source: JUST, target: '以下是翻译：判决是公正的。', tag: 'zh-Hans', at: '以下是翻译' },
  ],
};
