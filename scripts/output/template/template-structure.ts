import type { Element, Nodes, Root, RootContent } from 'hast';
import type { VFile } from 'vfile';
import { addMessage } from '../../message/add-message.ts';

/** Elements that HTML lets stand without an end tag, and those that have none (HTML, 13.1.2). */
const OPEN = new Set(
  'html head body p li dt dd rt rp optgroup option colgroup caption thead tbody tfoot tr td th area base br col embed hr img input link meta source track wbr'.split(
    ' ',
  ),
);

/** Attributes by which a browser fetches something while it shows the page. */
const FETCHED = ['src', 'srcSet', 'poster', 'data', 'background', 'imageSrcSet', 'xLinkHref'] as const;
const LINKED = new Set(['link', 'image', 'use']);

/** A slot more often than that makes a page of one statement many times over. */
const MOST = 3;

/** Says on the file what is wrong with a template as a whole: slots that lack or may go missing, open elements, lost files. */
export function checkStructure(root: Root, file: VFile, vital: readonly string[]): void {
  const counts = new Map<string, number>();
  for (const { element, above } of elementsIn(root)) {
    checkEnd(element, file);
    checkFiles(element, file);
    if (element.tagName !== 'slot') continue;
    const name = String(element.properties['name'] ?? '');
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (count === (vital.includes(name) ? 2 : MOST + 1))
      say(file, `Unexpected slot \`${name}\` once more`, ONCE, element);
    if (above.some(({ properties }) => properties['dataLabel'] !== undefined))
      say(
        file,
        `Unexpected slot \`${name}\` in an element with a \`data-label\`, which takes its place`,
        ASIDE,
        element,
      );
    const isTied = ({ properties }: Element): boolean => {
      const conditions = String(properties['dataIf'] ?? '')
        .split(/\s+/)
        .filter(Boolean);
      return conditions.length > 0 && !conditions.includes(name);
    };
    if (vital.includes(name) && above.some(isTied))
      say(file, `Unexpected \`data-if\` round the slot \`${name}\`, which must always be there`, ASIDE, element);
  }
  for (const name of vital.filter((each) => !counts.has(each)))
    say(file, `Unexpected template without the slot \`${name}\``, `Put <slot name="${name}"></slot> where it belongs.`);
}

/** Every element with those that it is in. */
function* elementsIn(root: Root): Iterable<{ readonly element: Element; readonly above: readonly Element[] }> {
  const waiting: { readonly element: Element; readonly above: readonly Element[] }[] = [];
  const add = (children: readonly RootContent[], above: readonly Element[]): void => {
    for (const child of children.toReversed()) if (child.type === 'element') waiting.push({ element: child, above });
  };
  add(root.children, []);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    add(next.element.children, [...next.above, next.element]);
  }
}

/** Levels of elements, at most: what goes through a template goes down as far as it does. */
const MOST_LEVELS = 100;

/** True, and an error on the file, for a template that is nested deeper than any page. */
export function isTooDeep(root: Root, file: VFile): boolean {
  let level: readonly Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level;
    if (depth > MOST_LEVELS) {
      tooDeep(file, first);
      return true;
    }
    level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []));
  }
  return false;
}

export function tooDeep(file: VFile, node?: Nodes): void {
  addMessage(file, {
    ruleId: 'template-html',
    severity: 'error',
    reason: `Unexpected elements nested deeper than ${MOST_LEVELS} levels`,
    place: node?.position ?? { line: 1, column: 1 },
    advice: 'Is each element closed where it should be?',
  });
}

const ONCE = 'Take one of them away.';
const ASIDE = 'Put the slot beside that element, or take the attribute away.';

function checkEnd(element: Element, file: VFile): void {
  const place = element.data?.position;
  if (OPEN.has(element.tagName) || place?.opening === undefined || place.closing !== undefined) return;
  addMessage(file, {
    ruleId: 'template-html',
    severity: 'error',
    reason: `Unexpected <${element.tagName}> that nothing closes`,
    place: place.opening,
    advice: `Close it with </${element.tagName}>.`,
  });
}

function checkFiles(element: Element, file: VFile): void {
  const names = [...FETCHED, ...(LINKED.has(element.tagName) ? (['href'] as const) : [])];
  for (const name of names) {
    const value = element.properties[name];
    if (value === undefined || value === null || /^#/.test(String(value))) continue;
    addMessage(file, {
      ruleId: 'template-file',
      severity: 'error',
      reason: `Unexpected \`${String(value).slice(0, 100)}\`: no file is published with a template's HTML`,
      place: element.position,
      advice: 'Show it from the style sheet beside the template: background: url(logo.png) is published with it.',
    });
  }
}

function say(file: VFile, reason: string, advice: string, element?: Element): void {
  const place = element?.position ?? { line: 1, column: 1 };
  addMessage(file, { ruleId: 'template-slot', severity: 'error', reason, place, advice });
}
