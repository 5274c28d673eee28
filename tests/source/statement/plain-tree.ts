import type { Nodes } from 'mdast';

type Plain = { readonly type: string; readonly children?: readonly Plain[]; readonly [field: string]: unknown };

/** A tree as a reader sees it: no positions, no data, neighbouring texts joined, blanks folded, none at the ends. */
export function plainTree(node: Nodes): Plain {
  const { position: _position, data: _data, ...rest } = node;
  const value = 'value' in rest ? folded(rest.value) : '';
  const fields = { ...Object.fromEntries(Object.entries(rest)), type: node.type };
  if (rest.type === 'text') return { ...fields, value };
  if (rest.type === 'inlineCode') return { ...fields, value: value.trim() };
  if (!('children' in node)) return fields;
  const children: Plain[] = [];
  for (const child of node.children.map(plainTree)) {
    const last = children.at(-1);
    if (child.type === 'text' && last?.type === 'text')
      children[children.length - 1] = { type: 'text', value: folded(`${last['value']}${child['value']}`) };
    else children.push(child);
  }
  return { ...fields, children: PROSE.has(node.type) ? trimmed(children) : children };
}

const folded = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ');

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

function trimmed(children: readonly Plain[]): readonly Plain[] {
  return children.flatMap((child, index) => {
    if (child.type !== 'text') return [child];
    let value = String(child['value']);
    if (index === 0) value = value.trimStart();
    if (index === children.length - 1) value = value.trimEnd();
    return value === '' ? [] : [{ ...child, value }];
  });
}
