type Item = {
  readonly number: number;
  readonly body: string;
  readonly first?: number | undefined;
  readonly next?: number | undefined;
};

/**
 * Gives the entries of a PDF's outline the texts of the headings they lead to. Chromium writes them in visual order,
 * so that right-to-left titles come out with their words glued or turned round. The new entries are appended as an
 * incremental update (ISO 32000-1, 7.5.6): nothing that was printed is touched.
 *
 * @param headings plain texts of the headings, in document order
 * @throws {Error} when there are not as many entries as headings, rather than naming one after another
 */
export function nameOutline(bytes: Uint8Array, headings: readonly string[]): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const items = outlineItems(text);
  if (items.length !== headings.length) {
    throw new Error(`The PDF's outline has ${items.length} entries for ${headings.length} headings`);
  }
  const trailer = /trailer\n<<([\s\S]*?)>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(text);
  if (trailer === null) throw new Error('The PDF has no trailer that can be read');
  const [, entries = '', previous = ''] = trailer;
  let offset = bytes.length;
  const objects: string[] = [];
  const rows: string[] = [];
  for (const [index, { number, body }] of items.entries()) {
    const object = `${number} 0 obj\n${body.replace(TITLE, () => `/Title ${textString(headings[index] ?? '')}`)}\nendobj\n`;
    objects.push(object);
    rows.push(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
    offset += object.length;
  }
  const update = `${objects.join('')}xref\n${rows.join('')}trailer\n<<${entries}\n/Prev ${previous}>>\nstartxref\n${offset}\n%%EOF\n`;
  return Buffer.concat([bytes, Buffer.from(update, 'latin1')]);
}

/** A string in hexadecimal, or in brackets with escapes. */
const TITLE = /\/Title (?:<[0-9A-Fa-f]*>|\((?:\\[\s\S]|[^\\()])*\))/;

/** The entries in the order in which a viewer lists them. */
function outlineItems(text: string): readonly Item[] {
  const root = /\n\d+ 0 obj\n<<\/Type \/Outlines\b[\s\S]*?\/First (\d+) 0 R/.exec(text)?.[1];
  const items: Item[] = [];
  const walk = (number: number | undefined): void => {
    for (let next = number; next !== undefined; ) {
      const item = itemAt(text, next);
      items.push(item);
      walk(item.first);
      next = item.next;
    }
  };
  walk(root === undefined ? undefined : Number(root));
  return items;
}

function itemAt(text: string, number: number): Item {
  const start = text.indexOf(`\n${number} 0 obj\n<</Title `);
  const end = text.indexOf('\nendobj', start);
  if (start < 0 || end < 0) throw new Error(`The PDF's outline entry ${number} cannot be read`);
  const body = text.slice(text.indexOf('<<', start), end);
  const rest = body.replace(TITLE, '');
  const link = (name: string): number | undefined => {
    const found = new RegExp(`/${name} (\\d+) 0 R`).exec(rest)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  return { number, body, first: link('First'), next: link('Next') };
}

/** A text string in UTF-16BE with a byte-order mark (ISO 32000-1, 7.9.2.2). */
function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}
