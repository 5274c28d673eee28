import { existsSync } from 'node:fs';
import path from 'node:path';
import { Option } from 'commander';
import { Fault } from '../lib/fault.ts';
import { type PublicKey, parsePublicKey, readKeyFile, readSecretKey, type SecretKey } from '../lib/signing/index.ts';
import type { Input } from '../model/newsroom.ts';
import { isMoment } from '../source/front-matter/days.ts';
import { publicKeyOf } from '../workflows/keygen.ts';
import type { TakenBack } from '../workflows/readiness/taken-back.ts';
import type { Context } from './command.ts';

/**
 * The public key to use: the one that is named, by a file or by its line of text, or the newsroom's own; `undefined`
 * where none is named and the newsroom has none.
 *
 * @throws {Fault} `usage` for what is no key, `key-unusable`
 */
export function publicKeyFor(
  { key, root }: { readonly key?: string; readonly root: string },
  { cwd }: Pick<Context, 'cwd'>,
): PublicKey | undefined {
  if (key === undefined) return publicKeyOf(path.resolve(cwd, root));
  const found = parsePublicKey(key) ?? parsePublicKey(readKeyFile(path.resolve(cwd, key)));
  if (found === undefined) throw keyMissing(key);
  return found;
}

/** The fault where no public key is named, or where what is named is no public key. */
export function keyMissing(key: string | undefined): Fault {
  return key === undefined
    ? new Fault(
        'usage',
        'It is not known whose signature to expect: this newsroom has no key yet (source/newsroom.pub)',
        'Name the key of who signed it with --key: a file such as newsroom.pub, or its line of text. To sign your own: communique keygen ../newsroom.key, then communique release --key ../newsroom.key.',
      )
    : new Fault(
        'usage',
        `${key} is no public key`,
        "Name the newsroom's public key with --key: a file such as newsroom.pub, or its line of text.",
      );
}

/** The key that a command signs with: named on the command line, or in `COMMUNIQUE_KEY`; its password is in the environment only. */
export function signingKeyOf(given: string | undefined, { cwd, environment }: Context): SecretKey | undefined {
  const file = given ?? environment['COMMUNIQUE_KEY'];
  if (file === undefined || file === '') return undefined;
  return readSecretKey(path.resolve(cwd, file), environment['COMMUNIQUE_KEY_PASSWORD'] ?? '');
}

/**
 * The option for the folder of releases, for commands that publish nothing themselves but must not show what was taken
 * back.
 */
export const releasesOption = (): Option =>
  new Option('--releases <dir>', 'where releases go: what they have taken back stays so').default('dist');

/** Collects the values of an option that may be given more than once, such as `--lang`. */
export const collect = (value: string, list: readonly string[]): readonly string[] => [...list, value];

/** Flag, description and default of the option for the newsroom's folder. */
export const ROOT = ['--root <dir>', 'the newsroom: a folder with source/, translations/, templates/', '.'] as const;

/** Flag and description for commands that publish or send texts. */
export const APPROVED_ONLY = ['--approved-only', 'hold each language of which a text is not approved'] as const;

/** Flag and description for commands that send what may still be under embargo. */
export const UNDER_EMBARGO = ['--under-embargo', 'also before the time that the statement is held back until'] as const;

/** Warns of statements whose files have what releases have taken back or corrected. */
export function warnTakenBack(takenBack: readonly TakenBack[], context: Context): void {
  for (const { slug, reason, next } of takenBack) context.stderr(`${slug}: ${reason}\n  → ${next}\n`);
}

/**
 * Milliseconds since 1970 of a time as people write it, with its zone.
 *
 * @throws {Fault} `usage`
 */
export function parseTime(text: string): number {
  if (isMoment(text)) return Date.parse(text);
  throw new Fault('usage', `\`${text}\` is no time with its zone`, 'Write it as 2026-12-01T10:00+01:00.');
}

/**
 * The names, with `-` replaced by the name of a file in the current folder that standard input stands for, so that
 * pictures are found beside it. Nothing is written there.
 */
export async function withInput(
  names: readonly string[],
  context: Context,
): Promise<{ readonly names: readonly string[]; readonly input?: Input }> {
  if (!names.includes('-')) return { names };
  const file = freeName(context.cwd);
  return {
    names: names.map((name) => (name === '-' ? file : name)),
    input: { file, bytes: Buffer.from(await context.input()) },
  };
}

/** A file name that is not taken in the folder. */
function freeName(folder: string): string {
  for (let number = 1; ; number++) {
    const file = path.join(folder, number === 1 ? 'statement.md' : `statement-${number}.md`);
    if (!existsSync(file)) return file;
  }
}
