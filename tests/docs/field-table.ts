import { z } from 'zod';
import { markdownTable } from './page.ts';

/** The part of JSON Schema that our schemas use. */
const nodeSchema = z.object({
  type: z.string().optional(),
  description: z.string().optional(),
  enum: z.array(z.string()).optional(),
  get items() {
    return nodeSchema.optional();
  },
  get properties() {
    return z.record(z.string(), nodeSchema).optional();
  },
  required: z.array(z.string()).optional(),
});
type Node = z.infer<typeof nodeSchema>;

/**
 * A table in Markdown of all fields of a schema, those of its objects below them: `mail.host`, `contacts[].name`.
 *
 * @throws when a field has no description
 */
export function fieldTable(schema: z.ZodType): string {
  const root = nodeSchema.parse(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }));
  return markdownTable(['field', 'value', 'what it says'], rowsOf(root, ''));
}

function rowsOf({ properties = {}, required = [] }: Node, prefix: string): readonly (readonly string[])[] {
  return Object.entries(properties).flatMap(([name, node]) => {
    const field = `${prefix}${name}`;
    if (node.description === undefined) throw new Error(`${field} has no description`);
    const said = required.includes(name) ? `${node.description} Required.` : node.description;
    return [
      [`\`${field}\``, valueKind(node), said.replaceAll('|', '\\|')],
      ...rowsOf(node.items ?? node, node.items === undefined ? `${field}.` : `${field}[].`),
    ];
  });
}

function valueKind({ type, enum: names, items, properties }: Node): string {
  if (names !== undefined) return names.map((name) => `\`${name}\``).join(', ');
  if (items !== undefined)
    return items.properties === undefined ? `list of ${valueKind(items)}s` : 'list of the following';
  if (properties !== undefined) return 'the following';
  return (
    { string: 'text', boolean: '`true` or `false`', integer: 'whole number', object: 'names and values' }[type ?? ''] ??
    ''
  );
}
