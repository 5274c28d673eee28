import { readableAddress } from '../../lib/decoded-address.ts';
import { profileOf, similarity } from '../../lib/text/index.ts';
import type { Severity } from '../../model/add-message.ts';
import { linkKind } from '../../source/addresses/addresses.ts';
import { type Counterpart, counterpartsOf, isExampleAddress, pageKey } from '../counterparts.ts';
import type { LinkMark } from '../markdown-marks.ts';
import { type Rule, type RuleFinding, type Subject, type TranslatedUnit, translatedUnits } from '../rule.ts';

const ADVICE = 'Put the same address in round brackets behind the corresponding words: [words](address).';

/** The severity and the words of a finding for an address that differs, by how close its page is to the source's. */
const LOCALISED: Readonly<Record<Counterpart['kind'], { readonly severity: Severity; readonly what: string }>> = {
  page: { severity: 'notice', what: 'the same page at another address' },
  site: { severity: 'warning', what: "a page of the same site in this text's language" },
};

/**
 * Links, images and footnotes lead where the source's lead, and as often. An error, since a reader who follows one is
 * taken somewhere else, or a source that was given is lost; an address that no browser should follow is named as such.
 * A notice where it is the same page in another language: another part behind `#`, http or https, `www`, a final slash,
 * the language in the host, path or query. A warning for another page of the same site's own version for this
 * language, for the same page once more or once less, for an address that is an example (`https://example.org`, `username@…`, for example "a1@b.com"), and where two links seem to have exchanged their addresses: their order is not the source's, and their
 * words do not ask for it, or those before them where an address stands by itself. Put the same address behind the corresponding words.
 */
export const linkRule: Rule = {
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
): Iterable<RuleFinding> {
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
  const hasPage = (addresses: readonly string[], address: string): boolean => {
    const key = pageKey(address, languagesOf(subject));
    return key !== undefined && addresses.some((each) => pageKey(each, languagesOf(subject)) === key);
  };
  // @name@example.org is an account, and no address of mail; an example of one is often localised.
  const isAccount = (address: string, text: string): boolean =>
    address.startsWith('mailto:') && text.includes(`@${address.slice('mailto:'.length)}`);
  const isExample = (address: string): boolean =>
    isExampleAddress(address) || isNamedAsExample(address, unit.segment.source);
  const examples = missing.filter(isExample).map(schemeOf);
  for (const address of missing) {
    if (isText(address, unit) || isNamedAsText(address, unit.target)) {
      yield {
        ...common,
        reason: `Missing link to \`${address}\`: the address stands there as text`,
        severity: 'notice',
        advice: 'Put angle brackets round it: <address>.',
      };
      continue;
    }
    // The same page is linked once less.
    const isShown = isExample(address) || isAccount(address, unit.segment.source) || hasPage(found, address);
    yield {
      ...common,
      ...(isShown ? { severity: 'warning' as const } : {}),
      reason: `Missing link to \`${address}\``,
      advice: ADVICE,
    };
  }
  for (const address of added) {
    if (isSchemeAlone(address, unit.segment.source) || isWrittenOut(address, unit.segment.source)) continue;
    if (wanted.some((each) => address.startsWith(each) && isOtherScript(address.slice(each.length)))) continue;
    if (!hasPage(wanted, address) && isNamedAsText(address, unit.segment.source)) continue;
    const what = linkKind(address) === 'refused' ? 'address' : 'link to';
    yield {
      ...common,
      ...(examples.includes(schemeOf(address)) || isAccount(address, unit.target) || hasPage(wanted, address)
        ? { severity: 'warning' as const }
        : {}),
      reason: `Unexpected ${what} \`${address}\``,
      advice: ADVICE,
    };
  }
}

/** Whether an address of mail is one that the source makes up: for example "teacher25@email.com". */
function isNamedAsExample(address: string, source: string): boolean {
  const at = address.startsWith('mailto:') ? source.indexOf(address.slice('mailto:'.length)) : -1;
  return (
    at > 0 &&
    /\b(?:for (?:example|instance)|e\.g\.|such as)[,:]? ?["“'‘]?$/iu.test(source.slice(Math.max(0, at - 20), at))
  );
}

/** The scheme of an address: `mailto`, or `page` for any other. */
const schemeOf = (address: string): string => (address.startsWith('mailto:') ? 'mailto' : 'page');

/** Whether an address is no more than a scheme that the source names alone, with a word of another script at it: “http://或”. */
const isSchemeAlone = (address: string, source: string): boolean =>
  /\bhttps?:\/\/(?![\p{L}\p{N}])/u.test(source) && /^https?:\/\/(?![\w-])[^.]*$/u.test(address);

/** Whether the source writes an address of mail out, so that machines do not find it: giving(at)example.org. */
const isWrittenOut = (address: string, source: string): boolean =>
  address.startsWith('mailto:') &&
  source
    .replace(/\s?[([{]\s?at\s?[)\]}]\s?/giu, '@')
    .toLowerCase()
    .includes(address.slice('mailto:'.length).toLowerCase());

/** Whether the source names the site of an address in its text, where nothing makes a link of it: scratch.mit.edu. */
const isNamedAsText = (address: string, source: string): boolean =>
  source
    .toLowerCase()
    .split(/[\s()<>"“”„«»]+/u)
    .some((word) => siteIn(word) !== '' && siteIn(word) === siteIn(address.toLowerCase()));

/** Whether what is written onto an address is a word of another script: https://a.example/اُتے. */
const isOtherScript = (text: string): boolean => /^(?:(?!\p{sc=Latn})[\p{L}\p{M}])+$/u.test(text);

/** An address without its scheme, `www.`, and what ends it; empty where it has no point. */
function siteIn(text: string): string {
  const site = text.replace(/^(?:https?:\/\/)?(?:www\.)?/, '').replace(/[/.,;:!?]{1,4}$/, '');
  return /^[\w-]+(?:\.[\w-]+)+$/.test(site) ? site : '';
}

/** Whether an address that stands in the source by itself stands in the translation too, where a letter beside it hides it. */
function isText(address: string, unit: TranslatedUnit): boolean {
  const label = (unit.read.source.marks.links.find((each) => each.address === address)?.text ?? '').replace(
    /^https?:\/\//,
    '',
  );
  return (
    label !== '' &&
    address.endsWith(label) &&
    !/^\w*:/.test(label) &&
    unit.target.toLowerCase().includes(label.toLowerCase())
  );
}

function* exchanged(unit: TranslatedUnit, subject: Subject): Iterable<RuleFinding> {
  const [wanted, found] = [unit.read.source.marks.links, unit.read.target.marks.links];
  if (wanted.length < 2) return;
  const languages = languagesOf(subject);
  const places = exchangedLinks(
    named(wanted, unit.segment.source),
    named(found, unit.target),
    (address) => pageKey(address, languages) ?? address,
  );
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

/** The most UTF-16 units of the words before an address that stands by itself. */
const REACH = 32;

/** Links with the words that say what they are: of an address that stands by itself those before it. */
const named = (links: readonly LinkMark[], text: string): readonly LinkMark[] =>
  links.map((link) => {
    const at = /[@.]/.test(link.text) && link.address.endsWith(link.text) ? text.indexOf(link.text) : -1;
    if (at < 0) return link;
    const before =
      text
        .slice(Math.max(0, at - REACH), at)
        .split(/\S[/@]\S*/u)
        .at(-1) ?? '';
    return { address: link.address, text: before.trim() };
  });

/** How much better the words must fit where they stand, from 0 to 2, for another order to be the language's own. */
const FITS = 0.1;
/** How much better they must fit exchanged where the order is the source's: only words that both texts share do. */
const SURELY = 1;

/**
 * The first two links of a translation that have each other's address: they come in another order than in the source,
 * and their words do not show that the language wants it so; or the order is the same, and the words are each other's.
 * Asked only where both texts have the same addresses, once each.
 *
 * @param pageOf what makes two addresses the same page
 * @returns places in `target`; undefined where nothing is wrong, or nothing can be said
 */
function exchangedLinks(
  source: readonly LinkMark[],
  target: readonly LinkMark[],
  pageOf: (address: string) => string,
): readonly [number, number] | undefined {
  const places = new Map(source.map(({ address }, at) => [pageOf(address), at]));
  if (source.length < 2 || places.size !== source.length || target.length !== source.length) return undefined;
  const originals = target.map(({ address }) => places.get(pageOf(address)));
  if (originals.includes(undefined) || new Set(originals).size !== target.length) return undefined;
  for (let first = 0; first < target.length; first++)
    for (let second = first + 1; second < target.length; second++) {
      const [one, other] = [target[first], target[second]];
      const [ofOne = 0, ofOther = 0] = [originals[first], originals[second]];
      const [sourceOne, sourceOther] = [source[ofOne], source[ofOther]];
      if (one === undefined || other === undefined || sourceOne === undefined || sourceOther === undefined) continue;
      const better =
        likeness(one, sourceOne) +
        likeness(other, sourceOther) -
        likeness(one, sourceOther) -
        likeness(other, sourceOne);
      if (ofOne > ofOther ? better < FITS : better < -SURELY) return [first, second];
    }
  return undefined;
}

/** How much the words of a link look like those of another, or like its address, from 0 to 1. */
function likeness(link: LinkMark, original: LinkMark): number {
  const text = link.text.toLowerCase();
  const words = text.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const address = readableAddress(original.address).toLowerCase();
  const named = words.filter((word) => address.includes(word)).length / Math.max(1, words.length);
  return Math.max(similarity(profileOf(text), profileOf(original.text.toLowerCase())), 0.7 * named);
}
