import { isFilled, type Random } from './random.ts';

/** A text with about this share of its words replaced, dropped or joined by others; from 0.4 on clauses move and fall too. */
export function reword(text: string, share: number, random: Random, foreign: readonly string[]): string {
  const words = text.split(' ');
  const strange = isFilled(foreign) ? random.pick(foreign).split(' ') : ['else'];
  const other = (): string => strange[random.below(strange.length)] ?? 'else';
  const changes = Math.max(1, Math.round(words.length * share));
  const places = new Set<number>();
  while (places.size < Math.min(changes, words.length)) places.add(random.below(words.length));
  const changed = words.flatMap((word, at): readonly string[] => {
    if (!places.has(at)) return [word];
    const choice = random.next();
    if (choice < 0.6) return [other()];
    if (choice < 0.8) return words.length > 2 ? [] : [other()];
    return [word, other()];
  });
  const clauses = changed.join(' ').split(/(?<=,) /);
  if (share >= 0.4 && clauses.length > 1) {
    const at = random.below(clauses.length - 1);
    const [a = '', b = ''] = clauses.slice(at, at + 2);
    const choice = random.next();
    if (choice < 0.3) clauses.splice(at, 2, b, a);
    else if (choice < 0.5 && clauses.length > 2) clauses.splice(at, 1);
  }
  return clauses.join(' ');
}
