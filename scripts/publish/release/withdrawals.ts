import path from 'node:path';
import { z } from 'zod';
import { homesIn, rememberTakenBack } from './homes.ts';
import { requireJsonFile, writeJsonFile } from './json-file.ts';
import { storeOf } from './store.ts';

const withdrawals = z.record(z.string(), z.string());

/** When a command took statements back that are not let out since, by slug, as ISO times: no release need have shown it yet. */
export function withdrawalsIn(out: string): Readonly<Record<string, string>> {
  const [kept, beside] = withdrawalFiles(out).map(readWithdrawals);
  return { ...beside, ...kept };
}

/** Written twice, in the store and beside it: until a release shows it, nothing else on the disk knows of a withdrawal. */
function withdrawalFiles(out: string): readonly string[] {
  const whole = path.resolve(out);
  return [
    path.join(storeOf(out), 'withdrawals.json'),
    path.join(path.dirname(whole), `.${path.basename(whole)}.withdrawals.json`),
  ];
}

const readWithdrawals = (file: string): Readonly<Record<string, string>> =>
  requireJsonFile(file, withdrawals, {
    unknown: 'when statements were taken back',
    harmless: 'where no file from before a withdrawal has been put back',
  }) ?? {};

/**
 * Writes down that a statement was taken back, or let out again, in every output folder of the newsroom that has releases:
 * a file put back from before it says nothing of it.
 *
 * @param moment ISO time; `undefined` for one that is let out
 * @throws {Fault} `write-failed`
 */
export function recordWithdrawal(root: string, slug: string, moment: string | undefined): void {
  if (moment !== undefined) rememberTakenBack(root);
  for (const home of homesIn(root)) {
    const { [slug]: before, ...others } = withdrawalsIn(home);
    if (before === moment) continue;
    const known = { ...others, ...(moment !== undefined && { [slug]: moment }) };
    for (const file of withdrawalFiles(home)) writeJsonFile(file, known);
  }
}
