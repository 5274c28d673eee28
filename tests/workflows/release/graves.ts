import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Step } from '../../../scripts/source/front-matter/lifecycle-edits.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { readNewsroom } from '../../../scripts/workflows/load/read-newsroom.ts';
import { publicStandingOf, takeTransition } from '../../../scripts/workflows/transition.ts';
import { writeFiles } from '../../support/folder.ts';
import { newsroomOf } from './boats.ts';

export const GRAVES = '---\ndate: 2024-05-08\n---\n\n# The graves\n\nWe found 77 graves near the village on Tuesday.\n';
export const LATER = '2025-03-01T10:00:00Z';

/** A newsroom with two statements released, and one that nobody has seen yet. */
export async function withGraves() {
  const newsroom = newsroomOf();
  const { root, now, release } = newsroom;
  await release();
  writeFiles(root, { 'source/graves.md': GRAVES });
  const take = async (step: Step, until?: string, slug = 'graves'): Promise<void> => {
    const opened = openNewsroom(root);
    const [edition] = (await readNewsroom(opened, [`source/${slug}.md`])).editions;
    if (edition === undefined) throw new Error(`${slug} cannot be read`);
    takeTransition(opened, edition, { step, now: now(), until, public: publicStandingOf(newsroom.out, slug) });
  };
  const isOut = (slug: string): boolean =>
    readFileSync(path.join(newsroom.out, 'sitemap.xml'), 'utf8').includes(`/${slug}/`);
  const put = (text: string, name = 'graves'): void => writeFiles(root, { [`source/${name}.md`]: text });
  return { ...newsroom, take, isOut, put };
}
