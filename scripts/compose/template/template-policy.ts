import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { addMessage } from '../../model/add-message.ts';

/** What a template must not hold, and what to do instead. */
export type TemplateRefusal = { readonly what: string; readonly advice: string };

const AWAY = 'Take it away: it would lead readers or their browsers away from the page.';
const UNCHECKED = 'Take it away: a page holds no other page, and nothing that shows in place of what it says.';
const UNLISTED = 'Take it away: what is published is meant to be found. What is not goes on a stage.';
const UTF_8 = 'Write <meta charset="utf-8">: every page is.';
const WORDLESS =
  'Only what people read or hear can be a word: aria-label, title, alt, placeholder, label, value, abbr.';

/** Elements that bring another page, or replace what the page says. */
const OTHER_PAGES = new Set('iframe frame frameset object embed applet portal fencedframe template'.split(' '));
const ANIMATIONS = new Set(['set', 'animate', 'animatemotion', 'animatetransform']);
/** Attributes with an address that a browser sends something to, and those that hold a page. */
const SENT = new Set(['action', 'formAction', 'ping', 'attributionSrc', 'attributionsrc', 'srcDoc', 'manifest']);
/** An attribute that a word of the templates fills: `data-label-…`. */
const WORD = /^dataLabel(?:$|(?:Aria[A-Z]\w*|Title|Alt|Placeholder|Label|Value|Abbr)$)/;
const ROBOT = /robot|bot\b|slurp|spider|crawler|yandex|bing|google/i;

/** Why an element must not be in a template, if so: it leads away, hides the page, or keeps it from being found. */
export function refusedElement(element: Element): TemplateRefusal | undefined {
  const tag = element.tagName.toLowerCase();
  const what = `<${element.tagName}>`;
  if (tag === 'base') return { what, advice: AWAY };
  if (OTHER_PAGES.has(tag)) return { what, advice: UNCHECKED };
  if (ANIMATIONS.has(tag) && /href$/i.test(textOf(element, 'attributeName'))) return { what, advice: AWAY };
  return tag === 'meta' ? refusedMeta(element) : undefined;
}

function refusedMeta(meta: Element): TemplateRefusal | undefined {
  const [name, content] = [textOf(meta, 'name'), textOf(meta, 'content')];
  const instruction = textOf(meta, 'httpEquiv').toLowerCase();
  const charset = meta.properties['charSet'] === undefined ? undefined : textOf(meta, 'charSet');
  if (charset !== undefined && !/^utf-?8$/i.test(charset))
    return { what: `<meta charset="${cut(charset)}">`, advice: UTF_8 };
  if (instruction === 'content-type' && !/charset\s*=\s*["']?utf-?8\b/i.test(content))
    return { what: '<meta http-equiv="content-type">', advice: UTF_8 };
  if (!['', 'content-security-policy', 'content-type', 'x-ua-compatible'].includes(instruction))
    return { what: `<meta http-equiv="${cut(instruction)}">`, advice: AWAY };
  const orders = content.toLowerCase().split(/[\s,]+/);
  const isUnlisted = orders.includes('noindex') || orders.some((order) => /^(?:none|unavailable_after\b)/.test(order));
  if (isUnlisted && (orders.includes('noindex') || ROBOT.test(name)))
    return { what: `<meta name="${cut(name)}" content="${cut(content)}">`, advice: UNLISTED };
  return undefined;
}

/**
 * The attributes of an element that must not be in a template: they make the page send something, or a word would be no
 * text.
 */
export function refusedAttributes(element: Element): readonly (TemplateRefusal & { readonly name: string })[] {
  return Object.entries(element.properties).flatMap(([name, value]) => {
    if (SENT.has(name) && !/^#/.test(String(value))) return [{ name, what: shown(name), advice: AWAY }];
    return name.startsWith('dataLabel') && !WORD.test(name) ? [{ name, what: shown(name), advice: WORDLESS }] : [];
  });
}

const shown = (name: string): string =>
  `attribute \`${name.startsWith('data') ? name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : name.toLowerCase()}\``;

/** The content security policy in the head of a template, if any. */
export function policyOf(root: Root): string | undefined {
  const [policy] = policiesIn(root);
  return policy === undefined ? undefined : textOf(policy, 'content');
}

function policiesIn(root: Root): readonly Element[] {
  const html = root.children.filter((node) => node.type === 'element');
  const heads = html.flatMap(({ children }) => elementsOf(children, 'head')).filter(isAlwaysThere);
  return heads
    .flatMap(({ children }) => elementsOf(children, 'meta'))
    .filter((meta) => isAlwaysThere(meta) && textOf(meta, 'httpEquiv').toLowerCase() === 'content-security-policy');
}

const elementsOf = (children: Element['children'], tag: string): readonly Element[] =>
  children.filter((node) => node.type === 'element').filter(({ tagName }) => tagName === tag);

const isAlwaysThere = ({ properties }: Element): boolean =>
  properties['dataIf'] === undefined && properties['dataLabel'] === undefined;

/**
 * Reports a template without its content security policy, or with one that lets more in or blocks what the program puts
 * on the page.
 *
 * @param expected the policy of the template that comes with the program
 */
export function checkPolicy(root: Root, file: VFile, expected: string): void {
  const policies = policiesIn(root);
  const unfit = policies.find((meta) => !isFit(textOf(meta, 'content'), expected));
  if (policies.length > 0 && unfit === undefined) return;
  addMessage(file, {
    ruleId: 'template-policy',
    severity: 'error',
    reason:
      unfit === undefined
        ? 'Unexpected template without a content security policy in its <head>'
        : `Unexpected content security policy \`${cut(textOf(unfit, 'content'))}\``,
    place: unfit?.position ?? { line: 1, column: 1 },
    advice: `Put back <meta http-equiv="Content-Security-Policy" content="${expected}">.`,
  });
}

/** Directives that may be added, since they only forbid more. */
const ADDED = new Set(
  'object-src frame-src child-src media-src worker-src manifest-src connect-src script-src script-src-elem script-src-attr style-src-attr'.split(
    ' ',
  ),
);
const BARE = new Set(['upgrade-insecure-requests', 'block-all-mixed-content']);

/**
 * True for a policy that equals the expected one. It may also allow pictures and fonts within the style sheet
 * (`data:`).
 */
function isFit(policy: string, expected: string): boolean {
  const [actual, wanted] = [directivesOf(policy), directivesOf(expected)];
  const isKept = [...wanted].every(([name, sources]) => {
    const found = actual.get(name) ?? new Set<string>();
    const more = [...found].filter((source) => !sources.has(source));
    const isData = /^(?:img|font)-src$/.test(name) && more.every((source) => source === 'data:');
    return [...sources].every((source) => found.has(source)) && (more.length === 0 || isData);
  });
  const isNarrow = [...actual].every(([name, sources]) => {
    if (wanted.has(name) || BARE.has(name)) return true;
    const isOurs = name.startsWith('script-src') && wanted.has('script-src');
    return ADDED.has(name) && !isOurs && sources.size === 1 && sources.has("'none'");
  });
  return isKept && isNarrow;
}

/** The directives of a policy by name; the first of a name counts (CSP 3, 2.2.1). */
function directivesOf(policy: string): ReadonlyMap<string, ReadonlySet<string>> {
  const directives = new Map<string, ReadonlySet<string>>();
  for (const directive of policy.split(';')) {
    const [name = '', ...sources] = directive.trim().toLowerCase().split(/\s+/);
    if (name !== '' && !directives.has(name)) directives.set(name, new Set(sources));
  }
  return directives;
}

function textOf(element: Element, name: string): string {
  const value = element.properties[name];
  return (Array.isArray(value) ? value.join(' ') : String(value ?? '')).trim();
}

const cut = (text: string): string => text.slice(0, 100);
