import { isArray, isDict, isRef, isString, type PdfDict, type PdfObject, type PdfValue } from '../file/object.ts';
import { catalogOf, type Page } from '../file/pages.ts';
import { pdfFault } from '../file/pdf-fault.ts';
import { numberOf, type PdfFile } from '../file/pdf-file.ts';
import { plainName, stringText } from '../file/strings.ts';
import type { Contents } from './contents.ts';
import { dictEntry, nameEntry, textEntry } from './entries.ts';
import { textOf } from './shown.ts';
import type { TagFacts, TagKid } from './tag-facts.ts';

/**
 * The tag tree with what its marked content says; undefined where the file has none.
 *
 * @throws {Fault} `pdf-unreadable` for a tree that leads back into itself
 */
export function tagTree(file: PdfFile, pages: readonly Page[], contents: Contents): readonly TagFacts[] | undefined {
  const root = dictEntry(file, catalogOf(file).dict, '/StructTreeRoot');
  if (root === undefined) return undefined;
  const roles = dictEntry(file, root, '/RoleMap') ?? new Map();
  const pageOf = new Map(pages.map(({ ref, index }) => [ref.number, index]));
  const above = new Set<number>();
  return kidsOf(file, root).flatMap((kid) => read(kid, undefined).filter((each) => 'type' in each));

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
    if (type === '/MCR') return marked(page, dict.get('/Stm'), numberOf(dict.get('/MCID')));
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
        kids: kidsOf(file, dict).flatMap((kid) => read(kid, page)),
      },
    ];
  }

  function marked(page: number | undefined, form: PdfValue | undefined, mcid: number): readonly TagKid[] {
    const stream = isRef(form) ? form : page === undefined ? undefined : pages[page]?.content;
    if (page === undefined || stream === undefined) return [];
    return [{ text: textOf(contents.marked(page, `${stream.number}:${mcid}`)), page: page + 1 }];
  }
}

/** `/K` is a number, a dictionary, or an array of such (ISO 32000-1, 14.7.2). */
function kidsOf(file: PdfFile, dict: PdfDict): readonly PdfValue[] {
  const value = dict.get('/K');
  if (value === undefined) return [];
  const found = file.resolve(value);
  return isArray(found) ? found : [value];
}

/** Follows the role map (14.7.3) to its end; a map that goes round has none. */
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

/** What is said of an element beside its type (ISO 32000-1, 14.7.5), its owners left out; undefined where nothing is. */
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
