import type { VFileMessage } from 'vfile-message';
import { addMessage } from '../../model/add-message.ts';
import type { StatementName } from '../../model/loaded-newsroom.ts';
import type { Edition } from '../../model/translations.ts';
import { copiedFrom, markdownStem } from '../../source/newsroom/names.ts';

/** What other statements could be taken for a statement by. */
export const nameOf = ({ name, statement: { file, language, segments, front } }: Edition): StatementName => ({
  file,
  slug: name,
  hasOwnSlug: front.slug !== undefined,
  tag: language.tag,
  headline: (segments.find(({ kind }) => kind === 'title')?.source ?? '')
    .replace(/[\s*_]+/g, ' ')
    .trim()
    .toLowerCase(),
  date: front.date,
  isOpen: front.status === undefined,
});

/**
 * Reports statements that are taken for one another, each on its file: by their slugs, since they are copies, or by their headlines.
 *
 * @param isBare true for files that stand alone, which may have one headline
 * @returns the findings
 */
export function compareStatements(names: readonly StatementName[], isBare: boolean): readonly VFileMessage[] {
  return [...twins(names), ...copies(names), ...(isBare ? [] : equalHeadlines(names))];
}

function twins(names: readonly StatementName[]): readonly VFileMessage[] {
  const seen = new Map<string, StatementName>();
  return names.flatMap((name) => {
    const twin = seen.get(name.slug);
    if (twin === undefined) seen.set(name.slug, name);
    // Nobody knows which of the two the address was meant for.
    return twin === undefined ? [] : [refuseTwin(twin, name), refuseTwin(name, twin)];
  });
}

const refuseTwin = ({ slug, file }: StatementName, other: StatementName): VFileMessage =>
  addMessage(file, {
    ruleId: 'slug',
    severity: 'error',
    reason: `Unexpected slug \`${slug}\`: ${other.file.path} has it too`,
    place: { line: 1, column: 1 },
    advice: 'Give one of the two another `slug:` in its front matter.',
  });

/** Copies such as `verdict (1).md` beside `verdict.md`: both would be published, unless one says that it is another. */
function copies(names: readonly StatementName[]): readonly VFileMessage[] {
  const files = names.filter(({ hasOwnSlug }) => !hasOwnSlug).map(({ file }) => file);
  const paths = new Set(files.map(({ path }) => markdownStem(path).normalize('NFC')));
  return files.flatMap((file) => {
    const stem = markdownStem(file.path).normalize('NFC');
    const original = copiedFrom(stem);
    if (original === stem || !paths.has(original)) return [];
    return addMessage(file, {
      ruleId: 'slug',
      severity: 'warning',
      reason: `Unexpected name, which is that of a copy of ${original}.md; both would be published`,
      place: { line: 1, column: 1 },
      actual: stem,
      advice: 'Take the copy away, or give it a name of its own.',
    });
  });
}

/**
 * Statements with the same headline: an older version may lie beside the new one, and both would be published. Those of a
 * series have days of their own; a draft is not published.
 */
function equalHeadlines(names: readonly StatementName[]): readonly VFileMessage[] {
  const open = names.filter(({ isOpen }) => isOpen);
  const byHeadline = Map.groupBy(open, ({ tag, headline }) => `${tag} ${headline}`);
  return [...byHeadline.values()].flatMap((equal) =>
    equal.flatMap((name) => {
      const other = equal.find((each) => each !== name && !isOfAnotherDay(each, name));
      if (other === undefined || name.headline === '') return [];
      return addMessage(name.file, {
        ruleId: 'slug',
        severity: 'warning',
        reason: `Unexpected headline, which ${other.file.path} has too; both would be published`,
        place: { line: 1, column: 1 },
        actual: name.headline,
        advice: 'Take the older one away, or write `status: draft` into it; a series has a `date:` in each.',
      });
    }),
  );
}

const isOfAnotherDay = (one: StatementName, other: StatementName): boolean =>
  one.date !== undefined && other.date !== undefined && one.date !== other.date;
