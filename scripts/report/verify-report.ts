import { styleText } from 'node:util';

type Verified = {
  readonly doubts: readonly { readonly kind: string; readonly path: string; readonly reason: string }[];
  readonly files: number;
  readonly manifest?:
    | {
        readonly release?: { readonly number: number } | undefined;
        readonly statements: readonly {
          readonly slug: string;
          readonly languages: readonly { readonly tag: string }[];
        }[];
      }
    | undefined;
  readonly entry?:
    | { readonly path: string; readonly slug?: string | undefined; readonly language?: string | undefined }
    | undefined;
};

/** More files than these are only counted. */
const SHOWN = 20;

/** What a check of signatures and digests found, for a person. */
export function verifyReport(
  { doubts, files, manifest, entry }: Verified,
  { target, key, colour }: { readonly target: string; readonly key: string; readonly colour: boolean },
): string {
  const paint = (style: 'green' | 'red', text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const release = `release ${manifest?.release?.number ?? '?'}`;
  if (doubts.length === 0 && entry !== undefined) {
    const what = entry.slug === undefined ? '' : `: ${entry.slug}, ${entry.language ?? ''}`;
    return `${paint('green', 'Genuine')}  ${target} is ${entry.path} of ${release}${what}, signed with key ${key}\n`;
  }
  if (doubts.length === 0) {
    return `${paint('green', 'Genuine')}  ${target} is ${release}, ${files} files, signed with key ${key}\n`;
  }
  const lines = doubts.slice(0, SHOWN).map(({ path, reason }) => `  ${path}: ${reason}\n`);
  const more = doubts.length > SHOWN ? `  and ${doubts.length - SHOWN} more\n` : '';
  return `${paint('red', 'NOT GENUINE')}  ${target} is not what key ${key} has signed\n${lines.join('')}${more}`;
}

/** The same for machines. */
export function verifyData({ doubts, files, manifest, entry }: Verified): Readonly<Record<string, unknown>> {
  return {
    genuine: doubts.length === 0,
    doubts,
    files,
    release: manifest?.release,
    statements: manifest?.statements,
    entry,
  };
}
