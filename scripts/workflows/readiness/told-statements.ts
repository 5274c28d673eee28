import type { VFile } from 'vfile';
import type { LifecycleFields } from '../../model/lifecycle-status.ts';
import type { KnownLanguage, KnownStatement, LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import type { Edition } from '../../model/translations.ts';
import { languagesIn } from '../known/as-known.ts';

/** What the board of a release has of a statement, whether it was read or is known from an earlier run. */
export type ToldStatement = {
  readonly slug: string;
  readonly life: LifecycleFields;
  /** The tag of its own language. */
  readonly tag: string;
  /** Its Markdown, and the base file of its translations. */
  readonly files: readonly VFile[];
  readonly languages: readonly ToldLanguage[];
};

/** A language that a statement is translated into, with the files of that. */
type ToldLanguage = Omit<KnownLanguage, 'paths'> & { readonly files: readonly VFile[] };

/** The statements of a newsroom, in the order of their files. */
export function toldStatements({ editions, known, newsroom }: LoadedNewsroom): readonly ToldStatement[] {
  const byPath = new Map([
    ...editions.map((edition) => [edition.statement.file.path, asTold(edition)] as const),
    ...known.map((each) => [each.name.file.path, asToldBefore(each)] as const),
  ]);
  return newsroom.statements.flatMap((path) => byPath.get(path) ?? []);
}

const asTold = (edition: Edition): ToldStatement => ({
  ...{ slug: edition.name, tag: edition.language.tag, life: edition.statement.front },
  files: [edition.statement.file, edition.baseFile],
  languages: languagesIn(edition).map((language, at) => {
    const catalog = edition.catalogs[at];
    return { ...language, files: catalog === undefined ? [] : [catalog.file, catalog.stateFile] };
  }),
});

function asToldBefore({ name: { slug, tag }, life, files, languages }: KnownStatement): ToldStatement {
  const ofLanguages = new Set(languages.flatMap(({ paths }) => paths));
  return {
    ...{ slug, tag, life },
    files: files.filter(({ path }) => !ofLanguages.has(path)),
    languages: languages.map((language) => ({
      ...language,
      files: files.filter(({ path }) => language.paths.includes(path)),
    })),
  };
}
