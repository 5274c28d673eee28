import { hiddenFaults, leftByPasting } from '../../lib/text/index.ts';
import { parseCsv } from '../../source/newsroom/csv.ts';

/** One person of a list of recipients. */
export type Recipient = {
  readonly email: string;
  readonly name: string;
  /** The language as written; empty where the list does not say. */
  readonly language: string;
  /** Line of the list, from 1. */
  readonly line: number;
};

/** A list of recipients as it was read. */
export type RecipientList = {
  readonly recipients: readonly Recipient[];
  /** Rows that cannot be sent to, and why. */
  readonly bad: readonly { readonly line: number; readonly reason: string }[];
};

/** One address as RFC 5321 takes it without quoting; no space, no list, no second line. */
const ADDRESS =
  /^(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9-]+)*$/;

/** The most characters that are shown of a wrong address. */
const SHOWN = 100;

/** The recipients in a list: CSV whose first row names the columns `email` and, optionally, `name` and `language`. */
export function readRecipients(csv: string): RecipientList {
  const [header, ...rows] = parseCsv(csv);
  if (header === undefined) return { recipients: [], bad: [{ line: 1, reason: 'the list is empty' }] };
  const columns = header.fields.map((name) => name.trim().toLowerCase());
  const at = { email: columns.indexOf('email'), name: columns.indexOf('name'), language: columns.indexOf('language') };
  if (at.email < 0) return { recipients: [], bad: [{ line: header.line, reason: 'there is no column `email`' }] };
  const recipients: Recipient[] = [];
  const bad: { line: number; reason: string }[] = [];
  for (const { line, fields, fault } of rows) {
    const field = (index: number): string => (fields[index] ?? '').trim();
    const email = field(at.email);
    const reason = fault ?? faultOf(fields, columns.length, email, field(at.name));
    if (reason !== undefined) bad.push({ line, reason });
    else recipients.push({ email, name: field(at.name), language: field(at.language), line });
  }
  return { recipients, bad };
}

function faultOf(fields: readonly string[], width: number, email: string, name: string): string | undefined {
  if (fields.length > width) return `${fields.length} fields, and the first row names ${width}`;
  if (email === '') return 'no address';
  if (!ADDRESS.test(email)) return `\`${email.length > SHOWN ? `${email.slice(0, SHOWN)}…` : email}\` is no address`;
  if (/\p{Cc}/u.test(name)) return 'a name of more than one line';
  const hidden = hiddenFaults(name)[0]?.what ?? leftByPasting(name);
  return hidden === undefined ? undefined : `a name with ${hidden}`;
}
