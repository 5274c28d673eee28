import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { BASE, buildWithoutPdf, TAGS, writeNewsroom } from '../conformance/site/generated.ts';
import { check } from '../support/check.ts';
import { filesBelow, writeFiles } from '../support/folder.ts';

/** What headlines may be made of, and no reader of feeds may trip over. */
const HEADLINES = [
  ']]>',
  'a ]]> b',
  '<b>&amp;</b>',
  '&#x3c;script&#x3e;',
  '--> <!--',
  'a > b ]]&gt; c',
  '"\'`',
  '%00 %0a',
];

const reading = z.object({
  fault: z.string(),
  link: z.string().nullable(),
  entries: z.array(
    z.object({
      id: z.string().nullable(),
      link: z.string().nullable(),
      title: z.string().nullable(),
      updated: z.string().nullable(),
    }),
  ),
});

const READERS = [
  ['feedparser', '/usr/bin/python3', 'read_feeds.py'],
  ['XML::Feed', 'perl', 'read_feeds.pl'],
] as const;

/** The feeds of every language, read by programs that are not ours: each entry leads to its own page, in the feed's language. */
await check(async (scratch) => {
  const root = path.join(scratch, 'newsroom');
  const out = path.join(scratch, 'dist');
  await writeNewsroom(root, [
    { slug: 'plain', number: 1, front: ['date: 2024-05-06'] },
    {
      slug: 'corrected',
      number: 2,
      front: ['date: 2024-05-06', 'corrections:', '  - date: 2024-06-01', '    text: We wrote 3.'],
    },
    {
      slug: 'twice',
      number: 4,
      front: [
        'date: 2024-05-06',
        'corrections:',
        ...['a', 'b'].flatMap((text) => ['  - date: 2024-06-01', `    text: ${text}.`]),
      ],
    },
    { slug: 'withheld', number: 5, front: ['date: 2024-05-06', 'status: withheld', 'withdrawn: 2024-06-02'] },
  ]);
  for (const [index, headline] of HEADLINES.entries()) {
    const title = JSON.stringify(headline);
    const front = `---\ntitle: ${title}\ndate: 2024-05-${10 + index}\nsummary: ${title}\n---\n\nText ${index}.\n`;
    const translated = { title: headline, summary: headline };
    writeFiles(root, { [`source/h${index}.md`]: front });
    for (const tag of TAGS.slice(1))
      writeFiles(root, { [`translations/${tag}/h${index}.json`]: JSON.stringify(translated) });
  }
  await buildWithoutPdf(root, out);
  const feeds = filesBelow(out).filter((name) => name.endsWith('feed.atom'));
  const faults: string[] = [];
  let entries = 0;
  for (const [name, command, program] of READERS) {
    const { status, stdout, stderr, error } = spawnSync(command, [path.join(import.meta.dirname, 'feeds', program)], {
      input: feeds.map((feed) => `${path.join(out, feed)}\n`).join(''),
      encoding: 'utf8',
    });
    if (status !== 0) {
      faults.push(`${name} cannot be run: ${error?.message ?? stderr}`);
      continue;
    }
    for (const [index, line] of stdout.trim().split('\n').entries()) {
      const feed = feeds[index] ?? '';
      const tag = feed.split('/')[0] ?? '';
      const found = reading.parse(JSON.parse(line));
      entries += found.entries.length;
      if (found.fault !== '') faults.push(`${name}, ${feed}: ${found.fault}`);
      if (found.link !== `${BASE}/${tag}/`) faults.push(`${name}, ${feed} leads to ${found.link}`);
      const written = readFileSync(path.join(out, feed), 'utf8').match(/<entry/g)?.length ?? 0;
      if (found.entries.length !== written || written === 0)
        faults.push(`${name}, ${feed}: ${found.entries.length} entries of ${written}`);
      for (const entry of found.entries) {
        if (entry.link === null || entry.link !== entry.id || !entry.link.endsWith(`/${tag}/`))
          faults.push(`${name}, ${feed}: an entry leads to ${entry.link}`);
        if (!/T\d\d:\d\d:\d\d/.test(entry.updated ?? '')) faults.push(`${name}, ${feed}: updated ${entry.updated}`);
      }
    }
  }
  return {
    measured: [
      `feeds: ${feeds.length} read by ${READERS.map(([name]) => name).join(' and ')}, ${entries} entries, ${faults.length} faults`,
    ],
    faults,
  };
});
