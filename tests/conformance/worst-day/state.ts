import { randomNumbers } from '../../support/random.ts';
import type { Entry, Owner, Public } from './diary.ts';
import type { Look } from './look.ts';
import { markdownOf, read, translationsOf, write, writeSettings } from './newsroom.ts';

export const SLUGS = ['zq-one', 'zq-two'] as const;
const START = Date.UTC(2025, 0, 1);

type Files = Readonly<Record<string, string>>;

/** A statement as the diary has it, and what lies on the disk. */
export type Statement = {
  /** As it should be, by the person who keeps the diary. */
  truth: Entry;
  files: Files;
  /** What lies on the disk: `undefined` where it is gone or cannot be read. */
  disk: Entry | undefined;
  isWhole: boolean;
  /** True from a withdrawal by the program's hand until it lets the statement out: whatever file lies there, it holds. */
  isOff: boolean;
  /** Until when the program's hand holds it back, whatever file lies there; 0 for not at all. */
  heldUntil: number;
  /** When the program's hand let it out last: a clock before that knows nothing of it. */
  letOut: number;
  public: Public;
  readonly backups: { readonly entry: Entry; readonly files: Files }[];
};

/** A walk as far as it has come. */
export type State = {
  readonly root: string;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly owners: Map<number, Owner>;
  /** Milliseconds since 1970. */
  now: number;
  /** Releases that there have been. */
  releases: number;
  /** What was public after the last of them. */
  seen: Look;
  readonly random: () => number;
  readonly pick: <T>(all: readonly T[]) => T | undefined;
  readonly count: (what: string) => void;
  readonly tell: (what: string) => void;
  readonly fault: (what: string) => void;
  readonly counts: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
};

/** A newsroom of two statements, each out or a draft. */
export function begin(root: string, seed: number): State {
  const random = randomNumbers(seed);
  const counts = new Map<string, number>();
  const faults: string[] = [];
  const story: string[] = [];
  const statements = new Map<string, Statement>();
  const state: State = {
    root,
    statements,
    owners: new Map(),
    now: START,
    releases: 0,
    seen: { current: new Map(), earlier: new Map(), addresses: new Set(), files: new Map() },
    random,
    pick: (all) => all[Math.floor(random() * all.length)],
    count: (what) => void counts.set(what, (counts.get(what) ?? 0) + 1),
    tell: (what) => void story.push(what),
    fault: (what) => void faults.push(`seed ${seed}: ${story.join(', ')}: ${what}`),
    counts,
    faults,
  };
  writeSettings(root);
  for (const slug of SLUGS) {
    const isOut = random() < 0.5;
    const truth: Entry = {
      said: isOut ? 'out' : 'draft',
      corrections: [],
      figure: newFigure(state, slug, 1),
      isTranslated: true,
    };
    const seenOf = { wasOut: false, isTakenBack: false, isCanceled: false, version: 0 };
    const statement: Statement = {
      truth,
      files: {},
      disk: truth,
      isWhole: true,
      isOff: false,
      heldUntil: 0,
      letOut: START,
      public: seenOf,
      backups: [],
    };
    statements.set(slug, statement);
    settle(root, slug, statement, truth, markdownOf(truth.figure, isOut ? [] : ['status: draft']));
  }
  return state;
}

/** A figure that no other text has. */
export function newFigure({ owners }: State, slug: string, version: number): number {
  const figure = 7_300_001 + owners.size;
  owners.set(figure, { slug, version });
  return figure;
}

/** The truth is written, and kept as a copy that may be put back one day. */
export function settle(root: string, slug: string, statement: Statement, truth: Entry, markdown: string): void {
  write(root, { [`source/${slug}.md`]: markdown, ...translationsOf(slug, truth) });
  const names = [`source/${slug}.md`, `translations/en/${slug}.json`, `translations/de/${slug}.json`];
  const files = Object.fromEntries(names.map((name) => [name, read(root, name)]));
  Object.assign(statement, { truth, files, disk: truth, isWhole: true });
  statement.backups.push({ entry: truth, files });
}

export const isClean = ({ isWhole, disk, truth }: Statement): boolean =>
  isWhole && disk === truth && truth.isTranslated;
