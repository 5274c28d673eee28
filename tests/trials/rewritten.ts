import { execFileSync } from 'node:child_process';
import { similarity } from '../../scripts/lib/text/comparison/similarity.ts';
import type { SegmentDraft } from '../../scripts/model/statement.ts';
import { keySegments } from '../../scripts/translation/alignment/key-segments.ts';
import { itemOf } from '../../scripts/translation/alignment/segment-pairing.ts';
import { draft } from '../translation/corpora.ts';

/**
 * Counts keys that went to another text in documents that somebody has rewritten: versions of Markdown files in the
 * histories of git repositories, of which less than half of the paragraphs were found again in a later version.
 * `node tests/trials/rewritten.ts COUNT REPOSITORY[::PATTERN]…`, the pattern for the names of files; exits 1 where
 * the key of a text of sixty letters and more went to one less than a quarter alike.
 */
const [count = '200', ...repositories] = process.argv.slice(2);
const LEAST = 0.25;
/** Letters below which two texts cannot be told to be others: a heading of one word. */
const LETTERS = 60;
/** Texts of a document below which it is none, and the share of them that a rewriting leaves. */
const TEXTS = 4;
const LEFT = 0.5;
/** Versions of one file that are compared with the last one and with the next. */
const VERSIONS = 6;

type Rewriting = {
  readonly file: string;
  readonly before: readonly SegmentDraft[];
  readonly after: readonly SegmentDraft[];
};

const found: Rewriting[] = [];
/** The last version of each file, of which more rewritings are made where the histories hold too few. */
const latest: (readonly SegmentDraft[])[] = [];
for (const repository of repositories)
  for (const each of rewritings(repository)) {
    if (found.length >= Number(count)) break;
    found.push(each);
  }

const fromHistory = found.length;
for (const each of replaced(latest)) {
  if (found.length >= Number(count)) break;
  found.push(each);
}

let [carried, wrong, minted, offered] = [0, 0, 0, 0];
for (const { file, before, after } of found) {
  const old = keySegments(before, new Map()).segments;
  const keying = keySegments(after, new Map(old.map(({ key, source }) => [key, source])));
  carried += after.length - keying.minted.length;
  minted += keying.minted.length;
  offered += keying.inPlaceOf.size;
  for (const edit of keying.edited)
    if (edit.similarity < LEAST && Math.min(edit.before.length, edit.after.length) >= LETTERS) {
      wrong += 1;
      console.log(`${file}: ${edit.key} (${edit.similarity.toFixed(2)})\n  - ${edit.before}\n  + ${edit.after}`);
    }
}
console.log(
  `${found.length} rewritten documents, ${fromHistory} of them in histories, of ${new Set(found.map(({ file }) => file)).size} files: ${carried} keys kept, ` +
    `${wrong} of them by a text of 60 letters less than a quarter alike; ${minted} minted, ${offered} of them in place of another text`,
);
process.exitCode = found.length > 0 && wrong === 0 ? 0 : 1;

function* rewritings(given: string): Iterable<Rewriting> {
  const [repository = '', pattern = ''] = given.split('::');
  const git = (...options: readonly string[]): string =>
    execFileSync('git', ['-C', repository, ...options], { encoding: 'utf8', maxBuffer: 1 << 26, stdio: 'pipe' });
  // One walk of the history for all files.
  const commitsOf = new Map<string, string[]>();
  let commit = '';
  for (const line of git('log', '--format=commit %H', '--name-only', '--diff-filter=AM', '--', '*.md').split('\n')) {
    if (line.startsWith('commit ')) commit = line.slice('commit '.length);
    else if (line !== '' && new RegExp(pattern).test(line))
      commitsOf.set(line, [commit, ...(commitsOf.get(line) ?? [])]);
  }
  for (const [file, commits] of commitsOf) {
    const step = Math.max(1, Math.floor(commits.length / VERSIONS));
    const versions = commits
      .filter((_, at) => at % step === 0 || at === commits.length - 1)
      .flatMap((version) => {
        try {
          return [draftsOf(git('show', `${version}:${file}`))];
        } catch {
          return [];
        }
      });
    const last = versions.at(-1);
    if (last !== undefined && last.length >= 2 * TEXTS) latest.push(last);
    for (const [at, before] of versions.entries()) {
      const later = [...new Set([versions[at + 1], versions.at(-1)])];
      for (const after of later)
        if (after !== undefined && after !== before && isRewriting(before, after)) yield { file, before, after };
    }
  }
}

/** The head of each document with the body of the next: a statement that another day's was written over. */
function* replaced(documents: readonly (readonly SegmentDraft[])[]): Iterable<Rewriting> {
  for (let step = 1; step < documents.length; step++)
    for (const [at, before] of documents.entries()) {
      const other = documents[(at + step) % documents.length] ?? [];
      const kept = Math.floor(before.length / 4);
      const after = [...before.slice(0, kept), ...other.slice(kept)];
      if (isRewriting(before, after)) yield { file: `made ${at} ${step}`, before, after };
    }
}

function isRewriting(before: readonly SegmentDraft[], after: readonly SegmentDraft[]): boolean {
  if (before.length < TEXTS || after.length < TEXTS) return false;
  const old = before.map(({ source }) => itemOf(undefined, source).profile());
  const again = after.filter(({ source }) => {
    const own = itemOf(undefined, source).profile();
    return old.some((each) => similarity(each, own) >= 0.4);
  });
  return again.length < after.length * LEFT;
}

/** The paragraphs, items and headings of a Markdown file, read by blank lines: no parser of ours judges itself here. */
function draftsOf(text: string): readonly SegmentDraft[] {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .split(/\n\s*\n|\n(?=\s*[-*+] |#)/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => /\p{L}{2}/u.test(block) && !/^[<|]|^\{%/.test(block))
    .map((block) =>
      block.startsWith('#')
        ? draft('heading', block.replace(/^#+ ?/, ''))
        : /^[-*+] /.test(block)
          ? draft('item', block.slice(2))
          : draft('paragraph', block),
    );
}
