import { isTag, type Tag } from '../../lib/pdf/index.ts';

/** A sheet's tags with numbers for its header cells, and for every other cell the numbers of those that head it. */
export function withHeaders(tags: Tag): Tag {
  let last = 0;
  const walk = (tag: Tag): Tag => {
    const inside = { ...tag, children: tag.children.map((child) => (isTag(child) ? walk(child) : child)) };
    return tag.type === 'Table' ? withTableHeaders(inside, () => ++last) : inside;
  };
  return walk(tags);
}

function withTableHeaders(table: Tag, nextId: () => number): Tag {
  /** Header cells over each column, and columns that a cell of a row above still covers, with rows left. */
  const above = new Map<number, number[]>();
  const covered = new Map<number, number>();
  const row = (tag: Tag): Tag => {
    const beside: number[] = [];
    let column = 0;
    const children = tag.children.map((child) => {
      if (!isTag(child) || child.cell === undefined) return child;
      while ((covered.get(column) ?? 0) > 0) column++;
      const { cell } = child;
      const columns = Array.from({ length: cell.columns }, (_, index) => column + index);
      column += cell.columns;
      for (const each of columns) covered.set(each, cell.rows);
      if (child.type !== 'TH') {
        const heads = columns.flatMap((each) => above.get(each) ?? []);
        return { ...child, cell: { ...cell, headers: [...new Set([...heads, ...beside])] } };
      }
      const id = nextId();
      if (cell.scope === 'Row') beside.push(id);
      else for (const each of columns) above.set(each, [...(above.get(each) ?? []), id]);
      return { ...child, cell: { ...cell, id } };
    });
    for (const [each, rows] of covered) covered.set(each, rows - 1);
    return { ...tag, children };
  };
  const part = (tag: Tag): Tag => ({
    ...tag,
    children: tag.children.map((child) => {
      if (!isTag(child)) return child;
      return child.type === 'TR' ? row(child) : part(child);
    }),
  });
  return part(table);
}
