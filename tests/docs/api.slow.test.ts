import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { expect, test } from 'vitest';
import { output } from '../support/command.ts';
import { REPOSITORY } from '../support/communique.ts';
import { folderForTest } from '../support/folder.ts';
import { expectPage } from './page.ts';

const SETTINGS = {
  ...{ module: 'nodenext', moduleResolution: 'nodenext', target: 'es2022', lib: ['es2023', 'dom'], types: ['node'] },
  ...{ strict: true, noEmit: true, skipLibCheck: true },
};

test('docs/api.md has every exported name as it is declared, so that a change of the API is seen in review', async () => {
  const folder = folderForTest({
    'package.json': '{ "name": "communique", "version": "0.0.0", "type": "module" }',
    'tsconfig.json': JSON.stringify({ compilerOptions: SETTINGS, files: ['scripts/index.d.ts'] }),
  });
  symlinkSync(path.join(REPOSITORY, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const tsc = path.join(REPOSITORY, 'node_modules', '.bin', 'tsc');
  await output(tsc, ['-p', 'tsconfig.package.json', '--emitDeclarationOnly', '--outDir', folder], { cwd: REPOSITORY });

  const report = reportOn(folder);
  expect(report).toContain('export function openNewsroom(root: string');
  expectPage('api.md', `${HEAD}\n${report}`);
});

const HEAD = `# The names of the API

Every name that \`import … from 'communique'\` gives, as it is declared. A test writes this page from the compiled types; what each is for
is said in the types themselves, and in [For developers](developers.md).
`;

/** What API Extractor says of compiled types, without its own heading and its notes. */
function reportOn(folder: string): string {
  mkdirSync(path.join(folder, 'report'));
  const silent = { default: { logLevel: ExtractorLogLevel.None, addToApiReportFile: false } };
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: path.join(folder, 'scripts', 'index.d.ts'),
      compiler: { tsconfigFilePath: path.join(folder, 'tsconfig.json') },
      apiReport: { enabled: true, reportFileName: 'api', reportFolder: path.join(folder, 'report') },
      ...{ docModel: { enabled: false }, dtsRollup: { enabled: false }, tsdocMetadata: { enabled: false } },
      messages: {
        compilerMessageReporting: silent,
        tsdocMessageReporting: silent,
        extractorMessageReporting: {
          ...silent,
          'ae-forgotten-export': silent.default,
          'ae-undocumented': silent.default,
        },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: path.join(folder, 'package.json'),
  });
  const { succeeded } = Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => (message.handled = true),
  });
  expect(succeeded).toBe(true);
  const text = readFileSync(path.join(folder, 'report', 'api.api.md'), 'utf8').replaceAll('\r\n', '\n');
  const names = text
    .slice(text.indexOf('```ts'))
    .replace(/^ *\/\/ (?:@public|\(undocumented\)|\(No @package).*\n/gm, '');
  return names.replace('```ts\n\n', '```ts\n').replace(/\n+```/, '\n```');
}
