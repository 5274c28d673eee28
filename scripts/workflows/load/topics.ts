import { Fault } from '../../lib/fault.ts';
import type { Language } from '../../lib/text/index.ts';
import { addMessage } from '../../model/add-message.ts';
import { type Catalog, isApproved, isComplete, isStarted } from '../../model/catalog.ts';
import type { Topic } from '../../model/document.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import type { FrontMatter } from '../../model/statement.ts';
import { currentTargets, type Edition, type TranslatedSource } from '../../model/translations.ts';
import { peekFrontMatter } from '../../source/front-matter/read-front-matter.ts';
import { isTopicKey, topicKey } from '../../source/front-matter/topic-segments.ts';
import { readEarlier, slugsWithEarlier } from '../../source/newsroom/earlier-versions.ts';
import { catalogPath, readOrEmpty } from '../../source/newsroom/files.ts';
import { markdownStem, slugFor } from '../../source/newsroom/names.ts';

/**
 * Every topic that a statement of the newsroom names, also where only some of the statements are built: they are
 * translated once for all of them. Those of earlier versions count, since they still have their pages. Files that stand
 * alone share no topics: each names them in its own language.
 */
export function topicNames(newsroom: Newsroom, recall: RecallNamed = (_, read) => read()): readonly string[] {
  if (newsroom.isBare) return [];
  const own = newsroom.statements.map((file) => ({ file, ...recall(file, () => namedIn(newsroom, file)) }));
  const tags = newsroom.languages.map(({ tag }) => tag);
  const corrected = orElse(() => slugsWithEarlier(newsroom), new Set<string>());
  const earlier = own
    .map(({ file, slug }) => slugFor(slug ?? markdownStem(file), tags))
    .flatMap((slug) => (corrected.has(slug) ? earlierOrNone(newsroom, slug) : []));
  return [...own, ...earlier.map(({ markdown }) => peekFrontMatter(markdown))].flatMap(({ topics = [] }) => topics);
}

/** What the front matter of a statement names of it: its slug and its topics. */
export type NamedInFront = Pick<FrontMatter, 'slug' | 'topics'>;

/** Gives what was read of the statement at a path before, where the disk says that it has not changed; else reads it. */
export type RecallNamed = (path: string, read: () => NamedInFront) => NamedInFront;

function namedIn(newsroom: Newsroom, file: string): NamedInFront {
  const { slug, topics } = frontOrNone(newsroom, file);
  return { slug, topics };
}

/**
 * The earlier versions of a statement; none where they cannot be read, which is reported where the statement is read.
 */
const earlierOrNone = (newsroom: Newsroom, slug: string): ReturnType<typeof readEarlier> =>
  orElse(() => readEarlier(newsroom, slug), []);

const frontOrNone = (newsroom: Newsroom, file: string): FrontMatter =>
  orElse(() => peekFrontMatter(String(readOrEmpty(newsroom, file))), {});

function orElse<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Fault && error.code === 'read-failed') return otherwise;
    throw error;
  }
}

/** A topic in a language; without a translation it has the newsroom's own name, which a finding has reported. */
export function topicIn(masthead: TranslatedSource, language: Language, slug: string, name = slug): Topic {
  const key = `topic-${slug}`;
  const target = currentTargets(masthead, language).get(key);
  if (target !== undefined) return { slug, name: target, language };
  const source = masthead.keying.segments.find((segment) => segment.key === key)?.source;
  return source === undefined ? { slug, name, language } : { slug, name: source, language: masthead.language };
}

/** Topics of a statement that have no translation into a language which counts for what they are now. */
export function untranslatedTopics(
  { statement }: Edition,
  masthead: TranslatedSource,
  language: Language,
): readonly string[] {
  if (language.tag === masthead.language.tag) return [];
  const targets = currentTargets(masthead, language);
  const shared = new Set(masthead.keying.segments.map(({ key }) => key));
  return (statement.front.topics ?? []).filter((name) => shared.has(topicKey(name)) && !targets.has(topicKey(name)));
}

/**
 * Reports topics without a current translation among the newsroom's own texts. An error that holds this language back,
 * as a gap in its text would; a warning under the policy `fallback`, where the topic stands in the newsroom's own
 * language, and for a statement that was taken back. Translate it in `newsroom.json`, once for all statements.
 */
export function checkTopics(edition: Edition, masthead: TranslatedSource, { policy }: Newsroom): void {
  const { front, file: source, language } = edition.statement;
  const isTakenBack = front.status === 'withheld' || front.status === 'canceled';
  const written = edition.catalogs.filter((catalog) => catalog.language.pseudo === undefined && isStarted(catalog));
  for (const { file, language: own } of [{ file: source, language }, ...written]) {
    for (const name of untranslatedTopics(edition, masthead, own)) {
      addMessage(file, {
        ruleId: 'topic',
        severity: policy === 'fallback' || isTakenBack ? 'warning' : 'error',
        reason: `Topic without a current translation: \`${name}\``,
        place: { line: 1, column: 1 },
        expected: [name],
        advice: `Translate "${topicKey(name)}" in ${catalogPath(own.tag, masthead.name)}, where topics are translated once for all statements.`,
      });
    }
  }
}

/** The organisation's texts that a statement shows in a language: all but the topics of others. */
export function textsShownBy({ statement }: Edition, masthead: Catalog): Catalog {
  const own = new Set((statement.front.topics ?? []).map(topicKey));
  return { ...masthead, units: masthead.units.filter(({ segment: { key } }) => !isTopicKey(key) || own.has(key)) };
}

/** The organisation's texts with approved translations only: without one, a language has the source's text. */
export function approvedMasthead(masthead: TranslatedSource): TranslatedSource {
  return { ...masthead, catalogs: masthead.catalogs.flatMap(approvedTexts) };
}

function approvedTexts(catalog: Catalog): readonly Catalog[] {
  const about = catalog.units.filter(({ segment }) => !isTopicKey(segment.key));
  if (!isComplete({ ...catalog, units: about }) || !about.every(isApproved)) return [];
  return [{ ...catalog, units: catalog.units.filter(isApproved) }];
}
