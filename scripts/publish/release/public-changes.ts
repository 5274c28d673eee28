import { Fault } from '../../lib/fault.ts';
import type { RenderedStatement } from '../../model/artifact.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { SETTINGS_FILE } from '../../model/paths.ts';
import { type Address, addressName, isWhole } from './release-history.ts';
import type { Files } from './release-texts.ts';

/** A change to what the public sees at one address. */
export type PublicChange = {
  /** `boats/de`; or what is no statement's. */
  readonly name: string;
  readonly kind: 'back' | 'lost' | 'other-text' | 'withdrawn' | 'let-out' | 'setting';
  /** True where what comes or goes is a notice, and not the text. */
  readonly isNotice?: true;
  /** The new value of a setting. */
  readonly value?: string;
};

/** The changes from one release to another, one for each address that is otherwise. */
export function changesBetween(before: readonly Address[], after: readonly Address[]): readonly PublicChange[] {
  const old = new Map(before.map((address) => [addressName(address), address]));
  const fresh = new Map(after.map((address) => [addressName(address), address]));
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((name): PublicChange[] => {
    const [before, next] = [old.get(name), fresh.get(name)];
    const kind = changeOf(before, next);
    const there = next ?? before;
    const isNotice = (kind === 'back' || kind === 'lost') && there !== undefined && !isWhole(there);
    return kind === undefined ? [] : [{ name, kind, ...(isNotice && { isNotice }) }];
  });
}

function changeOf(old: Address | undefined, fresh: Address | undefined): PublicChange['kind'] | undefined {
  if (old === undefined) return 'back';
  if (fresh === undefined) return 'lost';
  if (isWhole(old) !== isWhole(fresh)) return isWhole(old) ? 'withdrawn' : 'let-out';
  return isWhole(old) && old.digest !== fresh.digest ? 'other-text' : undefined;
}

/** The changes to files that all pages are made with, such as templates and the newsroom's name in a language. */
export const sharedBetween = (now: Files, then: Files): readonly PublicChange[] =>
  [...new Set([...now.keys(), ...then.keys()])]
    .filter((name) => name !== SETTINGS_FILE && !name.endsWith('.state.json'))
    .filter((name) => !Buffer.from(now.get(name) ?? []).equals(Buffer.from(then.get(name) ?? [])))
    .sort()
    .map((name) => ({ name, kind: 'setting' }));

/** The changes to settings that every page, feed and sheet of paper shows. */
export function settingsBetween(now: Newsroom, then: Newsroom): readonly PublicChange[] {
  const said = ({ url, name, about, contacts, timeZone }: Newsroom) => ({
    url,
    name,
    about,
    contacts,
    'time-zone': timeZone,
  });
  const before = said(now);
  return Object.entries(said(then)).flatMap(([key, value]): PublicChange[] => {
    const today = Object.entries(before).find(([name]) => name === key)?.[1];
    // Without an address the feeds end: that is another change, listed by itself.
    const isSame = (key === 'url' && value === undefined) || JSON.stringify(value) === JSON.stringify(today);
    const shown = typeof value === 'string' ? value : value === undefined ? 'none' : JSON.stringify(value);
    return isSame ? [] : [{ name: `${key} in ${SETTINGS_FILE}`, kind: 'setting', value: shown }];
  });
}

/**
 * Makes sure that statements which are published again have their former text: the digests must be those that a release
 * has listed.
 *
 * @throws {Fault} `release-unknown`
 */
export function refuseOtherTexts(statements: readonly RenderedStatement[], addresses: readonly Address[]): void {
  const made = new Map(
    statements
      .flat()
      .map(({ document }) => [addressName({ ...document, tag: document.language.tag }), document.digest]),
  );
  const other = addresses.find(
    (address) =>
      !made.has(addressName(address)) ||
      made.get(addressName(address)) !== (address.digest ?? made.get(addressName(address))),
  );
  if (other === undefined) return;
  throw new Fault(
    'release-unknown',
    `${addressName(other)} would not say what it said`,
    'What the release was made from has been changed, or this version of the program reads it otherwise. Mend the statement, and release.',
  );
}
