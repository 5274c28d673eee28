import { isNode, type Node, type Text } from '../truth/written-tree.ts';

/** How far a PDF's structure is the sheet's: its elements, and where the two part. */
export type TagFigures = { readonly nodes: number; readonly equal: number; readonly faults: readonly string[] };

/** Compares types, order, languages, alternative texts, links and header cells, from the root down (A3). */
export function compareTags(written: Node, tagged: Node): TagFigures {
  const faults: string[] = [];
  let nodes = 0;
  const fault = (path: string, what: string): void => {
    faults.push(`${path}: ${what}`);
  };
  const compare = (want: Node, have: Node, path: string): void => {
    nodes += 1;
    const before = faults.length;
    if (want.alt !== have.alt) fault(path, `alternative text ${quoted(have.alt)}, expected ${quoted(want.alt)}`);
    if (want.contents !== undefined && folded(want.contents) !== folded(have.contents ?? ''))
      fault(path, `contents ${quoted(have.contents)}, expected ${quoted(want.contents)}`);
    for (const [name, value] of want.attributes)
      if (have.attributes.get(name) !== value)
        fault(path, `${name} ${quoted(have.attributes.get(name))}, expected ${value}`);
    if (want.type === 'Lbl' && /^\d+$/.test(textIn(want.kids))) {
      if (numberIn(textIn(have.kids)) !== textIn(want.kids))
        fault(path, `label ${quoted(textIn(have.kids))}, expected ${textIn(want.kids)}`);
      if (faults.length > before) missed += 1;
      return;
    }
    const [left, right] = [shape(want.kids), shape(have.kids)];
    if (left !== right) fault(path, `holds ${shorten(right)}, expected ${shorten(left)}`);
    if (typesIn(want.kids) !== typesIn(have.kids)) {
      missed += count(want.kids) + 1;
      nodes += count(want.kids);
      return;
    }
    if (faults.length > before) missed += 1;
    const theirs = have.kids.filter(isNode);
    const seen = new Map<string, number>();
    for (const [index, kid] of want.kids.filter(isNode).entries()) {
      const place = (seen.get(kid.type) ?? 0) + 1;
      seen.set(kid.type, place);
      const other = theirs[index];
      if (other !== undefined) compare(kid, other, `${path}/${kid.type}[${place}]`);
    }
  };
  let missed = 0;
  compare(written, tagged, '');
  return { nodes, equal: nodes - missed, faults };
}

/** The kids' types and the languages of the texts between them. */
function shape(kids: readonly (Node | Text)[]): string {
  const parts = kids.map((kid) => (isNode(kid) ? kid.type : folded(kid.text) === '' ? '' : `text:${kid.lang}`));
  return parts
    .filter((part, index) => part !== '' && !(part.startsWith('text:') && part === parts[index - 1]))
    .join(' ');
}

const typesIn = (kids: readonly (Node | Text)[]): string =>
  kids
    .filter(isNode)
    .map(({ type }) => type)
    .join(' ');

const textIn = (kids: readonly (Node | Text)[]): string =>
  kids.map((kid) => (isNode(kid) ? textIn(kid.kids) : kid.text)).join('');

const count = (kids: readonly (Node | Text)[]): number =>
  kids.reduce((sum, kid) => (isNode(kid) ? sum + 1 + count(kid.kids) : sum), 0);

const folded = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A number of any script's digits by its value. */
function numberIn(text: string): string {
  return [...text]
    .filter((character) => /\p{Nd}/u.test(character))
    .map((digit) => {
      // Unicode's decimal digits stand in tens, each from a zero on.
      let zero = digit.codePointAt(0) ?? 0;
      while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9) zero -= 1;
      return (digit.codePointAt(0) ?? 0) - zero;
    })
    .join('');
}

const quoted = (text: string | undefined): string =>
  text === undefined ? 'nothing' : JSON.stringify(text.slice(0, 80));

const shorten = (text: string): string =>
  text.length > 160 ? `${text.slice(0, 160)} …` : text === '' ? 'nothing' : text;
