import type { Root } from 'mdast';
import type { Spool } from '../../lib/files/index.ts';
import { onceWhileUsed } from '../../lib/once.ts';
import type { Edition } from '../../model/translations.ts';
import type { KeptEditions } from './kept-editions.ts';

/** Puts the trees of statements into a spool once they are read: all statements are checked before the first is composed. */
export const lightEditions = (spool: Spool): Pick<KeptEditions, 'recall'> => ({
  async recall(_statement, read) {
    const { file, edition } = await read(() => undefined);
    return { file, edition: edition && lightEdition(edition, spool) };
  },
});

function lightEdition({ statement, ...edition }: Edition, spool: Spool): Edition {
  const { tree, ...light } = statement;
  const content = spool.put(new TextEncoder().encode(JSON.stringify(tree)));
  // What is in it is what this very process has put there.
  const read = onceWhileUsed((): Root => JSON.parse(new TextDecoder().decode(content.bytes)), tree);
  return {
    ...edition,
    statement: {
      ...light,
      get tree() {
        return read();
      },
    },
  };
}
