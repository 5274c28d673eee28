import { Fault } from '../../message/fault.ts';
import { scratchFolder } from '../../release/assemble.ts';
import { historyOf } from '../../release/history.ts';
import { textsFolder } from '../../release/store.ts';
import { readTexts, type Texts } from '../../release/texts.ts';
import { versionOf } from '../../statement/lifecycle/status.ts';
import type { Edition } from '../load/load.ts';
import { readPress } from '../load/read-press.ts';
import { openTexts } from './texts-of.ts';

/** A version of a statement as the newest release that had it whole was made from it; `undefined` where none has kept that. */
export async function releasedEdition(out: string, slug: string, version: number): Promise<Edition | undefined> {
  const numbers = [...historyOf(out).published]
    .filter(([key]) => key.startsWith(`${slug}/`) && key.endsWith(`/v${version}`))
    .map(([, { release }]) => release.number);
  const texts = numbers.length === 0 ? undefined : textsIn(textsFolder(out, Math.max(...numbers)));
  const source = [...(texts?.statements.get(slug)?.keys() ?? [])].find((name) => /^source\/[^/]+\.md$/.test(name));
  if (texts === undefined || source === undefined) return undefined;
  const folder = scratchFolder(out, 'texts');
  try {
    const { editions } = await readPress(openTexts(texts, folder.path), [source]);
    return editions.find(({ name, statement }) => name === slug && versionOf(statement.front) === version);
  } finally {
    folder.remove();
  }
}

/** What is damaged is not kept: a release says so where that would show. */
function textsIn(folder: string): Texts | undefined {
  try {
    return readTexts(folder);
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}
