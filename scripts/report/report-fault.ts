import { styleText } from 'node:util';

export type FaultData = {
  readonly code: string;
  readonly what: string;
  readonly advice?: string | undefined;
  readonly exitCode: 2 | 3;
};

/** What a thrown error says to a person: a fault of the world by its own words, anything else as a fault of the program. */
export function faultData(error: unknown): FaultData {
  if (error instanceof Error && 'code' in error && 'advice' in error) {
    const code = String(error.code);
    return { code, what: error.message, advice: String(error.advice), exitCode: USAGE.has(code) ? 2 : 3 };
  }
  const what = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  const advice =
    'This is a fault of the program, and nothing was published. With --verbose the details go into communique.log.';
  return { code: 'program', what, advice, exitCode: 3 };
}

/** What is refused for a reason that the user can mend; nothing is broken. */
const USAGE: ReadonlySet<string> = new Set([
  'usage',
  'newsroom-missing',
  'statement-unknown',
  'out-refused',
  'mail-refused',
  'key-exists',
]);

export function reportFault(error: unknown, colour: boolean): string {
  const { what, advice } = faultData(error);
  const label = colour ? styleText('red', 'error', { validateStream: false }) : 'error';
  return `${label}: ${what}\n${advice === undefined ? '' : `  → ${advice}\n`}`;
}
