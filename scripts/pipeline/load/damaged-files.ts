import { VFile } from 'vfile';
import { hasErrors } from '../../message/add-message.ts';
import type { Namespace } from './namespace.ts';

/** What only the readers of files find; other findings about translations stand on the same files. */
const READING = new Set(['json', 'state', 'encoding', 'size']);

/** The files of a namespace that cannot be read, or not whole, each with the errors that say why. */
export function damagedFiles({ baseFile, catalogs, dormant }: Namespace): readonly VFile[] {
  const files = [baseFile, ...[...catalogs, ...dormant].flatMap(({ file, stateFile }) => [file, stateFile])];
  return files.map(readingFaults).filter((file) => hasErrors(file));
}

function readingFaults(file: VFile): VFile {
  const copy = new VFile({ path: file.path, cwd: file.cwd, value: file.value });
  copy.messages.push(...file.messages.filter(({ fatal, ruleId }) => fatal === true && READING.has(ruleId ?? '')));
  return copy;
}
