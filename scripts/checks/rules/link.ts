import type { Severity } from '../../model/add-message.ts';
import { linkKind } from '../../source/statement/links.ts';
import { type Counterpart, counterpartsOf } from '../links/counterparts.ts';
import { isExampleAddress } from '../links/examples.ts';
import { exchangedLinks } from '../links/exchanged-links.ts';
import { pageOf } from '../links/same-page.ts';
import { type Finding, type Rule, type Subject, type TranslatedUnit, translatedUnits } from '../rule.ts';

const ADVICE = 'Put the same address in round brackets behind the corresponding words: [words](address).';

/** What an address that differs says, by how far its page is the source's. */
const LOCALISED: Readonly<Record<Counterpart['kind'], { readonly severity: Severity; readonly what: string }>> = {
  page: { severity: 'notice', what: 'the same page at another address' },
  site: { severity: 'warning', what: "a page of the same site in this text's language" },
};

/**
 * Links, images and footnotes lead where the source's lead, and as often. An error, since a reader who follows one is
 * taken somewhere else, or a source that was given is lost; an address that no browser should follow is named as such.
 * A notice where it is the same page in another language: another part behind `#`, http or https, `www`, a final slash,
 * the language in the host, path or query. A warning for another page of the same site's own version for this
 * language, for an address that is an example (`https://example.org`, `username@…`), and where two links seem to have exchanged their addresses: their order is not the source's, and their
 * words do not ask for it. Put the same address behind the corresponding words.
 */
export const link: Rule = {
  id: 'link',
  says: 'A link is missing, added, or leads elsewhere than in the source.',
  severity: 'error',
  floor: { severity: 'warning', why: "an address of somebody else's must be seen before it is published" },
  *check(subject) {
    for (const unit of translatedUnits(subject, this.id)) {
      const wanted = unit.read.source.marks.addresses;
      const found = unit.read.target.marks.addresses;
      if (wanted.length + found.length === 0) continue;
      yield* otherAddresses(unit, wanted, found, subject);
      yield* exchanged(unit, subject);
    }
  },
};

function* otherAddresses(
  unit: TranslatedUnit,
  wanted: readonly string[],
  found: readonly string[],
  subject: Subject,
): Iterable<Finding> {
  const { localised, missing, added } = counterpartsOf(wanted, found, languagesOf(subject));
  const common = { unit, actual: found.join(' ') || 'no link', expected: wanted };
  for (const { expected, actual, kind } of localised) {
    const { severity, what } = LOCALISED[kind];
    yield {
      ...common,
      reason: `Unexpected link to \`${actual}\` for \`${expected}\`: ${what}`,
      severity,
      advice: 'See that it is the page that the source means, or put the same address.',
    };
  }
  // @name@example.org is an account, and no address of mail; an example of one is often localised.
  const isAccount = (address: string, text: string): boolean =>
    address.startsWith('mailto:') && text.includes(`@${address.slice('mailto:'.length)}`);
  const examples = missing.filter((address) => isExampleAddress(address)).map(schemeOf);
  for (const address of missing) {
    if (isText(address, unit)) {
      yield {
        ...common,
        reason: `Missing link to \`${address}\`: the address stands there as text`,
        severity: 'notice',
        advice: 'Put angle brackets round it: <address>.',
      };
      continue;
    }
    const isShown = isExampleAddress(address) || isAccount(address, unit.segment.source);
    yield {
      ...common,
      ...(isShown ? { severity: 'warning' as const } : {}),
      reason: `Missing link to \`${address}\``,
      advice: ADVICE,
    };
  }
  for (const address of added) {
    const what = linkKind(address) === 'refused' ? 'address' : 'link to';
    yield {
      ...common,
      ...(examples.includes(schemeOf(address)) || isAccount(address, unit.target)
        ? { severity: 'warning' as const }
        : {}),
      reason: `Unexpected ${what} \`${address}\``,
      advice: ADVICE,
    };
  }
}

/** Mail, or a page. */
const schemeOf = (address: string): string => (address.startsWith('mailto:') ? 'mailto' : 'page');

/** Whether an address that stands in the source by itself stands in the translation too, where a letter beside it hides it. */
function isText(address: string, unit: TranslatedUnit): boolean {
  const label = unit.read.source.marks.links.find((each) => each.address === address)?.text ?? '';
  return label !== '' && address.endsWith(label) && !/^\w*:/.test(label) && unit.target.includes(label);
}

function* exchanged(unit: TranslatedUnit, subject: Subject): Iterable<Finding> {
  const [wanted, found] = [unit.read.source.marks.links, unit.read.target.marks.links];
  if (wanted.length < 2) return;
  const languages = languagesOf(subject);
  const places = exchangedLinks(wanted, found, (address) => pageOf(address, languages) ?? address);
  const [one, other] = (places ?? []).map((at) => found[at]);
  if (one === undefined || other === undefined) return;
  yield {
    reason: `Unlikely order of links: \`${one.address}\` stands behind “${one.text}”, \`${other.address}\` behind “${other.text}”`,
    severity: 'warning',
    unit,
    expected: wanted.map(({ address }) => address),
    advice: 'See whether the two have exchanged their addresses.',
  };
}

const languagesOf = ({ source, catalog }: Subject): readonly string[] =>
  [source.tag, catalog.language.tag].map((tag) => tag.split('-')[0] ?? tag);
