import { VFile } from 'vfile';
import { checkComments, readLevels } from '../../checks/levels.ts';
import type { Rule } from '../../checks/rule.ts';
import { inputsDigest } from '../../lib/store/index.ts';
import { type Language, languageOf } from '../../lib/text/index.ts';
import { turnGiven } from '../../lib/turns.ts';
import { addMessage } from '../../model/add-message.ts';
import { attempt, attemptNow } from '../../model/attempt.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { KnownStatement, LoadedNewsroom, StatementName, Unread } from '../../model/loaded-newsroom.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { reportHiddenLines } from '../../model/report-hidden.ts';
import type { SegmentDraft, Statement, StatementDraft } from '../../model/statement.ts';
import { type Edition, filesOf, isWritten, type TranslatedSource } from '../../model/translations.ts';
import { fieldPlace } from '../../source/front-matter/field-names.ts';
import { topicSegments } from '../../source/front-matter/topic-segments.ts';
import { readIfThere, readOrEmpty, TERMS_PATH } from '../../source/newsroom/files.ts';
import { markdownStem, slugFor } from '../../source/newsroom/names.ts';
import { isLanguageTag } from '../../source/newsroom/peek-languages.ts';
import { parseStatement } from '../../source/statement/parse-statement.ts';
import { mastheadSegments } from '../../source/statement/segments.ts';
import { readTerms } from '../../translation/catalog/terms.ts';
import { readTranslatedSource } from '../../translation/read-translated-source.ts';
import { compareStatements, nameOf } from './compare-statements.ts';
import { withLanguages } from './detect-languages.ts';
import { readExtensions } from './extensions.ts';
import type { ReadEdition, RecallEdition } from './kept-editions.ts';
import { type RecallNamed, topicNames } from './topics.ts';
import { inWrittenScript } from './written-script.ts';

/** How a newsroom is read. */
export type ReadNewsroomSettings = {
  /** Milliseconds since 1970: a time of publication that is still to come is an embargo. */
  readonly now?: number | undefined;
  /** Rules of the newsroom's own, which its settings may name; those of its `communique.config.js` when left out. */
  readonly rules?: readonly Rule[] | undefined;
  /** Statements that are not read again, by path; they have no edition. */
  readonly known?: ReadonlyMap<string, KnownStatement> | undefined;
  /** What was read for all statements before, and is not read again. */
  readonly shared?: SharedTexts | undefined;
  /** Statements that this process has read before. */
  readonly recall?: RecallEdition | undefined;
  /** What the front matter of statements was known to name. */
  readonly recallNamed?: RecallNamed | undefined;
};

/** What is read for all statements: the organisation's own texts, terms, levels. */
type SharedTexts = Pick<LoadedNewsroom, 'masthead' | 'termsFile' | 'terms' | 'levels'>;

/**
 * The newsroom's texts and translations, read. What is wrong with a file is reported on it; whether a translation is
 * right is not asked.
 *
 * @param selected paths of the statements wanted, below the newsroom's root
 */
export async function readNewsroom(
  given: Newsroom,
  selected: readonly string[] = given.statements,
  { now = Number.POSITIVE_INFINITY, rules, known = new Map(), shared, recall, recallNamed }: ReadNewsroomSettings = {},
): Promise<LoadedNewsroom> {
  const newsroom = await withLanguages(
    given,
    selected.filter((path) => !known.has(path)),
  );
  const own = rules ?? (await readExtensions(given)).rules ?? [];
  const texts = shared ?? readShared(newsroom, own, recallNamed);
  const { masthead, termsFile } = texts;
  const files: VFile[] = [newsroom.file, ...(termsFile === undefined ? [] : [termsFile]), ...filesOf(masthead)];
  const editions: Edition[] = [];
  const names: StatementName[] = [];
  const unread: Unread[] = [];
  // What rules of the newsroom's own allow is not known.
  const settings = recall === undefined || own.length > 0 ? undefined : settingsOf(newsroom);
  for (const path of selected) {
    const asBefore = known.get(path);
    if (asBefore !== undefined) {
      names.push(asBefore.name);
      files.push(...asBefore.files);
      continue;
    }
    await turnGiven();
    const read = (onRead?: (file: string) => void): Promise<ReadEdition> =>
      readEdition(newsroom, path, { now, own, onRead });
    const { file, edition } =
      settings === undefined || recall === undefined
        ? await read()
        : await recall({ root: newsroom.root, path, settings: settings(path), now }, read);
    files.push(file);
    if (edition === undefined) unread.push({ name: slugFor(markdownStem(path)), file });
    else {
      editions.push(edition);
      names.push(nameOf(edition));
      files.push(...filesOf(edition));
    }
  }
  const mutual = compareStatements(names, newsroom.isBare);
  const asBefore = selected.flatMap((path) => known.get(path) ?? []);
  return { newsroom, ...texts, editions, known: asBefore, unread, files, mutual: new Set(mutual) };
}

function readShared(newsroom: Newsroom, own: readonly Rule[], recallNamed?: RecallNamed): SharedTexts {
  if (newsroom.url === undefined && !newsroom.isBare) {
    addMessage(newsroom.file, {
      ruleId: 'no-url',
      severity: 'notice',
      reason: 'The newsroom has no `url`, so pages carry no canonical address and no hreflang, and there are no feeds',
      advice: 'Add `url: https://…`, the address that dist/ will have.',
    });
  }
  const termsFile = readIfThere(newsroom, TERMS_PATH);
  const terms = termsFile === undefined ? [] : readTerms(termsFile);
  if (termsFile !== undefined) reportHiddenLines(termsFile);
  const masthead = loadTranslatedSource(newsroom, 'newsroom', newsroom.source, [
    ...mastheadSegments(newsroom, newsroom.file),
    ...topicSegments(topicNames(newsroom, recallNamed)),
  ]);
  const tags = newsroom.languages.map(({ tag }) => tag);
  return { masthead, termsFile, terms, levels: readLevels(newsroom.checks, newsroom.file, tags, own) };
}

/** All that reading a statement depends on besides its files and the time, by its path. */
function settingsOf({ file: _file, statements: _, detected, ...newsroom }: Newsroom) {
  const settings = inputsDigest(newsroom);
  return (path: string): string => JSON.stringify([settings, detected?.get(path)]);
}

type ReadSettings = {
  readonly now: number;
  /** Rules of the newsroom's own. */
  readonly own: readonly Rule[];
  /** Called with the path of each file before it is read. */
  readonly onRead?: ((file: string) => void) | undefined;
};

/** A statement with its translations; without them where it cannot be read, which is reported on its file. */
async function readEdition(newsroom: Newsroom, path: string, settings: ReadSettings): Promise<ReadEdition> {
  const { now, onRead } = settings;
  onRead?.(path);
  const empty = new VFile({ path, cwd: newsroom.root });
  const read = attemptNow({ file: empty, what: 'The statement' }, () => readOrEmpty(newsroom, path));
  if ('failure' in read) return { file: empty };
  const file = read.value;
  const parsed = await attempt({ file, what: 'The statement' }, async () => {
    const { source: language, languages, detected, timeZone, isBare: isAlone } = newsroom;
    const alone = { language, languages, detected: detected?.get(path), isAlone, now, timeZone };
    const draft = await parseStatement(file, alone);
    return draft === undefined || isForeign(draft, newsroom) ? undefined : loadEdition(newsroom, draft, settings);
  });
  return { file, edition: 'value' in parsed ? parsed.value : undefined };
}

function loadEdition(newsroom: Newsroom, draft: StatementDraft, { own, onRead }: ReadSettings): Edition {
  const language = inWrittenScript(
    draft.language,
    draft.segments.map(({ source }) => source),
  );
  const wanted = new Set(draft.front.languages?.map(canonicalTag));
  const languages =
    draft.front.languages === undefined ? newsroom.everywhere : newsroom.languages.filter(({ tag }) => wanted.has(tag));
  const read = loadTranslatedSource({ ...newsroom, languages }, draft.slug, language, draft.segments, {
    definitions: draft.definitions,
    onRead,
  });
  const translated = { ...read, catalogs: read.catalogs.map(catalogAsWritten) };
  const statement: Statement = { ...draft, language, segments: translated.keying.segments };
  checkComments(draft.segments, draft.file, own);
  if (!translated.isBaseCurrent && translated.catalogs.some(isWritten)) {
    addMessage(draft.file, {
      ruleId: 'base-outdated',
      severity: 'warning',
      reason: `The base file ${translated.baseFile.path} is behind the text`,
      place: { line: 1, column: 1 },
      advice: `Run \`communique sync ${draft.slug}\`, so that translators see the present text.`,
    });
  }
  return { ...translated, statement };
}

function catalogAsWritten(catalog: Catalog): Catalog {
  const targets = catalog.units.flatMap(({ target }) => target ?? []);
  return { ...catalog, language: inWrittenScript(catalog.language, targets) };
}

function loadTranslatedSource(
  newsroom: Newsroom,
  name: string,
  language: Language,
  drafts: readonly SegmentDraft[],
  { definitions = '', onRead }: { readonly definitions?: string } & Pick<ReadSettings, 'onRead'> = {},
): TranslatedSource {
  return readTranslatedSource(drafts, {
    name,
    language,
    languages: newsroom.languages,
    definitions,
    unpublished: newsroom.unpublished,
    approvals: newsroom.approvals,
    read(path) {
      onRead?.(path);
      return newsroom.isBare ? new VFile({ path }) : readOrEmpty(newsroom, path);
    },
  });
}

/** A tag in canonical form; one that is not valid stays as it is, and is no language of any newsroom. */
function canonicalTag(tag: string): string {
  return isLanguageTag(tag) ? languageOf(tag).tag : tag;
}

/**
 * True for a statement in a language that the newsroom does not have: there would be no words, no fonts and no pages
 * for it.
 */
function isForeign({ file, language }: StatementDraft, { languages }: Newsroom): boolean {
  if (languages.some((known) => known.tag === language.tag)) return false;
  addMessage(file, {
    ruleId: 'language-tag',
    severity: 'error',
    reason: `Unexpected statement in \`${language.tag}\`: that is no language of the newsroom`,
    place: fieldPlace(file, 'language'),
    advice: `Add ${language.tag} under \`languages:\` in source/newsroom.yaml.`,
  });
  return true;
}
