import { existsSync } from 'node:fs';
import { z } from 'zod';
import { readBeginning, readEnd, readRegular, statIfThere } from '../../lib/files/index.ts';
import { oncePerKey } from '../../lib/once.ts';
import { type Artifact, digestOf, sizeOf } from '../../model/artifact.ts';
import { statuses } from '../../model/lifecycle-status.ts';
import { paths } from '../../model/paths.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const schema = z.object({
  generator: z.literal('communique'),
  /** True for a part of a newsroom's output, to be looked at. */
  proof: z.boolean(),
  /** True for the root of a staging tree, which lists nothing that is staged. */
  staging: z.literal(true).optional(),
  /** Which release this is; absent in what is only built. */
  release: z
    .object({
      number: z.number().int().min(1),
      previous: z.string().nullable(),
      /** The time of the release in UTC (ISO): what was under embargo then is not in it. Absent in older manifests. */
      decided: z.iso.datetime().optional(),
      /** What was taken from the public by name, and since which release: it stays out until it is named again. */
      dropped: z
        .array(
          z.object({
            slug: z.string(),
            tag: z.string().optional(),
            /** The version, for the address of an earlier one. */
            version: z.number().int().min(1).optional(),
            since: z.number().int().min(1),
          }),
        )
        .optional(),
    })
    .optional(),
  /** SHA-256 of the browser's executable and of each font that PDFs were set in; absent where nothing was printed. */
  printedWith: z
    .object({ browser: z.string(), fonts: z.array(z.object({ name: z.string(), sha256: z.string() })) })
    .optional(),
  statements: z.array(
    z.object({
      slug: z.string(),
      /** Its status; absent in older manifests. */
      status: z.enum(statuses).optional(),
      /** Of a notice: the ISO date or time that it gives. Absent in older manifests. */
      withdrawn: z.string().optional(),
      /** Of a notice: SHA-256 of what it says in the statement's own language. */
      reason: z.string().optional(),
      languages: z.array(
        z.object({
          tag: z.string(),
          standing: z.enum(['source', 'translated', 'reviewed']),
          /** 1 for what was first published; absent, as are digest and approvals, in older manifests. */
          version: z.number().int().min(1).optional(),
          /** The digest of source and target text together: it begins with the digits in the foot of the PDF. */
          digest: hash.optional(),
          /** Digests of this language's own text: with its head and without corrections, and its text alone. */
          said: hash.optional(),
          body: hash.optional(),
          /** How many of a translation's texts are approved, in the wording that the digest stands for. */
          approvals: z.object({ texts: z.number(), approved: z.number() }).optional(),
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

/**
 * The list of what an output folder holds. No person is in it, no commit, and of the clock only the time of the
 * release: the same texts give the same bytes for it, and the digests of the texts identify them wherever they are
 * kept.
 */
export type Manifest = z.infer<typeof schema>;

/** What a manifest says beside the list of files. */
export type ManifestSettings = Pick<Manifest, 'proof' | 'staging' | 'release' | 'statements' | 'printedWith'>;

/** The list of a release's files in order of path, as an artifact of its own. */
export function manifestOf(artifacts: readonly Artifact[], settings: ManifestSettings): Artifact {
  const files = [...artifacts]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((artifact) => ({
      path: artifact.path,
      mediaType: artifact.mediaType,
      bytes: sizeOf(artifact),
      sha256: digestOf(artifact),
      ...(artifact.about === undefined ? {} : { slug: artifact.about.slug, language: artifact.about.language }),
    }));
  const { proof, staging, release, statements, printedWith } = settings;
  const manifest: Manifest = {
    generator: 'communique',
    proof,
    ...(staging && { staging }),
    ...(release && { release }),
    ...(printedWith && { printedWith }),
    statements,
    files,
  };
  return {
    path: paths.manifest,
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`),
  };
}

/** The manifest in a text; `undefined` for anything else. Those of the last two texts are kept: what lies in three places is read once. */
export const readManifest = oncePerKey((text: string): Manifest | undefined => {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}, 2);

/** The most bytes of a list of files, of which each takes some 300: JavaScript's strings have an end. */
export const MOST_LISTED = 500_000_000;

/** How the list of what is only built begins, as `manifestOf` writes it: what a release says of itself would stand there. */
const ONLY_BUILT =
  /^\{\n {2}"generator": "communique",\n {2}"proof": (true|false),\n( {2}"staging": true,\n)? {2}"(?:printedWith|statements)": /;

/** Bytes of that beginning. */
const BEGINNING = 200;

/** True for the list of what is only built, by its beginning: to read all of it takes long in a large newsroom. */
export const isOnlyBuilt = (file: string): boolean => ONLY_BUILT.test(readBeginning(file, BEGINNING).toString('utf8'));

/** What that list is of; `undefined` where there is none, or another one, or where its end is not there. */
export function builtAs(file: string): 'staging' | 'proof' | 'release' | undefined {
  if ((statIfThere(file)?.size ?? 0) < BEGINNING) return undefined;
  const found = ONLY_BUILT.exec(readBeginning(file, BEGINNING).toString('utf8'));
  if (found === null || readEnd(file, END.length).toString('utf8') !== END) return undefined;
  if (found[2] !== undefined) return 'staging';
  return found[1] === 'true' ? 'proof' : 'release';
}

/** How each list ends. */
const END = '\n  ]\n}\n';

/**
 * The manifest in a file on the disk; `undefined` where there is nothing, or anything else.
 *
 * @throws {Fault} `read-failed` for what is no regular file, or larger than any manifest
 */
export function readManifestFile(file: string): Manifest | undefined {
  return existsSync(file) ? readManifest(readRegular(file, MOST_LISTED).toString('utf8')) : undefined;
}
