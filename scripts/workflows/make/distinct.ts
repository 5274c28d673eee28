import type { Artifact } from '../../model/artifact.ts';

/** Files, each path once. */
export function distinct(artifacts: readonly Artifact[]): readonly Artifact[] {
  return [...new Map(artifacts.map((artifact) => [artifact.path, artifact])).values()];
}
