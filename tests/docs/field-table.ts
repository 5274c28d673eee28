import { z } from 'zod';
import { markdownTable } from './page.ts';

/** The part of JSON Schema that our schemas use. */
const nodeSchema = z.object({
  type: z.string().optional(),
  description: z.string().optional(),
  deprecated: z.boolean().optional(),
  enum: z.array(z.string()).optional(),
  get items() {
    return nodeSchema.optional();
  },
  get properties() {
    return z.record(z.string(), nodeSchema).optional();
  },
  get anyOf() {
    return z.array(nodeSchema).optional();
  },
  get additionalProperties() {
    return z.union([z.literal(false), nodeSchema]).optional();
  },
  required: z.array(z.string()).optional(),
});
type Node = z.infer<typeof nodeSchema>;

/**
 * A table in Markdown of all fields of a schema, those of its objects below them: `mail.host`, `contacts[].name`,
 * `fonts.NAME.regular` where the names are the newsroom's own.
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
    // It is read, and has another place now.
    if (node.deprecated === true) return [];
    if (node.description === undefined) throw new Error(`${field} has no description`);
    const said = required.includes(name) ? `${node.description} Required.` : node.description;
    return [[`\`${field}\``, valueKind(node), said.replaceAll('|', '\\|')], ...rowsBelow(node, field)];
  });
}

/** The rows of what a value holds, whichever of its forms it has. */
function rowsBelow(node: Node, field: string): readonly (readonly string[])[] {
  const { items, anyOf = [], additionalProperties: named } = node;
  return [
    ...rowsOf(node, `${field}.`),
    ...(items === undefined ? [] : rowsBelow(items, `${field}[]`)),
    ...(named === undefined || named === false ? [] : rowsBelow(named, `${field}.NAME`)),
    ...anyOf.flatMap((form) => rowsBelow(form, field)),
  ];
}

function valueKind({ type, enum: names, items, properties, anyOf }: Node): string {
  if (anyOf !== undefined) return [...new Set(anyOf.map(valueKind))].filter((kind) => kind !== '').join(', or ');
  if (names !== undefined) return names.map((name) => `\`${name}\``).join(', ');
  if (items !== undefined)
    return items.properties === undefined ? `list of ${valueKind(items)}s` : 'list of the following';
  if (properties !== undefined) return 'the following';
  return (
    { string: 'text', boolean: '`true` or `false`', integer: 'whole number', object: 'names and values' }[type ?? ''] ??
    ''
  );
}
