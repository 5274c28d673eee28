/** username@example.org: whose address it is, is a word to be translated. */
const USER = /^mailto:(?:user(?:name)?|(?:your[._-]?)?name|you|someone|somebody)@/iu;
/** Hosts that are kept for examples (RFC 2606, section 3). */
const HOST = /[/@.]example\.(?:com|net|org)(?=[/:?#]|$)/iu;
/** Words that stand for what a reader fills in: custom-domain, package_name, yourcity. */
const BLANK =
  /(?:^|[^a-z])(?:(?:custom|my|your)[-_.]?(?:city|company|domain|email|host|name|organi[sz]ation|server|site)|(?:account|domain|file|first|host|last|list|package|server|user)[-_](?:name|subject))(?![a-z])/iu;

/** Whether an address leads nowhere, but shows how one looks: translators put words of their language there. */
export const isExampleAddress = (address: string): boolean =>
  USER.test(address) || HOST.test(address) || BLANK.test(address);
