import type { VFile } from 'vfile';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { composeEdition, planEdition } from './editions.ts';
import { fontSettings } from './fonts.ts';
import { checkGlyphs } from './glyphs.ts';
import { statementImages } from './images.ts';
import { loadPress } from './load.ts';
import { readTemplates } from './templates.ts';
import { wordings } from './wordings.ts';

/** Everything that a build would say of a newsroom's files, without building. */
export async function checkPress(newsroom: Newsroom, statements: readonly string[]): Promise<readonly VFile[]> {
  const press = await loadPress(newsroom, statements);
  const words = wordings(newsroom);
  const templates = readTemplates(newsroom, words.labels);
  for (const edition of press.editions) {
    const plan = planEdition(edition, { policy: newsroom.policy, approvedOnly: false, masthead: press.masthead });
    const images = statementImages(newsroom, edition.statement);
    checkGlyphs(plan, composeEdition(plan, press, words.of, new Set(images.keys())), fontSettings(newsroom));
  }
  return [...press.files, ...words.files, ...templates.files];
}
