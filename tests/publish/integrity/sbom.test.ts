import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { sbom } from '../../../scripts/publish/integrity/sbom.ts';
import { copied, newsroomMade } from '../../render/newsroom-made.ts';
import { REPOSITORY } from '../../support/communique.ts';

/** CycloneDX's own schemas (Apache-2.0). */
const schema = (name: string): object =>
  JSON.parse(readFileSync(path.join(REPOSITORY, 'tests/fixtures/cyclonedx', `${name}.SNAPSHOT.schema.json`), 'utf8'));

const ajv = new Ajv({ strict: false });
formats.default(ajv);
// Names in other alphabets; nothing of ours has one.
for (const format of ['idn-email', 'iri-reference']) ajv.addFormat(format, true);
for (const name of ['spdx', 'jsf-0.82'])
  ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
const isList = ajv.compile(schema('bom-1.6'));

const text = new TextDecoder().decode(sbom().bytes);

test('the list of what the program is made of is valid CycloneDX, whole and the same each time', () => {
  const list = JSON.parse(text);
  expect([isList(list), isList.errors]).toEqual([true, null]);
  expect(isList({ ...list, components: [{ type: 'library' }] })).toBe(false);
  const names = new Set(list.components.map(({ name }: { name: string }) => name));
  const own = JSON.parse(readFileSync(path.join(REPOSITORY, 'package.json'), 'utf8'));
  expect(Object.keys(own.dependencies).filter((name) => !names.has(name))).toEqual([]);
  expect(names.has('vitest')).toBe(false);
  expect(new TextDecoder().decode(sbom().bytes)).toBe(text);
});

test('it names no address, no machine and no time', () => {
  expect(text).not.toMatch(/https?:|resolved|\/work\/|\/home\/|\/root|timestamp|serialNumber|20\d\d-\d\d-\d\d/);
});

test('a whole newsroom publishes it, with the licence of each font that its pages bring', async () => {
  const files = await newsroomMade(
    copied('none', {
      'source/newsroom.yaml': 'languages: [en]\n',
      'source/boats.md': '---\ndate: 2024-05-06\n---\n\n# Boats\n\nThey said السلام and `code`.\n',
    }),
  );
  expect(files.get('sbom.cdx.json')).toBe(text);
  const keys = (pattern: RegExp): readonly string[] =>
    [...new Set([...files.keys()].flatMap((name) => pattern.exec(name)?.[1] ?? []))].sort();
  const licensed = keys(/^assets\/licence-([a-z]+)/);
  expect(keys(/^assets\/statement-([a-z]+)-/).filter((key) => key !== 'code' && !licensed.includes(key))).toEqual([]);
  for (const [name, licence] of files) {
    if (!name.startsWith('assets/licence-')) continue;
    expect(licence, name).toMatch(
      /^.+\n(?:.*Copyright|©).+\n\nThis Font Software is licensed under the SIL Open Font License/,
    );
    expect(licence).toContain('PERMISSION & CONDITIONS');
  }
});
