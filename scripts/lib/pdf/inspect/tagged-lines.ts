import { isTag, isText, type TagFacts } from './tag-facts.ts';

/** Elements inside a line (ISO 32000-1, 14.8.4.4); all others begin one and end one. */
const IN_LINE: ReadonlySet<string> = new Set(
  'Span Quote Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Form Em Strong Sub NonStruct'.split(' '),
);

/** What stands between an element and the next one on the same line. */
const BETWEEN: Readonly<Record<string, string>> = { Lbl: ' ', TD: '\t', TH: '\t' };

/** Elements that begin a line even after a number or a cell. */
const ROWS: ReadonlySet<string> = new Set(['LI', 'TR']);

/**
 * The text of each page in the order of the tags, a block a line; a number and what it numbers are on one line, and the
 * cells of a row. `pages` is how many pages there are.
 */
export function taggedLines(trees: readonly TagFacts[], pages: number): readonly (readonly string[])[] {
  const steps = trees.flatMap((tree) => [...stepsOf(tree)]);
  return Array.from({ length: pages }, (_, index) => linesOf(steps, index + 1));
}

type Step =
  | { readonly kind: 'text'; readonly text: string; readonly page: number }
  /** A line ends, unless something joins the next to it. */
  | { readonly kind: 'break' }
  | { readonly kind: 'join'; readonly between: string }
  /** A line ends in any case. */
  | { readonly kind: 'row' };

function* stepsOf(tag: TagFacts): Generator<Step> {
  const type = tag.role ?? tag.type;
  const isBlock = !IN_LINE.has(type);
  const border: Step = ROWS.has(type) ? { kind: 'row' } : { kind: 'break' };
  if (isBlock) yield border;
  if (tag.actualText === undefined) {
    for (const kid of tag.kids) {
      if (isTag(kid)) yield* stepsOf(kid);
      else if (isText(kid)) yield { kind: 'text', ...kid };
    }
  } else yield { kind: 'text', text: tag.actualText, page: pagesOfTag(tag)[0] ?? 1 };
  const between = BETWEEN[type];
  if (isBlock) yield between === undefined ? border : { kind: 'join', between };
}

function linesOf(steps: readonly Step[], page: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let between: string | undefined;
  for (const step of steps) {
    if (step.kind === 'text') {
      if (step.page !== page || step.text === '') continue;
      line += between === undefined || /\s$/.test(line) ? step.text : between + step.text;
      between = undefined;
    } else if (step.kind === 'join') between = line === '' ? undefined : step.between;
    else if (step.kind === 'row' || between === undefined) {
      lines.push(line);
      line = '';
      between = undefined;
    }
  }
  return [...lines, line].map((each) => each.trim()).filter((each) => each !== '');
}

/** The pages (from 1) that an element has text on, in its order. */
export function pagesOfTag({ kids }: TagFacts): readonly number[] {
  return [...new Set(kids.flatMap((kid) => (isTag(kid) ? pagesOfTag(kid) : isText(kid) ? [kid.page] : [])))];
}
