import { VFile } from 'vfile';
import type { Language } from '../../lib/text/index.ts';
import { versionOf } from '../../model/lifecycle-status.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import type { EarlierEdition } from '../../model/plan.ts';
import type { Edition } from '../../model/translations.ts';
import { type EarlierVersion, readEarlier } from '../../source/newsroom/earlier-versions.ts';
import { catalogPath, statePath } from '../../source/newsroom/files.ts';
import { parseStatement } from '../../source/statement/parse-statement.ts';
import { stringifyEntries } from '../../translation/catalog/synced-state.ts';
import { readTranslatedSource } from '../../translation/read-translated-source.ts';

/**
 * The earlier versions of a statement, in the languages that they were published in. Nothing is reported on them any
 * more: what was wrong with them is why they are earlier ones. One that is kept for a correction which the statement
 * does not have is left out: it would stand beside itself.
 *
 * @param own the statement's version
 */
export async function earlierEditions(
  newsroom: Newsroom,
  edition: Edition,
  own = versionOf(edition.statement.front),
): Promise<readonly EarlierEdition[]> {
  const versions = newsroom.isBare ? [] : readEarlier(newsroom, edition.name).filter(({ version }) => version < own);
  const editions = await Promise.all(versions.map((version) => earlierEdition(newsroom, version)));
  return editions.filter((each) => each !== undefined);
}

async function earlierEdition(newsroom: Newsroom, version: EarlierVersion): Promise<EarlierEdition | undefined> {
  const file = new VFile({ path: `source/${version.slug}.md`, value: version.markdown });
  const { languages, source } = newsroom;
  const draft = await parseStatement(file, { language: source, languages });
  if (draft === undefined) return undefined;
  const translated = readTranslatedSource(draft.segments, {
    name: version.slug,
    language: draft.language,
    languages: languages.filter(({ tag }) => tag === draft.language.tag || Object.hasOwn(version.translations, tag)),
    read: (path) => new VFile({ path, value: filesOf(version, draft.language).get(path) ?? '' }),
  });
  const statement = { ...draft, slug: version.slug, segments: translated.keying.segments };
  return { ...translated, statement, version: version.version, superseded: version.superseded };
}

function filesOf({ slug, base, translations }: EarlierVersion, language: Language): ReadonlyMap<string, string> {
  return new Map([
    [catalogPath(language.tag, slug), stringifyEntries(Object.entries(base))],
    ...Object.entries(translations).flatMap(([tag, { targets, state }]): [string, string][] => [
      [catalogPath(tag, slug), targets],
      [statePath(tag, slug), state],
    ]),
  ]);
}
