import { VFile } from 'vfile';
import type { Recall } from '../../lib/store/index.ts';
import { type Language, languageName, languageOf, type Words } from '../../lib/text/index.ts';
import { addMessage } from '../../model/add-message.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { reportHiddenIn, reportHiddenLines } from '../../model/report-hidden.ts';
import type { LabelText, Wordings } from '../../model/templates.ts';
import { MORE_LABELS, readLabelFiles } from '../../source/newsroom/files.ts';
import { readEntries } from '../../translation/catalog/catalog-json.ts';
import { hasLabel, type Labels, wordsFor } from '../../translation/catalog/i18n.ts';
import { pseudoLabels } from '../../translation/catalog/pseudo.ts';

/**
 * The words of templates in every language of a newsroom, with what is wrong with them on their files.
 *
 * @param recall words that were read before
 * @param recallTexts the texts of a file of labels, where nothing was wrong with it before
 */
export function wordings(newsroom: Newsroom, recall?: Recall<Wordings>, recallTexts?: RecallTexts): Wordings {
  const { languages } = newsroom;
  const inputs = (): unknown => [
    newsroom.root,
    languages,
    [REFERENCE, ...languages.map(({ tag }) => tag)].map((tag) =>
      readLabelFiles(newsroom, tag).map((file) => [file.path, String(file)]),
    ),
  ];
  const read = (): Wordings => readWordings(newsroom, recallTexts);
  return recall?.(inputs, read) ?? read();
}

/** The texts of a file of labels, key by key. */
export type TextsInFile = {
  readonly texts: readonly (readonly [key: string, text: string])[];
  /** True where nothing was found in it: then it need not be looked at again. */
  readonly isClean: boolean;
};

type RecallTexts = Recall<TextsInFile>;

function readWordings(newsroom: Newsroom, recall: RecallTexts | undefined): Wordings {
  const reference = referenceLabels(newsroom, recall);
  const byTag = new Map(
    newsroom.languages.map((language): [string, Wording] => [
      language.tag,
      wordingOf(newsroom, language, reference, recall),
    ]),
  );
  const find = (tag: string): Wording => {
    const found = byTag.get(tag);
    if (found === undefined) throw new RangeError(`No language ${tag} in this newsroom`);
    return found;
  };
  return {
    of: (tag) => find(tag).words,
    textsOf: (tag) => find(tag).texts,
    labels: [...new Set([...byTag.values()].flatMap((wording) => wording.names))],
    files: [...byTag.values()].flatMap((wording) => wording.files),
    filesOf: (tag) => find(tag).files,
  };
}

type Wording = {
  readonly words: Words;
  readonly files: readonly VFile[];
  /** Names of the labels, plural forms folded into one. */
  readonly names: readonly string[];
  readonly texts: readonly LabelText[];
};

/** The language whose label file has every key. */
const REFERENCE = 'en';

const referenceLabels = (newsroom: Newsroom, recall?: RecallTexts): Labels =>
  labelsIn(readLabelFiles(newsroom, REFERENCE), recall);

/**
 * The words of the templates in one language; a label that the language lacks is reported on its file, and stands in
 * English.
 *
 * @param reference the labels of the language that has all of them, where they were read
 */
export function wordingOf(
  newsroom: Newsroom,
  language: Language,
  reference: Labels = referenceLabels(newsroom),
  recall?: RecallTexts,
): Wording {
  if (language.pseudo !== undefined) return wordingFrom(language, pseudoLabels(reference, language.pseudo), []);
  const files = readLabelFiles(newsroom, language.tag);
  const own = labelsIn(files, recall);
  const lacking = [...new Set([...reference.keys()].map(baseName))].filter((name) => !hasLabel(own, name));
  const file =
    files.findLast(({ path }) => !path.startsWith(MORE_LABELS)) ??
    new VFile({ path: `translations/${language.tag}/labels.json`, cwd: newsroom.root });
  sayUnreviewed(language, files, file);
  if (lacking.length > 0) {
    addMessage(file, {
      ruleId: 'label-missing',
      severity: 'warning',
      reason: `Missing ${lacking.length} of the templates' words, which stand in English: ${lacking.slice(0, 6).join(', ')}${lacking.length > 6 ? ' …' : ''}`,
      place: { line: 1, column: 1 },
      advice: `Add them to translations/${language.tag}/labels.json.`,
    });
  }
  return wordingFrom(language, own, [...new Set([...files, file])], new Map(lacking.map((name) => [name, reference])));
}

/**
 * Reports that the words of a language have not been read by a speaker yet, unless the newsroom has its own of all of
 * them.
 */
function sayUnreviewed(language: Language, files: readonly VFile[], file: VFile): void {
  const [shipped, ...own] = files;
  if (shipped === undefined || !shipped.path.startsWith(MORE_LABELS)) return;
  const better = new Set(own.flatMap((each) => entriesOf(each).map(([key]) => key)));
  if (entriesOf(shipped).every(([key]) => better.has(key))) return;
  addMessage(file, {
    ruleId: 'label-unreviewed',
    severity: 'notice',
    reason: `The templates' words in ${languageName(language.tag, 'en')} come with the program, and have not been reviewed`,
    place: { line: 1, column: 1 },
    advice: `Let somebody who speaks it read ${shipped.path}; what is better goes into translations/${language.tag}/labels.json.`,
  });
}

/** The templates' words in a language, key by key, as far as it has them. */
export function labelTexts(newsroom: Newsroom, tag: string): ReadonlyMap<string, string> {
  return labelsIn(readLabelFiles(newsroom, tag));
}

/**
 * The words of a language made from its labels.
 *
 * @param missing the labels to take instead, by the names of those that the language lacks
 */
function wordingFrom(
  language: Language,
  labels: Labels,
  files: readonly VFile[],
  missing: ReadonlyMap<string, Labels> = new Map(),
): Wording {
  const english = languageOf(REFERENCE);
  const [instead = new Map<string, string>()] = missing.values();
  const [own, other] = [wordsFor(language, labels), wordsFor(english, instead)];
  const words: Words = (key, values) => (missing.has(key) ? other : own)(key, values);
  const lent = [...instead].filter(([key]) => missing.has(baseName(key)));
  return {
    words: Object.assign(words, { fallback: (key: string) => (missing.has(key) ? english : undefined) }),
    files,
    names: [...new Set([...labels.keys(), ...missing.keys()].map(baseName))],
    texts: [...labels, ...lent.map(([key, text]): LabelText => [key, text, REFERENCE])],
  };
}

const baseName = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');

/** The words in a label file, without what it says of itself, such as its state. */
const entriesOf = (file: VFile) => [...(readEntries(file) ?? [])].filter(([key]) => !key.startsWith('@'));

function labelsIn(files: readonly VFile[], recall?: RecallTexts): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap((file) => {
      const read = (): TextsInFile => textsIn(file);
      return (recall?.(() => String(file), read) ?? read()).texts;
    }),
  );
}

function textsIn(file: VFile): TextsInFile {
  const entries = entriesOf(file);
  reportHiddenLines(file);
  for (const [, { value, place }] of entries) reportHiddenIn(file, value, place);
  return { texts: entries.map(([key, { value }]) => [key, value] as const), isClean: file.messages.length === 0 };
}
