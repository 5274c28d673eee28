import { VFile } from 'vfile';
import { addMessage, type MessageOptions } from '../../../scripts/model/add-message.ts';

/** A file with findings on it. */
export function fileWith(path: string, value: string, ...messages: readonly Partial<MessageOptions>[]): VFile {
  const file = new VFile({ path, value });
  for (const message of messages)
    addMessage(file, { ruleId: 'number', severity: 'error', reason: 'Unexpected 2', ...message });
  return file;
}

/** Where a part of a text stands in it. */
export function placeOf(text: string, part: string) {
  const at = text.indexOf(part);
  const point = (offset: number) => {
    const lines = text.slice(0, offset).split('\n');
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset };
  };
  return { start: point(at), end: point(at + part.length) };
}
