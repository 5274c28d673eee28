import { VFile } from 'vfile';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { readRecipients } from '../../../scripts/publish/send/recipients.ts';
import { parseSettings } from '../../../scripts/source/newsroom/settings.ts';
import { parseStatement } from '../../../scripts/source/statement/parse-statement.ts';

/** A way in which a text comes into the program, and whether what hides in it was found there. */
export type Entry = readonly [name: string, finds: (text: string) => Promise<boolean>];

const FOUND: ReadonlySet<string> = new Set(['bidi', 'invisible', 'homoglyph', 'pasted']);

const said = ({ messages }: VFile): boolean => messages.some(({ ruleId }) => FOUND.has(ruleId ?? ''));

const english = languageOf('en');

async function inStatement(value: string, path = 'source/x.md'): Promise<boolean> {
  const file = new VFile({ path, value });
  await parseStatement(file, { language: english, languages: [english] });
  return said(file);
}

const body = (markdown: (text: string) => string) => (text: string) => inStatement(`# T\n\n${markdown(text)}\n`);
const front = (yaml: (text: string) => string) => (text: string) =>
  inStatement(`---\n${yaml(text)}\n---\n\n# T\n\nText.\n`);

/** YAML takes no control characters but in escapes. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u0000-\u001F\u007F-\u009F\uFDD0\uFEFF\uFFFE\uFFFF]/g,
    (each) => `\\u${(each.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
const escaped = (text: string): string =>
  `"${[...text].map((each) => (/[ -~]/.test(each) && !/["\\]/.test(each) ? each : `\\U${(each.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`)).join('')}"`;
function inSettings(yaml: (text: string) => string) {
  return async (text: string): Promise<boolean> => {
    const file = new VFile({ path: 'source/newsroom.yaml', value: yaml(text) });
    parseSettings(file);
    return said(file);
  };
}

/** Every entry that needs no folder. */
export const ENTRIES: readonly Entry[] = [
  ['headline', (text) => inStatement(`# ${text}\n\nText.\n`)],
  ['paragraph', body((text) => text)],
  ['heading', body((text) => `Text.\n\n## ${text}`)],
  ['item of a list', body((text) => `- ${text}`)],
  ['cell of a table', body((text) => `| a |\n|---|\n| ${text} |`)],
  ['quotation', body((text) => `> ${text}`)],
  ['text of a link', body((text) => `[${text}](https://example.org)`)],
  ['title of a link', body((text) => `[x](https://example.org "${text}")`)],
  ['address of a link', body((text) => `[x](<https://example.org/${text}>)`)],
  ['description of a picture', body((text) => `![${text}](p.png)`)],
  ['code', body((text) => `\`${text}\``)],
  ['block of code', body((text) => `\`\`\`\n${text}\n\`\`\``)],
  ['footnote', body((text) => `A[^1].\n\n[^1]: ${text}`)],
  ['HTML', body((text) => `<p>${text}</p>`)],
  ['attribute of HTML', body((text) => `<abbr title="${text}">A</abbr> b`)],
  ['comment to translators', body((text) => `<!-- note: ${text} -->\nText.`)],
  ['title in front matter', front((text) => `title: ${quoted(text)}`)],
  ['summary', front((text) => `summary: ${quoted(text)}`)],
  ['place', front((text) => `place: ${quoted(text)}`)],
  ['topic', front((text) => `topics: [${quoted(text)}]`)],
  ['contact', front((text) => `contacts:\n  - name: ${quoted(text)}`)],
  ['correction', front((text) => `corrections:\n  - date: 2025-01-01\n    text: ${quoted(text)}`)],
  ['escape in front matter', front((text) => `summary: ${escaped(text)}`)],
  ['name of the newsroom', inSettings((text) => `name: ${quoted(text)}\n`)],
  ['what the newsroom is about', inSettings((text) => `about: ${quoted(text)}\n`)],
  ['escape in settings', inSettings((text) => `contacts:\n  - name: ${escaped(text)}\n`)],
  ['name of the file', (text) => inStatement('# T\n\nText.\n', `source/${text.replaceAll('/', '')}.md`)],
  ['name of a recipient', async (text) => readRecipients(`email,name\na@example.org,"${text}"\n`).bad.length > 0],
];
