import type { VFile } from 'vfile';
import type { Newsroom } from '../model/newsroom.ts';
import type { Extensions } from './load/extensions.ts';
import { planNewsroom } from './plan/plan-newsroom.ts';

/** A newsroom's files with every finding that a build would report, without building. */
export async function checkNewsroom(
  newsroom: Newsroom,
  statements: readonly string[],
  now: number,
  extensions: Extensions = {},
): Promise<readonly VFile[]> {
  const { loaded } = await planNewsroom({ newsroom, statements, now, isProof: true, isCheck: true, extensions });
  return loaded.files;
}
