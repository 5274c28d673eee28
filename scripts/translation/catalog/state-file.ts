import type { VFile } from 'vfile';
import { z } from 'zod';
import { addMessage } from '../../model/add-message.ts';
import { type StateRecord, stateRecordSchema } from '../../model/catalog.ts';

/** Reads `<slug>.state.json`; a file that cannot be read is an error on it, since an approval may be in it. */
export function readState(file: VFile): ReadonlyMap<string, StateRecord> {
  const text = String(file);
  if (text.trim() === '') return new Map();
  try {
    const data: unknown = JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
    return new Map(Object.entries(z.record(z.string(), stateRecordSchema).parse(data)));
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
