import type { Artifact } from '../../output/rendition.ts';

/** Files, each path once. */
export function distinct(artifacts: readonly Artifact[]): readonly Artifact[] {
  return [...new Map(artifacts.map((artifact) => [artifact.path, artifact])).values()];
}
