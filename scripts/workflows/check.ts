import type { VFile } from 'vfile';
import type { Newsroom } from '../model/newsroom.ts';
import { prepare } from './plan/prepare.ts';

/** Everything that a build would say of a newsroom's files, without building. */
export async function checkPress(
  newsroom: Newsroom,
  statements: readonly string[],
  now: number,
): Promise<readonly VFile[]> {
  const { press } = await prepare({ newsroom, statements, now, isProof: true, isCheck: true });
  return press.files;
}
