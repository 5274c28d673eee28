import type { Root } from 'mdast';
import type { Unit } from '../model/catalog.ts';
import { writtenProse } from '../source/statement/written-prose.ts';
import { targetTree } from '../translation/catalog/trees.ts';
import type { Subject } from './rule.ts';

/** A translation with blanks in place of code and addresses, at its old length. */
export function writtenTarget(unit: Unit, { definitions }: Subject): string {
  const target = unit.target ?? '';
  if (!/[`[<]/.test(target)) return target;
  const tree: Root = { type: 'root', children: [...targetTree(unit, definitions)] };
  return writtenProse(tree, target);
}

/** Those of some marks that the source has not, each as often as it has it: `{>>a<<} {>>b<<}` has one too many of `{>>a<<}`. */
export function beyond<T>(found: readonly T[], source: () => readonly T[], kindOf: (each: T) => string): readonly T[] {
  if (found.length === 0) return found;
  const left = new Map<string, number>();
  for (const each of source()) left.set(kindOf(each), (left.get(kindOf(each)) ?? 0) + 1);
  return found.filter((each) => {
    const many = left.get(kindOf(each)) ?? 0;
    left.set(kindOf(each), many - 1);
    return many <= 0;
  });
}
