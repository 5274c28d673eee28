import type { ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { SheetRow, SheetStatement, StatusSheet, Tongue } from './status-sheet.ts';

/** Attributes of a text in another language than the page's. */
export const inTongue = ({ tag, direction }: Tongue): { readonly lang: string; readonly dir: string } => ({
  lang: tag,
  dir: direction,
});

/** The `id` of the part of the page that lists what a language waits for. */
export const todoId = (tag: string): string => `todo-${tag}`;

/** The tables of the status page: one a statement, one row a language, with its progress and what it waits for. */
export function statusTables({ statements }: StatusSheet): readonly ElementContent[] {
  return statements.map((statement) =>
    h('section.standing', [
      h('h2', { id: `of-${statement.slug}`, ...inTongue(statement.source) }, statement.title),
      h('div.wide', { role: 'region', tabIndex: 0, ariaLabelledBy: `of-${statement.slug}` }, [table(statement)]),
    ]),
  );
}

const COLUMNS = ['Translated', 'Stale', 'Missing', 'Reviewed', 'Findings'] as const;

function table({ rows }: SheetStatement): ElementContent {
  return h('table', [
    h('thead', [
      h('tr', [
        h('th', { scope: 'col' }, 'Language'),
        h('th', { scope: 'col' }, 'Progress'),
        ...COLUMNS.map((name) => h('th.figure', { scope: 'col' }, name)),
        h('th', { scope: 'col' }, 'Waits for'),
      ]),
    ]),
    h('tbody', rows.map(row)),
  ]);
}

function row({
  tongue,
  segments,
  translated,
  stale,
  missing,
  reviewed,
  findings,
  waitsFor,
  tasks,
}: SheetRow): ElementContent {
  const name: ElementContent[] = [h('bdi.autonym', inTongue(tongue), tongue.autonym)];
  const figure = (value: number): ElementContent => h(value === 0 ? 'td.figure.none' : 'td.figure', String(value));
  return h(waitsFor.length === 0 ? 'tr.done' : 'tr', [
    h('th', { scope: 'row' }, [
      tasks.length === 0 ? h('span', name) : h('a', { href: `#${todoId(tongue.tag)}` }, name),
      ' ',
      h('span.name', tongue.name),
    ]),
    h('td', [bar({ segments, reviewed, translated: translated - reviewed, stale })]),
    h('td.figure', `${translated} of ${segments}`),
    figure(stale),
    figure(missing),
    figure(reviewed),
    figure(findings.error + findings.warning),
    h('td.waits', waitsFor.length === 0 ? 'nothing' : waitsFor.join(', ')),
  ]);
}

type Parts = {
  readonly segments: number;
  readonly reviewed: number;
  readonly translated: number;
  readonly stale: number;
};

/**
 * A bar of progress. Its parts differ in height as well as in tint, so that they differ in grey and for every eye; the
 * figures say the same.
 */
function bar({ segments, ...parts }: Parts): ElementContent {
  const whole = Math.max(1, segments);
  let start = 0;
  const pieces = (['reviewed', 'translated', 'stale'] as const).flatMap((name) => {
    const width = (100 * parts[name]) / whole;
    if (width === 0) return [];
    const height = name === 'stale' ? 5 : 10;
    const piece = s(`rect.${name}`, { x: rounded(start), y: 10 - height, width: rounded(width), height });
    start += width;
    return piece;
  });
  return s('svg.bar', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', ariaHidden: 'true', focusable: 'false' }, [
    s('rect.missing', { x: 0, y: 9, width: 100, height: 1 }),
    ...pieces,
  ]);
}

const rounded = (value: number): number => Math.round(100 * value) / 100;

/** The legend of the bars. */
export function statusLegend(): readonly ElementContent[] {
  const sample = (name: keyof Omit<Parts, 'segments'> | 'missing', says: string): ElementContent => {
    const none = { segments: 1, reviewed: 0, translated: 0, stale: 0 };
    return h('li', [bar(name === 'missing' ? none : { ...none, [name]: 1 }), ' ', says]);
  };
  return [
    sample('reviewed', 'reviewed'),
    sample('translated', 'translated, not reviewed'),
    sample('stale', 'stale: the source has changed since'),
    sample('missing', 'missing'),
  ];
}
