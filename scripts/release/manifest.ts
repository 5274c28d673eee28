import { createHash } from 'node:crypto';
import { z } from 'zod';
import { paths } from '../output/paths.ts';
import type { Artifact } from '../output/rendition.ts';

const schema = z.object({
  generator: z.literal('communique'),
  /** True for a part of a newsroom's output, made to be looked at. */
  proof: z.boolean(),
  files: z.array(z.object({ path: z.string(), mediaType: z.string(), bytes: z.number(), sha256: z.string() })),
});

/** What lies in an output folder. */
export type Manifest = z.infer<typeof schema>;

/** The list of a release's files in order of path, as an artifact of its own. */
export function manifestOf(artifacts: readonly Artifact[], proof: boolean): Artifact {
  const files = [...artifacts]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, mediaType, bytes }) => ({
      path,
      mediaType,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }));
  const manifest: Manifest = { generator: 'communique', proof, files };
  return {
    path: paths.manifest,
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`),
  };
}

/** Reads a manifest; `undefined` for anything else. */
export function readManifest(text: string): Manifest | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
