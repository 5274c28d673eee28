import { addMessage } from '../../model/add-message.ts';
import type { Edition } from '../../model/translations.ts';

/**
 * Says where two statements have one headline: an older version may lie beside the new one, and both would be published.
 * Those of a series have days of their own; a draft is not published.
 */
export function warnOfEqualHeadlines(editions: readonly Edition[]): void {
  const open = editions.filter(({ statement }) => statement.front.status === undefined);
  const byHeadline = Map.groupBy(open, ({ statement }) => `${statement.language.tag} ${headlineOf(statement)}`);
  for (const equal of byHeadline.values())
    for (const { statement } of equal) {
      const other = equal.find((each) => each.statement !== statement && !isOfAnotherDay(each, statement.front.date));
      if (other === undefined || headlineOf(statement) === '') continue;
      addMessage(statement.file, {
        ruleId: 'slug',
        severity: 'warning',
        reason: `Unexpected headline, which ${other.statement.file.path} has too; both are published`,
        place: { line: 1, column: 1 },
        actual: headlineOf(statement),
        advice: 'Take the older one away, or write `status: draft` into it; a series has a `date:` in each.',
      });
    }
}

const isOfAnotherDay = ({ statement }: Edition, date: string | undefined): boolean =>
  date !== undefined && statement.front.date !== undefined && statement.front.date !== date;

const headlineOf = ({ segments }: Edition['statement']): string =>
  (segments.find(({ kind }) => kind === 'title')?.source ?? '')
    .replace(/[\s*_]+/g, ' ')
    .trim()
    .toLowerCase();
