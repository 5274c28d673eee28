import path from 'node:path';
import { keyName } from '../../lib/signing/index.ts';
import { verifyTarget } from '../../workflows/verify.ts';
import type { DefineCommand } from '../command.ts';
import { keyMissing, publicKeyFor } from '../options.ts';
import { verifyData, verifyReport } from '../report/verify-report.ts';

const EXAMPLES = `
Examples:
  communique verify dist                                       a whole release
  communique verify koblenz-verdict.ar.zip --key RWRz83MA…     a press kit, with the key that the newsroom has published
  communique verify koblenz-verdict.ar.pdf --release dist      one file, whatever it is called now
  communique verify dist --known manifest.json                 refused when it is older than one seen before

The key is the newsroom's own (source/newsroom.pub), or the one that --key names: a file, or its line of text. Take it
from where you know the newsroom, never from the release itself. The same files pass \`sha256sum -c SHA256SUMS\` and
\`minisign -V -p newsroom.pub -m SHA256SUMS\`.

A single file of an earlier release is named as such, with what became of it since, where those releases lie beside the one
that is asked (.dist.releases).

Exit code 0 when everything is as it was signed, 1 when anything is not.`;

type Options = {
  readonly root: string;
  readonly key?: string;
  readonly known?: string;
  readonly release?: string;
  readonly json?: true;
};

export const defineVerify: DefineCommand = (program, context, exit) => {
  program
    .command('verify')
    .argument('<target>', 'folder of a release, press kit, or one file')
    .description('say whether files are what the newsroom signed')
    .option('--key <key>', "the newsroom's public key: a file, or its line of text")
    .option('--known <manifest>', 'a manifest seen before: nothing older is accepted')
    .option('--release <dir>', 'where a single file should be part of')
    .option('--root <dir>', 'the newsroom whose key counts', '.')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', EXAMPLES)
    .action((target: string, options: Options) => {
      const at = (name: string): string => path.resolve(context.cwd, name);
      const key = publicKeyFor(options, context);
      if (key === undefined) throw keyMissing(undefined);
      const result = verifyTarget({
        target: at(target),
        key,
        known: options.known === undefined ? undefined : at(options.known),
        release: options.release === undefined ? undefined : at(options.release),
      });
      if (options.json) context.stdout(`${JSON.stringify(verifyData(result), null, 2)}\n`);
      else context.stdout(verifyReport(result, { target, key: keyName(key), colour: context.colour }));
      exit(result.doubts.length === 0 ? 0 : 1);
    });
};
