import { rules } from '../../checks/index.ts';

/** Descriptions of findings that no rule makes, in one sentence each: for lists of rules outside this program. */
export const findingTexts: Readonly<Record<string, string>> = {
  'base-outdated': 'The base file that translators work from is behind the statement.',
  budget: 'A document, a paragraph or a word is longer than can be read, checked and printed.',
  'check-comment': 'A comment in a statement switches off a rule that there is not, or that nobody may switch off.',
  checks: 'A setting of the checks names a rule or a level that there is not.',
  contrast:
    'A colour or a logo that the settings name is hard to read on a light or a dark page, or nothing is seen of it.',
  'date-to-come': 'A statement without an embargo is dated for a day to come.',
  'dead-link': 'A link leads nowhere and is printed as plain text.',
  'empty-statement': 'A statement holds no text.',
  encoding: 'A file is not plain UTF-8, or its letters were read in another encoding; a comment may allow the letters.',
  failed: 'Something could not be made, or checked, for a reason that nobody foresaw.',
  footnote: 'A footnote is called by the headline or the summary alone, or by nothing.',
  'foreign-markup': 'A statement holds signs that are markup in another program, and text here.',
  'front-matter': 'A field of the front matter cannot be read, or is not used.',
  'font-file': 'A face that the settings name is not there, or PDFs cannot be set in it.',
  glyph: 'No font has a character that would be printed, so there is no PDF.',
  'image-alternative': 'An image has no description for readers who cannot see it.',
  image: 'An image is missing, too big or of a kind that is not published.',
  json: 'A translation file is not the JSON that it must be.',
  'label-missing': 'A language lacks words of the templates, which stand in English.',
  'label-unreviewed': 'The templates’ words in a language come with the program, and nobody has reviewed them.',
  'language-tag': 'A language is not named by a BCP 47 tag that the newsroom knows.',
  language: 'A statement does not say its language; it was found out from the text.',
  'list-numbers':
    'The numbers of a list are not in a row, and are kept; or one has more noughts before it than can be shown.',
  'lost-sign': 'A sign before a figure at the start of a line is taken for a mark of Markdown: `+ 35 %`, `> 1,000`.',
  logo: 'The logo that the settings name is missing, too big or of a kind that is not published, or has letters that are no paths.',
  mail: 'A mail, a chat or what a language model says of its answer stands round a statement, and would be published with it.',
  'markdown-guard': 'A statement is nested too deep, or takes too long to read.',
  'no-date': 'A statement has no date.',
  'no-file': 'A pipe, a device or a folder stands where a file is read.',
  'no-headline': 'A statement has no headline, or other lines above it.',
  'no-url': 'The newsroom has no public address.',
  pasted: 'What pasting left in a text: put right where that is safe, else said.',
  pin: 'A key that the author pinned is not usable.',
  'pdf-text': 'What a PDF shows differs from what the statement says.',
  'raw-html': 'HTML that cannot be published: an error where words or figures go with it.',
  'run-together':
    'Rows parted by tabs, blanks or commas, or lines that begin with dashes or numbers, run together in a text.',
  settings: 'A field of the settings cannot be read, or stands in a place of former times.',
  size: 'A file is bigger than what is read.',
  slug: 'A statement has no usable address, another has the same, or its headline, or its file is a copy of another.',
  'stacked-marks': 'A letter bears more marks than any language writes.',
  state: 'A state file cannot be read.',
  'table-row': 'A row of a table has more cells than its head.',
  'template-file': 'A template or style sheet names a file that is not published.',
  'template-html': 'A template has an element that nothing closes.',
  'template-label': 'A template asks for a word that does not exist.',
  'template-policy':
    'A template leads readers away, keeps a page from being found, or lacks its content security policy.',
  'template-script': 'A template holds a script or a style that the page would block.',
  'template-style': 'A style sheet has a block, a string or a comment that nothing closes.',
  'template-slot': 'A template asks for a part that does not exist.',
  terms: 'The list of terms cannot be read.',
  'title-differs': 'The title in the front matter is not the headline of the text.',
  topic: 'A topic of a statement has no current translation.',
  'unread-folder': 'A folder below source/ holds Markdown, which is not read.',
  'waiver-lapsed': 'A waiver has lapsed, since one of its texts has changed.',
};

/** What a finding is about, in one sentence; its name in words, where it has no description. */
export const ruleText = (id: string): string =>
  rules.find((rule) => rule.id === id)?.says ?? findingTexts[id] ?? `${id.replaceAll('-', ' ')}.`;
