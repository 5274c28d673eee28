import type { VFile } from 'vfile';
import { addMessage } from '../../model/add-message.ts';
import { plainValues, unexpected } from '../newsroom/expectations.ts';
import { isNo, isRecord, isYes } from '../newsroom/field-values.ts';
import { type Fields, refuse } from '../newsroom/fields.ts';
import { isNameOfText, isWaitingWord } from '../not-public/waiting-name.ts';
import { isIsoDate } from './days.ts';

/** The readers of a text by fields of other programs. */
type Audience = 'all' | 'nobody';

/** Fields that keep a text to some readers with a yes. */
const PRIVATE =
  /^(?:is)?(?:internal(?:only)?|private|secret|confidential|restricted|classified|exclude(?:d)?|unlisted|hidden|hide|protected|passwordprotected|membersonly|loginrequired|requires?(?:auth|login)|nopublish|donotpublish|unpublished|eleventyexcludefromcollections|offline|archived?(?:only)?|sensitive|wip|workinprogress|unfinished|retracted|deleted)$/;
/** Fields that keep a text from everybody with a no. */
const PUBLIC = /^(?:is)?(?:publish|public|live|released|visible|listed|online|enabled)$/;
/** Fields with a word for how secret a text is: any but the open ones keeps it from some. */
const CLASSED = /^(?:sensitivity|access(?:level|rights)|classification|confidentiality|visibility|tlp|securitylevel)$/;
const OPEN =
  /^(?:public|open|all|anyone|everyone|everybody|any|world|none|no|false|0|low|unclassified|unrestricted|visible|shown|clear|tlp:(?:clear|white)|white|press|media|general|general public|normal|default)$/i;
/** Fields with the readers that a text is meant for: journalists, NGOs, the staff. */
const MEANT_FOR = /^(?:access|audience|privacy|distribution|circulation)$/;
/** Fields with the stage that a text has reached. */
const STAGE = /^(?:workflow(?:state)?|reviewstatus|stage|state|approval(?:status)?)$/;
/** Fields with the next reading of a text, or its last reader. */
const REVIEW = /^(?:next|last)?review(?:date|by|on|due)?$/;
const READERS = /^(?:reviewers?|approvers?|proofreaders?)$/;
const READ_BY = /^(?:last)?(?:review(?:ed|ers?)?|approv(?:ed|ers?))(?:by|on|at|date)?$/;
const NOBODY_YET = /\b(?:pending|tbd|tbc|todo|none|nobody|open|awaiting|wanted|required|missing)\b|\?/i;
/**
 * Values with which other programs say that a text is ready for everybody. Any other word may hold it back, and is an
 * error.
 */
export const FINISHED: ReadonlySet<string> = new Set(
  'publish published public live active current stable complete completed done final finished'.split(' '),
);
const READ = /^(?:approved|reviewed|released|passed)$/;
/** Kinds of text that are for everybody, beside the words of all languages for a press release. */
const KIND_OF_TEXT = /^(?:news|article|report|announcement|release|story|analysis|blog ?post)$/;
const CLOSED =
  /intern|privat|secret|restrict|limited|confiden|classified|closed|staff|team|board|member|colleague|employee|need.to.know|nobody|no one|embargo|draft|review|pending|hidden|unlisted|password|login|subscriber|\b(?:not|non|only|red|amber|wip|hold)\b|vertraul|geheim|brouillon|borrador|entwurf/i;
const FOR_ALL = /press|media|journalis|public|world|free|everyone|everybody/i;

const plainName = (name: string): string => name.toLowerCase().replace(/[_\s-]/g, '');

/** Who may read a text by a field of another program: `all`, `nobody`; undefined for a field that says nothing of it. */
export function audienceOf(name: string, value: unknown): Audience | undefined {
  const field = plainName(name);
  const said = Array.isArray(value) ? value.map(String).join(', ') : String(value ?? '').trim();
  if (field === 'password') return said === '' ? 'all' : 'nobody';
  if (PRIVATE.test(field)) return isYes(said) ? 'nobody' : isNo(said) ? 'all' : undefined;
  if (PUBLIC.test(field)) return isYes(said) ? 'all' : isNo(said) ? 'nobody' : undefined;
  if (MEANT_FOR.test(field)) {
    if (CLOSED.test(said) && !(FOR_ALL.test(said) && !/\b(?:not|non|only)\b/i.test(said))) return 'nobody';
    return said === '' ? undefined : 'all';
  }
  const word = said.toLowerCase();
  if (STAGE.test(field))
    return FINISHED.has(word) || READ.test(word) ? 'all' : CLOSED.test(said) ? 'nobody' : undefined;
  if (REVIEW.test(field)) return FINISHED.has(word) || READ.test(word) || isIsoDate(said) ? 'all' : undefined;
  if (READERS.test(field)) return said === '' || isNo(said) || NOBODY_YET.test(said) ? undefined : 'all';
  if (!CLASSED.test(field) || said === '' || typeof value === 'object') return undefined;
  const isText = KIND_OF_TEXT.test(word) || isNameOfText(said);
  return OPEN.test(said) || (isText && !CLOSED.test(said)) ? 'all' : 'nobody';
}

/** Fields by which other programs mark a text as out of date; here it is published as before. */
const PAST = /^(?:is)?(?:deprecated|obsolete|superseded|outdated)$/;

/**
 * Reports a field, or a topic, that may keep a text from the public elsewhere, and holds nothing back here. A topic
 * `draft` is an error; what is only out of date is a warning.
 */
export function warnOfHeld(file: VFile, name: string, value: unknown, placeOf: Fields['placeOf']): void {
  const topics = /^(?:topics|tags?|categor(?:y|ies)|keywords)$/.test(name) ? [value].flat().map(String) : [];
  const topic = topics.find((each) => isWaitingWord(each));
  if (topic === undefined && !(PAST.test(plainName(name)) && isYes(value))) return;
  addMessage(file, {
    ruleId: 'front-matter',
    severity: topic === undefined ? 'warning' : 'error',
    reason: `Unexpected \`${name}: ${topic ?? String(value)}\`: it holds nothing back here`,
    place: placeOf([name]),
    actual: topic ?? String(value),
    advice:
      topic === undefined
        ? 'What is no longer true is taken back with `communique withhold` or `cancel`; `expires:` names a day for it.'
        : 'Write `status: draft`, which holds it back; or take the word away.',
  });
}

/**
 * Fields by which Docusaurus, Mintlify, Quartz and Hexo leave a page out of their lists and out of search, while everybody
 * who has its address can read it.
 */
const UNLISTED = /^(?:is)?(?:unlisted|hidden)$/;

/**
 * Warns of a field by which other programs leave a text out of their lists; true where it is one. A file that stands alone
 * is named by no list either; in a newsroom, where archive and feeds would name it, the field is refused.
 */
export function warnOfUnlisted(file: VFile, name: string, value: unknown, placeOf: Fields['placeOf']): boolean {
  if (!UNLISTED.test(plainName(name)) || !isYes(value)) return false;
  addMessage(file, {
    ruleId: 'front-matter',
    severity: 'warning',
    reason: `Unexpected \`${name}: ${String(value)}\`: elsewhere it keeps a page out of lists; it holds nothing back here`,
    place: placeOf([name]),
    actual: String(value),
    advice: 'Where readers are not to have it yet, write `status: draft`.',
  });
  return true;
}

/** Fields below which programs keep the fields of a page. */
const ABOVE =
  /^(?:params|extra|page|meta|metadata|data|frontmatter|publication|publishing|options|config|eleventycomputed|cascade|build|custom)$/;

/** The path of a field below another one that would hold a text back at the top level: `params: { draft: true }`. */
function heldWithin(name: string, value: unknown): readonly string[] | undefined {
  if (!ABOVE.test(plainName(name)) || !isRecord(value)) return undefined;
  for (const [inner, said] of Object.entries(value)) {
    const deeper = holds(inner, said) ? [inner] : heldWithin(inner, said);
    if (deeper !== undefined) return [name, ...deeper];
  }
  return undefined;
}

/** True for a field that would hold a text back at the top level. */
function holds(name: string, value: unknown): boolean {
  const field = plainName(name);
  const text = String(value ?? '').trim();
  return (
    (field === 'draft' && !isNo(text) && text !== '') ||
    (field === 'published' && isNo(text)) ||
    (/^(?:embargo(?:ed|until)?|embargodate)$/.test(field) && !isNo(text) && text !== '') ||
    (field === 'status' && /^(?:draft|embargoed|withheld|cancell?ed|private|pending|review)$/i.test(text)) ||
    audienceOf(name, value) === 'nobody'
  );
}

/** The last part of a name: `author` of `ms.author`. */
export const lastName = (name: string): string => /^[\w-]+(?:\.[\w-]+){0,5}\.([\w-]+)$/.exec(name)?.[1] ?? name;

/** Refuses a field that would keep a text from the public in other programs, and keeps it from nobody here; true where it is one. */
export function refuseHeld(file: VFile, name: string, value: unknown, placeOf: Fields['placeOf']): boolean {
  const say = (path: readonly string[], reason: string, advice: string): true => {
    refuse(file, 'front-matter', `Unexpected ${reason}`, placeOf(path), advice);
    return true;
  };
  if (audienceOf(name, value) === 'nobody')
    return say(
      [name],
      `\`${name}: ${String(value)}\`: it says that the text is not for the public, and holds nothing back here`,
      'Write `status: draft`, which holds it back; or take the field away.',
    );
  const isInner = lastName(name) !== name && holds(lastName(name), value);
  const within = isInner ? [name] : heldWithin(name, value);
  if (within !== undefined)
    return say(
      within,
      `field \`${within.join('.')}\`: it holds nothing back where it stands`,
      'Write it at the top level, below no other field: `status: draft`, or `embargo:` with the time.',
    );
  const isEmpty = value === null || (typeof value === 'string' && value.trim() === '');
  if (READ_BY.test(plainName(name)) && (isEmpty || isNo(value) || NOBODY_YET.test(String(value))))
    return say(
      [name],
      `field \`${name}\`, by which nobody has read the text yet; it holds nothing back here`,
      'Write `status: draft`, which holds it back; or take the field away.',
    );
  return (name === 'draft' || name === 'published') && isEmpty
    ? say([name], `\`${name}\` without a value, expected \`true\` or \`false\``, switchAdvice(name, value))
    : false;
}

/** Refuses a value of `draft` or `published` that is no yes and no no: `draft: “true”`. */
export function refuseSwitch(file: VFile, name: string, value: unknown, placeOf: Fields['placeOf']): void {
  const reason = `${unexpected(value, name)}, expected \`true\` or \`false\``;
  refuse(file, 'front-matter', reason, placeOf([name]), switchAdvice(name, value));
}

/** The line to write for a value of `draft` or `published`; both of them where it is not known which is meant. */
function switchAdvice(name: string, value: unknown): string {
  const meant = plainValues(value).find((text) => isYes(text) || isNo(text));
  if (meant !== undefined) return `Write \`${name}: ${isYes(meant)}\`, with no other signs around the value.`;
  const [held, free] = name === 'draft' ? ['true', 'false'] : ['false', 'true'];
  return `Write \`${name}: ${held}\` where readers are not to have the text yet, and \`${name}: ${free}\` where they are.`;
}
