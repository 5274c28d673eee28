import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isWaivable, rules } from '../../scripts/check/index.ts';
import type { Rule } from '../../scripts/check/rule.ts';
import { expectGolden } from '../commands/trial/golden.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const INTRODUCTION = `# What is checked

Every translation is held against its source by the rules below, each one file in \`scripts/check/rules/\`; this page is
made of their headers. An **error** holds something back, a **warning** asks for a person, a **notice** is worth knowing.

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

## To answer a finding that is wrong

- For one paragraph in every language: \`<!-- check: allow number -->\` before it, in the Markdown.
- For one translation: \`communique waive <slug> --lang ar --key KEY --rule number --by NAME --why TEXT\`. A waiver stands in
  the state file, holds for both texts as they are, and lapses when one changes; \`check\` says so until the next \`sync\`. What
  is waived stays listed, as a notice with name and reason (\`waived\` in \`check --json\`).

## Rules that guess

\`length\`, \`sentence-count\` and \`wrong-language\` cannot be sure. They are errors only in a language that shows them to be
right: with at least 40 approved segments among the statements of the run, of which they suspect at most one in 200.

## The rules
`;

function section(rule: Rule): string {
  const text = readFileSync(path.join(ROOT, 'scripts/check/rules', `${rule.id}.ts`), 'utf8');
  const before = text.slice(0, text.search(/export const \w+: Rule/));
  const header = before
    .slice(before.lastIndexOf('/**'))
    .replace(/^\/\*\*|\*\/\s*$/g, '')
    .replace(/^ \* ?/gm, '');
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
  return `\n### ${rule.id}\n\n${header.trim()}\n\n*${facts.join(' ')}*\n`;
}

test('docs/checks.md is made of the headers of the rules', () => {
  const sections = rules.map(section);
  for (const text of sections) expect(text).toMatch(/^\n### [a-z-]+\n\n[A-Z]/);
  expectGolden(path.join(ROOT, 'docs/checks.md'), INTRODUCTION + sections.join(''));
});

test.each(rules)('the header of $id says what it looks for, and what to do', (rule) => {
  expect(section(rule).length).toBeGreaterThan(130);
});
