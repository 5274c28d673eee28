import { parse } from '@humanwhocodes/momoa';

/**
 * A translator's file without the entries of some keys. Everything else stays as it was, byte for byte: order, blanks,
 * escapes.
 *
 * @param text JSON that `readEntries` found no fault with
 */
export function pruneEntries(text: string, keys: ReadonlySet<string>): string {
  const { body } = parse(text, { mode: 'json' });
  if (body.type !== 'Object') return text;
  const members = body.members.map(({ name, loc }) => ({
    key: name.type === 'String' ? name.value : name.name,
    start: loc.start.offset,
    end: loc.end.offset,
  }));
  const [first, last] = [members[0], members.at(-1)];
  const kept = members.filter(({ key }) => !keys.has(key));
  if (first === undefined || last === undefined || kept.length === members.length) return text;
  if (kept.length === 0) return `${text.slice(0, body.loc.start.offset)}{}${text.slice(body.loc.end.offset)}`;
  const entries = kept.map((member, at) => {
    // What stands between an entry and the one before it: the comma, the line's end, the indent.
    const gap = at === 0 ? '' : text.slice(members[members.indexOf(member) - 1]?.end ?? 0, member.start);
    return gap + text.slice(member.start, member.end);
  });
  return text.slice(0, first.start) + entries.join('') + text.slice(last.end);
}
