import path from 'node:path';
import { expect, test } from 'vitest';
import { diskAdvice } from '../../scripts/lib/disk-trouble.ts';
import { replace } from '../../scripts/publish/release/assemble.ts';
import { folderForTest } from '../support/folder.ts';

const failed = (code: string): Error => Object.assign(new Error('no'), { code });

test.each([
  ['ENOSPC', 'The disk is full. Make room there, and run this again.'],
  ['EDQUOT', 'Your part of the disk is full. Make room there, and run this again.'],
  ['EROFS', 'The disk can only be read. Choose another folder, or have the disk made writable.'],
  ['ENOENT', 'Look there.'],
])('what to do after %s', (code, advice) => {
  expect(diskAdvice(failed(code), 'Look there.')).toBe(advice);
});

test('a release that finds no room names the folder and says to make room', () => {
  const out = path.join(folderForTest(), 'dist');
  const write = (): never => {
    throw failed('ENOSPC');
  };
  expect(() => replace(out, write)).toThrow(
    expect.objectContaining({
      code: 'out-unwritable',
      message: `${out} cannot be written (ENOSPC)`,
      advice: expect.stringMatching(/^The disk is full\. Make room there/),
    }),
  );
});
