import { Fault } from '../../lib/fault.ts';
import type { PublishedStatement } from '../../model/artifact.ts';
import { type Address, nameOf } from '../../publish/release/history.ts';

/**
 * Makes sure that statements which are published again say what they said: the digests of their texts are those that a
 * release has listed.
 *
 * @throws {Fault} `release-unknown`
 */
export function refuseOthers(statements: readonly PublishedStatement[], addresses: readonly Address[]): void {
  const made = new Map(
    statements.flat().map(({ document }) => [nameOf({ ...document, tag: document.language.tag }), document.digest]),
  );
  const other = addresses.find(
    (address) =>
      !made.has(nameOf(address)) || made.get(nameOf(address)) !== (address.digest ?? made.get(nameOf(address))),
  );
  if (other === undefined) return;
  throw new Fault(
    'release-unknown',
    `${nameOf(other)} would not say what it said`,
    'What the release was made from has been changed, or this version of the program reads it otherwise. Mend the statement, and release.',
  );
}
