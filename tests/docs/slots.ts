import type { TEMPLATE_SLOTS } from '../../scripts/compose/template/template-slots.ts';

type Slots = typeof TEMPLATE_SLOTS;

/** What a template makes, and what each of its slots is filled with. */
type TemplateText<Name extends keyof Slots> = {
  readonly makes: string;
  readonly slots: Readonly<Record<Slots[Name][number], string>>;
};

const NEWSROOM =
  'The name and the logo of the newsroom, from `newsroom.yaml`; a link to its start page where there is one.';
const LANGUAGES = 'A menu of links to the same page in each language; empty where there is only one.';

const NAVIGATION =
  'Links to the start page, the archive, the search and the page that checks files, as list items; empty where there are none.';

const STATEMENT = {
  kickers:
    'One paragraph for each kicker of the statement, or the word "Statement"; before them the bar of a draft or an embargo.',
  headline: 'The headline.',
  summary: 'The summary; empty where the statement has none.',
  facts: 'Date and reference, as pairs of `<dt>` and `<dd>`; empty where the statement has neither.',
  notice:
    'What readers must know before the text: corrections, a withdrawal, a translation that nobody has reviewed, an earlier version.',
  body: 'The text of the statement.',
  ends: 'The word that says that the text ends here.',
  contacts: 'One `<address>` for each contact of the newsroom.',
  about: 'The paragraph about the organisation.',
} as const;

/** The texts of the tables in `docs/templates.md`; the compiler asks for each slot there is. */
export const SLOT_TEXTS: { readonly [Name in keyof Slots]: TemplateText<Name> } = {
  page: {
    makes: 'the page of a statement in one language',
    slots: {
      newsroom: NEWSROOM,
      ...STATEMENT,
      languages: LANGUAGES,
      downloads: 'PDF, text and press kits with their sizes, as list items.',
      versions: 'Links to earlier versions of a statement that was corrected.',
      'all-statements': "A link to the newsroom's start page in this language.",
      navigation: NAVIGATION,
    },
  },
  print: {
    makes: 'the PDF of a statement',
    slots: {
      newsroom: 'The name and the logo of the newsroom.',
      ...STATEMENT,
      also: 'The names of the other languages that the statement comes in.',
      address: 'The address of the page; empty without `url:` in `newsroom.yaml`.',
      check: 'The address at which a copy can be checked, and its check code; empty without `url:`.',
      qr: 'A QR code of that address; empty without `url:`.',
    },
  },
  newsroom: {
    makes: 'the start page of the newsroom in one language',
    slots: {
      newsroom: NEWSROOM,
      languages: LANGUAGES,
      navigation: NAVIGATION,
      title: 'The word "Statements".',
      entries: 'The newest ten statements, as list items; all of them in a proof.',
      wall: 'Pictures of the first pages of the newest statement in each language, as list items.',
      archive: 'A link to the archive; empty in a proof.',
      search: 'A link to the search; empty in a proof.',
      feeds: 'Links to the feeds, as list items; empty without `url:`.',
      contacts: STATEMENT.contacts,
      about: STATEMENT.about,
      verify: 'A link to the page that checks files; empty in a proof.',
    },
  },
  archive: {
    makes: 'the archive, and one or more pages of it for each year and topic',
    slots: {
      newsroom: NEWSROOM,
      languages: LANGUAGES,
      navigation: NAVIGATION,
      title: 'The word "Archive", the year or the topic.',
      back: 'A link to the page above: from a year or a topic to the archive, from there to the start page.',
      years: 'Links to the years and to other volumes, as list items; on the first page of the archive only.',
      topics: 'Links to the topics, as list items; on the first page of the archive only.',
      entries: 'The statements of the year or the topic as a list; on the first page those without a date.',
    },
  },
  search: {
    makes: 'the search in one language',
    slots: {
      newsroom: NEWSROOM,
      languages: LANGUAGES,
      navigation: NAVIGATION,
      form: 'The field and the button, shown by the script of the search.',
      archive: 'A link to the archive, for readers without scripts.',
      volumes: 'A list of the other volumes, with a heading; empty where there are none ([volumes.md](volumes.md)).',
    },
  },
  card: {
    makes: 'the picture that other sites show beside a link',
    slots: {
      newsroom: 'The name and the logo of the newsroom.',
      kickers: STATEMENT.kickers,
      headline: STATEMENT.headline,
      date: 'The date; empty where the statement has none.',
    },
  },
  'not-found': {
    makes: 'the page for an address that does not exist',
    slots: { newsroom: NEWSROOM, choices: 'One link a language to its start page, as list items.' },
  },
  languages: {
    makes: 'the page of a statement for readers whose language is not known',
    slots: { newsroom: NEWSROOM, choices: 'The headline in each language, as links to its page, as list items.' },
  },
  verify: {
    makes: 'the page that says whether a file or a check code is the newsroom’s',
    slots: {
      newsroom: NEWSROOM,
      languages: LANGUAGES,
      navigation: NAVIGATION,
      form: 'Where a file is chosen or a code is typed, and the answer, shown by the script of the page.',
    },
  },
  status: {
    makes: 'the page of `communique status --html`, in English',
    slots: {
      newsroom: 'The name and the logo of the newsroom.',
      date: 'The day on which the page was made.',
      summary: 'One sentence: how many translations are complete, and how many of them are reviewed.',
      legend: 'What the colours of the bars mean, as list items.',
      tables: 'One table a statement, one row a language: how far it is and what it waits for.',
      tasks: 'One list a language of the texts to be worked on.',
    },
  },
};
