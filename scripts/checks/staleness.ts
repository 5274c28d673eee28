import type { Catalog, Staleness, Unit } from '../model/catalog.ts';
import type { RuleFinding } from './rule.ts';

/** The findings of the units that are stale for one of these causes, in words that the rule has for each. */
export function* staleFindings(
  catalog: Catalog,
  said: Readonly<Partial<Record<Staleness, (unit: Unit) => Pick<RuleFinding, 'reason' | 'advice'>>>>,
): Iterable<RuleFinding> {
  for (const unit of catalog.units) {
    const say = unit.stale === undefined ? undefined : said[unit.stale];
    if (say === undefined) continue;
    yield {
      unit,
      ...say(unit),
      ...(unit.previous === undefined ? {} : { actual: unit.previous }),
      expected: [unit.segment.source],
    };
  }
}

/** The command that syncs one statement in every language; the organisation's texts are in every sync. */
export const syncCommand = ({ name }: Catalog): string =>
  name === 'newsroom' ? 'communique sync' : `communique sync ${name}`;

/** What to do once a person has seen that a translation is right. */
export const confirmAdvice = (catalog: Catalog): string =>
  `If it says what the source says now, run \`${syncCommand(catalog)} --lang ${catalog.language.tag} --confirm\`.`;
