import path from 'node:path';
import type { VFile } from 'vfile';
import { checkGiven, checkPath, checkTags, noKeyIn } from './api-options.ts';
import type { Rule } from './checks/rule.ts';
import { Fault } from './lib/fault.ts';
import type { PdfFacts } from './lib/pdf/index.ts';
import { parsePublicKey, readSecretKey } from './lib/signing/index.ts';
import { languageOf } from './lib/text/index.ts';
import { formats as allFormats, type Format } from './model/artifact.ts';
import type { Newsroom } from './model/newsroom.ts';
import type { Held } from './model/plan.ts';
import type { DocumentRenderer } from './render/renderer.ts';
import { openNewsroom as open } from './source/newsroom/open-newsroom.ts';
import { buildNewsroom } from './workflows/build.ts';
import { checkNewsroom } from './workflows/check.ts';
import { inspectFile } from './workflows/inspect.ts';
import { publicKeyOf } from './workflows/keygen.ts';
import { checkedExtensions, type Extensions, readExtensions, type TargetKind } from './workflows/load/extensions.ts';
import { releaseNewsroom } from './workflows/release.ts';
import type { Progress } from './workflows/render/request.ts';
import { type VerifyResult, verifyTarget } from './workflows/verify.ts';

export type { Rule, RuleFinding, Subject } from './checks/rule.ts';
export { translatedUnits } from './checks/rule.ts';
export { Fault, type FaultCode } from './lib/fault.ts';
export type { PdfFacts } from './lib/pdf/index.ts';
export type { Artifact, Format, RenderedDocument, Rendition } from './model/artifact.ts';
export type { Document } from './model/document.ts';
export type { Newsroom } from './model/newsroom.ts';
export { pathsOf } from './model/paths.ts';
export type { Held } from './model/plan.ts';
export type { Deployed, Present, Source, Target } from './publish/deploy/target.ts';
export type { DocumentContext, DocumentRenderer } from './render/renderer.ts';
export type { Extensions, TargetKind } from './workflows/load/extensions.ts';
export type { VerifyResult } from './workflows/verify.ts';

/** An event of work in progress: that another build has to end first, how many files there will be, and each as it is done. */
export type ProgressEvent =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'planned'; readonly count: number }
  | { readonly kind: 'done'; readonly what: string };

/** Work in progress: its events, which need no listener, and its result. */
export type Task<Result> = AsyncIterable<ProgressEvent> & { readonly result: Promise<Result> };

/** Options of every call. */
export type CommonOptions = {
  /** Slugs, or paths below the newsroom's folder; every statement when left out. */
  readonly statements?: readonly string[] | undefined;
  /** The time by which embargoes are judged, which may be past; the present when left out. */
  readonly now?: Date | undefined;
  /** Extensions of the program; those of `communique.config.js` when left out. */
  readonly extensions?: Extensions | undefined;
};

/** What `build` may be told: which languages and formats come out, where to, and when to stop. */
export type BuildOptions = CommonOptions & {
  /** BCP 47 tags; every language when left out. */
  readonly languages?: readonly string[] | undefined;
  readonly formats?: readonly Format[] | undefined;
  /** The output folder; `dist` in the newsroom's folder when left out. */
  readonly out?: string | undefined;
  /** True where a language comes out only when every text in it is approved. */
  readonly approvedOnly?: boolean | undefined;
  /** Ends the work early: `result` is rejected with the signal's reason, and the output folder is as it was. */
  readonly signal?: AbortSignal | undefined;
};

/** The result of a check: every file that was read, with the messages on it. */
export type CheckResult = { readonly files: readonly VFile[]; readonly isClean: boolean };

/**
 * The result of a build: every file that was read with its messages, what was held, how many files were written and
 * where.
 */
export type BuildResult = CheckResult & {
  /** Languages and parts that did not come out, and why. */
  readonly held: readonly Held[];
  /** Files written; 0 where errors held everything back. */
  readonly written: number;
  /** Absolute path of the output folder. */
  readonly out: string;
};

/**
 * What `release` may be told: the options of a build without its choices of parts, the key, and languages to leave
 * out.
 */
export type ReleaseOptions = Omit<BuildOptions, 'statements' | 'languages' | 'formats'> & {
  /** The secret key to sign with: a file of `communique keygen`, and its password. */
  readonly key?: { readonly file: string; readonly password?: string | undefined } | undefined;
  /** BCP 47 tags of languages that stay out. */
  readonly without?: readonly string[] | undefined;
};

/** The result of a release: its number and how many files it has, or why there is none. */
export type ReleaseResult = CheckResult & {
  readonly held: readonly Held[];
  /** Absent where nothing was published; `refused` says why. */
  readonly released?: { readonly number: number; readonly files: number; readonly isNew: boolean } | undefined;
  /** The reasons why the release is held up, a line each. */
  readonly refused: readonly string[];
};

/**
 * A newsroom, by its folder: the one that has `source/` in it.
 *
 * @param languages tags of languages to add to its own, such as the pseudo-languages
 * @throws {Fault} `newsroom-missing`
 */
export function openNewsroom(root: string, languages: readonly string[] = []): Newsroom {
  checkPath('root', root);
  checkTags(languages);
  return open(path.resolve(root), languages);
}

/** A newsroom's files with every finding that a build would report, without building. */
export async function check(newsroom: Newsroom, options: CommonOptions = {}): Promise<CheckResult> {
  checkGiven('check', newsroom, options);
  const extensions = await extensionsOf(newsroom, options);
  const statements = statementsOf(newsroom, options);
  const { files } = await checkNewsroom({ newsroom, extensions, statements, now: timeOf(options) });
  return { files, isClean: isClean(files) };
}

/**
 * Publishes page, PDF and plain text in every language into a folder. A build that names statements, languages or formats
 * makes a proof, which never goes into a folder that has a release.
 *
 * @throws {Fault} by `result`: `statement-unknown`, `usage` for a language that there is not, `out-refused`
 */
export function build(newsroom: Newsroom, options: BuildOptions = {}): Task<BuildResult> {
  return taskOf(async (progress) => {
    checkGiven('build', newsroom, options);
    const { languages, statements: named, approvedOnly = false, signal } = options;
    const formats = knownFormats(options.formats ?? allFormats);
    const out = path.resolve(newsroom.root, options.out ?? 'dist');
    const { loaded, held, files } = await buildNewsroom(
      {
        ...{ newsroom, approvedOnly, out, signal },
        tags: languages?.map((tag) => knownTag(tag, newsroom)),
        statements: statementsOf(newsroom, options),
        formats,
        isProof: named !== undefined || languages !== undefined || formats.length < allFormats.length,
        isUnnamed: named === undefined,
        now: timeOf(options),
        extensions: await extensionsOf(newsroom, options),
      },
      progress,
    );
    return { files: loaded.files, isClean: held.length === 0 && isClean(loaded.files), held, written: files, out };
  });
}

/**
 * Publishes everything at once, as `communique release` does: numbered, signed where there is a key, all of it or nothing.
 *
 * @throws {Fault} by `result`: `key-unusable`, `clock-behind`, `out-refused`
 */
export function release(newsroom: Newsroom, options: ReleaseOptions = {}): Task<ReleaseResult> {
  return taskOf(async (progress) => {
    checkGiven('release', newsroom, options);
    const { approvedOnly = false, key, signal } = options;
    const without = (options.without ?? []).map((tag) => knownTag(tag, newsroom));
    const all = newsroom.languages.map(({ tag }) => tag);
    const { loaded, held, readiness, released } = await releaseNewsroom(
      {
        ...{ newsroom, statements: newsroom.statements, formats: allFormats, isProof: false, approvedOnly },
        ...{ signal, without, drops: [] },
        tags: without.length === 0 ? undefined : all.filter((tag) => !without.includes(tag)),
        out: path.resolve(newsroom.root, options.out ?? 'dist'),
        now: timeOf(options),
        key: key && readSecretKey(path.resolve(newsroom.root, key.file), key.password ?? ''),
        extensions: await extensionsOf(newsroom, options),
      },
      progress,
    );
    const refused = readiness.rows.flatMap(({ slug, tag, isBlocking, reason = 'it is not ready' }) =>
      isBlocking ? [`${slug} ${tag}: ${reason}`] : [],
    );
    return { files: loaded.files, isClean: readiness.isGo && isClean(loaded.files), held, released, refused };
  });
}

/**
 * The result of checking whether a release's folder, a press kit or a file is what a newsroom signed.
 *
 * @param key whose signature to expect: the text of a public key (its line, or a whole file), or the newsroom that has it.
 *   Take it from where you know the newsroom, never from the release itself
 * @throws {Fault} `usage` where no key is given, and for what is none; `read-failed`
 */
export function verify(
  target: string,
  key: string | Newsroom,
  options: { readonly release?: string | undefined; readonly known?: string | undefined } = {},
): VerifyResult {
  checkPath('target', target);
  checkGiven('verify', key, options);
  const { release: home, known } = options;
  const own = typeof key === 'string' ? parsePublicKey(key) : publicKeyOf(key.root);
  if (own === undefined) throw noKeyIn(key);
  const at = (name: string | undefined): string | undefined => name && path.resolve(name);
  return verifyTarget({ target: path.resolve(target), key: own, release: at(home), known: at(known) });
}

/** The facts about a PDF that this program printed. @throws {Fault} `usage`, `pdf-unreadable` */
export function inspect(file: string): PdfFacts {
  checkPath('file', file);
  return inspectFile(path.resolve(file), file);
}

/** A rule of the newsroom's own, for `communique.config.js`. */
export const defineRule = (rule: Rule): Rule => rule;

/** A format of the newsroom's own, for `communique.config.js`. */
export const defineRenderer = (renderer: DocumentRenderer): DocumentRenderer => renderer;

/** A place to deploy to of the newsroom's own, for `communique.config.js`. */
export const defineTarget = (target: TargetKind): TargetKind => target;

const extensionsOf = async (newsroom: Newsroom, { extensions }: CommonOptions): Promise<Extensions> =>
  extensions === undefined ? readExtensions(newsroom) : checkedExtensions(extensions);

function statementsOf({ statements }: Newsroom, { statements: named }: CommonOptions): readonly string[] {
  return (
    named?.map((name) => {
      const found = statements.find((each) => each === name || path.posix.basename(each, '.md') === name);
      if (found === undefined)
        throw new Fault('statement-unknown', `No statement \`${name}\``, `There is ${statements.join(', ')}.`);
      return found;
    }) ?? statements
  );
}

function knownTag(tag: string, { languages }: Newsroom): string {
  const [canonical] = languages.flatMap((each) => (isSameTag(each.tag, tag) ? [each.tag] : []));
  if (canonical !== undefined) return canonical;
  const there = languages.map((each) => each.tag).join(', ');
  throw new Fault('usage', `This newsroom has no language \`${tag}\``, `It has ${there}.`);
}

function isSameTag(known: string, asked: string): boolean {
  try {
    return known === languageOf(asked).tag;
  } catch {
    return false;
  }
}

/** Refuses a time to come, so that no embargo ends early; `communique release --prepare` is for that. */
function timeOf({ now }: CommonOptions): number {
  const present = Date.now();
  if (now === undefined) return present;
  const time = now instanceof Date ? now.getTime() : Number.NaN;
  if (!Number.isNaN(time) && time <= present) return time;
  const what = Number.isNaN(time) ? 'is no date' : 'is a time to come';
  throw new Fault('usage', `\`now\` ${what}`, 'Give a Date that is past, or leave it out.');
}

function knownFormats(formats: readonly Format[]): readonly Format[] {
  const unknown = formats.find((format) => !allFormats.includes(format));
  if (unknown === undefined) return allFormats.filter((format) => formats.includes(format));
  throw new Fault('usage', `There is no format \`${unknown}\``, `Formats are ${allFormats.join(', ')}.`);
}

const isClean = (files: readonly VFile[]): boolean =>
  files.every(({ messages }) => messages.every(({ fatal }) => fatal !== true));

/** Starts work at once, and keeps its events for all listeners. */
function taskOf<Result>(work: (progress: Progress) => Promise<Result>): Task<Result> {
  const events: ProgressEvent[] = [];
  const listeners = new Set<() => void>();
  const wake = (): void => {
    for (const listener of listeners) listener();
    listeners.clear();
  };
  let isOver = false;
  const result = work((event) => {
    events.push(event);
    wake();
  }).finally(() => {
    isOver = true;
    wake();
  });
  // A caller that awaits the result gets the error; one that only reads the events must not be ended by it.
  result.catch(() => undefined);
  return {
    result,
    async *[Symbol.asyncIterator]() {
      for (let next = 0; ; ) {
        const event = events[next];
        if (event !== undefined) {
          next++;
          yield event;
        } else if (isOver) return;
        else await new Promise<void>((resolve) => void listeners.add(resolve));
      }
    },
  };
}
