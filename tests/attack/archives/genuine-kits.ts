import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { newKey, type PublicKey, parsePublicKey } from '../../../scripts/lib/signing/key.ts';
import { finalizeKit } from '../../../scripts/publish/integrity/kit-file.ts';
import { verifyTarget } from '../../../scripts/workflows/verify.ts';
import { finalizedRelease } from '../../publish/integrity/finalized.ts';

export type GenuineKit = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly key: PublicKey;
  readonly files: ReadonlyMap<string, Uint8Array>;
};

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/kits');

/** Press kits to be altered: one that is made now, and those that earlier versions of the program made. */
export function genuineKits(scratch: string): readonly GenuineKit[] {
  const key = newKey();
  const { artifacts } = finalizedRelease(1, 'Of 41 men, 14 were found guilty. '.repeat(9), key);
  const files = artifacts.filter(({ path: name }) => name.includes('/'));
  const fresh = finalizeKit({ format: 'kit-all', path: 'verdict/verdict.zip', files }, [], {
    key,
    release: { number: 1, previous: null },
  });
  const earlier = readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.zip'))
    .map((name) => {
      const known = parsePublicKey(readFileSync(path.join(FIXTURES, 'newsroom.pub'), 'utf8'));
      if (known === undefined) throw new Error('The key of the fixtures cannot be read');
      return { name, bytes: readFileSync(path.join(FIXTURES, name)), key: known };
    });
  return [{ name: 'made now', bytes: fresh.bytes, key: key.publicKey }, ...earlier].map((kit) => {
    const target = path.join(scratch, 'genuine.zip');
    mkdirSync(scratch, { recursive: true });
    writeFileSync(target, kit.bytes);
    const { doubts } = verifyTarget({ target, key: kit.key });
    if (doubts.length > 0) throw new Error(`${kit.name} is refused: ${doubts[0]?.reason}`);
    return { ...kit, files: new Map(Object.entries(unzipSync(kit.bytes))) };
  });
}
