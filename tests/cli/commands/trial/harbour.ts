import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyNewsroom, folderForTest } from '../../../support/folder.ts';

/** A copy of the harbour newsroom under a policy; the one language of `notice-of-correction` that lacks is Chinese. */
export function harbourUnder(policy: string): string {
  const folder = folderForTest();
  copyNewsroom('tests/fixtures/harbour', folder);
  const settings = path.join(folder, 'source/newsroom.yaml');
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}policy: ${policy}\n`);
  return folder;
}
