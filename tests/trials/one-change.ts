import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderTarget } from '../../scripts/publish/deploy/folder-target.ts';
import { keptFolder } from '../../scripts/publish/release/store.ts';
import { sync, TAGS, TEXTS, writeNewsroom } from '../conformance/site/generated.ts';
import { check } from '../support/check.ts';
import { deployNow } from '../support/deploy-now.ts';
import { digestsBelow } from '../support/folder.ts';
import { releaseNow } from '../support/release-now.ts';

/** Statements; each in nine languages. */
const COUNT = Number(process.argv[2] ?? 200);
/** An old one: no start page and no feed names it with its text. */
const CHANGED = 'report-3';

type Difference = { readonly of: number; readonly changed: number; readonly written: number; readonly bytes: number };

const told = ({ of, changed, written, bytes }: Difference): string =>
  `${changed} of ${of} files changed, ${written} written (${(bytes / 1000).toFixed(0)} kB)`;

// One statement of many is changed: which files of the release become others, which are written again, what is carried.
await check(async (scratch) => {
  const root = path.join(scratch, 'newsroom');
  const out = path.join(scratch, 'dist');
  const target = folderTarget(path.join(scratch, 'site'));
  await writeNewsroom(
    root,
    Array.from({ length: COUNT }, (_, index) => ({
      slug: `report-${index + 1}`,
      number: index + 101,
      front: [`date: ${2015 + (index % 10)}-0${1 + (index % 9)}-10`, `topics: [Topic ${index % 8}]`],
    })),
  );
  const measured: string[] = [];
  const faults: string[] = [];
  const first = await released(root, out);
  const { carried } = await deployNow(out, target);
  measured.push(`first release: ${first.files} files in ${first.seconds} s, ${carried} carried`);

  const again = await released(root, out);
  measured.push(`nothing changed: ${again.isNew ? 'a new release' : 'no new release'}, ${again.seconds} s`);
  if (again.isNew) faults.push('a release without a change is a new one');

  const changes: readonly (readonly [string, () => Promise<void>])[] = [
    ['one text of one language', async () => edit(root, `translations/de/${CHANGED}.json`, 'Boote', 'Schiffe')],
    ['one figure in every language', () => changeFigure(root)],
  ];
  for (const [what, change] of changes) {
    await change();
    const next = await released(root, out);
    const kinds = await differences(keptFolder(out, next.number - 1), out);
    const sent = (await deployNow(out, target)).carried;
    const all = [...kinds.values()].reduce((a, b) => ({
      of: a.of + b.of,
      changed: a.changed + b.changed,
      written: a.written + b.written,
      bytes: a.bytes + b.bytes,
    }));
    measured.push(
      `${what}: ${told(all)}, ${sent} carried, ${next.seconds} s`,
      ...[...kinds]
        .filter(([, { changed }]) => changed > 0)
        .map(([kind, each]) => `  ${kind.padEnd(16)} ${told(each)}`),
    );
    if (all.written !== all.changed) faults.push(`${what}: ${all.written - all.changed} files written for nothing`);
    if (sent !== all.changed) faults.push(`${what}: ${sent} files carried, ${all.changed} changed`);
    const pages = kinds.get('statement page');
    const most = what.startsWith('one text') ? 1 : TAGS.length;
    if (pages?.changed !== most) faults.push(`${what}: ${pages?.changed} statement pages changed, expected ${most}`);
  }
  return { measured, faults };
});

async function released(root: string, out: string) {
  const started = performance.now();
  const { released: made, loaded } = await releaseNow(root, out);
  if (made === undefined)
    throw new Error(
      loaded.files
        .flatMap((file) => file.messages.map(String))
        .slice(0, 5)
        .join('\n'),
    );
  return { ...made, seconds: ((performance.now() - started) / 1000).toFixed(1) };
}

function edit(root: string, name: string, from: string, to: string): void {
  const file = path.join(root, name);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
  writeFileSync(file, text.replaceAll(from, to));
}

/** 103 boats become 903, in the text alone: headlines stay. */
async function changeFigure(root: string): Promise<void> {
  const [, text] = TEXTS.en.map((each) => each.replace('#', '103'));
  edit(root, `source/${CHANGED}.md`, text ?? '', (text ?? '').replace('103', '903'));
  await sync(root);
  for (const tag of TAGS.slice(1)) {
    const old = TEXTS[tag][1].replace('#', '103').replace('Boote', 'Schiffe');
    edit(root, `translations/${tag}/${CHANGED}.json`, old, old.replace('103', '903'));
  }
}

/** By kind of file: how many have other bytes than before, and how many are not the same file on the disk. */
async function differences(before: string, after: string): Promise<ReadonlyMap<string, Difference>> {
  const [old, fresh] = [digestsBelow(before), digestsBelow(after)];
  const kinds = new Map<string, Difference>();
  for (const [name, digest] of Object.entries(fresh)) {
    const known = kinds.get(kindOf(name)) ?? { of: 0, changed: 0, written: 0, bytes: 0 };
    const file = statSync(path.join(after, name));
    const isOther = old[name] !== digest;
    const isWritten = old[name] === undefined || statSync(path.join(before, name)).ino !== file.ino;
    kinds.set(kindOf(name), {
      of: known.of + 1,
      changed: known.changed + (isOther ? 1 : 0),
      written: known.written + (isWritten ? 1 : 0),
      bytes: known.bytes + (isOther ? file.size : 0),
    });
  }
  return kinds;
}

function kindOf(name: string): string {
  if (name.startsWith('assets/')) return 'asset';
  if (/\.zip$/.test(name)) return 'press kit';
  if (/\/(?:archive|search|verify)\//.test(name)) return name.split('/')[1] ?? '';
  if (/\.(?:atom|json|txt)$/.test(name) && name.includes('/'))
    return name
      .split('.')
      .slice(1)
      .join('.')
      .replace(/^[^.]+\.(?=ninjs|txt)/, '');
  if (/^report-\d+\/[^/]+\/index\.html$/.test(name)) return 'statement page';
  if (name.endsWith('/index.html') && name.startsWith('report-')) return 'choice page';
  return name.includes('/') ? 'start page' : 'list at the root';
}
