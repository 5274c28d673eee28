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
      const told = whole.replace(WORDS, (found: string, word: string, gap: string) => {
        const other = others.get(word);
        if (other === undefined) return found;
        return gap.length < 2 ? `${other}${gap}` : `${other}  `.padEnd(found.length);
      });
      return told
        .split('\n')
        .map((line) => (isCommand(line) ? `${line} (--verbose names it)` : line))
        .join('\n');
    },
  };
}
