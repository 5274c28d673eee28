import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Pick } from './zip-entries.ts';

/** What a folder holds, and another release of the same newsroom, and one that somebody else has signed. */
export type Folders = {
  readonly names: readonly string[];
  readonly older: ReadonlyMap<string, Uint8Array>;
  readonly foreign: ReadonlyMap<string, Uint8Array>;
};

export type FolderKind = (folder: string, folders: Folders, pick: Pick) => void;

const PROOF = ['manifest.json', 'SHA256SUMS', 'SHA256SUMS.minisig'];

/** Ways to alter the folder of a release, on the disk. */
export const folderKinds: Readonly<Record<string, FolderKind>> = {
  'bit flipped': (folder, { names }, pick) =>
    rewrite(folder, one(names, pick), (bytes) => {
      const at = pick(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(8));
      return bytes;
    }),
  'cut off': (folder, { names }, pick) =>
    rewrite(folder, one(names, pick), (bytes) => bytes.subarray(0, pick(bytes.length))),
  'bytes put on': (folder, { names }, pick) =>
    rewrite(folder, one(names, pick), (bytes) => Buffer.concat([bytes, Buffer.alloc(1 + pick(9), pick(256))])),
  'line ends of Windows': (folder, { names }, pick) =>
    rewrite(
      folder,
      one(
        PROOF.filter((name) => names.includes(name)),
        pick,
      ),
      (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
    ),
  'words in the open comment': (folder, _, pick) =>
    rewrite(folder, 'SHA256SUMS.minisig', (bytes) =>
      Buffer.from(
        bytes.toString('latin1').replace('signature', one(['Signature', 'withdrawn', 'see evil.example'], pick)),
        'latin1',
      ),
    ),
  'file removed': (folder, { names }, pick) => rmSync(path.join(folder, one(names, pick))),
  'file added': (folder, { names }, pick) =>
    writeFileSync(
      path.join(
        folder,
        one(['x.html', '.htaccess', '.well-known', 'verdict/de/evil.txt', `${one(names, pick)}~`], pick),
      ),
      'x',
    ),
  'file renamed': (folder, { names }, pick) => {
    const name = one(names, pick);
    renameSync(path.join(folder, name), path.join(folder, `${name}${one(['.bak', ' ', '.'], pick)}`));
  },
  'letters of a name': (folder, { names }, pick) => {
    const name = one(names, pick);
    const base = path.basename(name);
    const other = base === base.toUpperCase() ? base.toLowerCase() : base.toUpperCase();
    renameSync(path.join(folder, name), path.join(folder, path.dirname(name), other));
  },
  'link in place of a file': (folder, { names }, pick) => {
    const file = path.join(folder, one(names, pick));
    renameSync(file, `${folder}.moved`);
    symlinkSync(`${folder}.moved`, file);
  },
  'link in place of a folder': (folder) => {
    renameSync(path.join(folder, 'verdict'), `${folder}.moved`);
    symlinkSync(`${folder}.moved`, path.join(folder, 'verdict'));
  },
  'link added': (folder, _, pick) =>
    symlinkSync(one(['/etc/passwd', '.', 'verdict', 'nowhere'], pick), path.join(folder, 'a-link')),
  'pipe in place of a file': (folder, { names }, pick) => {
    const file = path.join(folder, one(names, pick));
    rmSync(file);
    execFileSync('mkfifo', [file]);
  },
  'pipe added': (folder) => void execFileSync('mkfifo', [path.join(folder, 'a-pipe')]),
  'folder in place of a file': (folder, { names }, pick) => {
    const file = path.join(folder, one(names, pick));
    rmSync(file);
    mkdirSync(file);
  },
  'empty folder': (folder, _, pick) => mkdirSync(path.join(folder, one(['a', 'verdict/fr', '.git'], pick))),
  'hidden file': (folder, _, pick) =>
    writeFileSync(path.join(folder, one(['.x', 'verdict/.index.html.swp'], pick)), ''),
  'languages changed places': (folder, _, pick) => {
    const kind = one(['txt', 'pdf'], pick);
    const [here, there] = one(
      [
        ['ar', 'de'],
        ['de', 'en'],
        ['en', 'ar'],
      ],
      pick,
    ).map((tag) => path.join(folder, `verdict/${tag}/verdict.${tag}.${kind}`));
    if (here === undefined || there === undefined) return;
    renameSync(here, `${folder}.moved`);
    renameSync(there, here);
    renameSync(`${folder}.moved`, there);
  },
  'one file for two names': (folder, _, pick) => {
    const [tag, other] = one(
      [
        ['ar', 'de'],
        ['de', 'en'],
        ['en', 'ar'],
      ],
      pick,
    );
    const file = path.join(folder, `verdict/${tag}/verdict.${tag}.txt`);
    rmSync(file);
    linkSync(path.join(folder, `verdict/${other}/verdict.${other}.txt`), file);
  },
  'older manifest': (folder, { older }) => put(folder, older, ['manifest.json']),
  'older proof': (folder, { older }) => put(folder, older, PROOF),
  'older file': (folder, { older, names }, pick) =>
    put(folder, older, [
      one(
        names.filter((name) => name !== 'newsroom.pub'),
        pick,
      ),
    ]),
  'signed by another': (folder, { foreign, names }) => put(folder, foreign, names),
  'signature of another': (folder, { foreign }) => put(folder, foreign, ['SHA256SUMS.minisig']),
  'key of another': (folder, { foreign }) => put(folder, foreign, ['newsroom.pub']),
  'not signed': (folder) => rmSync(path.join(folder, 'SHA256SUMS.minisig')),
  'digest rewritten': (folder, { names }, pick) => {
    const name = one(
      names.filter((each) => !PROOF.includes(each)),
      pick,
    );
    rewrite(folder, name, () => Buffer.from('Of 14 men, 41 were found guilty.\n'));
    const sum = execFileSync('sha256sum', [name], { cwd: folder, encoding: 'utf8' }).slice(0, 64);
    rewrite(folder, 'SHA256SUMS', (bytes) => {
      const lines = bytes.toString('latin1').split('\n');
      return Buffer.from(
        lines.map((line) => (line.endsWith(`  ${name}`) ? `${sum}  ${name}` : line)).join('\n'),
        'latin1',
      );
    });
  },
};

/** Ways to alter one file of a release that is held against the release by itself. */
export const fileKinds: Readonly<Record<string, (bytes: Uint8Array, pick: Pick) => Uint8Array>> = {
  'bit flipped': (bytes, pick) => {
    const copy = Buffer.from(bytes);
    const at = pick(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << pick(8));
    return copy;
  },
  'cut off': (bytes, pick) => bytes.subarray(0, pick(bytes.length)),
  'bytes put on': (bytes, pick) => Buffer.concat([bytes, Buffer.alloc(1 + pick(50), pick(256))]),
  'bytes put before': (bytes, pick) => Buffer.concat([Buffer.alloc(1 + pick(50), pick(256)), bytes]),
  'one figure for another': (bytes) =>
    Buffer.from(Buffer.from(bytes).toString('latin1').replace(/[a-z]/, 'X'), 'latin1'),
};

function one<T>(all: readonly T[], pick: Pick): T {
  const chosen = all[pick(all.length)];
  if (chosen === undefined) throw new RangeError('Nothing to choose from');
  return chosen;
}

function rewrite(folder: string, name: string, change: (bytes: Buffer) => Uint8Array): void {
  const file = path.join(folder, name);
  writeFileSync(file, change(readFileSync(file)));
}

function put(folder: string, release: ReadonlyMap<string, Uint8Array>, names: readonly string[]): void {
  for (const name of names) writeFileSync(path.join(folder, name), release.get(name) ?? new Uint8Array());
}
