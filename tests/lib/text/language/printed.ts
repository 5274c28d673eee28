/** A language's data as its file holds it: one line for each entry two levels down, so that changes can be read. */
export function printed(value: unknown, depth = 0): string {
  const text = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > 2 || text.length < 60) return text;
  const pad = '  '.repeat(depth + 1);
  const lines = Object.entries(value).map(
    ([key, inner]) => `${pad}${JSON.stringify(key)}: ${printed(inner, depth + 1)}`,
  );
  return `{\n${lines.join(',\n')}\n${'  '.repeat(depth)}}${depth === 0 ? '\n' : ''}`;
}
