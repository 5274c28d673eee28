import type { Examples } from '../rule.ts';

export const partlyUntranslatedExamples: Examples = {
  ok: [
    {
      source: 'Our partner, the European Center for Constitutional and Human Rights, helped.',
      target: 'Unser Partner, das European Center for Constitutional and Human Rights, half.',
      tag: 'de',
    },
    { source: 'He said that this is not the end of it', target: 'He said that this is not the end', tag: 'en-GB' },
    // A name behind its article, names with "etc.", and words that both languages have.
    {
      source: 'It is property of the University of North Carolina at Wilmington.',
      target: 'the University of North Carolina at Wilmington의 소유입니다.',
      tag: 'ko',
    },
    {
      source: 'Funded by Mozilla, Freedom of the Press Foundation, AccessNow, etc.',
      target: 'Financé par Mozilla, Freedom of the Press Foundation, AccessNow, etc.',
      tag: 'fr',
    },
    {
      source: 'The place of the intro start in samples, -1 if not set.',
      target: 'De plaats van de intro start in samples, -1 indien niet ingesteld.',
      tag: 'nl',
    },
    // A product's name with a capital within, and accounts.
    {
      source: 'Fixed a bug, which can avoid issues in the VitalSource Bookshelf ePUB reader.',
      target: 'Rettede en fejl. Dette kan forhindre problemer i VitalSource Bookshelf ePUB reader.',
      tag: 'da',
    },
    {
      source: 'Thanks to @agnostic-apollo @antfu @danielroe @geromegrignon @nightlark and many more.',
      target: '感謝 @agnostic-apollo @antfu @danielroe @geromegrignon @nightlark 等人。',
      tag: 'zh-Hant',
    },
    // A quoted name with a hyphen, and tags.
    { source: "Event: 'app-command' Windows Linux", target: "Событие: 'app-command' Windows Linux", tag: 'ru' },
    {
      source: 'Example: #hotosm-project-470 #missingmaps Buildings mapping.',
      target: 'Voorbeeld: #hotosm-project-470 #missingmaps Buildings mapping.',
      tag: 'nl',
    },
    // An address without a scheme, and the name of a page.
    {
      source: 'Open it at [rpf.io/create-your-own-world-on](https://a.example/x).',
      target: 'Öffnen: [rpf.io/create-your-own-world-on](https://a.example/x).',
      tag: 'de',
    },
    {
      source: 'For more, go to dj-recording-your-own-mix.',
      target: 'Mehr unter dj-recording-your-own-mix.',
      tag: 'de',
    },
    // Paths, and names in code.
    {
      source: 'For example, having the following files in */live/persistence/TailsData_unlocked/dotfiles*:',
      target: 'Por ejemplo, teniendo los siguientes archivos en */live/persistence/TailsData_unlocked/dotfiles*:',
      tag: 'es',
    },
    {
      source: 'Replaces the deprecated mixer[Master],num_samplers control.',
      target: 'Vervangt het verouderde mixer[Master],num_samplers control.',
      tag: 'nl',
    },
    {
      source:
        'Create the window. Examples: nemo --geometry=+100, nemo --geometry=600x400, nemo --geometry=600x400+100.',
      target: 'Luo ikkuna. Esimerkiksi: nemo --geometry=+100, nemo --geometry=600x400, nemo --geometry=600x400+100.',
      tag: 'fi',
    },
    {
      source: 'For example, Django would call the function article_detail(request, year=2005, month=5, pk=39323).',
      target: 'Per esempio, Django chiamerebbe la funzione article_detail(request, year=2005, month=5, pk=39323).',
      tag: 'it',
    },
    {
      source: 'Unzip the paper wallet generator (monero-wallet-generator.html) into a web browser on a new computer.',
      target: 'Entpacken Sie den Paper-Wallet-Generator (monero-wallet-generator.html) und öffnen Sie ihn.',
      tag: 'de',
    },
    // A title in a third language, and the rest of what a work is cited by.
    {
      source: 'habr.com (Large Russian technology site): децентрализованный мессенджер поверх электронной почты',
      target:
        'habr.com (belangrijke Russische technologiesite): децентрализованный мессенджер поверх электронной почты',
      tag: 'nl',
    },
    {
      source: 'a fix for old OpenSSL (regression in p451),',
      target: 'Fix für ein altes OpenSSL (Regression in p451),',
      tag: 'de',
    },
    // A small word that both languages have tells no clause.
    {
      source: 'CVE-2018-8780: Unintentional directory traversal by poisoned NUL byte in Dir',
      target: 'CVE-2018-8780: Unbeabsichtigte Dir Traversal durch NUL-Byte in Dir',
      tag: 'de',
    },
    { source: 'Run `git log of the last day` now', target: 'Rufen Sie `git log of the last day` auf', tag: 'de' },
    // Titles and messages in quotation marks, lists of names and of languages.
    {
      source: 'See the part “Packages removed from the old archive”.',
      target: 'Siehe den Teil „Packages removed from the old archive“.',
      tag: 'de',
    },
    {
      source: 'David McCabe, “Facebook settles with regulators over privacy,” Axios, July 24, 2019.',
      target: 'David McCabe, „Facebook settles with regulators over privacy”, Axios, 24 lipca 2019 r.',
      tag: 'pl',
    },
    {
      source: '[Vives (Dutch), October 2020](a.pdf) "Met Hedy stap voor stap leren programmeren"',
      target: "[Vives (нидерландский), октябрь 2020](a.pdf) 'Met Hedy stap voor stap leren programmeren'",
      tag: 'ru',
    },
    {
      source:
        'Lisa Vaas, “Apple bans third-party tracking in apps meant for kids,” Naked Security by Sophos, June 5, 2019.',
      target:
        'Lisa Vaas, „Apple bans third-party tracking in apps meant for kids,“ Naked Security by Sophos, 5. Juni 2019.',
      tag: 'de',
    },
    {
      source:
        "The message \"Warning: can't connect to the local server through socket '/run/db.sock' (111) ...\" is shown.",
      target: "网页显示 \"Warning: can't connect to the local server through socket '/run/db.sock' (111) ...\"。",
      tag: 'zh-Hans',
    },
    {
      source: 'Mixxx supports the following image types: jpg, jpeg, png, gif, bmp',
      target: 'Mixxx prend en charge les types d’images suivants : jpg, jpeg, png, gif, bmp',
      tag: 'fr',
    },
    {
      source: 'Git accepts kdiff3, tkdiff, meld, xxdiff, emerge, vimdiff, ecmerge, and opendiff as valid merge tools.',
      target:
        'Git acepta kdiff3, tkdiff, meld, xxdiff, emerge, vimdiff, ecmerge, y opendiff como herramientas válidas.',
      tag: 'es',
    },
    {
      source: 'Select "Request to add a new term (English)" from the list of templates.',
      target: 'Chọn "Request to add a new term (English)" từ danh sách mẫu.',
      tag: 'vi',
    },
    {
      source:
        'It ships with Deutsch, English, español, français, magyar, italiano, norsk bokmål, português do Brasil, português europeu, русский, Türkçe, and shqip.',
      target:
        'Він містить Deutsch, English, español, français, magyar, italiano, norsk bokmål, português do Brasil, português europeu, русский, Türkçe та shqip.',
      tag: 'uk',
    },
    {
      source: 'The description is a short summary, e.g., FIX: several blanks were read in the name.',
      target: 'Die Beschreibung ist kurz, z. B. FIX: several blanks were read in the name.',
      tag: 'de',
    },
    {
      source: 'We recommend the article Ten quick tips for staying safe online by Danielle Smalls.',
      target:
        'Recomendamos el artículo Ten quick tips for staying safe online (Diez consejos rápidos) de Danielle Smalls.',
      tag: 'es',
    },
  ],
  notOk: [
    // A title that is named in both languages, the source's in brackets.
    {
      source: 'How to manage your online identities in a secure way',
      target:
        'Como gerenciar suas identidades online de maneira segura (How to manage your online identities in a secure way, em inglês)',
      tag: 'pt-BR',
      severity: 'warning',
    },
    {
      source: 'The court heard that it was not the first time, and rose.',
      target: 'Das Gericht hörte, that it was not the first time, und erhob sich.',
      tag: 'de',
      severity: 'error',
      at: 'that it was not the first time',
    },
    {
      source: 'The court heard that it was not the first time, and rose.',
      target: 'Das Gericht hörte, that it was not the first time, und erhob sich.',
      tag: 'bar',
      severity: 'error',
    },
    // In a text in capitals they tell no name.
    {
      source: 'CAUTION: ALL FILES ON THE SELECTED DISK WILL BE ERASED AND LOST!',
      target: 'ACHTUNG: ALL FILES ON THE SELECTED DISK WILL BE GELÖSCHT!',
      tag: 'de',
      severity: 'error',
      at: 'ALL FILES ON THE SELECTED DISK WILL BE',
    },
    // Less than a fifth of it.
    {
      source: 'The court heard that it was not the first time.',
      target:
        'Das Gericht hörte an einem der letzten Tage im März von mehreren Zeugen aus Koblenz und aus Mainz, dass es nicht nur einmal geschehen ist, it was not the first.',
      tag: 'bar',
      severity: 'error',
    },
    // A title that its address spells.
    {
      source:
        'See [Why there are so many Debian derivatives](https://a.example/why_there_are_so_many_debian_derivatives/).',
      target:
        'Voir [Why there are so many Debian derivatives](https://a.example/why_there_are_so_many_debian_derivatives/).',
      tag: 'fr',
      severity: 'notice',
    },
    {
      source:
        'See [The Project: The Debacle, and what you should do](https://a.example/debacle-and-what-you-should-do).',
      target:
        '請見[The Project: The Debacle, and what you should do](https://a.example/debacle-and-what-you-should-do).',
      tag: 'zh-Hant',
      severity: 'notice',
    },
    // An example of what is typed.
    {
      source: 'Adds an item to a list. It looks like this: add item to list',
      target: 'Додаје предмет у листу. Изгледа овако: add item to list',
      tag: 'sr',
      severity: 'notice',
    },
    // The same words without the label of a sample.
    {
      source: 'The description is a short summary of this: several blanks were read in the name.',
      target: 'Die Beschreibung ist kurz: several blanks were read in the name.',
      tag: 'de',
      severity: 'error',
    },
    // What is said in both languages, and what a work is cited by.
    {
      source: 'Harris, C.R. et al. Array programming with NumPy. Nature 585, 357–362 (2020). Publisher link',
      target: 'Harris, C.R. et al. Array programming with NumPy. Nature 585, 357–362 (2020). リンク',
      tag: 'ja',
      severity: 'warning',
    },
    // The same words as a sentence of their own are no title.
    {
      source: 'The pier is closed today, and so is the port. Your new ticket is valid on the ferry from the old port.',
      target:
        'Die Seebrücke ist heute gesperrt, der Hafen auch. Your new ticket is valid on the ferry from the old port.',
      tag: 'de',
      severity: 'error',
    },
    {
      source: 'The old pier (which was closed for the whole of the night) is open.',
      target: 'Die alte Seebrücke (which was closed for the whole of the night) ist offen.',
      tag: 'de',
      severity: 'error',
    },
    {
      source: 'See [why there are so many of them](https://a.example/x).',
      target: 'Voir [why there are so many of them](https://a.example/x).',
      tag: 'fr',
      severity: 'error',
    },
    {
      source: 'The court rose. It was not the first time.',
      target: 'Das Gericht erhob sich. It was not the first time.',
      tag: 'bar',
      severity: 'error',
    },
    {
      source: 'The court rose. It was not the first time.',
      target: 'Das Gericht erhob sich. It was not the first time.',
      tag: 'de',
      severity: 'error',
      at: 'It was not the first time',
    },
    // Half of it, few words, at either end of it, and a preposition behind another small word.
    {
      source: 'You need to be connected to the internet to download the raw measurement data.',
      target: 'Pre stiahnutie nespracovaných dát merania musíš to download the raw measurement data.',
      tag: 'sk',
      severity: 'error',
      at: 'to download the raw measurement data',
    },
    {
      source: 'A plan or course of action by an authority, intended to influence decisions and actions.',
      target: 'A plan or course of action 決断、行動及びその他の事物に影響し決定させる。',
      tag: 'ja',
      severity: 'error',
      at: 'A plan or course of action',
    },
    {
      source: 'Roast turkey is eaten on Thanksgiving in the United States, and on Christmas Day in the UK.',
      target: 'Спякотнае з індычкі традыцыйна ядуць на Дзень the United States, and on Christmas Day in the UK.',
      tag: 'be',
      severity: 'error',
    },
  ],
};
