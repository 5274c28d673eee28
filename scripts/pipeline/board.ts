import type { VFile } from 'vfile';
import { severityOf } from '../message/add-message.ts';
import { filesOf } from './load/namespace.ts';
import type { Prepared } from './plan/prepare.ts';
import { statusOf } from './translate/status.ts';

/** One thing that must be right before a release. */
export type Check = { readonly name: string; readonly isGood: boolean; readonly detail: string };

/** One language of one statement, or what all of them share. */
export type BoardRow = {
  readonly slug: string;
  /** Empty where the row is about all languages. */
  readonly tag: string;
  readonly checks: readonly Check[];
  /** True when the person who releases has said that this language stays out. */
  readonly isLeftOut: boolean;
};

export type Board = { readonly rows: readonly BoardRow[]; readonly isGo: boolean };

/** Go or no go: every language of every statement, and what speaks against it. */
export function boardOf({ press, held, waiting }: Prepared, leftOut: readonly string[]): Board {
  const status = statusOf(press);
  const idle = new Set(waiting.map(({ slug }) => slug));
  const open = press.editions.filter(({ name }) => !idle.has(name));
  const rows = open.flatMap(({ name, language, statement, catalogs, baseFile }): BoardRow[] => [
    {
      slug: name,
      tag: language.tag,
      isLeftOut: false,
      checks: [findingsCheck([statement.file, baseFile])],
    },
    ...catalogs.map((catalog): BoardRow => {
      const { tag } = catalog.language;
      const own = status.find((each) => each.slug === name && each.tag === tag);
      const reason = held.find((each) => each.slug === name && each.tag === tag)?.reason;
      return {
        slug: name,
        tag,
        isLeftOut: leftOut.includes(tag),
        checks: [
          {
            name: 'text',
            isGood: reason === undefined,
            detail: reason ?? `${own?.translated ?? 0} of ${own?.segments ?? 0}`,
          },
          findingsCheck([catalog.file, catalog.stateFile]),
          { name: 'reviewed', isGood: true, detail: `${own?.reviewed ?? 0} of ${own?.segments ?? 0}` },
        ],
      };
    }),
  ]);
  const told = new Set(press.editions.flatMap((edition) => [edition.statement.file, ...filesOf(edition)]));
  const shared: BoardRow = {
    slug: 'newsroom',
    tag: '',
    isLeftOut: false,
    checks: [findingsCheck(press.files.filter((file) => !told.has(file)))],
  };
  const all = [shared, ...rows];
  return { rows: all, isGo: all.every(({ checks, isLeftOut }) => isLeftOut || checks.every(({ isGood }) => isGood)) };
}

function findingsCheck(files: readonly VFile[]): Check {
  const messages = files.flatMap((file) => file.messages);
  const count = (severity: string): number => messages.filter((message) => severityOf(message) === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  return {
    name: 'findings',
    isGood: errors === 0,
    detail: [plural(errors, 'error'), plural(warnings, 'warning')].join(', '),
  };
}

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
