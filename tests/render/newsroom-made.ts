import path from 'node:path';
import type { Artifact, PublishedBefore } from '../../scripts/model/artifact.ts';
import { openNewsroom } from '../../scripts/source/newsroom/open-newsroom.ts';
import { releaseFiles } from '../../scripts/workflows/render/release-files.ts';
import { renderNewsroom } from '../../scripts/workflows/render/render-newsroom.ts';
import { copyNewsroom, folderForTest, writeFiles } from '../support/folder.ts';

/** 1 January 2025. */
const NOW = Date.UTC(2025, 0, 1);

/** A newsroom's whole output but its PDFs, by path. */
export async function newsroomMade(
  root: string,
  now = NOW,
  former?: PublishedBefore,
): Promise<ReadonlyMap<string, string>> {
  const artifacts = await artifactsMade(root, now, former);
  return new Map(artifacts.map((artifact: Artifact) => [artifact.path, new TextDecoder().decode(artifact.bytes)]));
}

/** A newsroom's whole output but its PDFs. */
export async function artifactsMade(root: string, now = NOW, former?: PublishedBefore): Promise<readonly Artifact[]> {
  const newsroom = openNewsroom(root);
  const { input } = await renderNewsroom(
    {
      newsroom,
      statements: newsroom.statements,
      formats: ['html', 'text'],
      approvedOnly: false,
      out: path.join(root, 'dist'),
      isProof: false,
      now,
      former,
    },
    () => undefined,
  );
  return input === undefined ? [] : releaseFiles(input, {});
}

/** A copy of a fixture's newsroom, with other files in it. */
export function copied(fixture: string, files: Readonly<Record<string, string>> = {}): string {
  const folder = folderForTest();
  copyNewsroom(`tests/fixtures/${fixture}`, folder);
  writeFiles(folder, files);
  return folder;
}
