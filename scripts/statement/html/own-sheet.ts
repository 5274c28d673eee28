import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { type Declaration, declarationsOf } from './declarations.ts';

/** A rule of a style sheet, for elements that its selector ends with. */
type Rule = { readonly tag: string; readonly names: readonly string[]; readonly declarations: readonly Declaration[] };

/** What of a sheet changes what readers see, beside its look. */
const TELLING =
  /^(?:display|visibility|opacity|color|background(?:-color|-image)?|font-size|text-decoration(?:-line)?|clip(?:-path)?)$/;

/** What the sheets of a text (`<style>`) declare for an element: they are left out with what they say. */
export function ownSheet(root: Root): (element: Element) => readonly Declaration[] {
  const rules: Rule[] = [];
  visit(root, 'element', (element) => {
    if (element.tagName === 'style')
      rules.push(...element.children.flatMap((child) => (child.type === 'text' ? rulesIn(child.value) : [])));
  });
  return (element) => rules.flatMap((rule) => (matches(rule, element) ? rule.declarations : []));
}

/** Rules of the screen and of paper alike; those within another rule, such as `@media`, hold elsewhere. */
function rulesIn(css: string): readonly Rule[] {
  const plain = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '');
  const rules: Rule[] = [];
  let [depth, from, selector] = [0, 0, ''];
  for (const { 0: sign, index } of plain.matchAll(/[{};]/g)) {
    if (sign === '{' && depth++ === 0) [selector, from] = [plain.slice(from, index).trim(), index + 1];
    else if (sign === ';' && depth === 0) from = index + 1;
    else if (sign === '}' && --depth <= 0) {
      if (!selector.startsWith('@')) rules.push(...rulesOf(selector, plain.slice(from, index)));
      [depth, from] = [0, index + 1];
    }
  }
  return rules;
}

function rulesOf(selector: string, body: string): readonly Rule[] {
  const declarations = declarationsOf(body).filter(([name]) => TELLING.test(name));
  if (declarations.length === 0) return [];
  return selector.split(',').flatMap((each) => {
    const last =
      each
        .trim()
        .split(/[\s>+~]+/)
        .at(-1) ?? '';
    const [, tag = '', names = ''] = /^([a-z][a-z0-9-]*|\*)?((?:[.#][\w-]+)*)$/i.exec(last) ?? [];
    return tag === '' && names === ''
      ? []
      : [{ tag: tag.toLowerCase(), names: names.match(/[.#][\w-]+/g) ?? [], declarations }];
  });
}

function matches({ tag, names }: Rule, { tagName, properties: { id, className } }: Element): boolean {
  const own = Array.isArray(className) ? className.map((name) => `.${name}`) : [];
  return (
    (tag === '' || tag === '*' || tag === tagName) && names.every((name) => own.includes(name) || name === `#${id}`)
  );
}
