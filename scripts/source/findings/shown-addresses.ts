import type { Link, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { decodedPart } from '../../lib/decoded-address.ts';
import { digitsOf, lettersApart } from '../../lib/text/index.ts';
import { addMessage, type Severity } from '../../model/add-message.ts';

const MAIL = /^[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+$/u;
/** A host by itself needs an ending that hosts have; names such as `Node.js` and `report.pdf` are not hosts. */
const WEB =
  /^(?:https?:\/\/|www\.)(?=[^\s/?#]{1,250}\.)\S+$|^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,9}\.(?:org|com|net|info|int|eu|de|fr|es|it|uk|ch|at|ngo)(?:\/\S*)?$/iu;
const PHONE = /^[+(\p{Nd}][\p{Nd}\s()./\u00A0\u2010-\u2014-]{5,}\p{Nd}$/u;
/** Words of mail servers and programs before an address. */
const WRAPPED =
  /^https?:\/\/(?:[\w.-]+\.safelinks\.protection\.outlook\.com|urldefense\.(?:proofpoint\.)?com|[\w.-]*\.mimecast\.com|linkprotect\.cudasvc\.com)\//i;
const OWN = /^https?:\/\/(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])(?:[:/?#]|$)/i;
/** A host of an internal network, or a document opened for editing. */
const OF_OFFICES =
  /^(?:https?:\/\/(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|intranet\.[\w.-]+|[\w.-]+\.(?:local|lan|internal|intranet|corp))(?=[:/?#]|$)|https:\/\/docs\.google\.com\/[a-z]+\/(?:u\/\d\/)?d\/[\w-]+\/edit)/i;
/** A placeholder for an address that is still to come. */
const OPEN =
  /^(?:todo|tbc|tbd|tk|xxx*|link|url|address|adresse|enlace|lien|insert-link|link-here|here|https?:\/\/(?:todo|tbc|tbd|xxx+|link|url))\/?$/i;

/**
 * Reports links whose words are another address, mail or number than they lead to: `[press@example.org](mailto:pres@…)`, an
 * old link under a new number. What differs in no more than how it is written is the same.
 *
 * @param isAlone true where no newsroom is: another site than the one that readers see may be a redirection, and is a
 *   warning where its name is not nearly the same
 */
export function checkShown(tree: Root, file: VFile, isAlone: boolean): void {
  visit(tree, 'link', (node, _, parent) => {
    const found = judge(node, isAlone);
    if (found === undefined) return;
    addMessage(file, {
      ruleId: 'link',
      severity: found.severity,
      reason: found.reason,
      place: node.position ?? (parent?.position as Position | undefined),
      actual: node.url,
      advice: found.advice,
    });
  });
}

type Judged = { readonly severity: Severity; readonly reason: string; readonly advice: string };

function judge(node: Link, isAlone: boolean): Judged | undefined {
  const shown = plainText(node)
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00AD]/g, '')
    .trim();
  const url = node.url.trim();
  if (OPEN.test(url))
    return {
      severity: isAlone ? 'warning' : 'error',
      reason: `Unexpected link to \`${url}\`: its address seems to be left to be filled in`,
      advice: 'Write the address, or take the link away.',
    };
  const severity = differs(shown, url, isAlone);
  if (severity !== undefined)
    return {
      severity,
      reason: `Unexpected link to \`${url}\`, which readers see as \`${shown}\``,
      advice: 'Write the same on both sides, or words in place of the address that is seen.',
    };
  if (OWN.test(url) && !OWN.test(shown) && !shown.includes(url.replace(/^https?:\/\//, '').replace(/\/$/, '')))
    return {
      severity: 'warning',
      reason: `Unexpected link to \`${url}\`, which leads to the reader’s own machine`,
      advice: 'Write the address at which everybody finds it.',
    };
  if (OF_OFFICES.test(url))
    return {
      severity: 'warning',
      reason: `Unexpected link to \`${url.slice(0, 60)}\`, which only people in one network or team can open`,
      advice: 'Write an address at which everybody finds it, or take the link away.',
    };
  if (WRAPPED.test(url))
    return {
      severity: 'warning',
      reason: `Unexpected link through a mail filter: \`${url.slice(0, 60)}\``,
      advice: 'Write the address that it leads to.',
    };
  return undefined;
}

const isPhone = (text: string): boolean => PHONE.test(text) && digitsOf(text).length >= 6;

function differs(shown: string, url: string, isAlone: boolean): Severity | undefined {
  if (MAIL.test(shown) && /^mailto:/i.test(url)) {
    const to = decodedPart(url.slice('mailto:'.length).split('?')[0] ?? '').toLowerCase();
    const leadsThere = (address: string): boolean =>
      address === '' || address.split(',').some((each) => each.trim() === shown.toLowerCase());
    // `mailto://` is wrong, and some mail programs understand it.
    return leadsThere(to) ? undefined : leadsThere(to.replace(/^\/\//, '')) ? 'warning' : 'error';
  }
  if (isPhone(shown) && /^tel:/i.test(url))
    return isSameNumber(shown, decodedPart(url.slice('tel:'.length))) ? undefined : 'error';
  if (MAIL.test(shown) && /^https?:\/\//i.test(url)) return 'warning';
  if (!WEB.test(shown) || !/^https?:\/\//i.test(url)) return undefined;
  const [one, other] = [hostOf(shown), hostOf(url)];
  if (one === '' || other === '' || `.${other}`.endsWith(`.${one}`) || `.${one}`.endsWith(`.${other}`))
    return undefined;
  // An archive or a redirection; and a name such as Booking.com, which is no address.
  if (decodedPart(url.replace(HOST, '')).includes(one) || !EXPLICIT.test(shown)) return 'warning';
  const isMisspelt = other.includes(one) || (lettersApart(one, other) <= MISSPELT && nameOf(one) !== nameOf(other));
  return isAlone && !isMisspelt ? 'warning' : 'error';
}

const HOST = /^https?:\/\/[^/?#]*/i;
/** The most letters that differ in a misspelt host: `exarnple.org`. */
const MISSPELT = 3;
/** A host without its last part: a site of `github.com` has its pages at `github.io`. */
const nameOf = (host: string): string => host.replace(/\.[^.]*$/, '');
const EXPLICIT = /^(?:https?:\/\/|www\.)|\//i;

/** Whether a number in the text is the one that is called: `030 1234567` and `+49 (0)30 1234567` for `+49301234567`. */
function isSameNumber(shown: string, url: string): boolean {
  const bare = (number: string): string =>
    digitsOf(number.replace(/\(0\)/g, '').split(/[;,pw]/i, 1)[0] ?? '').replace(/^0+/, '');
  const [one, other] = [bare(shown), bare(url)];
  return one.endsWith(other) || other.endsWith(one);
}

/** The host of an address, without `www.` and in the letters that browsers send. */
function hostOf(address: string): string {
  const whole = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  return URL.canParse(whole) ? new URL(whole).hostname.replace(/^www\./, '') : '';
}
