import { Fault } from '../../../message/fault.ts';
import { AS_IN_SHEET, placeOf, startOf } from './place-of.ts';
import { type Annotation, isMark, isPrinted, type Mark, type Printed } from './printed-tree.ts';
import { isBlank, isEmpty, isTag, type Tag } from './tag.ts';

/** An element as it will be in the file: the sheet's tag with the content that was printed for it. */
export type Matched = {
  readonly tag: Tag;
  readonly numbering?: string | undefined;
  readonly kids: readonly (Matched | Mark | Annotation)[];
};

export const isMatched = (kid: Matched | Mark | Annotation): kid is Matched => 'tag' in kid;

type Kid = Matched | Mark | Annotation;

/**
 * Walks the sheet's tags and the printed ones together.
 *
 * @throws {Fault} `pdf-tags`, with the place, where the two differ
 */
export function matchTags(tags: Tag, printed: Printed): Matched {
  if (printed.type !== tags.printed) throw differing([tags], `found ${printed.type}`);
  const [matched] = matchElement(tags, printed, []);
  if (matched === undefined || !isMatched(matched)) throw differing([tags], 'found nothing');
  return matched;
}

/** Where the walk is among what was printed for an element. */
type Cursor = { readonly kids: Printed['kids']; at: number };

function matchElement(tag: Tag, printed: Printed, path: readonly Tag[]): readonly Kid[] {
  const cursor = { kids: annotationsLast(printed.kids), at: 0 };
  const here = [...path, tag];
  const kids = fill(tag, cursor, here);
  const rest = cursor.kids[cursor.at];
  if (rest !== undefined) throw differing(here, `found ${isPrinted(rest) ? rest.type : 'text'} after its end`);
  return tag.type === undefined ? kids : [{ tag, numbering: printed.numbering, kids }];
}

/** A link that is broken between pages has the rectangle on the first before its text. */
function annotationsLast(kids: Printed['kids']): Printed['kids'] {
  return [...kids.filter((kid) => !('annotation' in kid)), ...kids.filter((kid) => 'annotation' in kid)];
}

function fill(tag: Tag, cursor: Cursor, path: readonly Tag[]): readonly Kid[] {
  const kids: Kid[] = [];
  let text = '';
  /** Takes what was printed for the text before this point. */
  const settle = (): void => {
    const taken = text === '' && tag.type !== 'Figure' ? [] : takeMarks(cursor);
    if (taken.length === 0 && !isBlank(text)) throw differing(path, `“${startOf(text)}” was not printed`);
    kids.push(...taken);
    text = '';
  };
  for (const child of tag.children) {
    if (!isTag(child)) {
      text += child.text;
      continue;
    }
    if (child.printed !== undefined && child.isOptional !== true && child.cell === undefined && isEmpty(child))
      continue;
    // What is printed for a blank before an element of our own is that element's.
    if (!isBlank(text) || child.printed !== undefined) settle();
    text = '';
    if (child.printed === undefined) kids.push(matched(child, fill(child, cursor, [...path, child])));
    else if (child.isOptional === true) {
      const next = cursor.kids[cursor.at];
      if (next === undefined || !isPrinted(next) || next.type !== child.printed) continue;
      cursor.at++;
      kids.push(matched(child, next.kids.filter(isMark)));
    } else if (isEmpty(child)) kids.push(matched(child, []));
    else kids.push(...matchElement(child, takePrinted(child, cursor, path), path));
  }
  settle();
  for (let next = cursor.kids[cursor.at]; next !== undefined && 'annotation' in next; next = cursor.kids[cursor.at]) {
    kids.push(next);
    cursor.at++;
  }
  return kids;
}

const matched = (tag: Tag, kids: readonly Kid[]): Matched => ({ tag, kids });

function takeMarks(cursor: Cursor): readonly Mark[] {
  const taken: Mark[] = [];
  for (let next = cursor.kids[cursor.at]; next !== undefined && isMark(next); next = cursor.kids[cursor.at]) {
    taken.push(next);
    cursor.at++;
  }
  return taken;
}

function takePrinted(tag: Tag, cursor: Cursor, path: readonly Tag[]): Printed {
  const next = cursor.kids[cursor.at];
  if (next === undefined || !isPrinted(next) || next.type !== tag.printed) {
    const found = next === undefined ? 'nothing' : isPrinted(next) ? next.type : 'text';
    throw differing([...path, tag], `found ${found}`);
  }
  cursor.at++;
  return next;
}

const differing = (path: readonly Tag[], what: string): Fault =>
  new Fault('pdf-tags', `The PDF is not tagged as its sheet is, at ${placeOf(path)}: ${what}`, AS_IN_SHEET);
