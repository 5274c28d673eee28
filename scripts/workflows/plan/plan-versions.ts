import { attempt } from '../../model/attempt.ts';
import { type Catalog, isComplete } from '../../model/catalog.ts';
import { statusAt, visibility } from '../../model/lifecycle-status.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import type { EarlierEdition, Held, StatementPlan } from '../../model/plan.ts';
import type { Edition } from '../../model/translations.ts';
import { earlierEditions } from '../load/earlier-editions.ts';
import {
  hold,
  isWanted,
  planEarlier,
  planStatement,
  type StatementPlanSettings,
  versionPlanned,
} from './plan-statement.ts';

/** The plans of a statement, of the languages that differ from it, and of its earlier versions. */
export type PlannedVersions = {
  readonly plan: StatementPlan;
  readonly marked: readonly Marked[];
  readonly earlier: readonly StatementPlan[];
};

/** The plans of a statement and of its earlier versions; without those nothing of it comes out. */
export async function planVersions(
  edition: Edition,
  newsroom: Newsroom,
  settings: StatementPlanSettings,
): Promise<PlannedVersions> {
  const { statement, name } = edition;
  const read = await attempt({ file: statement.file, what: 'An earlier version' }, () =>
    earlierEditions(newsroom, edition, versionPlanned(edition, settings)),
  );
  if ('failure' in read) {
    const plan = planStatement(edition, settings);
    const held = plan.languages.map(({ tag }): Held => ({ slug: name, tag, reason: read.failure }));
    return { plan: hold(plan, held, newsroom.policy), marked: [], earlier: [] };
  }
  const status = statusAt(statement.front, settings.now);
  const before = read.value.flatMap((each) => inPublic(each, settings));
  const lagging = settings.takenBack?.has(name) === true ? [] : laggingIn(edition, before, settings.now);
  const without = (more: (tag: string) => boolean): StatementPlanSettings => ({
    ...settings,
    isDropped: (slug, tag, version) => settings.isDropped?.(slug, tag, version) === true || more(tag),
  });
  const plan = planStatement(
    edition,
    without((tag) => lagging.some((each) => each.tag === tag)),
  );
  // What is corrected nowhere marks nothing.
  const marked = plan.languages.length === 0 ? [] : lagging.filter(({ tag }) => isWanted(edition, tag, settings));
  const earlier = before.map((each) => {
    const isCurrent = (tag: string): boolean =>
      marked.some((mark) => mark.tag === tag && mark.version === each.version);
    return planEarlier(each, plan, status, without(isCurrent));
  });
  return { plan, marked, earlier };
}

/** An earlier version, in a list, in the languages that it was published in; empty where it was in none. */
function inPublic(
  edition: EarlierEdition,
  { wasPublished = () => true }: StatementPlanSettings,
): readonly EarlierEdition[] {
  const { name, language, version } = edition;
  if (!wasPublished(name, language.tag, version)) return [];
  return [{ ...edition, catalogs: edition.catalogs.filter((each) => wasPublished(name, each.language.tag, version)) }];
}

/** The plan of a language that an urgent correction has not reached: its text from before it, marked. */
type Marked = StatementPlan & { readonly tag: string; readonly version: number };

/**
 * The languages that an urgent correction has not reached: each comes out with the newest version that it was whole in,
 * and says in which languages the statement has been corrected. A language that had nothing before is left out.
 *
 * @param now milliseconds since 1970
 */
function laggingIn(edition: Edition, earlier: readonly EarlierEdition[], now: number): readonly Marked[] {
  const { front } = edition.statement;
  const { corrections = [] } = front;
  const last = corrections.at(-1);
  if (last?.urgent !== true || visibility[statusAt(front, now)] !== 'whole') return [];
  const key = `correction-${corrections.length}`;
  const lags = ({ units }: Catalog): boolean =>
    units.some(({ segment, target, stale }) => segment.key === key && (target === undefined || stale !== undefined));
  const tags = [
    edition.language.tag,
    ...edition.catalogs.filter((catalog) => isComplete(catalog)).map(({ language }) => language.tag),
  ];
  return edition.catalogs.filter(lags).flatMap(({ language }): readonly Marked[] => {
    const from = earlier.findLast(({ catalogs }) =>
      catalogs.some((catalog) => catalog.language.tag === language.tag && isComplete(catalog)),
    );
    if (from === undefined) return [];
    const correctedIn = { date: last.date, tags };
    return [{ edition: from, languages: [language], held: [], correctedIn, tag: language.tag, version: from.version }];
  });
}
