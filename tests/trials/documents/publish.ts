import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formats } from '../../../scripts/model/artifact.ts';
import { bareNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { buildNewsroom } from '../../../scripts/workflows/build.ts';
import { readNewsroom } from '../../../scripts/workflows/load/read-newsroom.ts';
import { filesBelow } from '../../support/folder.ts';
import { lost, type Wording, wordingOf, wordsInMarkdown, wordsOnPage } from './words.ts';

/** One Markdown text, and a name for it that is a file name too, with its extension. */
export type Sample = { readonly name: string; readonly markdown: string | Uint8Array };

export type Verdict = {
  readonly name: string;
  /** `published` in all three formats, `held` for reasons that are findings with a place, else `fault`. */
  readonly kind: 'published' | 'held' | 'fault';
  /** Findings that hold something, as `rule line: reason`. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** Words of the text that a format has not. */
  readonly lost: readonly string[];
  readonly language?: string | undefined;
};

/**
 * Publishes texts, each as a file that stands alone, and says what became of each.
 *
 * @param fonts a folder with font packages in its `node_modules`, as `communique fonts --all` names them
 */
export async function publishAll(
  samples: readonly Sample[],
  folder: string,
  fonts?: string,
): Promise<readonly Verdict[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (fonts !== undefined) symlinkSync(path.resolve(fonts, 'node_modules'), path.join(folder, 'node_modules'));
  const files = samples.map(({ name, markdown }) => {
    const file = path.join(folder, name);
    writeFileSync(file, markdown);
    return file;
  });
  const out = path.join(folder, 'out');
  try {
    const newsroom = bareNewsroom(files);
    const request = { newsroom, statements: newsroom.statements, formats, approvedOnly: false, out, isProof: true };
    const { loaded, statements } = await buildNewsroom({ ...request, now: Date.now() }, () => undefined);
    // A build keeps no statement that it has composed.
    const { editions } = await readNewsroom(bareNewsroom(files));
    const published = new Map(
      statements.flatMap(([first]) => (first === undefined ? [] : [[first.document.slug, first] as const])),
    );
    const there = new Set(existsSync(out) ? filesBelow(out) : []);
    return samples.map(({ name, markdown }): Verdict => {
      const messages = loaded.files.filter((each) => each.path === name).flatMap((file) => file.messages);
      const edition = editions.find(({ statement }) => statement.file.path === name);
      const errors = messages.filter(({ fatal }) => fatal === true);
      const warnings = messages.filter(({ fatal }) => fatal === false);
      const say = ({ ruleId, line, reason }: (typeof errors)[number]): string => `${ruleId} ${line ?? '?'}: ${reason}`;
      const document = edition === undefined ? undefined : published.get(edition.name)?.document;
      const paths = document === undefined ? [] : pathsIn(document.slug, document.language.tag);
      const isWhole = paths.length === 3 && paths.every((each) => there.has(each));
      const isPlaced =
        errors.length > 0 && errors.every(({ line, ruleId }) => line !== undefined && ruleId !== 'failed');
      return {
        name,
        kind: isWhole ? 'published' : isPlaced ? 'held' : 'fault',
        errors: errors.map(say),
        warnings: warnings.map(say),
        lost: isWhole && typeof markdown === 'string' ? lostIn(wordsInMarkdown(markdown), paths, out) : [],
        language: document?.language.tag,
      };
    });
  } catch (error) {
    if (samples.length > 1) {
      const one = samples.map((sample) => () => publishAll([sample], folder, fonts));
      const verdicts: Verdict[] = [];
      for (const each of one) verdicts.push(...(await each()));
      return verdicts;
    }
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return samples.map(({ name }) => ({ name, kind: 'fault', errors: [`threw: ${reason}`], warnings: [], lost: [] }));
  }
}

const pathsIn = (slug: string, tag: string): readonly string[] =>
  ['index.html', `${slug}.${tag}.txt`, `${slug}.${tag}.pdf`].map((name) => `${slug}/${tag}/${name}`);

function lostIn(expected: Wording, paths: readonly string[], out: string): readonly string[] {
  return paths.flatMap((name) => {
    const file = path.join(out, name);
    const extension = path.extname(name).slice(1);
    return lost(expected, wordingIn(file, extension)).map((word) => `${extension} ${word}`);
  });
}

function wordingIn(file: string, extension: string): Wording {
  if (extension === 'html') return wordsOnPage(readFileSync(file, 'utf8'));
  if (extension === 'txt') {
    const text = readFileSync(file, 'utf8');
    // The number of a link's note may stand inside what reads as one word.
    return { words: wordingOf(text).words, solid: wordingOf(text.replace(/\s?\[\p{N}+\]/gu, '')).solid };
  }
  return wordingOf(execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8', maxBuffer: 1e9 }));
}
