import type { Examples } from '../rule.ts';

export const lengthExamples: Examples = {
  ok: [
    {
      source: 'The pier was closed for one night, and nobody knows why.',
      target: '码头关闭了一夜，没人知道原因。',
      tag: 'zh-Hans',
    },
    // The stop of an abbreviation.
    {
      source: 'The name of the person who took the photo, or painted the picture, drew the drawing, etc.',
      target: 'O nombre d’a persona que quitó a foto, u pintó o quadro, dibuixó o grafico, etc',
      tag: 'an',
    },
    { source: 'Short', target: 'Eine sehr viel längere Übersetzung als man sie erwartet', tag: 'de' },
    // A heading with a stop, and a bracket that closes both texts.
    {
      source: 'How to build third-party software from source using the Ports Collection.',
      target: 'Come compilare software di terze parti usando la Collezione dei port',
      tag: 'it',
    },
    {
      source:
        'The command accepts an option to suppress the otherwise automatic installation of the program. (Contributed by Nick Coghlan.)',
      target: 'El comando acepta una opción para suprimir la instalación automática. (Contribuido por Nick Coghlan)',
      tag: 'es',
    },
    // A part of a list, the end before a list, and a caption need no stop.
    {
      source: 'if the matter has been resolved publicly while the Committee was considering responses.',
      target: '委員会が回答を検討している間に、問題が公に解決された',
      tag: 'ja',
    },
    {
      source: "Let's try to bring it to the old harbour again, step by step. Here's a recap of the steps…",
      target: 'Нека го прехвърлим отново в пристанището. Ето стъпките:',
      tag: 'bg',
    },
    // The stop before a bracket, and a part of a list where the source has a sentence.
    {
      source: 'What if I alter the address in a way that is not allowed (that is, without telling the harbour office)?',
      target: '주소를 허용되지 않는 방식으로 변경했다면 어떻게 하나? (항만 사무소에 알리지 않고 바꾼 경우)',
      tag: 'ko',
    },
    {
      source: 'Ruby is dynamically typed, like in PHP, so you don’t need to worry about having to declare variables.',
      target: 'le typage est dynamique, comme en PHP, et vous n’avez pas à déclarer les variables ;',
      tag: 'fr',
    },
    {
      source: 'Figure 5-25. Merging contributed topic branches into long-term integration branches.',
      target: 'Bild 5-25. Topic Branches in dauerhafte Integrationsbranches mergen',
      tag: 'de',
    },
  ],
  notOk: [
    // Brackets that are said in other words.
    {
      source: 'Create a line of 4 pieces either horizontally (lying down) or vertically (standing up)',
      target: 'Stvori vodoravnu ili okomitu crtu od 4 dijela',
      tag: 'hr',
      severity: 'warning',
    },
    {
      source: 'The pier was closed for one night, and nobody in the harbour office knows the reason for it.',
      target: 'Die Seebrücke',
      tag: 'de',
      severity: 'error',
      at: 'Die Seebrücke',
    },
    {
      source: 'The pier was closed for one night.',
      target: `Die Seebrücke war eine Nacht lang gesperrt${', und keiner weiß, warum sie gesperrt war'.repeat(4)}.`,
      tag: 'de',
    },
  ],
};
