import type { LifecycleFields } from '../../model/lifecycle-status.ts';
import type { KnownLanguage, KnownStatement } from '../../model/loaded-newsroom.ts';
import type { FrontMatter } from '../../model/statement.ts';
import type { Edition } from '../../model/translations.ts';
import { nameOf } from '../load/compare-statements.ts';
import type { CheckedPlan } from '../plan/plan-newsroom.ts';
import { languageStatus } from '../translate/language-status.ts';
import { countsOf } from './judgement.ts';

/** What a plan knows of a statement that it has read, for a later one that does not read it. */
export function asKnown(
  edition: Edition,
  plan: CheckedPlan,
): Pick<KnownStatement, 'name' | 'counts' | 'life' | 'languages' | 'alikeUntil'> {
  const { file, ...name } = nameOf(edition);
  const own = ownStrings({ name, life: lifeOf(edition.statement.front), languages: languagesIn(edition) });
  const { alikeUntil } = edition.statement;
  return { ...own, name: { ...own.name, file }, counts: countsOf(edition, plan), ...(alikeUntil && { alikeUntil }) };
}

/** What front matter says of its statement's life, without what it says of corrections to readers. */
const lifeOf = ({ status, embargo, corrections, expires, republished }: FrontMatter): LifecycleFields => ({
  ...{ status, embargo, expires, republished },
  corrections: corrections?.map(({ urgent }) => ({ urgent })),
});

/** How far the languages of a statement are that it is translated into. */
export const languagesIn = ({ name, catalogs }: Edition): readonly KnownLanguage[] =>
  catalogs.map((catalog) => {
    const { tag, segments, translated, reviewed } = languageStatus(name, catalog);
    return { tag, paths: [catalog.file.path, catalog.stateFile.path], segments, translated, reviewed };
  });

/** The same, of strings that are no parts of the statement's text, which the engine would keep as a whole. */
const ownStrings = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
