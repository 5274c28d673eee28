import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { REPOSITORY, runCommand } from '../../support/communique.ts';
import { digestsBelow, folderForTest, writeFiles } from '../../support/folder.ts';

const INDEX = pathToFileURL(path.join(REPOSITORY, 'scripts/index.ts')).href;

/** A newsroom of one statement in English and German, with a `communique.config.js`. */
function newsroomWith(config: string): string {
  return folderForTest({
    'source/newsroom.yaml': 'language: en\nlanguages: [en]\n',
    'source/boats.md': '---\ndate: 2025-01-01\n---\n\n# Fourteen boats taken\n\nThe harbour was closed for a night.\n',
    'communique.config.js': config,
  });
}

const renderer = (render: string): string =>
  `export default { renderers: [{ format: 'own', render: (document) => { ${render} } }] };`;

const file = (place: string): string =>
  `return { renditions: [{ format: 'pdf', label: 'OWN', path: ${place}, mediaType: 'text/plain', bytes: new Uint8Array(3) }] };`;

test('a format of its own is listed beside the others', async () => {
  const root = newsroomWith(renderer(file("'boats/en/own.txt'")));
  const { code } = await runCommand(['build', '--out', 'out'], root);
  expect(code).toBe(0);
  expect(readFileSync(path.join(root, 'out/boats/en/index.html'), 'utf8')).toMatch(/href="own\.txt"[^>]*>.*OWN/s);
  expect(JSON.parse(readFileSync(path.join(root, 'out/manifest.json'), 'utf8')).files).toContainEqual(
    expect.objectContaining({ path: 'boats/en/own.txt' }),
  );
});

test.each([
  ["'../x.txt'", 'is no name in boats/en/'],
  ["'boats/en/../../x.txt'", 'is no name in boats/en/'],
  ["'/x.txt'", 'is no name in boats/en/'],
  ["'boats/en/v1/x.txt'", 'is no name in boats/en/'],
  ["'boats/en/index.html'", 'is there already'],
  ["'boats/en/boats.en.pdf'", 'is there already'],
])('a format that would put a file at %s holds its language, and nothing is written', async (place, why) => {
  const root = newsroomWith(renderer(file(place)));
  const { code, stderr } = await runCommand(['build', '--out', 'out'], root);
  expect(code).toBe(1);
  expect(stderr).toContain(why);
  expect(existsSync(path.join(root, 'x.txt')) || existsSync(path.join(root, 'out/boats'))).toBe(false);
});

const OWN_CODE = 'It is code of the newsroom’s own: look for it in communique.config.js.';

test('what a format of its own throws is a finding on the statement', async () => {
  const root = newsroomWith(renderer("throw new Error('no ink');"));
  const { code, stderr } = await runCommand(['build', '--out', 'out'], root);
  expect(code).toBe(1);
  expect(stderr).toMatch(/source\/boats\.md:5:1: error: The format `own` in English could not be made: no ink/);
  expect(stderr).toContain(OWN_CODE);
  expect(stderr).not.toContain('fault of the program');
});

test.each([
  ['return 5;', '`render` gave 5, expected { renditions: [{ format, label, path, mediaType, bytes }] }'],
  ['return { rendition: [] };', '`render` gave `rendition`, which nothing reads; expected { renditions: ['],
  ['return { renditions: 5 };', '`render` gave 5 as `renditions`, expected a list of files'],
  ['return { renditions: [{ path: 5 }] };', '`render` gave undefined as `renditions[0].label`, expected a label'],
  [file("'boats/en/own.txt'").replace('new Uint8Array(3)', "'x'"), "gave 'x' as `renditions[0].bytes`, expected bytes"],
  [file("'boats/en/own.txt'").replace('text/plain', 'text/plain\\r\\nX: y'), 'expected a media type'],
])('a format of its own that gives no files is told what is expected: %s', async (render, why) => {
  const { code, stderr } = await runCommand(['build', '--out', 'out'], newsroomWith(renderer(render)));
  expect(code).toBe(1);
  expect(stderr).toContain(why);
  expect(stderr).toContain(OWN_CODE);
});

test('nothing that a format of its own does to what it is given changes another format', async () => {
  const vandal = `const seen = new Set();
    const spoil = (value) => {
      if (typeof value === 'function') return void (value.fallback = () => ({ tag: 'de', direction: 'rtl' }));
      if (typeof value !== 'object' || value === null || seen.has(value) || ArrayBuffer.isView(value)) return;
      seen.add(value);
      for (const each of value instanceof Map ? value.values() : Object.values(value)) spoil(each);
      if (value instanceof Map) value.clear();
      else if (Array.isArray(value)) value.splice(0);
      else for (const name of Object.keys(value)) if (typeof value[name] === 'string') value[name] = 'INJECTED';
    };
    export default { renderers: [{ format: 'own', render: (document, context) => {
      const { browser, remediator, prints, part, tell, done, ...data } = context;
      spoil(document);
      spoil(data);
      return { renditions: [] };
    } }] };`;
  const build = async (config: string) => {
    const root = newsroomWith(config);
    expect(await runCommand(['build', '--out', 'out'], root)).toMatchObject({ code: 0 });
    return digestsBelow(path.join(root, 'out'));
  };
  const gentle = 'export default { renderers: [{ format: "own", render: () => ({ renditions: [] }) }] };';
  const before = await build(gentle);
  expect(await build(vandal)).toEqual(before);
  expect(await build(gentle)).toEqual(before);
});

test('a rule of its own is set like any other', async () => {
  const rule = `import { defineRule } from '${INDEX}';
    export default { rules: [defineRule({ id: 'own', says: 'x', severity: 'warning', check: () => [] })] };`;
  const root = newsroomWith(rule);
  expect(await runCommand(['check'], root)).toMatchObject({ code: 0 });
});

test('what a rule of its own does to what it is given changes nothing for other rules', async () => {
  const rule = (id: string): string => `{ id: '${id}', says: 'x', severity: 'error', *check(subject) {
    for (const unit of subject.catalog.units) {
      if (unit.segment.source !== unit.kept) unit.kept ??= unit.segment.source;
      unit.segment.source = ''; unit.target = ''; unit.segment.allows.push('missing');
    }
    subject.catalog.file.message('SPOILT');
    subject.terms.length = 0;
  } }`;
  const root = newsroomWith(`export default { rules: [${rule('one')}, ${rule('two')}] };`);
  writeFiles(root, { 'source/newsroom.yaml': 'language: en\nlanguages: [en, de]\n' });
  await runCommand(['sync'], root);
  const { code, stderr } = await runCommand(['check'], root);
  expect(code).toBe(1);
  expect(stderr).toContain('Nothing is translated yet');
  expect(stderr).not.toContain('SPOILT');
});

test.each([
  ['export default 3;', 'it exports nothing that adds to the program'],
  ['export default { rulez: [] };', 'unexpected `rulez`'],
  [
    'export default { rules: [{}] };',
    '`rules[0].id` is undefined\n  → Expected a name of small letters, digits and hyphens;',
  ],
  ['export default { rules: {} };', '`rules` is {}\n  → Expected a list;'],
  [
    "export default { rules: [{ id: 'x', says: 'x', severity: 'fatal', check() {} }] };",
    "`rules[0].severity` is 'fatal'\n  → Expected error, warning or notice;",
  ],
  ["export default { renderers: [{ format: 'x' }] };", '`renderers[0].render` is undefined\n  → Expected a function;'],
  ["export default { targets: ['s3'] };", "`targets[0]` is 's3'\n  → Expected what `defineTarget` gives;"],
  [
    "export default { rules: [{ id: 'number', says: 'x', severity: 'error', check: () => [] }] };",
    'there is `number` already',
  ],
  ["throw new Error('broken');", 'does not run: broken'],
  ['export default {', 'does not run'],
])('%s is refused with the reason', async (config, why) => {
  const { code, stderr } = await runCommand(['check'], newsroomWith(config));
  expect(code).toBe(3);
  expect(stderr).toContain('communique.config.js');
  expect(stderr).toContain(why);
});

test('a target that takes the name of one of the program’s own is refused by the command that would use it', async () => {
  const root = newsroomWith("export default { targets: [{ kind: 'folder', open: () => ({}) }] };");
  const { code, stderr } = await runCommand(['deploy', '--to', 'folder:../www'], root);
  expect({ code, stderr }).toMatchObject({ code: 3, stderr: expect.stringContaining('there is `folder` already') });
});

test('every command knows the rules and formats of a newsroom’s own', async () => {
  const root = newsroomWith(`import { defineRule, translatedUnits } from '${INDEX}';
    const rule = defineRule({ id: 'own', says: 'x', severity: 'error', *check(subject) {
      for (const unit of translatedUnits(subject, 'own')) if (unit.target.includes('Kahn')) yield { reason: 'It says Kahn', unit };
    } });
    const own = { format: 'list', render: (document) => { ${file("'boats/' + document.language.tag + '/own.txt'")} } };
    export default { rules: [rule], renderers: [own] };`);
  writeFiles(root, {
    'source/newsroom.yaml':
      'language: en\nlanguages: [en, de]\nchecks: { own: error }\ncontacts: [{ name: Desk, email: desk@example.org }]\n',
  });
  await runCommand(['sync'], root);
  const keys = JSON.parse(readFileSync(path.join(root, 'translations/en/boats.json'), 'utf8'));
  const [title = '', text = ''] = Object.keys(keys);
  const german = {
    [title]: 'Vierzehn Boote beschlagnahmt',
    [text]: 'Der Hafen war eine Nacht lang geschlossen, samt Kahn.',
  };
  writeFiles(root, { 'translations/de/boats.json': JSON.stringify(german) });
  const found = await runCommand(['check'], root);
  expect(found.code).toBe(1);
  expect(found.stderr).toContain('It says Kahn');
  expect((await runCommand(['status'], root)).stdout).toContain('1 to correct');

  const why = ['--by', 'A. Reader', '--why', 'the boat is called so'];
  const waived = await runCommand(['waive', 'boats', '--lang', 'de', '--key', text, '--rule', 'own', ...why], root);
  expect(waived).toMatchObject({ code: 0, stderr: '' });
  expect(await runCommand(['check'], root)).toMatchObject({ code: 0 });
  expect((await runCommand(['release'], root)).stdout).toContain('Release 1');
  writeFiles(root, {
    'translations/de/boats.json': JSON.stringify({ ...german, [title]: 'Vierzehn Boote weggenommen' }),
  });
  await runCommand(['sync', '--confirm', '--by', 'A. Reader'], root);
  expect((await runCommand(['release'], root)).stdout).toContain('Release 2');
  expect(await runCommand(['mail', 'boats'], root)).toMatchObject({ code: 0 });
  expect(await runCommand(['rollback', '1', '--yes'], root)).toMatchObject({ code: 0 });
  expect(existsSync(path.join(root, 'dist/boats/de/own.txt'))).toBe(true);
});
