import { expect, test } from 'vitest';
import { communique } from '../../support/communique.ts';
import { filesBelow, folderForTest } from '../../support/folder.ts';
import { expectTranscript } from './trial/transcript.ts';

test('doctor tries what a build needs, and says so', async () => {
  const folder = folderForTest();
  const run = await communique(['doctor'], folder);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  for (const name of ['runtime', 'fonts', 'browser', 'sandbox'])
    expect(run.stdout).toMatch(new RegExp(`^(?:ok|weak) +${name}: `, 'm'));
  expect(filesBelow(folder)).toEqual([]);
  const stdout = run.stdout
    .replace(/Node \d+\.\d+\.\d+/, 'Node <version>')
    .replace(/Chromium [\d.]+/, 'Chromium <version>')
    .replace(/^(?:ok|weak) +sandbox: .*/m, 'ok  sandbox: <as this machine allows>');
  expectTranscript('doctor', [{ ...run, stdout }], folder);
});

test('doctor says what is wrong with a newsroom before any of its texts is read', async () => {
  const settings = 'name: Watch\nlanguages: [en, ar]\nbrand: { accent: "#ffcc00" }\n';
  const folder = folderForTest({ 'news/source/newsroom.yaml': settings, 'news/source/a.md': '# A\n' });
  const run = await communique(['doctor', '--root', 'news'], folder);
  expect(run.code).toBe(1);
  expect(run.stdout).toMatch(/^WRONG newsroom: source\/newsroom\.yaml:3: Unexpected accent `#ffcc00`/m);
});

test('doctor names a newsroom’s languages and logo, and what its config adds', async () => {
  const config = "export default { rules: [{ id: 'own', says: 'Nothing.', severity: 'notice', check: () => [] }] };\n";
  const folder = folderForTest({
    'source/newsroom.yaml': 'name: Watch\nlanguages: [en, ar]\nbrand: { logo: a.svg }\n',
    'source/a.md': '# A\n',
    'a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    'package.json': '{"type": "module"}',
    'communique.config.js': config,
  });
  const { code, stdout } = await communique(['doctor'], folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /newsroom: 1 statement, languages: en, ar\nok {2}logo: a\.svg\nok {2}additions: 1 rule, 0 formats, 0 targets/,
  );
});
