import path from 'node:path';
import { z } from 'zod';
import { readRegular } from '../../lib/files/index.ts';
import { once, oncePerKey } from '../../lib/once.ts';
import type { Artifact } from '../../model/artifact.ts';
import { paths } from '../../model/paths.ts';

const schema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
});

type Package = z.infer<typeof schema> & { readonly folder: string };

/** The program's folder: that of its `package.json`. */
export const PROGRAM_FOLDER = path.resolve(import.meta.dirname, '../../..');

/**
 * The bill of materials of the program that made a release, as a CycloneDX 1.6 list: each package that it needs, by
 * name, version and licence. The same program gives the same bytes; no time, no machine and no address of a registry is
 * in it. What only some systems have (the Node that comes along) is left out.
 */
export function sbom(program = PROGRAM_FOLDER): Artifact {
  // Most packages are needed by several, and looked for in several folders.
  const packageAt = oncePerKey(readPackage);
  const needsOf = ({ folder, dependencies = {} }: Package): readonly Package[] =>
    Object.keys(dependencies).flatMap((name) => nearest(folder, name, packageAt) ?? []);
  const root = packageAt(program);
  if (root === undefined) throw new Error(`There is no package in ${program}`);
  const packages = packagesBelow(root, needsOf);
  const refs = new Map([root, ...packages].map((each) => [each.folder, refOf(each)]));
  const list = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', ...component(root) } },
    components: sorted(packages.map((each) => ({ type: 'library', ...component(each) }))),
    dependencies: [
      ...new Map(
        [root, ...packages].map((each) => {
          const needs = needsOf(each).flatMap(({ folder }) => refs.get(folder) ?? []);
          return [refOf(each), { ref: refOf(each), dependsOn: [...new Set(needs)].sort() }];
        }),
      ).values(),
    ].sort((a, b) => (a.ref < b.ref ? -1 : 1)),
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(list, null, 2)}\n`);
  return { path: paths.sbom, mediaType: 'application/vnd.cyclonedx+json', bytes };
}

/** The bill of materials of the running program; read once, since it does not change while it runs. */
export const ownSbom = once((): Artifact => sbom());

/** All that a package needs, each once however many need it. */
function packagesBelow(root: Package, needsOf: (each: Package) => readonly Package[]): readonly Package[] {
  const found = new Map([[root.folder, root]]);
  // What is added while it is gone through is gone through as well.
  for (const each of found.values()) for (const need of needsOf(each)) found.set(need.folder, need);
  return [...found.values()].slice(1);
}

/** A package as Node finds it: in the folder's own `node_modules`, else in that of a folder above. */
function nearest(
  folder: string,
  name: string,
  packageAt: (folder: string) => Package | undefined,
): Package | undefined {
  const found = packageAt(path.join(folder, 'node_modules', name));
  if (found !== undefined) return found;
  return folder === path.dirname(folder) ? undefined : nearest(path.dirname(folder), name, packageAt);
}

function readPackage(folder: string): Package | undefined {
  try {
    const text = readRegular(path.join(folder, 'package.json')).toString('utf8');
    return { ...schema.parse(JSON.parse(text)), folder };
  } catch {
    return undefined;
  }
}

/** A package URL (purl-spec): `pkg:npm/%40scope/name@1.0.0`. */
const refOf = ({ name, version }: Package): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function component(each: Package) {
  const { name, version, license } = each;
  const ref = refOf(each);
  return {
    'bom-ref': ref,
    name,
    version,
    ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
    purl: ref,
  };
}

function sorted<T extends { readonly purl: string }>(components: readonly T[]): readonly T[] {
  const once = new Map(components.map((each) => [each.purl, each]));
  return [...once.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1));
}
