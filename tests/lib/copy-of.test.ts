import { expect, test } from 'vitest';
import { copyOf } from '../../scripts/lib/copy-of.ts';

test('a copy is equal, and new at every depth', () => {
  const tree = {
    type: 'root',
    data: undefined,
    children: [{ type: 'text', value: 'a', position: { start: { line: 1 } } }, null, ['b']],
    places: new Map([['a', { at: 1 }]]),
    time: new Date(0),
  };
  const copy = copyOf(tree);
  expect(copy).toStrictEqual(structuredClone(tree));
  expect(copy.children).not.toBe(tree.children);
  expect(copy.children[0]).not.toBe(tree.children[0]);
  expect(copy.children[2]).not.toBe(tree.children[2]);
  expect(copy.places.get('a')).not.toBe(tree.places.get('a'));
  expect(copyOf('text')).toBe('text');
});
