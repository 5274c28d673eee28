import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newKey, parsePublicKey, stringifyPublicKey } from '../../scripts/lib/signing/key.ts';
import { parseSecretKey, stringifySecretKey } from '../../scripts/lib/signing/key-store.ts';
import { signBytes, verifyBytes } from '../../scripts/lib/signing/signature.ts';
import { check } from '../support/check.ts';
import { tamper } from './signatures/tamper.ts';

const TAMPERS = Number(process.argv[2] ?? 10_000);

/** Stock `minisign` and `sha256sum` accept what we sign, and we accept theirs; nobody accepts what was tampered with. */
await check(async (scratch) => {
  const at = (name: string): string => path.join(scratch, name);
  const faults: string[] = [];
  const run = (command: string, args: readonly string[], input = ''): string => {
    const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: scratch, input, encoding: 'utf8' });
    if (status !== 0)
      faults.push(`${command} ${args.join(' ')}: ${error?.message ?? `exit code ${status}: ${stderr}${stdout}`}`);
    return stdout;
  };
  const text = Buffer.from('A statement, ١٤ words.\n');
  writeFileSync(at('text'), text);

  const key = newKey();
  writeFileSync(at('ours.pub'), stringifyPublicKey(key.publicKey));
  writeFileSync(at('ours.key'), stringifySecretKey(key, ''));
  writeFileSync(at('ours-locked.key'), stringifySecretKey(key, 'a password'));
  writeFileSync(at('text.minisig'), signBytes(text, key, 'by us'));
  run('minisign', ['-V', '-p', 'ours.pub', '-m', 'text']);
  for (const [name, password] of [
    ['ours.key', ''],
    ['ours-locked.key', 'a password\n'],
  ] as const) {
    run('minisign', ['-S', '-s', name, '-m', 'text', '-x', `${name}.minisig`, '-t', 'with our key'], password);
    const verdict = verifyBytes(text, readFileSync(at(`${name}.minisig`), 'utf8'), key.publicKey);
    if (verdict.kind !== 'good') faults.push(`${name}, used by minisign: ${verdict.kind}`);
  }

  run('minisign', ['-G', '-W', '-p', 'theirs.pub', '-s', 'theirs.key']);
  for (const mode of [['-H'], ['-l']]) {
    run('minisign', ['-S', ...mode, '-s', 'theirs.key', '-m', 'text', '-x', 'theirs.minisig']);
    const publicKey = parsePublicKey(readFileSync(at('theirs.pub'), 'utf8'));
    const verdict = publicKey && verifyBytes(text, readFileSync(at('theirs.minisig'), 'utf8'), publicKey);
    if (verdict?.kind !== 'good') faults.push(`minisign -S ${mode.join(' ')}: ${verdict?.kind ?? 'no key'}`);
  }
  if (typeof parseSecretKey(readFileSync(at('theirs.key'), 'utf8'), '') === 'string')
    faults.push('a secret key of minisign is not read');

  const trial = tamper(TAMPERS, at('release'));
  run('sha256sum', ['-c', '--quiet', '--strict', trial.sums]);
  run('minisign', ['-V', '-p', trial.publicKey, '-m', trial.sums]);
  return {
    measured: [
      `signatures: minisign both ways, 2 keys of ours and 1 of its own; sha256sum -c: ${faults.length} faults`,
      `signatures: ${trial.tampers} tampers of ${trial.kinds} kinds, ${trial.accepted.length} accepted`,
    ],
    faults: [...faults, ...trial.accepted.map((what) => `accepted: ${what}`)],
  };
});
