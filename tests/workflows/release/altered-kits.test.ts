import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { kitFiles } from '../../../scripts/publish/integrity/read-kit.ts';
import { verifyTarget } from '../../../scripts/workflows/verify.ts';
import { genuineKits } from '../../attack/archives/genuine-kits.ts';
import { alikeKinds, kitKinds } from '../../attack/archives/kit-kinds.ts';
import type { Pick } from '../../attack/archives/zip-entries.ts';
import { folderForTest } from '../../support/folder.ts';
import { randomNumbers } from '../../support/random.ts';

const TURNS = 12;

// The whole trial, judged by the readers of others, is tests/attack/archives.ts.
test.for(Object.entries(kitKinds))('a kit is not genuine with: %s', ([, alter]) => {
  const scratch = folderForTest();
  const random = randomNumbers(7);
  const pick: Pick = (below) => Math.floor(random() * below);
  const kits = genuineKits(scratch);
  const target = path.join(scratch, 'altered.zip');
  for (let turn = 0; turn < TURNS; turn++) {
    const kit = kits[turn % kits.length] ?? expect.fail('no kit');
    const bytes = alter(kit.bytes, pick);
    if (Buffer.compare(bytes, kit.bytes) === 0) continue;
    writeFileSync(target, bytes);
    const isGenuine = isAccepted(target, kit.key);
    // Bits behind the end of a deflated stream, in its last byte, are read by nobody.
    const isAlike = isGenuine && Math.abs(bytes.length - kit.bytes.length) === 0 && isDeflatedAlike(bytes, kit.bytes);
    expect(isGenuine && !isAlike, `turn ${turn}`).toBe(false);
  }
});

test.for(Object.entries(alikeKinds))('a kit is genuine when it is %s', ([, alter]) => {
  const scratch = folderForTest();
  const target = path.join(scratch, 'otherwise.zip');
  for (const kit of genuineKits(scratch)) {
    writeFileSync(
      target,
      alter(kit.bytes, () => 4),
    );
    expect(isAccepted(target, kit.key), kit.name).toBe(true);
  }
});

test('what is wrong with an archive is said, and no zip file at all is no kit', () => {
  const [kit] = genuineKits(folderForTest());
  const bytes = kit?.bytes ?? new Uint8Array();
  expect(kitFiles(Buffer.concat([bytes, Buffer.alloc(1)]))).toEqual({
    fault: { reason: 'There is no list of entries at the end of the archive' },
  });
  expect(kitFiles(new Uint8Array([1, 2, 3]))).toHaveProperty('fault');
});

function isAccepted(target: string, key: Parameters<typeof verifyTarget>[0]['key']): boolean {
  return verifyTarget({ target, key }).doubts.length === 0;
}

function isDeflatedAlike(one: Uint8Array, other: Uint8Array): boolean {
  const [a, b] = [kitFiles(one), kitFiles(other)];
  if ('fault' in a || 'fault' in b) return false;
  return b.files.paths.every((name) =>
    Buffer.from(a.files.read(name) ?? []).equals(Buffer.from(b.files.read(name) ?? [])),
  );
}
