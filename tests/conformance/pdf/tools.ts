import { output } from '../../support/command.ts';
import { veraJar } from './vera/vera-jar.ts';

export type Tool = 'veraPDF' | 'Poppler';

const TOOLS: readonly { readonly name: Tool; readonly find: () => Promise<unknown>; readonly advice: string }[] = [
  {
    name: 'veraPDF',
    find: async () => {
      await output('java', ['-version']);
      await veraJar();
    },
    advice: 'apt-get install default-jre-headless maven',
  },
  { name: 'Poppler', find: () => output('pdftotext', ['-v']), advice: 'apt-get install poppler-utils' },
];

/** Which tools cannot be had here, and why, a line each. */
export async function missingTools(): Promise<ReadonlyMap<Tool, string>> {
  const missing = new Map<Tool, string>();
  for (const { name, find, advice } of TOOLS) {
    try {
      await find();
    } catch (error) {
      const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      missing.set(name, `${name} cannot be had (${advice}): ${why.slice(0, 160)}`);
    }
  }
  return missing;
}
