import { type CheckedCatalogs, type CheckTask, checkCatalogs } from '../../checks/check-catalogs.ts';
import { identifyLanguages, type NamedQuery } from '../../checks/identify.ts';
import type { RuleFindings } from '../../checks/plain-findings.ts';
import type { Rule } from '../../checks/rule.ts';
import type { Recalled } from '../../lib/store/index.ts';
import { turnGiven } from '../../lib/turns.ts';
import { hasErrors } from '../../model/add-message.ts';
import type { AlarmCounts, KnownStatement, LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { type Edition, isWritten } from '../../model/translations.ts';
import { readExtensions } from './extensions.ts';
import type { KeptEditions } from './kept-editions.ts';
import { readNewsroom } from './read-newsroom.ts';
import { checkTopics, type RecallNamed } from './topics.ts';

/** How a newsroom is read and checked. */
export type LoadSettings = {
  /** Milliseconds since 1970: a time of publication that is still to come is an embargo. */
  readonly now?: number | undefined;
  /** Rules of the newsroom's own; those of its `communique.config.js` when left out. */
  readonly rules?: readonly Rule[] | undefined;
  readonly kept?: KeptChecks | undefined;
  /** Statements that are not read again, by path. */
  readonly known?: ReadonlyMap<string, KnownStatement> | undefined;
  /** What was read and checked for all statements before: then nothing of it is read again. */
  readonly shared?: CheckedNewsroom | undefined;
  /** What is known of other statements. */
  readonly others?: readonly AlarmCounts[] | undefined;
};

/** A newsroom read and checked, with what decides which rules block. */
export type CheckedNewsroom = LoadedNewsroom & { readonly checked: CheckedCatalogs };

/** What a process that checks again and again keeps. */
export type KeptChecks = {
  readonly queries?: Pick<Recalled<readonly NamedQuery[]>, 'recall'>;
  readonly findings?: Pick<Recalled<RuleFindings>, 'recall'>;
  readonly editions?: Pick<KeptEditions, 'recall'>;
  readonly recallNamed?: RecallNamed | undefined;
};

/**
 * The newsroom's texts and translations, read and checked.
 *
 * @param selected paths of the statements wanted, below the newsroom's root
 */
export async function loadNewsroom(
  given: Newsroom,
  selected?: readonly string[],
  { now, rules, kept, known, shared, others = [] }: LoadSettings = {},
): Promise<CheckedNewsroom> {
  const own = rules ?? (await readExtensions(given)).rules ?? [];
  const loaded = await readNewsroom(given, selected, {
    now,
    rules: own,
    known,
    shared,
    recall: kept?.editions?.recall,
    recallNamed: kept?.recallNamed,
  });
  await turnGiven();
  const { newsroom } = loaded;
  const tasks = [
    ...(shared === undefined ? mastheadTasks(loaded) : []),
    ...loaded.editions.flatMap((edition) => tasksOf(edition, loaded)),
  ];
  const subjects = await identifyLanguages(
    tasks.map(({ subject }) => subject),
    newsroom.languages,
    { recall: kept?.queries?.recall },
  );
  const checked = checkCatalogs(
    tasks.map((task, at) => ({ ...task, subject: subjects[at] ?? task.subject })),
    loaded.levels,
    own,
    {
      recall: kept?.findings?.recall,
      others: [...others, ...(shared?.checked.counts.values() ?? []), ...countsIn(known)],
    },
  );
  for (const edition of loaded.editions) checkTopics(edition, loaded.masthead, newsroom);
  return { ...loaded, checked };
}

const countsIn = (known: LoadSettings['known']): readonly AlarmCounts[] =>
  [...(known?.values() ?? [])].flatMap(({ counts }) => counts);

function mastheadTasks({ newsroom, masthead, terms }: LoadedNewsroom): readonly CheckTask[] {
  return masthead.catalogs.filter(isWritten).map((catalog) => ({
    subject: {
      catalog,
      source: newsroom.source,
      facts: {},
      definitions: '',
      terms,
      isSourceFaulty: hasErrors(newsroom.file),
    },
    sourceFile: newsroom.file,
    allowGaps: true,
  }));
}

function tasksOf(
  { statement, catalogs }: Edition,
  { newsroom: { policy }, terms }: LoadedNewsroom,
): readonly CheckTask[] {
  const { language, front, definitions, file } = statement;
  // Of a statement that was taken back nothing is shown but why.
  const isTakenBack = front.status === 'withheld' || front.status === 'canceled';
  return catalogs.filter(isWritten).map((catalog) => ({
    subject: {
      catalog,
      source: language,
      facts: front.facts ?? {},
      definitions,
      terms,
      isSourceFaulty: hasErrors(file),
    },
    sourceFile: file,
    allowGaps: policy === 'fallback' || isTakenBack,
  }));
}
