import type { Examples } from '../rule.ts';

export const doubledExamples: Examples = {
  ok: [
    { source: 'Law', target: 'Undang-undang', tag: 'id' },
    { source: 'He waited and waited', target: 'Er wartete und wartete', tag: 'de' },
    { source: 'Again and again and again', target: 'Immer und immer und immer wieder', tag: 'de' },
    { source: 'No more war! No more war!', target: 'Nie wieder Krieg! Nie wieder Krieg!', tag: 'de' },
    // The source says it twice, in fewer letters.
    {
      source: 'We ran. We were hot. We sat. We were hot.',
      target: 'Nous courons. Nous avions chaud pourtant. Assis. Nous avions chaud pourtant.',
      tag: 'fr',
    },
    {
      source: 'She dug a small garden. She dug a small garden of peas.',
      target: 'Ela plantou um pequeno jardim. Ela plantou um pequeno jardim de ervilhas.',
      tag: 'pt',
    },
    {
      source: 'Known Hole - known security hole',
      target: 'Bilinen Güvenlik Açığı - bilinen güvenlik açığı',
      tag: 'tr',
    },
    {
      source: 'Use `bzip2`, indicated by `.bz2`, or `xz`.',
      target:
        'Dazu gehört `bzip2`, das Dateien mit der Endung `.bz2` macht. Dazu gehört `xz`, das Dateien mit der Endung `.xz` macht.',
      tag: 'de',
    },
  ],
  notOk: [
    // The end of one sentence opens the next.
    {
      source: 'You may put existing works under it. No works are automatically put under the new license, however.',
      target:
        'U kan uw werken plaatsen onder de nieuwe versie van de licentie. De nieuwe versie van de licentie vervangt niet automatisch de oude versie.',
      tag: 'nl',
      severity: 'notice',
    },
    { source: 'The court', target: 'Das Gericht. Das Gericht.', tag: 'de', at: 'Das Gericht.' },
    { source: 'The pier is closed', target: '码头已经关闭码头已经关闭', tag: 'zh-Hans', at: '码头已经关闭' },
    {
      source: 'The pier is closed today. Nobody knows why.',
      target: 'Die Seebrücke ist heute gesperrt. Die Seebrücke ist heute gesperrt. Niemand weiß, warum.',
      tag: 'de',
      severity: 'error',
    },
    {
      source: 'They said that the pier is closed today, and left.',
      target: 'Sie sagten, dass die Seebrücke heute gesperrt ist, dass die Seebrücke heute gesperrt ist, und gingen.',
      tag: 'de',
      severity: 'error',
    },
    {
      source: 'They know that the pier is closed today, and left.',
      target:
        'Dass die Seebrücke heute für alle gesperrt ist, wissen sie: die Seebrücke heute für alle gesperrt, gingen sie.',
      tag: 'de',
      severity: 'notice',
    },
    // The source takes up the words that a sentence ended with.
    {
      source: 'It needs a swap partition. The swap partition is rarely used.',
      target: 'Потрібен розділ резервної пам’яті на диску. Розділ резервної пам’яті на диску рідко потрібен.',
      tag: 'uk',
      severity: 'notice',
    },
    {
      source: 'Workspaces on primary display only: displays workspaces only on the primary monitor.',
      target: 'Laneko areak monitore nagusian soilik: laneko areak monitore nagusian soilik erakusten ditu.',
      tag: 'eu',
      severity: 'notice',
    },
    {
      source: 'It ends after the whole disk is fully encrypted. When the whole disk is fully encrypted, it stops.',
      target: 'Suorita, kun koko levy on kokonaan salattu heti. Kun koko levy on kokonaan salattu heti, se loppuu.',
      tag: 'fi',
      severity: 'notice',
    },
    // “The”, “or” and “to” make no source one that says all twice.
    {
      source: 'The right to free speech, to free assembly or to the free press, and the right to vote',
      target:
        'Das Recht zu sprechen, zu tagen, zu drucken und zu wählen. Das Recht zu sprechen, zu tagen, zu drucken und zu wählen.',
      tag: 'de',
      severity: 'error',
    },
    {
      source: 'We do as they say, since nobody knows why. The pier is closed.',
      target: 'wi de du as dem se fo no bodi no wai. wi de du as dem se fo no bodi no wai. Di pia don klos.',
      tag: 'kri',
      severity: 'error',
    },
  ],
};
