import type { Newsroom } from '../../model/newsroom.ts';
import { markdownStem } from '../../source/newsroom/names.ts';
import { keptNames } from '../../workflows/stage.ts';

/** Keeps names of statements, and findings in their files, out of a log. */
export type Discretion = {
  /** Adds names that no text may have from now on; each is replaced by one made of its place in the list. */
  readonly keep: (names: readonly (readonly string[])[]) => void;
  /** True for a file of a statement whose name is kept secret, by its path below the newsroom's root. */
  readonly hides: (file: string) => boolean;
  /** A text as the log gets it. */
  readonly told: (text: string) => string;
};

/** Words of a name; one that has anything else in it is looked for as it stands. */
const WORDS = /([\p{L}\p{M}\p{N}_-]+)( *)/gu;
const WORD = /^[\p{L}\p{M}\p{N}_-]+$/u;

const OTHER = /\bembargoed-\d/;

/** A place where a word is no name, whatever statements are called: what stands before it and behind it. */
type Ordinary = { readonly word?: RegExp; readonly before: RegExp; readonly behind: RegExp };

const ORDINARY: readonly Ordinary[] = [
  // "the secret key", "its source"
  {
    before:
      /(?:^|[^\p{L}\p{M}\p{N}_-])(?:the|an?|its|their|your|this|these|those|no|each|every|any|other|own|same) $/iu,
    behind: /^(?![./])/,
  },
  // "communique check"
  { before: /\bcommunique $/, behind: /^/ },
  // The rule at the end of a finding: "[number]"
  { before: / \[$/, behind: /^\](?=\s|$)/ },
  { word: /^(?:error|warning|notice)$/, before: /:\d+: $/, behind: /^: / },
  // The newsroom's own folders, with a file of theirs or by themselves
  {
    word: /^(?:source|templates)$/,
    before: /(?:^|[^\p{L}\p{M}\p{N}_-])$/u,
    behind: /^\/(?:newsroom\.(?:yaml|yml|toml|pub)|[^\s/]+\.(?:md|css|html|js|png|jpe?g|webp|gif|svg|avif))(?![\w.])/,
  },
  { word: /^translations$/, before: /(?:^|[^\p{L}\p{M}\p{N}_-])$/u, behind: /^\/(?:[\w-]+\/[^\s/]+\.json|terms\.csv)/ },
  {
    word: /^(?:source|templates|translations)$/,
    before: /(?:^| )(?:in|into|from|below|beside) `?$/,
    behind: /^\/(?=[\s.,;:)`]|$)/,
  },
];
/** How far around a word is looked, in UTF-16 units. */
const REACH = 120;

/** True for a word that is no name where it stands. What may be one is none of these: better a word too many is replaced. */
function isOrdinary(text: string, word: string, at: number): boolean {
  const end = at + word.length;
  const [before, behind] = [text.slice(Math.max(0, at - REACH), at), text.slice(end, end + REACH)];
  return ORDINARY.some(
    (each) => each.word?.test(word) !== false && each.before.test(before) && each.behind.test(behind),
  );
}

/** True for a line with a command that does not work as it is shown, since a name in it was replaced. */
const isCommand = (line: string): boolean => /\bcommunique [a-z]/.test(line) && OTHER.test(line);

/** A discretion that does not keep any names yet. */
export function discretion(): Discretion {
  const others = new Map<string, string>();
  return {
    keep: (names) => {
      for (const [index, all] of names.entries()) for (const name of all) others.set(name, `embargoed-${index + 1}`);
    },
    hides: (file) => {
      const base = file.split('/').at(-1) ?? '';
      return [...others.keys()].some((name) => base.startsWith(`${name}.`));
    },
    told: (text) => {
      if (others.size === 0) return text;
      const phrases = [...others].filter(([name]) => !WORD.test(name));
      const whole = phrases.reduce((told, [name, other]) => told.replaceAll(name, other), text);
      // The columns of a table stay where they are.
      const told = whole.replace(WORDS, (found: string, word: string, gap: string, at: number) => {
        const other = others.get(word);
        if (other === undefined || isOrdinary(whole, word, at)) return found;
        return gap.length < 2 ? `${other}${gap}` : `${other}  `.padEnd(found.length);
      });
      return told
        .split('\n')
        .map((line) => (isCommand(line) ? `${line} (--verbose names it)` : line))
        .join('\n');
    },
  };
}

/** The option of every command that goes through a whole newsroom. */
export const NAMING = ['--verbose', 'name what is under embargo in a log, too'] as const;

/**
 * Keeps the names of statements under embargo, and what is found in their files, out of a log, which others may read.
 * At a terminal, with `--verbose`, or for a statement that was named, all is said.
 */
export function beDiscreet(
  newsroom: Newsroom,
  {
    isTerminal,
    discretion,
    now,
  }: { readonly isTerminal: boolean; readonly discretion: Discretion; readonly now: number },
  {
    verbose,
    names = [],
    waiting = [],
  }: {
    readonly verbose?: true | undefined;
    readonly names?: readonly string[];
    /** Slugs of statements that are not public yet, whatever their files say now. */
    readonly waiting?: readonly string[];
  },
): void {
  if (isTerminal || verbose === true) return;
  const named = new Set(names.flatMap((name) => [name, markdownStem(name)]));
  const kept = keptNames(newsroom, now).filter((all) => !all.some((name) => named.has(name)));
  const more = waiting.filter((slug) => !kept.some((all) => all.includes(slug)));
  discretion.keep([...kept, ...more.map((slug) => [slug])]);
}
