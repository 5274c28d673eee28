import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { versionOf } from '../../../scripts/model/lifecycle-status.ts';
import type { Step } from '../../../scripts/source/front-matter/lifecycle-edits.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { readNewsroom } from '../../../scripts/workflows/load/read-newsroom.ts';
import { releasedEdition } from '../../../scripts/workflows/readiness/released-texts.ts';
import type { NewsroomRelease } from '../../../scripts/workflows/release.ts';
import { publicStandingOf, takeTransition } from '../../../scripts/workflows/transition.ts';
import { folderForTest, writeFiles } from '../../support/folder.ts';
import { releaseNow } from '../../support/release-now.ts';

export const START = Date.UTC(2025, 0, 1);
export const HOUR = 3_600_000;
export const TOKEN = '0123456789abcdef0123456789abcdef';
export const BOATS = '---\ndate: 2024-05-06\n---\n\n# Boats\n\nOn Monday 15 boats were taken.\n';
export const CREWS = '---\ndate: 2024-05-07\n---\n\n# Crews\n\nTheir crews are held in the port.\n';

/** A newsroom of statements in English, by slug; each step and release is an hour after the one before, and steps are those of `boats`. */
export function newsroomOf(statements: Readonly<Record<string, string>> = { boats: BOATS, crews: CREWS }) {
  const root = folderForTest();
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const out = path.join(root, 'dist');
  const file = path.join(root, 'source/boats.md');
  let now = START;
  writeFiles(root, {
    'source/newsroom.yaml':
      'name: N\nurl: https://example.org\nlanguages: [en]\nmail: { host: 127.0.0.1, from: p@example.org }\n',
    ...Object.fromEntries(Object.entries(statements).map(([slug, text]) => [`source/${slug}.md`, text])),
  });
  return {
    root,
    out,
    now: () => now,
    read: (): string => readFileSync(file, 'utf8'),
    write: (text: string): void => writeFileSync(file, text),
    release: (): Promise<NewsroomRelease> => {
      now += HOUR;
      return releaseNow(root, out, now);
    },
    step: async (step: Step, note?: string): Promise<void> => {
      now += HOUR;
      const newsroom = openNewsroom(root);
      const [edition] = (await readNewsroom(newsroom, ['source/boats.md'])).editions;
      if (edition === undefined) throw new Error('boats cannot be read');
      const released =
        step === 'correct' ? await releasedEdition(out, 'boats', versionOf(edition.statement.front)) : undefined;
      takeTransition(newsroom, edition, { step, now, note, released, public: publicStandingOf(out, 'boats') });
    },
    page: (): string => readFileSync(path.join(out, 'boats/en/index.html'), 'utf8'),
  };
}

export const rowOf = ({ readiness }: NewsroomRelease, slug: string) => readiness.rows.find((row) => row.slug === slug);
