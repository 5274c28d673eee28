import { versionOf } from '../../model/status.ts';
import type { Edition } from '../../model/translations.ts';
import { scratchFolder } from '../../publish/release/assemble.ts';
import { historyOf } from '../../publish/release/history.ts';
import { textsFolder } from '../../publish/release/store.ts';
import { readWholeTexts } from '../../publish/release/texts.ts';
import { readPress } from '../load/read-press.ts';
import { openTexts } from './texts-of.ts';

/** A version of a statement as the newest release that had it whole was made from it; `undefined` where none has kept that. */
export async function releasedEdition(out: string, slug: string, version: number): Promise<Edition | undefined> {
  const numbers = [...historyOf(out).published]
    .filter(([key]) => key.startsWith(`${slug}/`) && key.endsWith(`/v${version}`))
    .map(([, { release }]) => release.number);
  return numbers.length === 0 ? undefined : editionIn(out, Math.max(...numbers), slug, version);
}

/** The same as a release was made from it, by the release's number. */
export async function editionIn(
  out: string,
  number: number,
  slug: string,
  version: number,
): Promise<Edition | undefined> {
  const texts = readWholeTexts(textsFolder(out, number));
  const own = texts?.statements.get(slug);
  const source = [...(own?.keys() ?? [])].find((name) => /^source\/[^/]+\.md$/.test(name));
  if (texts === undefined || own === undefined || source === undefined) return undefined;
  const folder = scratchFolder(out, 'texts');
  try {
    const alone = { ...texts, statements: new Map([[slug, own]]) };
    const { editions } = await readPress(openTexts(alone, folder.path), [source]);
    return editions.find(({ name, statement }) => name === slug && versionOf(statement.front) === version);
  } finally {
    folder.remove();
  }
}
