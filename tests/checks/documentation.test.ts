import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { holdingRules, isWaivable, rules } from '../../scripts/checks/index.ts';
import type { Rule } from '../../scripts/checks/rule.ts';
import { findingTexts } from '../../scripts/cli/report/rule-texts.ts';
import { REPOSITORY } from '../support/communique.ts';
import { expectGolden } from '../support/golden.ts';
import { checkExample, examples } from './examples.ts';

const INTRODUCTION = `# What is checked

Every translation is held against its source by the rules below, each one file in \`scripts/checks/rules/\`; this page is
made of their headers and examples. An **error** holds something back, a **warning** asks for a person, a **notice** is
worth knowing.

Missing, empty and outdated translations hold their language; a figure, a date, a link, a placeholder, a listed name, a
look-alike letter or a hidden character that is wrong does so too, under any policy. Length, sentences, language, script,
quotation marks and spacing are warnings or notices. \`npm run mutations\` sows 44 kinds of error into 500 languages and says
how many the checks see, and how often they cry out at a right translation.

## To set a rule

In \`source/newsroom.yaml\`, for every language or for one:

\`\`\`yaml
checks:
  length: off          # off, notice, warning or error
  reviewed: warning    # off unless asked for
  ar:
    spacing: error     # in Arabic alone
\`\`\`

Findings of a rule's usual severity become as grave as the level says, others at most so. Some rules have a floor, named
below with its reason: what nobody can see, and what becomes of a gap, cannot be set at all.

\`pdf-text\` is found once a PDF is made: words of the statement that are not on paper, or stand on paper alone. It is a
warning; as an \`error\` it holds that PDF.

## In GitHub Actions and editors

In GitHub Actions, findings become annotations on the lines of a pull request; \`--reporter sarif\` writes a SARIF 2.1.0 log for
code scanning and editors:

\`\`\`yaml
- run: npm ci
- run: npx communique check --reporter github
\`\`\`

What a run has checked and made is known again by its contents, so a fresh machine can go on from it. Keep the folder between the runs:

\`\`\`yaml
- uses: actions/cache@v4
  with:
    path: ~/.cache/communique
    key: communique-\${{ github.run_id }}
    restore-keys: communique-
\`\`\`

It holds texts under embargo: do so only where all who may read the repository's caches may read those.

## To answer a finding that is wrong

- For one paragraph in every language: \`<!-- check: allow number -->\` before it, in the Markdown.
- For one translation: \`communique waive <slug> --lang ar --key KEY --rule number --by NAME --why TEXT\`. A waiver stands in
  the state file, holds for both texts as they are, and lapses when one changes; \`check\` says so until the next \`sync\`. What
  is waived stays listed, as a notice with name and reason (\`waived\` in \`check --json\`).

## Rules that guess

\`length\`, \`sentence-count\`, \`partly-untranslated\`, \`wrong-script\` and \`wrong-language\` cannot be sure. They are errors
only in a language that shows them to be right: in at least 40 approved segments among the statements of the run they
suspect at most one in 200. Until a newsroom has so many, published translations from English stand in for them: how long
each language runs and how often each rule would have been wrong there is in \`scripts/checks/calibration.json\`, with sources.
For \`length\` and \`partly-untranslated\`, those of all languages stand in for one that nobody has published.

## The rules
`;

const BESIDE = `
## Beside the rules

What else is said of files, with these names in square brackets. It is no matter of taste: it cannot be set, allowed or
waived.
`;

/** The doc comment before a place in a file, as Markdown. */
function headerAt(file: string, place: RegExp): string {
  const text = readFileSync(path.join(REPOSITORY, file), 'utf8');
  const before = text.slice(0, text.search(place));
  return before
    .slice(before.lastIndexOf('/**'))
    .replace(/^\/\*\*|\*\/\s*$/g, '')
    .replace(/^ \* ?/gm, '')
    .trim();
}

async function section(rule: Rule): Promise<string> {
  const header = headerAt(`scripts/checks/rules/${rule.id}.ts`, /export const \w+: Rule/);
  const facts = [
    `Usually ${rule.severity === 'error' ? 'an error' : `a ${rule.severity}`}${rule.isOptional === true ? ', off unless asked for' : ''}.`,
    ...(rule.floor === undefined
      ? []
      : [
          rule.floor.severity === 'error'
            ? `Cannot be set: ${rule.floor.why}.`
            : `No lower than ${rule.floor.severity}: ${rule.floor.why}.`,
        ]),
    ...(isWaivable(rule) ? [] : ['Cannot be allowed or waived.']),
  ];
  return `\n### ${rule.id}\n\n${header}\n\n*${facts.join(' ')}*\n\n${await exampleOf(rule)}\n`;
}

/** The first of a rule's examples with what is said of it: ``For example, `5 people` in `de`, `6 Menschen`: …``. */
async function exampleOf({ id }: Rule): Promise<string> {
  const [example] = examples.get(id)?.notOk ?? [];
  if (example === undefined) throw new Error(`No example of ${id}`);
  const { messages } = await checkExample(example);
  const reason = messages.find(({ ruleId }) => ruleId === id)?.reason ?? '';
  const target = example.target === undefined ? 'nothing' : code(example.target);
  return `For example, ${code(example.source)} with ${target} in \`${example.tag ?? 'ar'}\`: “${reason}.”`;
}

/** A text as a span of code, in which hidden characters and line breaks are seen: `U+202E`. */
function code(text: string): string {
  const seen = text.replace(
    /[\p{Cf}\p{Cc}\u2028\u2029]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
  return seen === '' ? 'an empty text' : seen.includes('`') ? `\`\` ${seen} \`\`` : `\`${seen}\``;
}

/** Findings that hold one language back as some rules' do, and are none, with the place of their headers. */
const HOLDING: Readonly<Record<string, string>> = {
  topic: headerAt('scripts/workflows/load/topics.ts', /export function checkTopics/),
};

test('docs/checks.md is made of the headers and examples of the rules', async () => {
  const isRule = (id: string): boolean => rules.some((rule) => rule.id === id);
  const sections = [
    ...(await Promise.all(rules.map(section))),
    BESIDE,
    ...Object.entries(HOLDING).map(([id, header]) => `\n### ${id}\n\n${header}\n`),
  ];
  for (const text of sections.filter((each) => each !== BESIDE)) expect(text).toMatch(/^\n### [a-z-]+\n\n[A-Z]/);
  expect([...holdingRules].filter((id) => !isRule(id))).toEqual(Object.keys(HOLDING));
  const others = Object.entries(findingTexts)
    .filter(([id]) => HOLDING[id] === undefined)
    .map(([id, text]) => `- \`${id}\`: ${text}\n`);
  expectGolden(
    path.join(REPOSITORY, 'docs/checks.md'),
    `${INTRODUCTION}${sections.join('')}\n### The others\n\n${others.join('')}`,
  );
});

test('whatever is said has a name that the page lists', () => {
  const sources = readdirSync(path.join(REPOSITORY, 'scripts'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(REPOSITORY, 'scripts', name), 'utf8'));
  const said = new Set(sources.flatMap((text) => [...text.matchAll(/ruleId: '([a-z-]+)'/g)].map(([, id = '']) => id)));
  expect(said.size).toBeGreaterThan(30);
  expect([...said].filter((id) => findingTexts[id] === undefined && !rules.some((rule) => rule.id === id))).toEqual([]);
  expect(rules.filter(({ id }) => findingTexts[id] !== undefined)).toEqual([]);
});
