import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeFolder, temporaryFolder } from '../support/folder.ts';
import { OUTPUTS } from './json-fields.ts';
import { jsonOutputs, type OutputName } from './json-outputs.ts';
import { fieldPaths } from './json-paths.ts';
import { expectPage, markdownTable } from './page.ts';

const INTRODUCTION = `# JSON

What commands print with \`--json\` and what a release publishes as JSON, field by field. \`a.b\` is the field \`b\` in the object
\`a\`, \`a[].b\` the field \`b\` of each entry of the list \`a\`; \`*\` stands for a name that is no fixed one.

New fields may come: ignore those that you do not know. A field that is here keeps its name and its meaning.

Each page of a statement has its facts as JSON-LD as well (\`NewsArticle\` of [schema.org](https://schema.org/NewsArticle)).

Three more kinds of files are for the program's own use, and may change with each version: \`<tag>/search/words.json\` and its
parts \`assets/words.….json\`, which the search page reads; what lies in \`.dist.releases/\` and in the hidden files beside it; and \`texts.json\` in it.
`;

const names: readonly OutputName[] = [
  'build --json',
  'check --json',
  'check --reporter sarif',
  'status --json',
  'verify --json',
  'inspect --json',
  'manifest.json',
  'feed.json',
  'ninjs.json',
  'sbom.cdx.json',
  'state.json',
  'source/earlier',
];

const folder = temporaryFolder();
let found: ReadonlyMap<OutputName, ReadonlyMap<string, ReadonlySet<string>>>;
beforeAll(async () => {
  const outputs = await jsonOutputs(folder);
  found = new Map(names.map((name) => [name, fieldPaths(outputs[name], name === 'state.json')]));
});
afterAll(() => removeFolder(folder));

/** Entries of lists that are no objects are told of with their list. */
const isField = (place: string): boolean => !place.endsWith('[]');

test.each(names)('the page has each field of %s that there is, and no other', (name) => {
  const there = [...(found.get(name)?.keys() ?? [])].filter(isField);
  expect(there.length).toBeGreaterThan(5);
  expect(there.toSorted()).toEqual(Object.keys(OUTPUTS[name].fields).toSorted());
});

/** `text`, `list of texts or text`, `list of the following`: how a field's value is told. */
function typesAt(place: string, all: ReadonlyMap<string, ReadonlySet<string>>): string {
  const types = [...(all.get(place) ?? [])].toSorted().reverse();
  return types
    .map((type) => {
      if (type === 'object') return 'the following';
      if (type !== 'list') return type;
      const [entry] = all.get(`${place}[]`) ?? [];
      if (entry !== undefined) return `list of ${entry}s`;
      return [...all.keys()].some((each) => each.startsWith(`${place}[].`)) ? 'list of the following' : 'list';
    })
    .join(' or ');
}

test('docs/json.md says what each field means', () => {
  const sections = names.map((name) => {
    const all = found.get(name) ?? new Map();
    const rows = Object.entries(OUTPUTS[name].fields).map(([place, text]) => [
      `\`${place}\``,
      typesAt(place, all),
      text,
    ]);
    return `## ${name}\n\n${OUTPUTS[name].about}\n\n${markdownTable(['field', 'value', 'what it says'], rows)}\n`;
  });
  expectPage('json.md', [INTRODUCTION, ...sections].join('\n'));
});
