import { z } from 'zod';
import { paths } from '../output/paths.ts';
import type { Artifact } from '../output/rendition.ts';
import { sha256 } from './sums.ts';

const schema = z.object({
  generator: z.literal('communique'),
  /** True for a part of a newsroom's output, made to be looked at. */
  proof: z.boolean(),
  /** Which release this is; absent in what a build makes to be looked at. */
  release: z.object({ number: z.number().int().min(1), previous: z.string().nullable() }).optional(),
  statements: z.array(
    z.object({
      slug: z.string(),
      languages: z.array(
        z.object({
          tag: z.string(),
          standing: z.enum(['source', 'translated', 'reviewed']),
          /** SHA-256 of the plain text. */
          text: z.string().optional(),
        }),
      ),
    }),
  ),
  files: z.array(
    z.object({
      path: z.string(),
      mediaType: z.string(),
      bytes: z.number(),
      sha256: z.string(),
      slug: z.string().optional(),
      language: z.string().optional(),
    }),
  ),
});

/** What lies in an output folder. No person and no clock is in it: the same release gives the same bytes. */
export type Manifest = z.infer<typeof schema>;

export type ManifestSettings = Pick<Manifest, 'proof' | 'release' | 'statements'>;

/** The list of a release's files in order of path, as an artifact of its own. */
export function manifestOf(artifacts: readonly Artifact[], settings: ManifestSettings): Artifact {
  const files = [...artifacts]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, mediaType, bytes, about }) => ({
      path,
      mediaType,
      bytes: bytes.length,
      sha256: sha256(bytes),
      ...(about === undefined ? {} : { slug: about.slug, language: about.language }),
    }));
  const { proof, release, statements } = settings;
  const manifest: Manifest = { generator: 'communique', proof, ...(release && { release }), statements, files };
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
