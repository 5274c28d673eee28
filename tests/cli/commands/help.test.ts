import { expect, test } from 'vitest';
import { REPOSITORY, runCommand } from '../../support/communique.ts';
import { commandNames } from './trial/command-names.ts';
import { expectTranscript } from './trial/transcript.ts';

test('each command explains itself, with examples and exit code 0', async () => {
  const runs = await Promise.all(
    [['--help'], ...(await commandNames()).map((name) => [name, '--help'])].map((args) => runCommand(args, REPOSITORY)),
  );
  for (const run of runs) expect(run).toMatchObject({ code: 0, stderr: '' });
  expectTranscript('help', runs, REPOSITORY);
});
