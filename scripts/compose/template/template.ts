import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { addMessage } from '../../model/add-message.ts';
import type { Template } from '../../model/templates.ts';
import { checkPolicy, policyOf, refusedAttributes, refusedElement, type TemplateRefusal } from './template-policy.ts';
import { checkStructure, isTooDeep, nestedTooDeep } from './template-structure.ts';

/** The names a template may use: fragments of the program, and words of the newsroom's label file. */
export type TemplateNames = {
  readonly slots: readonly string[];
  /** Those of the slots that must be there. */
  readonly vital?: readonly string[];
  readonly labels: readonly string[];
  /** The content security policy that must be there. */
  readonly policy?: string | undefined;
};

/**
 * The tree of a template. `<slot name>` marks where a fragment goes, `data-label` and `data-label-<attribute>` what a
 * word fills, `data-if` (names, separated by spaces) what is left out when all those fragments are empty.
 *
 * A name that does not exist is an error on the file (`template-slot`, `template-label`), and so is anything the pages'
 * content security policy would block (`template-script`). The tree that comes back is free of all three. So is a slot
 * that must be there and is not, or not always, an element that nothing closes (`template-html`), a file that is not
 * there (`template-file`), and what leads readers away or keeps a page from being found, as well as a content security
 * policy that is gone (`template-policy`).
 */
export function parseTemplate(file: VFile, names: TemplateNames): Template {
  const tree = treeOf(file);
  if (tree === undefined || isTooDeep(tree, file)) return { file, root: { type: 'root', children: [] } };
  const children = tree.children.flatMap((node): RootContent[] =>
    node.type === 'doctype' ? [node] : checkedNode(node, file, names),
  );
  const root: Root = { type: 'root', children };
  checkStructure(root, file, names.vital ?? []);
  if (names.policy !== undefined) checkPolicy(root, file, names.policy);
  return { file, root };
}

/** The content security policy of a template, if it has one. */
export function policyIn(file: VFile): string | undefined {
  const root = treeOf(file);
  return root === undefined ? undefined : policyOf(root);
}

/** The tree of a template; `undefined`, and an error on the file, where it is nested deeper than the parser's stack. */
function treeOf(file: VFile): Root | undefined {
  try {
    return unified().use(rehypeParse, { verbose: true }).parse(file);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    nestedTooDeep(file);
    return undefined;
  }
}

function checkedNode(node: ElementContent, file: VFile, names: TemplateNames): ElementContent[] {
  if (node.type === 'comment') return [];
  if (node.type !== 'element') return [node];
  if (isForbiddenElement(node)) {
    scriptMessage(file, `<${node.tagName}>`, node.position);
    return [];
  }
  const refusal = refusedElement(node);
  if (refusal !== undefined) {
    refusalMessage(file, refusal, node.position);
    return [];
  }
  const checked = checkedElement(node, file, names);
  if (checked.tagName === 'slot' && !isKnownSlot(checked, file, names)) return [];
  return [{ ...checked, children: checked.children.flatMap((child) => checkedNode(child, file, names)) }];
}

function checkedElement(element: Element, file: VFile, names: TemplateNames): Element {
  const refused = new Set(forbiddenAttributes(element));
  for (const name of refused) scriptMessage(file, `attribute \`${name.toLowerCase()}\``, attributePlace(element, name));
  for (const { name, ...refusal } of refusedAttributes(element)) {
    refused.add(name);
    refusalMessage(file, refusal, attributePlace(element, name));
  }
  for (const [name, key] of Object.entries(element.properties)) {
    if (refused.has(name) || !name.startsWith('dataLabel') || names.labels.includes(String(key))) continue;
    refused.add(name);
    nameMessage(file, 'label', String(key), names.labels, attributePlace(element, name));
  }
  const condition = String(element.properties.dataIf ?? '');
  for (const name of condition.split(/\s+/).filter((name) => name !== '' && !names.slots.includes(name))) {
    refused.add('dataIf');
    nameMessage(file, 'slot', name, names.slots, attributePlace(element, 'dataIf'));
  }
  if (refused.size === 0) return element;
  const properties = Object.fromEntries(Object.entries(element.properties).filter(([name]) => !refused.has(name)));
  return { ...element, properties };
}

function isKnownSlot(slot: Element, file: VFile, names: TemplateNames): boolean {
  const name = String(slot.properties.name ?? '');
  if (names.slots.includes(name)) return true;
  nameMessage(file, 'slot', name, names.slots, slot.position);
  return false;
}

function nameMessage(
  file: VFile,
  kind: 'slot' | 'label',
  name: string,
  known: readonly string[],
  place?: Position,
): void {
  addMessage(file, {
    ruleId: `template-${kind}`,
    severity: 'error',
    reason: `Unexpected ${kind} \`${name}\`, expected one of ${known.map((one) => `\`${one}\``).join(', ')}`,
    advice: `Correct the name, or take the ${kind} out of the template.`,
    place,
    actual: name,
    expected: known,
  });
}

function scriptMessage(file: VFile, what: string, place?: Position): void {
  addMessage(file, {
    ruleId: 'template-script',
    severity: 'error',
    reason: `Unexpected ${what}, expected a template without scripts and inline styles`,
    advice: 'The pages allow neither, so a browser would ignore it. Put styles into the CSS file beside the template.',
    place,
  });
}

function refusalMessage(file: VFile, { what, advice }: TemplateRefusal, place?: Position): void {
  addMessage(file, { ruleId: 'template-policy', severity: 'error', reason: `Unexpected ${what}`, advice, place });
}

function attributePlace(element: Element, property: string): Position | undefined {
  return element.data?.position?.properties?.[property] ?? element.position;
}

/** True for an element whose content a page without scripts and inline styles must not carry. */
function isForbiddenElement(element: Element): boolean {
  return element.tagName === 'script' || element.tagName === 'style';
}

/** The properties of an element that hold a script or a style: `onclick`, `style`, `href="javascript:…"`. */
function forbiddenAttributes(element: Element): readonly string[] {
  return Object.entries(element.properties)
    .filter(([name, value]) => name === 'style' || /^on/i.test(name) || isScriptAddress(value))
    .map(([name]) => name);
}

/**
 * True for an address that runs a script. Browsers skip white space and control characters in front of and inside a
 * scheme.
 */
function isScriptAddress(value: Element['properties'][string]): boolean {
  return typeof value === 'string' && /^javascript:/i.test(value.replaceAll(/[\p{Cc}\p{Zs}]/gu, ''));
}
