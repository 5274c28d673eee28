import { styleText } from 'node:util';
import type { TextChange } from '../../lib/text/index.ts';
import type { SyncResult } from '../../workflows/translate/sync.ts';
import type { Discretion } from './discretion.ts';

type Options = { readonly colour: boolean; readonly discretion?: Pick<Discretion, 'hides'> | undefined };

/** Below this likeness an edited text may be another one that took its place. */
const DOUBTFUL = 0.25;

/** A report of what a sync did to one statement: a line of counts, then each key that has changed. */
export function syncReport(outcome: SyncResult, { colour, discretion }: Options): string {
  const {
    name,
    kept,
    edited,
    minted,
    gone,
    splitFrom,
    mergedInto,
    inPlaceOf,
    doubtful,
    pruned,
    lapsed,
    waitingFor,
    written,
  } = outcome;
  const dim = (text: string): string => (colour ? styleText('dim', text, { validateStream: false }) : text);
  const related = (how: string, key: string | undefined): string => (key === undefined ? '' : dim(`  ${how} ${key}`));
  const counts = [
    // Without any keys the base file, which has them, could not be read: then nothing is said of keys.
    ...(kept + minted.length + gone.length === 0 ? [] : [`${kept} key${kept === 1 ? '' : 's'} kept`]),
    ...(edited.length > 0 ? [`${edited.length} edited`] : []),
    ...(minted.length > 0 ? [`${minted.length} minted`] : []),
    ...(gone.length > 0 ? [`${gone.length} gone`] : []),
  ];
  const files = `${written.length} file${written.length === 1 ? '' : 's'} written`;
  const [first, ...lines] = [
    `${name}: ${counts.length === 0 ? '' : `${counts.join(', ')}; `}${written.length > 0 ? files : waitingFor.length > 0 ? 'nothing written' : 'nothing to write'}`,
    ...edited.flatMap(({ key, similarity, grades, changes }) => [
      `  ~ ${key}  ${dim(grades.join(', '))}${similarity < DOUBTFUL ? `  replaced? (${Math.round(100 * similarity)} % alike)` : ''}`,
      `      ${differenceText(changes, colour)}`,
    ]),
    ...minted.map(
      (key) => `  + ${key}${related('split from', splitFrom.get(key))}${related('in place of', inPlaceOf.get(key))}`,
    ),
    ...gone.map((key) => `  - ${key}${related('merged into', mergedInto.get(key))}`),
    ...doubtful.map(
      ({ key, tags }) =>
        `  ? ${key}  stands among equal texts whose translations differ: which is whose in ${tags.join(', ')}?`,
    ),
    ...lapsed.map(({ tag, key, rule }) => `  ! ${key}  the waiver of ${rule} in ${tag} has lapsed: a text has changed`),
    ...pruned.map(({ path, keys }) => `  pruned ${path}: ${keys.join(', ')}`),
  ];
  // Keys are made of the words of the text.
  if (discretion?.hides(`${name}.md`) === true) return `${first}\n`;
  if (waitingFor.length > 0)
    lines.push(`  The base file was left as it is until these can be read: ${waitingFor.join(', ')}`);
  return `${[first, ...lines].join('\n')}\n`;
}

/** Unchanged words that are shown on each side of a change. */
const CONTEXT = 5;

/**
 * A difference on one line: `[-old-]{+new+}`, in red and green where there is colour, with long unchanged stretches
 * cut.
 */
function differenceText(changes: readonly TextChange[], colour: boolean): string {
  return changes
    .map(({ kind, text }, at) => {
      const line = text.replace(/\s+/g, ' ');
      if (kind === 'same') return cut(line, at === 0, at === changes.length - 1);
      const marked = kind === 'removed' ? `[-${line}-]` : `{+${line}+}`;
      return colour ? styleText(kind === 'removed' ? 'red' : 'green', marked, { validateStream: false }) : marked;
    })
    .join('');
}

function cut(text: string, isFirst: boolean, isLast: boolean): string {
  // Where words are not spaced, a word is a letter or two.
  const words = text.match(/\s*[\p{L}\p{M}\p{N}]*[^\s\p{L}\p{N}]*/gu)?.filter((word) => word !== '') ?? [];
  const pieces = words.flatMap((word) => (word.length > 24 ? (word.match(/.{1,4}/gsu) ?? []) : word));
  if (isFirst && isLast) return text;
  if (isFirst) return pieces.length <= CONTEXT + 1 ? text : `…${pieces.slice(-CONTEXT).join('')}`;
  if (isLast) return pieces.length <= CONTEXT + 1 ? text : `${pieces.slice(0, CONTEXT).join('')}…`;
  return pieces.length <= 2 * CONTEXT + 1
    ? text
    : `${pieces.slice(0, CONTEXT).join('')} … ${pieces.slice(-CONTEXT).join('').trimStart()}`;
}
