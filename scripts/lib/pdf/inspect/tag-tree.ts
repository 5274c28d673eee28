import {
  isArray,
  isDict,
  isRef,
  isString,
  type PdfDict,
  type PdfObject,
  type PdfValue,
  pdfFault,
  plainName,
  stringText,
} from '../file/object.ts';
import {
  catalogOf,
  dictEntry,
  elementKids,
  nameEntry,
  type PdfFile,
  type PdfPage,
  pdfNumber,
  textEntry,
} from '../file/pdf-file.ts';
import { type Contents, textOfShown } from './page-text.ts';

/** An element of the tag tree as it is in the file (ISO 32000-1, 14.7.2). */
export type TagFacts = {
  /** The type as written, e.g. `Strong`. */
  readonly type: string;
  /** The standard type of it, where that is another. */
  readonly role?: string;
  /** The language, where this element itself names it. */
  readonly language?: string;
  readonly alternative?: string;
  /** The text that replaces all that is in it. */
  readonly actualText?: string;
  /** `Scope`, `ListNumbering`, `Headers` … as written, without slashes and brackets. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly kids: readonly TagKid[];
};

/** What an element of a PDF's tag tree holds: another element, a text, or an annotation. */
export type TagKid =
  | TagFacts
  /** Text of one piece of marked content; `page` from 1. */
  | { readonly text: string; readonly page: number }
  /** An annotation that belongs to it, such as a link, by the number of its object. */
  | { readonly annotation: number };

export const isTagFacts = (kid: TagKid): kid is TagFacts => 'type' in kid;

export const isMarkedText = (kid: TagKid): kid is { readonly text: string; readonly page: number } => 'text' in kid;

/** The numbers of all annotations that elements hold. */
export function annotationsIn(tags: readonly TagFacts[]): ReadonlySet<number> {
  const found = (tag: TagFacts): readonly number[] =>
    tag.kids.flatMap((kid) => (isTagFacts(kid) ? found(kid) : isMarkedText(kid) ? [] : [kid.annotation]));
  return new Set(tags.flatMap(found));
}

/**
 * The tag tree with the text of its marked content; undefined where the file has none.
 *
 * @throws {PdfError} for a tree that leads back into itself
 */
export function tagTree(file: PdfFile, pages: readonly PdfPage[], contents: Contents): readonly TagFacts[] | undefined {
  const root = dictEntry(file, catalogOf(file).dict, '/StructTreeRoot');
  if (root === undefined) return undefined;
  const roles = dictEntry(file, root, '/RoleMap') ?? new Map();
  const pageOf = new Map(pages.map(({ ref, index }) => [ref.number, index]));
  const above = new Set<number>();
  return elementKids(file, root).flatMap((kid) => read(kid, undefined).filter((each) => 'type' in each));

  function read(value: PdfValue, page: number | undefined): readonly TagKid[] {
    if (typeof value === 'number') return marked(page, undefined, value);
    if (isRef(value)) {
      if (above.has(value.number)) throw pdfFault('its tag tree leads back into itself');
      above.add(value.number);
    }
    const kids = readDict(file.dict(value), page);
    if (isRef(value)) above.delete(value.number);
    return kids;
  }

  function readDict(dict: PdfDict, outer: number | undefined): readonly TagKid[] {
    const ref = dict.get('/Pg');
    const page = (isRef(ref) ? pageOf.get(ref.number) : undefined) ?? outer;
    const type = dict.get('/Type');
    if (type === '/MCR') return marked(page, dict.get('/Stm'), pdfNumber(dict.get('/MCID')));
    if (type === '/OBJR') {
      const object = dict.get('/Obj');
      return isRef(object) ? [{ annotation: object.number }] : [];
    }
    const own = nameEntry(file, dict, '/S');
    if (own === undefined) throw pdfFault('an element of its tag tree has no type');
    const role = standardType(file, roles, own);
    const [language, alternative, actualText] = (['/Lang', '/Alt', '/ActualText'] as const).map((name) =>
      textEntry(file, dict, name),
    );
    const attributes = attributesOf(file, dict);
    return [
      {
        type: own,
        ...(role === own ? {} : { role }),
        ...(language === undefined ? {} : { language }),
        ...(alternative === undefined ? {} : { alternative }),
        ...(actualText === undefined ? {} : { actualText }),
        ...(attributes === undefined ? {} : { attributes }),
        kids: elementKids(file, dict).flatMap((kid) => read(kid, page)),
      },
    ];
  }

  function marked(page: number | undefined, form: PdfValue | undefined, mcid: number): readonly TagKid[] {
    const stream = isRef(form) ? form : page === undefined ? undefined : pages[page]?.content;
    if (page === undefined || stream === undefined) return [];
    return [{ text: textOfShown(contents.marked(page, `${stream.number}:${mcid}`)), page: page + 1 }];
  }
}

/** The standard type at the end of the role map (14.7.3); a map that goes round has none. */
function standardType(file: PdfFile, roles: PdfDict, type: string): string {
  const seen = new Set<string>();
  let role = type;
  for (
    let next: string | undefined = role;
    next !== undefined && !seen.has(next);
    next = nameEntry(file, roles, `/${next}`)
  ) {
    seen.add(next);
    role = next;
  }
  return role;
}

/**
 * The attributes of an element beside its type (ISO 32000-1, 14.7.5), its owners left out; undefined where there are
 * none.
 */
function attributesOf(file: PdfFile, element: PdfDict): Readonly<Record<string, string>> | undefined {
  const value = file.resolve(element.get('/A'));
  const objects = (isArray(value) ? value : [value]).map((each) => file.resolve(each)).filter(isDict);
  const entries = objects.flatMap((object) =>
    [...object]
      .filter(([name]) => name !== '/O')
      .map(([name, each]): [string, string] => [plainName(name), plainValue(file, each)]),
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function plainValue(file: PdfFile, value: PdfObject): string {
  const found = file.resolve(value);
  if (isArray(found)) return found.map((each) => plainValue(file, each)).join(' ');
  if (isString(found)) return stringText(found);
  return typeof found === 'string' ? plainName(found) : typeof found === 'object' ? '…' : String(found);
}

/** Elements inside a line (ISO 32000-1, 14.8.4.4); all others begin one and end one. */
const IN_LINE: ReadonlySet<string> = new Set(
  'Span Quote Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Form Em Strong Sub NonStruct'.split(' '),
);

/** The character between an element and the next one on the same line. */
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
  /** The end of a line, unless something joins the next to it. */
  | { readonly kind: 'break' }
  | { readonly kind: 'join'; readonly between: string }
  /** The end of a line in any case. */
  | { readonly kind: 'row' };

function* stepsOf(tag: TagFacts): Generator<Step> {
  const type = tag.role ?? tag.type;
  const isBlock = !IN_LINE.has(type);
  const border: Step = ROWS.has(type) ? { kind: 'row' } : { kind: 'break' };
  if (isBlock) yield border;
  if (tag.actualText === undefined) {
    for (const kid of tag.kids) {
      if (isTagFacts(kid)) yield* stepsOf(kid);
      else if (isMarkedText(kid)) yield { kind: 'text', ...kid };
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
function pagesOfTag({ kids }: TagFacts): readonly number[] {
  return [...new Set(kids.flatMap((kid) => (isTagFacts(kid) ? pagesOfTag(kid) : isMarkedText(kid) ? [kid.page] : [])))];
}
