import type { Examples } from '../rule.ts';

export const nearNameExamples: Examples = {
  ok: [
    {
      source: 'Journalist Olga Petrenko was released yesterday.',
      target: 'Dziennikarkę Olgę Petrenkę wypuszczono wczoraj.',
      tag: 'pl',
    },
    { source: 'He works for Radio Europe today.', target: 'Er arbeitet heute für Radio Europa.', tag: 'de' },
    { source: 'They met Kavanaugh', target: 'Setkali se s Kavanaughem', tag: 'cs' },
    { source: 'They named Bashar al-Assad', target: 'Sie nannten Baschar al-Assad', tag: 'de' },
    { source: 'The war in Syria', target: 'La guerra in Siria', tag: 'it' },
    { source: 'They went to Bjorn', target: 'De gik til Bjørn', tag: 'da', second: 'Bjørn' },
    { source: 'The Project, a project', target: 'Das Projekt', tag: 'de' },
    { source: 'Interviews in English', target: 'Interviews auf Englisch', tag: 'de' },
    { source: 'They speak Basaa', target: 'Bakal Ɓàsàa', tag: 'bas' },
    { source: 'They met in September', target: 'Septembre les a réunis', tag: 'fr' },
    { source: 'They went to Luxembourg', target: 'Sie fuhren nach Luxemburg', tag: 'de' },
    { source: 'The price in Shekel', target: 'Der Preis in Schekel', tag: 'de' },
    { source: 'In Koblenz they named Bashar', target: 'À Koblenz, ils ont nommé Bachar', tag: 'fr' },
    { source: 'They went to Munich', target: 'Bili su u Münchenu', tag: 'hr' },
    { source: 'They went with Bjorn Borg', target: 'Sie gingen mit Bjørn Borg', tag: 'de' },
    { source: 'They met Ali Khamenei', target: "Sun gana da Ali Khamene'i", tag: 'ha' },
    // Titles that the language has a word of its own for, and plurals with its endings.
    { source: 'The Platform helps them', target: 'Die Plattform hilft', tag: 'de' },
    { source: 'All Email, and the Email list', target: 'Alle E-Mails und die Email-Liste', tag: 'de' },
    { source: 'They greet all Scratchers', target: 'Pozdravljaju sve Scratchere', tag: 'hr' },
    { source: 'Kavanaugh spoke to them', target: 'Kavanagh leur a parlé', tag: 'fr' },
    // A word that is made of a name keeps none.
    {
      source: 'In the European Parliament, in Europe',
      target: 'W Parlamencie Europejskim, Europejskiego, w Europie',
      tag: 'pl',
    },
    // What a language puts before a name is no slip.
    { source: 'They use Scratch', target: 'Basebenzisa Iscratch', tag: 'zu' },
    { source: 'Of Kwere. The Kwere came.', target: 'Y’Akwere. Kwere naagera.', tag: 'guz' },
  ],
  notOk: [
    {
      source: 'Journalist Olga Petrenko was released yesterday.',
      target: 'A jornalista Olga Petrenka foi libertada ontem.',
      tag: 'pt',
      severity: 'notice',
    },
    {
      source: 'The blogger Nathan Caldwell was expelled.',
      target: 'Blogger Nathan Caldwelt đã bị trục xuất.',
      tag: 'vi',
      severity: 'notice',
    },
    // Spelt as the language spells that sound, perhaps.
    { source: 'They met Shripad Naik', target: 'Setkali se s Šrípad Naik', tag: 'cs', severity: 'notice' },
    { source: 'They met Benazir Bhutto', target: 'Benazir Butto ile', tag: 'tr', severity: 'notice' },
    { source: 'Interviews in English', target: 'Interviews auf Englifsh', tag: 'de', severity: 'notice' },
    // No language leaves out a vowel between consonants.
    { source: 'They use Mastodon', target: 'Sie nutzen Mstodon', tag: 'de', severity: 'notice' },
    { source: 'Judge Brett Kavanaugh spoke', target: 'Richter Brett Kavanugh sprach', tag: 'de', at: 'Kavanugh' },
    // Of two mentions one is kept.
    {
      source: 'They met Furyk. Later Jim Furyk left',
      target: 'Sreli su Furyka, a Jim Suryk je otišao',
      tag: 'bs',
      at: 'Suryk',
    },
    { source: 'They met in Koblenz’s court', target: 'التقوا في Kobelnz’s', at: 'Kobelnz’s' },
    { source: 'They met Hassan Naser', target: 'Bahlangane noHasran Naser', tag: 'xh', at: 'noHasran' },
    { source: 'They met in Belfast City', target: 'Cyfarfuon ym Melfast City', tag: 'cy', severity: 'notice' },
    // Azerbaijani spells it as it sounds.
    { source: 'President Xi Jinping spoke', target: 'Prezident Xi Jinpinq danışdı', tag: 'az', severity: 'notice' },
    { source: 'They met in Koblenz', target: 'التقوا في Kobelnz', at: 'Kobelnz' },
    { source: 'They met Raslan', target: 'Ils ont vu Rastan', tag: 'fr', second: 'Raslan', at: 'Rastan' },
    { source: 'They met Raslan', target: 'Ils ont vu Rastan', tag: 'fr', severity: 'notice' },
    // One of two equal letters, too few.
    { source: 'More than on Twitter', target: 'Több, mint a Twiter', tag: 'hu', severity: 'notice' },
    // A sentence opens with both.
    { source: 'Filter by Filter', target: 'Filtrer med Filter', tag: 'nb', severity: 'notice' },
    { source: 'It is near Mount Kenya', target: 'Il est près du Mont Kenya', tag: 'fr', severity: 'notice' },
    { source: 'The Gaza Foundation', target: 'La Gaza Fondation', tag: 'fr', severity: 'notice' },
    // Of two mentions one is the language's own word.
    {
      source: 'Of the Foundation, the Mozilla Foundation',
      target: 'De la Fondation, la Mozilla Foundation',
      tag: 'fr',
      severity: 'notice',
    },
    { source: 'The Mozilla Manifesto', target: 'Maniffesto Mozilla', tag: 'cy', severity: 'notice' },
    // The name stands within another word, or an address, too.
    { source: 'Scratchers use Scratch', target: 'Scratchers nutzen Scatch', tag: 'de', at: 'Scatch' },
    { source: 'Use Scratch at scratch.mit.edu', target: 'Scartch: scratch.mit.edu', tag: 'he', at: 'Scartch' },
    { source: 'They use Scratch', target: '그들은 Scartch를 쓴다', tag: 'ko', at: 'Scartch' },
    { source: 'They use Encrypt', target: '他们使用 Eencrypt', tag: 'zh-Hans', at: 'Eencrypt' },
    { source: 'It is in Python/PyGTK', target: 'Es ist in Ptyhon/PyGTK', tag: 'de', severity: 'notice' },
    // The source has the word in small letters too.
    { source: 'It is Bitcoin, not a bitcoin', target: '比特币 Bitczin', tag: 'zh-Hans', at: 'Bitczin' },
    {
      source: 'Built on Mastodon',
      target: 'Stèidhichte air Mhastodon',
      tag: 'gd',
      second: 'Mastodon',
      severity: 'notice',
    },
    // A sentence opens with a name that other texts keep.
    { source: 'Kavanaugh spoke', target: 'Kavanagh a parlé', tag: 'fr', second: 'Kavanaugh', at: 'Kavanagh' },
    { source: 'They use Scratch', target: 'De bruker Scrach', tag: 'nb', second: 'Scratch', at: 'Scrach' },
  ],
};
