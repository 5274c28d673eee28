import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { newKey, type SecretKey } from '../../../scripts/lib/signing/key.ts';
import type { Artifact } from '../../../scripts/model/artifact.ts';
import { finalize } from '../../../scripts/publish/integrity/finalize.ts';
import { assemble } from '../../../scripts/publish/release/assemble.ts';

const FORGED = 'Of 14 men, 41 were found guilty.\n';

/** The word that no target may ever hold. */
export const CANARY = FORGED.trim();

export const PAGE = 'verdict/en/index.html';

export function releaseOf(number: number, key: SecretKey | undefined, text = 'Of 41 men, 14 were found guilty.\n') {
  const file = (name: string, content: string): Artifact => ({
    path: name,
    mediaType: 'text/html; charset=utf-8',
    bytes: new TextEncoder().encode(content),
  });
  const files = [
    file('index.html', 'start'),
    file(PAGE, text),
    file('verdict/ar/index.html', `ar ${text}`),
    file('assets/page.css', 'p{}'),
    file('verdict/en/verdict.en.txt', `release ${number}: ${text}`),
  ];
  const languages = [{ tag: 'en', standing: 'source' as const }];
  const statements = [{ slug: 'verdict', languages }];
  return finalize(files, { proof: false, statements, release: { number, previous: null }, key });
}

/** Ways to put a forged text into a release's folder after it was signed. */
export const forgeries: Readonly<Record<string, (out: string) => void>> = {
  'page altered, all else as signed': (out) => writeFileSync(path.join(out, PAGE), FORGED),
  'page, manifest and digests altered, signature old': (out) => resealed(out, undefined, true),
  'all altered, signature gone': (out) => resealed(out, undefined, false),
  'all altered and signed by another': (out) => resealed(out, newKey(), false),
  'signed by another, with the key file of the newsroom': (out) => {
    const own = readFileSync(path.join(out, 'newsroom.pub'));
    resealed(out, newKey(), false);
    writeFileSync(path.join(out, 'newsroom.pub'), own);
  },
  'page added': (out) => writeFileSync(path.join(out, 'verdict/en/forged.html'), FORGED),
  'hidden file added': (out) => writeFileSync(path.join(out, '.htaccess'), FORGED),
  'page added and listed': (out) => {
    writeFileSync(path.join(out, 'forged.html'), FORGED);
    const sum = execFileSync('sha256sum', ['forged.html'], { cwd: out, encoding: 'utf8' });
    appendFileSync(path.join(out, 'SHA256SUMS'), sum);
  },
  'link in place of a page': (out) => {
    writeFileSync(`${out}.forged`, FORGED);
    rmSync(path.join(out, PAGE));
    symlinkSync(`${out}.forged`, path.join(out, PAGE));
  },
  'link in place of a folder': (out) => {
    const folder = path.join(out, 'verdict');
    renameSync(folder, `${out}.forged`);
    writeFileSync(path.join(`${out}.forged`, 'en/index.html'), FORGED);
    symlinkSync(`${out}.forged`, folder);
  },
  'pipe in place of a page': (out) => {
    rmSync(path.join(out, PAGE));
    execFileSync('mkfifo', [path.join(out, PAGE)]);
  },
  'manifest altered alone': (out) => {
    const file = path.join(out, 'manifest.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"number": 2', '"number": 3'));
    writeFileSync(path.join(out, 'verdict/en/verdict.en.txt'), FORGED);
  },
  'page gone': (out) => {
    rmSync(path.join(out, 'index.html'));
    writeFileSync(path.join(out, PAGE), FORGED);
  },
  'released again without the key': (out) => {
    const proof = readFileSync(path.join(out, 'SHA256SUMS.minisig'));
    rmSync(out, { recursive: true });
    assemble(releaseOf(3, undefined, FORGED), out);
    writeFileSync(path.join(out, 'SHA256SUMS.minisig'), proof);
  },
  'older proof with a new page': (out) => {
    const older = path.join(path.dirname(out), 'older');
    for (const name of ['manifest.json', 'SHA256SUMS', 'SHA256SUMS.minisig'])
      cpSync(path.join(older, name), path.join(out, name));
    writeFileSync(path.join(out, PAGE), FORGED);
  },
};

/** Those of the intrusions after which the target shows a manifest that nobody here has made: somebody is asked first. */
export const unbelievable: ReadonlySet<string> = new Set(['number raised', 'signed by another']);

/** Ways in which a stranger changes what lies at a target; each gives a path that must be named. */
export const intrusions: Readonly<Record<string, (current: string) => string>> = {
  'page altered': (current) => {
    rewrite(current, PAGE, FORGED);
    return PAGE;
  },
  'page added': (current) => {
    writeFileSync(path.join(current, 'evil.html'), FORGED);
    return 'evil.html';
  },
  'hidden file added': (current) => {
    writeFileSync(path.join(current, '.htaccess'), FORGED);
    return '.htaccess';
  },
  'page gone': (current) => {
    rmSync(path.join(current, PAGE));
    return PAGE;
  },
  'page and digests altered': (current) => {
    rewrite(current, PAGE, FORGED);
    const sum = execFileSync('sha256sum', [PAGE], { cwd: current, encoding: 'utf8' }).slice(0, 64);
    const sums = readFileSync(path.join(current, 'SHA256SUMS'), 'utf8');
    rewrite(current, 'SHA256SUMS', sums.replace(new RegExp(`^.{64}(?=  ${PAGE}$)`, 'm'), sum));
    return 'SHA256SUMS';
  },
  'number raised': (current) => {
    const manifest = readFileSync(path.join(current, 'manifest.json'), 'utf8');
    rewrite(current, 'manifest.json', manifest.replace(/"number": \d+/, '"number": 999'));
    return 'manifest.json';
  },
  'link added': (current) => {
    symlinkSync('/etc/passwd', path.join(current, 'a-link'));
    return 'a-link';
  },
  'link in place of a page': (current) => {
    rmSync(path.join(current, PAGE));
    symlinkSync('/etc/passwd', path.join(current, PAGE));
    return PAGE;
  },
  'signed by another': (current) => {
    const other = `${current}.other`;
    assemble(releaseOf(1, newKey(), FORGED), other);
    for (const name of readdirSync(current)) rmSync(path.join(current, name), { recursive: true });
    cpSync(other, current, { recursive: true });
    rmSync(other, { recursive: true });
    return 'SHA256SUMS.minisig';
  },
  'proof gone': (current) => {
    rmSync(path.join(current, 'SHA256SUMS'));
    return 'SHA256SUMS';
  },
  'folder added': (current) => {
    mkdirSync(path.join(current, 'evil'));
    writeFileSync(path.join(current, 'evil/index.html'), FORGED);
    return 'evil/index.html';
  },
};

/** What is linked to the release before must not change with it. */
function rewrite(folder: string, name: string, text: string): void {
  rmSync(path.join(folder, name));
  writeFileSync(path.join(folder, name), text);
}

function resealed(out: string, key: SecretKey | undefined, keepsSignature: boolean): void {
  const signature = readFileSync(path.join(out, 'SHA256SUMS.minisig'));
  rmSync(out, { recursive: true });
  assemble(releaseOf(2, key, FORGED), out);
  if (keepsSignature) writeFileSync(path.join(out, 'SHA256SUMS.minisig'), signature);
}
