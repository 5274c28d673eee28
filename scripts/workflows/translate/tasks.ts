import type { VFileMessage } from 'vfile-message';
import { type Change, difference, wholeFigures } from '../../lib/text/index.ts';
import { type Severity, severityOf } from '../../model/add-message.ts';
import type { Catalog, Unit } from '../../model/catalog.ts';
import { isGap } from './status.ts';

/** What somebody has to do to one text: `translate` it, `update` it to the present source, `correct` it, `review` it. */
export type TaskKind = 'translate' | 'update' | 'correct' | 'review';

export type Task = {
  readonly kind: TaskKind;
  /** Absent for what concerns the whole file. */
  readonly key?: string | undefined;
  readonly source?: string | undefined;
  readonly target?: string | undefined;
  /** From the source text that the translation was made for to the present one, where that is known. */
  readonly changes?: readonly Change[] | undefined;
  readonly notes: readonly string[];
  readonly findings: readonly {
    readonly severity: Severity;
    readonly reason: string;
    readonly advice?: string | undefined;
  }[];
};

/** Everything that one language of one statement waits for, in the order of the text; what concerns the file comes first. */
export function tasksOf({ units, file }: Catalog): readonly Task[] {
  const said = file.messages.filter((message) => !isGap(message) && severityOf(message) !== 'notice');
  const keys = new Set(units.map((unit) => unit.segment.key));
  const general = said.filter((message) => message.key === undefined || !keys.has(message.key));
  return [
    ...general.map(
      (message): Task => ({ kind: 'correct', key: message.key, notes: [], findings: [findingOf(message)] }),
    ),
    ...units.flatMap((unit) =>
      taskOf(
        unit,
        said.filter((message) => message.key === unit.segment.key),
      ),
    ),
  ];
}

function taskOf(unit: Unit, messages: readonly VFileMessage[]): readonly Task[] {
  const { segment, target, previous } = unit;
  const kind = kindOf(unit, messages);
  if (kind === undefined) return [];
  const changes = kind === 'update' && previous !== undefined && previous !== segment.source;
  return [
    {
      kind,
      key: segment.key,
      source: segment.source,
      target,
      changes: changes ? wholeFigures(difference(previous, segment.source)) : undefined,
      notes: segment.notes,
      findings: messages.map(findingOf),
    },
  ];
}

function kindOf({ target, stale, state }: Unit, messages: readonly VFileMessage[]): TaskKind | undefined {
  if (target === undefined) return 'translate';
  if (stale !== undefined) return 'update';
  if (messages.length > 0) return 'correct';
  return state === 'reviewed' || state === 'final' ? undefined : 'review';
}

const findingOf = (message: VFileMessage): Task['findings'][number] => ({
  severity: severityOf(message),
  reason: message.reason,
  advice: message.note ?? undefined,
});
