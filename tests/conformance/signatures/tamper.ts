import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newKey } from '../../../scripts/lib/signing/key.ts';
import { readManifest } from '../../../scripts/publish/integrity/manifest.ts';
import { verifyRelease } from '../../../scripts/publish/integrity/verify-release.ts';
import { fileSet, finalizedRelease } from '../../publish/integrity/finalized.ts';
import { randomNumbers } from '../../support/random.ts';

type Files = Map<string, Uint8Array>;
type Pick = (count: number) => number;

const PROOF = ['manifest.json', 'SHA256SUMS', 'SHA256SUMS.minisig'];

/**
 * Tampers with a signed release at random.
 *
 * @param folder where the release is written for the stock tools; they are to be run in the folder above it
 */
export function tamper(count: number, folder: string) {
  const key = newKey();
  const { files } = finalizedRelease(7, 'the text', key);
  const old = finalizedRelease(6, 'the old text', key).files;
  const foreign = finalizedRelease(7, 'the text', newKey()).files;
  const known = readManifest(new TextDecoder().decode(files.get('manifest.json')));
  const random = randomNumbers(7);
  const pick: Pick = (size) => Math.floor(random() * size);
  const kinds = Object.entries(tampers(files, old, foreign, pick));
  const accepted: string[] = [];
  for (let turn = 0; turn < count; turn++) {
    const [name, change] = kinds[turn % kinds.length] ?? kinds[0] ?? ['nothing', () => new Map()];
    const changed = change(new Map(files));
    if (verifyRelease(fileSet(changed), { key: key.publicKey, known }).doubts.length === 0)
      accepted.push(`${name}, turn ${turn}`);
  }
  for (const [name, bytes] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  // `sha256sum -c` looks for the files where it is run.
  const beside = path.dirname(folder);
  for (const [name, bytes] of files) {
    mkdirSync(path.dirname(path.join(beside, name)), { recursive: true });
    writeFileSync(path.join(beside, name), bytes);
  }
  return { tampers: count, kinds: kinds.length, accepted, sums: 'SHA256SUMS', publicKey: 'newsroom.pub' };
}

/** Every kind changes something that a reader would be given; the untrusted comment of a signature is no such thing. */
function tampers(
  files: Files,
  old: Files,
  foreign: Files,
  pick: Pick,
): Readonly<Record<string, (copy: Files) => Files>> {
  const names = [...files.keys()];
  const content = names.filter((name) => !PROOF.includes(name));
  const any = (list: readonly string[]): string => list[pick(list.length)] ?? '';
  const with_ = (copy: Files, name: string, bytes: Uint8Array | undefined): Files =>
    bytes === undefined ? copy : copy.set(name, bytes);
  const changed = (copy: Files, name: string, change: (bytes: Uint8Array) => Uint8Array): Files =>
    with_(copy, name, change(Uint8Array.from(copy.get(name) ?? [])));
  const start = (name: string): number =>
    name === 'SHA256SUMS.minisig' ? new TextDecoder().decode(files.get(name)).indexOf('\n') + 1 : 0;
  const flip = (name: string) => (bytes: Uint8Array) => {
    const at = start(name) + pick(bytes.length - start(name));
    bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(8));
    return bytes;
  };
  const drop = (copy: Files, name: string): Files => {
    copy.delete(name);
    return copy;
  };
  return {
    'bit flipped': (copy) => {
      const name = any(names);
      return changed(copy, name, flip(name));
    },
    'byte cut off': (copy) =>
      changed(copy, any(names), (bytes) => bytes.slice(0, start('SHA256SUMS.minisig') + 1 < bytes.length ? -2 : -1)),
    'byte put on': (copy) => changed(copy, any(content), (bytes) => new Uint8Array([...bytes, pick(256)])),
    'file added': (copy) => copy.set(`extra-${pick(1000)}.html`, new Uint8Array([pick(256)])),
    'file removed': (copy) => drop(copy, any(names)),
    'file renamed': (copy) => {
      const name = any(content);
      const bytes = copy.get(name);
      return with_(drop(copy, name), `${name}.${pick(100)}`, bytes);
    },
    'languages swapped': (copy) => {
      const kind = pick(2) === 0 ? 'txt' : 'pdf';
      const [one, two] = pick(2) === 0 ? ['ar', 'de'] : ['de', 'en'];
      const path = (tag: string | undefined): string => `verdict/${tag}/verdict.${tag}.${kind}`;
      return with_(with_(copy, path(one), files.get(path(two))), path(two), files.get(path(one)));
    },
    'old manifest': (copy) => with_(copy, 'manifest.json', old.get('manifest.json')),
    'old proof': (copy) => PROOF.reduce((all, name) => with_(all, name, old.get(name)), copy),
    'old release': () => new Map(old),
    'old file': (copy) => {
      const name = any(content.filter((each) => each !== 'newsroom.pub'));
      return with_(copy, name, old.get(name));
    },
    'other key': () => new Map(foreign),
    'digest rewritten': (copy) => {
      const name = any(content);
      const text = new TextDecoder().decode(copy.get('SHA256SUMS'));
      return copy.set(
        'SHA256SUMS',
        new TextEncoder().encode(text.replace(new RegExp(`^[0-9a-f]{8}(?=.*${name})`, 'm'), '00000000')),
      );
    },
  };
}
