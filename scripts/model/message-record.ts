import type { Point, Position } from 'unist';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { Comparison, WaivedBy } from './add-message.ts';

/** A finding as plain values that JSON can hold, without the file that it stands on. */
export type MessageRecord = {
  readonly reason: string;
  readonly ruleId?: string | undefined;
  readonly source?: string | undefined;
  /** `true` for an error, `false` for a warning; absent for a notice. */
  readonly fatal?: boolean | undefined;
  readonly place?: Point | Position | undefined;
  readonly note?: string | undefined;
  readonly actual?: string | undefined;
  readonly expected?: readonly string[] | undefined;
  readonly key?: string | undefined;
  readonly compare?: Comparison | undefined;
  readonly waived?: WaivedBy | undefined;
  /** Where the matter started, when that is another file. */
  readonly cause?: { readonly path: string; readonly reason: string; readonly place?: Point | Position | undefined };
};

/** A finding as plain values; `undefined` for one with an error in it, which JSON cannot hold. */
export function messageRecord(message: VFileMessage): MessageRecord | undefined {
  const { reason, ruleId, source, fatal, place, note, actual, expected, key, compare, waived, cause } = message;
  if (cause !== undefined && !(cause instanceof VFileMessage)) return undefined;
  return {
    reason,
    ruleId,
    source,
    fatal: fatal ?? undefined,
    place,
    note,
    actual: actual ?? undefined,
    expected: expected ?? undefined,
    key,
    compare,
    waived,
    ...(cause === undefined ? {} : { cause: { path: cause.file ?? '', reason: cause.reason, place: cause.place } }),
  };
}

/** Puts a finding on its file again, as it was recorded. */
export function addRecorded(file: VFile, { cause, ...record }: MessageRecord): void {
  const { reason, ruleId, source, place, fatal, ...more } = record;
  const about = cause && new VFile({ path: cause.path }).message(cause.reason, { place: cause.place });
  const message = file.message(reason, { ruleId, source, place, cause: about });
  Object.assign(message, { ...more, fatal });
}
