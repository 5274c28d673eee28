import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { localize, localizeSource } from '../../../scripts/translation/catalog/localize.ts';
import { readCatalog } from '../../../scripts/translation/catalog/read-catalog.ts';
import { stringifyBase } from '../../../scripts/translation/catalog/synced-state.ts';
import { statementOf } from '../../support/read-markdown.ts';
import { plainTree } from './plain-tree.ts';

const word = fc.constantFrom('torture', 'Koblenz', '131,469', 'محكمة', '判决', '«oui»', 'a&b', '5 > 3', 'R.', '{{x}}');
const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const inline = fc.oneof(
  phrase,
  phrase.map((text) => `**${text}**`),
  phrase.map((text) => `*${text}*`),
  phrase.map((text) => `\`${text}\``),
  phrase.map((text) => `[${text}](https://example.org/a_b?c=1 "${text.replaceAll('"', '')}")`),
  phrase.map((text) => `[${text}][ref]`),
  fc.constantFrom(
    'line\nbreak',
    'hard  \nbreak',
    'hard\\\nbreak',
    '`co  \nde`',
    '<b>x</b>',
    '<!-- mine -->',
    'note[^1]',
  ),
  fc.constantFrom(
    '~~gone~~',
    '\\*no\\*',
    '&amp; &lt;b&gt;',
    '<https://a.example/>',
    'www.example.org',
    '![seen](a.png)',
  ),
);
const prose = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => `Say ${parts.join(' ')}`);
const line = prose.map((text) => text.replace(/( {2}|\\)?\n/g, ' '));
const prefixed = (first: string, rest: string) => (text: string) => first + text.replaceAll('\n', `\n${rest}`);
const block = fc.oneof(
  prose,
  prose.map(prefixed('> ', '> ')),
  prose.map(prefixed('- ', '  ')),
  prose.map(prefixed('1. ', '   ')),
  prose.map(prefixed('- [ ] ', '  ')),
  prose.map(prefixed('> - ', '>   ')),
  line.map((text) => `### ${text}`),
  line.map((text) => `| ${text} | b \\| c |\n| --- | :-: |\n| \`x \\| y\` | ${text} |`),
  fc.constantFrom(
    '```\ncode  \n```',
    '***',
    '![Two people](court.jpg "At the court")',
    '<div>raw</div>',
    'Pinned {#a-pin-of-mine}',
  ),
);
const markdown = fc
  .array(block, { minLength: 1, maxLength: 7 })
  .map((blocks) => ['# Head *line*', ...blocks, '[ref]: https://example.org/ "Title"', '[^1]: A note.'].join('\n\n'));
const noise = fc
  .array(fc.constantFrom(...'*_`[]()!<>~|\\#-+1.: \n\n  ab&;^{}"\'\t'), { maxLength: 60 })
  .map((characters) => characters.join(''));

const runs = { numRuns: 80 };

test.each([
  ['well-formed Markdown', markdown],
  ['noise', noise],
])('without translations nothing changes: %s', async (_name, arbitrary) => {
  await fc.assert(
    fc.asyncProperty(arbitrary, async (text) => {
      const statement = await statementOf(text);
      expect(plainTree(localizeSource(statement).tree)).toEqual(plainTree(statement.tree));
    }),
    runs,
  );
});

test('each segment translated by itself changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(markdown, async (text) => {
      const statement = await statementOf(text);
      const value = stringifyBase(statement.segments);
      const base = new Map(statement.segments.map(({ key, source }) => [key, source]));
      const files = { file: new VFile({ path: 'a.json', value }), stateFile: new VFile({ path: 'b.json' }), base };
      const localized = localize(statement, readCatalog(languageOf('de'), 'a', statement.segments, files));
      expect(files.file.messages).toEqual([]);
      expect(localized.isPartial).toBe(false);
      expect(plainTree(localized.tree)).toEqual(plainTree(statement.tree));
    }),
    runs,
  );
});

test('localizing leaves its input as it was', async () => {
  await fc.assert(
    fc.asyncProperty(markdown, async (text) => {
      const statement = await statementOf(text);
      const { file: _file, ...before } = structuredClone({ ...statement, file: undefined });
      localizeSource(statement);
      const { file: __file, ...after } = statement;
      expect(after).toEqual(before);
    }),
    { numRuns: 30 },
  );
});
