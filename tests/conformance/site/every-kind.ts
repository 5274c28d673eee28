import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { output } from '../../support/command.ts';
import { DOOR } from '../../support/communique.ts';
import { writeFiles } from '../../support/folder.ts';
import { png } from '../pdf/corpus/picture.ts';
import { type GeneratedStatement, sync, TAGS, type Tag, translate, writeNewsroom } from './generated.ts';

/** What the language of a statement can hold, beside its headline and its first paragraph. */
const MORE = `
## What happened

1. The alarm rang.
   - First the cooks left.

> We heard it before we saw it.

| Hour  | Boats |
| ----- | ----: |
| 22:30 | 1,284 |

![The pier at night](images/pier.png "The pier")

It follows the harbour act.[^act] **So** says [the report](https://example.org/report).

[^act]: Section 14.
`;

const STATEMENTS: readonly GeneratedStatement[] = [
  { slug: 'open', number: 101, front: ['date: 2024-05-06', 'topics: [Harbour]', 'place: Harbour'], more: MORE },
  {
    slug: 'corrected',
    number: 102,
    front: [
      'date: 2024-05-07',
      'topics: [Harbour]',
      'picture: { file: images/pier.png, text: Pier, caption: Pier 102, credit: Jane Doe, rights: Free }',
    ],
  },
  { slug: 'withheld', number: 103, front: ['date: 2023-05-08', 'topics: [Safety]'] },
  { slug: 'canceled', number: 104, front: ['date: 2023-05-09'] },
  {
    slug: 'embargoed',
    number: 105,
    front: [
      'date: 2024-05-10',
      'status: embargoed',
      'embargo: 2199-01-01T10:00+01:00',
      `staging: ${'0123456789abcdef'.repeat(2)}`,
    ],
  },
];

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><circle cx="20" cy="20" r="18"/></svg>';
const BRAND = `brand:
  logo: { file: brand/logo.svg, dark: brand/logo-dark.png }
  accent: "#00504a"
  bar: { light: "#7a1f2b", dark: "#f0b8b8" }
`;

/** The address of what is under embargo. */
export const STAGING = 'https://staging.example.org';

/**
 * A newsroom with an address, a mail server, and a statement of each kind there is: open, with a picture in its
 * text; corrected, with a picture of its own and an earlier version; withheld; canceled; embargoed. Whole in every language.
 */
export async function writeEveryKind(root: string, tags: readonly Tag[] = TAGS): Promise<void> {
  writeFiles(root, {
    'source/images/pier.png': png(320, 200),
    'brand/logo.svg': LOGO,
    'brand/logo-dark.png': png(120, 40),
  });
  await writeNewsroom(root, STATEMENTS, tags);
  const settings = `staging-url: ${STAGING}\ncontacts:\n  - email: press@example.org\nmail:\n  host: mail.example.org\n${BRAND}`;
  appendFileSync(path.join(root, 'source/newsroom.yaml'), settings);
  const step = (name: string, slug: string, note: string): Promise<string> =>
    output(process.execPath, [DOOR, name, slug, '--root', root, '--note', note], {
      environment: { ...process.env, SOURCE_DATE_EPOCH: '1735689600' },
    });
  await step('correct', 'corrected', 'We wrote that 99 boats were taken. The figure is 102.');
  await step('withhold', 'withheld', 'We are checking a figure.');
  await step('cancel', 'canceled', 'It was about another harbour.');
  await sync(root);
  for (const { slug, number } of STATEMENTS) translate(root, slug, number, tags);
}
