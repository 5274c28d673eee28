import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { SheetRow, SheetStatement, SheetTask, StatusSheet, Tongue } from './status-sheet.ts';
import { inTongue, todoId } from './tables.ts';

const KINDS: Readonly<Record<SheetTask['kind'], string>> = {
  correct: 'To correct',
  update: 'To bring up to date',
  translate: 'To translate',
  review: 'To review',
};

type Part = { readonly statement: SheetStatement; readonly row: SheetRow };

/**
 * The lists of what is to be done, one a language, to be handed to a translator or editor: the texts, and what has
 * changed in them.
 */
export function statusTasks({ statements }: StatusSheet): readonly ElementContent[] {
  const parts = statements.flatMap((statement) => statement.rows.map((row): Part => ({ statement, row })));
  const tags = [...new Set(parts.map(({ row }) => row.tongue.tag))];
  return tags.flatMap((tag) => {
    const own = parts.filter(({ row }) => row.tongue.tag === tag && row.tasks.length > 0);
    const [first] = own;
    return first === undefined ? [] : [languageSection(first.row.tongue, own)];
  });
}

function languageSection(tongue: Tongue, parts: readonly Part[]): ElementContent {
  const id = todoId(tongue.tag);
  const isLight = parts.every(({ row }) => row.tasks.every((task) => task.kind === 'review'));
  return h(isLight ? 'section.todo.light' : 'section.todo', { ariaLabelledBy: id }, [
    h('h2', { id }, [h('bdi.autonym', inTongue(tongue), tongue.autonym), ' ', h('span.name', tongue.name)]),
    ...parts.flatMap(({ statement, row }) => [
      h('h3', inTongue(statement.source), statement.title),
      ...statementTasks(statement, row),
    ]),
  ]);
}

/**
 * The list of one language of a statement: work on the texts first, opened; what only has to be read is folded away,
 * and not printed.
 */
function statementTasks({ slug, source }: SheetStatement, { tongue, tasks }: SheetRow): readonly ElementContent[] {
  const open = tasks.filter((task) => task.kind !== 'review');
  const review = tasks.filter((task) => task.kind === 'review');
  const items = (list: readonly SheetTask[]): ElementContent =>
    h(
      'ol.tasks',
      list.map((task) => item(task, source, tongue)),
    );
  return [
    ...(open.length === 0 ? [] : [items(open)]),
    ...(review.length === 0
      ? []
      : [
          h('details', [
            h('summary', `${review.length} ${review.length === 1 ? 'text' : 'texts'} to review`),
            items(review),
          ]),
          h('p.command', [
            'Once read: ',
            h('code', { translate: 'no' }, `communique approve ${slug} --lang ${tongue.tag} --by NAME`),
          ]),
        ]),
  ];
}

function item(
  { kind, key, source, target, changes, notes, findings }: SheetTask,
  from: Tongue,
  to: Tongue,
): ElementContent {
  const texts: ElementContent[] = [];
  if (source !== undefined)
    texts.push(
      h('div', [
        h('dt', [changes === undefined ? `Source, ${from.name}` : `Source, ${from.name}, as it has changed`]),
        h('dd', inTongue(from), changes === undefined ? source : changed(changes)),
      ]),
    );
  if (target !== undefined) texts.push(h('div', [h('dt', `Translation, ${to.name}`), h('dd', inTongue(to), target)]));
  return h(`li.${kind}`, [
    h('p.what', [
      h('span.kind', KINDS[kind]),
      ...(key === undefined ? [] : [' ', h('code', { translate: 'no' }, key)]),
    ]),
    ...notes.map((note) => h('p.note', [h('span.lab', 'Note'), ' ', h('span', inTongue(from), note)])),
    ...(texts.length === 0 ? [] : [h('dl', texts)]),
    ...(findings.length === 0 ? [] : [h('ul.found', findings.map(found))]),
  ]);
}

function changed(changes: NonNullable<SheetTask['changes']>): ElementContent[] {
  return changes.map(({ kind, text }) =>
    kind === 'same' ? { type: 'text', value: text } : h(kind === 'removed' ? 'del' : 'ins', text),
  );
}

function found({ severity, reason, advice }: SheetTask['findings'][number]): ElementContent {
  return h('li', [
    h('span.severity', severity),
    ' ',
    ...quoted(reason),
    '. ',
    ...(advice === undefined ? [] : quoted(advice)),
  ]);
}

/** A sentence as nodes in which a quotation between backticks, which comes from a file, keeps its own direction. */
function quoted(sentence: string): (ElementContent | string)[] {
  return sentence.split('`').map((part, index) => (index % 2 === 0 ? part : h('code', { dir: 'auto' }, part)));
}
