/** One unit of a Gettext PO file, under a name of its own. */
export type PoUnit = { readonly name: string; readonly source: string; readonly target: string };

/** PO as gettext reads it: UTF-8, each unit with its name as context, so that equal sources stay apart. */
export function stringifyPo(units: readonly PoUnit[], language: string): string {
  const header = `msgid ""\nmsgstr ""\n"Language: ${language}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n`;
  const blocks = units.map(
    ({ name, source, target }) => `msgctxt ${quoted(name)}\nmsgid ${quoted(source)}\nmsgstr ${quoted(target)}\n`,
  );
  return [header, ...blocks].join('\n');
}

/** The tests that failed, by name of the unit, from pofilter's notes in its output. */
export function failuresIn(po: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const block of po.split(/\n\n+/)) {
    const name = /^msgctxt "((?:[^"\\]|\\.)*)"/m.exec(block)?.[1];
    if (name === undefined) continue;
    found.set(name, new Set([...block.matchAll(/^#.*?\(pofilter\) ([a-z]+):/gm)].map((match) => match[1] ?? '')));
  }
  return found;
}

/** Control characters have no place in a PO file but for those with an escape of their own. */
const quoted = (text: string): string => JSON.stringify(text).replaceAll(/\\u00[01]./g, '\uFFFD');
