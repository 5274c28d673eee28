import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { visit } from 'unist-util-visit';
import { matchesIn } from '../../lib/matches-in.ts';
import { type Declaration, declarationsOf, lastDeclared, showsAgain } from './declarations.ts';

/** A rule of a style sheet, for one selector. */
type Rule = {
  readonly selector: string;
  readonly declarations: readonly Declaration[];
  /** Of several rules for an element, the one with the greatest weight counts. */
  readonly weight: number;
};

/** Properties that change what readers see, beside its look. */
const TELLING =
  /^(?:--[\w-]+|display|visibility|opacity|filter|zoom|scale|rotate|translate|transform|color|(?:-webkit-)?text-(?:fill-color|security)|background(?:-color|-image|-clip)?|box-shadow|font(?:-size)?|letter-spacing|line-height|text-decoration(?:-line)?|clip(?:-path)?|contain|(?:-webkit-)?mask(?:-image)?|content-visibility|mso-hide|position|left|top|right|bottom|inset(?:-[a-z-]+)?|text-indent|margin(?:-[a-z-]+)?|overflow(?:-[a-z]+)?|(?:max-)?(?:height|width|block-size|inline-size))$/;

/** States that come and go, and parts that no element has: they hide nothing when the page is opened. */
const PASSING =
  /::|:(?:hover|focus(?:-within|-visible)?|active|visited|link|target|before|after|first-(?:line|letter)|selection)(?![\w-])/i;

/**
 * Records for each element what the sheets of a text (`<style>`) and its own style declare; the sheets themselves are
 * removed.
 */
export function declareStyles(root: Root): void {
  const rules: Rule[] = [];
  const names = new Set<string>();
  const elements: Element[] = [];
  visit(root, 'element', (element) => {
    elements.push(element);
    names.add(element.tagName);
    for (const name of namesOf(element)) names.add(name);
    if (element.tagName === 'style')
      rules.push(...element.children.flatMap((child) => (child.type === 'text' ? rulesIn(child.value) : [])));
  });
  // Sheets stand in the head of a page, where they are not the first child of any element.
  const shown: Root = {
    ...root,
    children: root.children.filter((each) => !('tagName' in each && each.tagName === 'style')),
  };
  const matched = new Map<Element, Rule[]>();
  for (const rule of rules.toSorted((a, b) => a.weight - b.weight))
    for (const element of elementsFor(rule, shown, names))
      matched.set(element, [...(matched.get(element) ?? []), rule]);
  for (const element of elements) {
    const { style } = element.properties;
    const own = matched.get(element) ?? [];
    const all = [
      ...own.flatMap(({ declarations }) => declarations),
      ...(typeof style === 'string' ? declarationsOf(style) : []),
    ];
    if (all.length === 0) continue;
    const declarations = lastDeclared([
      ...all.filter(([, , is]) => is !== true),
      ...all.filter(([, , is]) => is === true),
    ]);
    // A sheet that shows what bears a class says what that class is.
    const isShown = own.some((rule) => rule.selector.includes('.') && rule.declarations.some(showsAgain));
    Object.assign(element, { data: { ...element.data, declarations, ...(isShown ? { isShown } : {}) } });
  }
}

declare module 'hast' {
  interface ElementData {
    /** True where a sheet of the text itself shows elements of its class. */
    isShown?: boolean;
  }
}

function namesOf({ properties: { id, className } }: Element): readonly string[] {
  return [
    ...(Array.isArray(className) ? className.map((name) => `.${name}`) : []),
    ...(id === undefined ? [] : [`#${id}`]),
  ];
}

/** The rules for screen and paper alike; those within another rule, such as `@media`, do not count. */
function rulesIn(css: string): readonly Rule[] {
  const plain = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '');
  const rules: Rule[] = [];
  let [depth, from, selector] = [0, 0, ''];
  for (const { 0: sign, index } of matchesIn(plain, /[{};]/g)) {
    if (sign === '{' && depth++ === 0) [selector, from] = [plain.slice(from, index).trim(), index + 1];
    else if (sign === ';' && depth === 0) from = index + 1;
    else if (sign === '}' && --depth <= 0) {
      if (!selector.startsWith('@')) rules.push(...rulesOf(selector, plain.slice(from, index)));
      [depth, from] = [0, index + 1];
    }
  }
  return rules;
}

function rulesOf(selectors: string, body: string): readonly Rule[] {
  const declarations = declarationsOf(body).filter(([name]) => TELLING.test(name));
  if (declarations.length === 0) return [];
  return partsOf(selectors).map((each) => {
    // What a text is pasted from stands in a page.
    const selector = each
      .trim()
      .replace(/(?<=^|[\s>+~(])[a-z][a-z0-9]*/gi, (name) => name.toLowerCase())
      .replace(/^(?:(?:html|body|:root)(?: *> *| +)){1,3}(?=[^ >+~])/i, '');
    return { selector, declarations, weight: weightOf(each) };
  });
}

/** The selectors of a list: a comma within brackets does not separate them. */
function partsOf(selectors: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of selectors) {
    if (sign === '(' || sign === '[') depth++;
    if (sign === ')' || sign === ']') depth--;
    if (sign === ',' && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + sign);
  }
  return parts;
}

/** The specificity of a selector as one number: https://www.w3.org/TR/selectors-4/#specificity-rules */
function weightOf(selector: string): number {
  const count = (pattern: RegExp): number => selector.match(pattern)?.length ?? 0;
  return count(/#[\w-]/g) * 10_000 + count(/\.[a-z_-]|\[|(?<!:):(?!:)/gi) * 100 + count(/(?<![\w.#:[-])[a-z]/gi);
}

/** The elements that a rule is for; where its selector is not understood, all that it may be for. */
function elementsFor({ selector }: Rule, root: Root, names: ReadonlySet<string>): readonly Element[] {
  if (PASSING.test(selector) && !selector.includes(':not(')) return [];
  const plain = selector.replace(/\[[^[\]]*\]/g, '[]').replace(/\([^()]*\)/g, '');
  const last = plain.split(/[\s>+~]+/).at(-1) ?? '';
  const wanted = last.split(/[:[(]/)[0]?.match(/[.#]?[\w-]+/g) ?? [];
  // Most rules of a sheet are for nothing that is here.
  if (!wanted.every((name) => names.has(name) || names.has(name.toLowerCase()))) return [];
  try {
    return selectAll(selector, root);
  } catch {
    return wanted.length === 0 && !/^[*:[]/.test(last) ? [] : selectAll(wanted.join('') || '*', root);
  }
}
