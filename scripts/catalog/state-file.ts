import type { VFile } from 'vfile';
import { z } from 'zod';
import { addMessage } from '../message/add-message.ts';
import { waiverSchema } from './waiver.ts';

const record = z.strictObject({
  /** Digest of the source text that the target was made for. */
  source: z.string(),
  /** Digest of the target. */
  target: z.string(),
  state: z.enum(['translated', 'reviewed', 'final']),
  /** While stale: the source text that the target was made for. */
  previous: z.string().optional(),
  /** True when the target changed together with its source, and nobody has said yet that it is right. */
  unconfirmed: z.literal(true).optional(),
  /** Digest of the target's own last text, while it holds another segment's: the evidence that two changed places. */
  was: z.string().optional(),
  /** Who translated it. */
  translator: z.string().optional(),
  /** Who approved it, and the ISO date. */
  by: z.string().optional(),
  at: z.string().optional(),
  /** Findings that somebody has called right. */
  waived: z.array(waiverSchema).optional(),
});

/** What is remembered of one translated segment (states are XLIFF 2's). */
export type StateRecord = Readonly<z.infer<typeof record>>;

/** Reads `<slug>.state.json`; a file that cannot be read is an error on it, since an approval may be in it. */
export function readState(file: VFile): ReadonlyMap<string, StateRecord> {
  const text = String(file);
  if (text.trim() === '') return new Map();
  try {
    const data: unknown = JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
    return new Map(Object.entries(z.record(z.string(), record).parse(data)));
  } catch {
    addMessage(file, {
      ruleId: 'state',
      severity: 'error',
      reason: 'Unexpected content: the state file cannot be read',
      place: { line: 1, column: 1 },
      advice:
        'Take it from the last commit; or delete it and run `communique sync --confirm`, and every translation counts as new.',
    });
    return new Map();
  }
}

/** One line a key, in the order given: version control merges it line by line. */
export function stringifyState(records: ReadonlyMap<string, StateRecord>): string {
  const lines = [...records].map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}
