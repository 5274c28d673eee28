import type { Element, Nodes, Root, RootContent } from 'hast';
import type { VFile } from 'vfile';
import { addMessage } from '../../model/add-message.ts';
import { styleReferences } from './style-sheet.ts';

/** Elements that HTML lets stand without an end tag, and those that have none (HTML, 13.1.2). */
const OPEN = new Set(
  'html head body p li dt dd rt rp optgroup option colgroup caption thead tbody tfoot tr td th area base br col embed hr img input link meta source track wbr'.split(
    ' ',
  ),
);

/** Attributes by which a browser fetches something while it shows the page. */
const FETCHED = ['src', 'srcSet', 'poster', 'data', 'background', 'imageSrcSet', 'xLinkHref'] as const;
const LINKED = new Set('link image use feImage textPath mpath pattern linearGradient radialGradient filter'.split(' '));
/** Attributes of SVG that may refer to a file as a style sheet does. */
const STYLED = 'fill stroke filter mask clipPath cursor marker markerStart markerMid markerEnd'.split(' ');

/** The most times that a slot may stand in a template: with more, a page grows many times over. */
const MOST = 3;

/** Reports what is wrong with a template as a whole: slots that are missing or may be, open elements, lost files. */
export function checkStructure(root: Root, file: VFile, vital: readonly string[]): void {
  const counts = new Map<string, number>();
  const elements = [...elementsIn(root)];
  checkMoved(elements, file);
  for (const { element, above } of elements) {
    checkEnd(element, above, file);
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
    // A menu of languages may be folded up.
    const hiding = vital.includes(name)
      ? above.find((each) => isHiding(each) && (name !== 'languages' || each.tagName !== 'details'))
      : undefined;
    if (hiding !== undefined)
      say(file, `Unexpected slot \`${name}\` in a <${hiding.tagName}> that readers are not shown`, ASIDE, element);
    if (vital.includes(name) && above.some(isTied))
      say(file, `Unexpected \`data-if\` round the slot \`${name}\`, which must always be there`, ASIDE, element);
  }
  for (const name of vital.filter((each) => !counts.has(each)))
    say(file, `Unexpected template without the slot \`${name}\``, `Put <slot name="${name}"></slot> where it belongs.`);
}

/**
 * Elements whose content a page does not show, or not before a reader opens it; `svg` and `math` show no HTML, and
 * another slot is replaced as a whole.
 */
const HIDING = new Set(
  'dialog noscript svg math template textarea select option datalist object audio video canvas iframe progress meter rp noframes button slot optgroup selectedcontent'.split(
    ' ',
  ),
);

/** True for an element whose content is neither seen nor heard. */
const isHiding = ({ tagName, properties }: Element): boolean =>
  HIDING.has(tagName) ||
  (tagName === 'details' && properties['open'] === undefined) ||
  (properties['hidden'] !== undefined && properties['hidden'] !== false) ||
  properties['inert'] !== undefined ||
  properties['popover'] !== undefined ||
  String(properties['ariaHidden'] ?? '') === 'true';

/** An element with those that it is in, the outermost first. */
type Placed = { readonly element: Element; readonly above: readonly Element[] };

/** Every element, in the order of the page. */
function* elementsIn(root: Root): Iterable<Placed> {
  const waiting: Placed[] = [];
  const add = (children: readonly RootContent[], above: readonly Element[]): void => {
    for (const child of children.toReversed()) if (child.type === 'element') waiting.push({ element: child, above });
  };
  add(root.children, []);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    add(next.element.children, [...next.above, next.element]);
  }
}

/**
 * Reports a slot in a table, but in none of its cells: it stands before the table on the page (HTML, 13.2.6.1: foster
 * parenting).
 */
function checkMoved(elements: readonly Placed[], file: VFile): void {
  let first: Element | undefined;
  for (const { element } of elements.toReversed()) {
    if (element.tagName === 'slot' && first !== undefined && startOf(first) < startOf(element)) {
      const name = String(element.properties['name'] ?? '');
      say(file, `Unexpected slot \`${name}\` in a <${first.tagName}>, which browsers move out of it`, CELL, element);
    }
    if (first === undefined || startOf(element) < startOf(first)) first = element;
  }
}

const startOf = ({ position }: Element): number => position?.start.offset ?? Number.POSITIVE_INFINITY;

/** The most levels of elements: a template is walked through recursively. */
const MOST_LEVELS = 100;

/** True, and an error on the file, for a template that is nested deeper than any page. */
export function isTooDeep(root: Root, file: VFile): boolean {
  let level: readonly Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level;
    if (depth > MOST_LEVELS) {
      nestedTooDeep(file, first);
      return true;
    }
    level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []));
  }
  return false;
}

/** Puts an error on a template that is nested deeper than any page. */
export function nestedTooDeep(file: VFile, node?: Nodes): void {
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

const CELL = 'Put it into a cell, or before the table.';

function checkEnd(element: Element, above: readonly Element[], file: VFile): void {
  const place = element.data?.position;
  if (place?.opening === undefined || place.closing !== undefined) return;
  if (isDrawn(element, above)) {
    if (String(file).charAt((place.opening.end.offset ?? 0) - 2) === '/') return;
  } else if (OPEN.has(element.tagName)) return;
  addMessage(file, {
    ruleId: 'template-html',
    severity: 'error',
    reason: `Unexpected <${element.tagName}> that nothing closes`,
    place: place.opening,
    advice: `Close it with </${element.tagName}>.`,
  });
}

/** Elements of SVG and MathML that HTML stands in (HTML, 13.2.6: integration points). */
const HOLDS_HTML = new Set('foreignObject desc title annotation-xml mi mo mn ms mtext'.split(' '));

/** True for an element of SVG or MathML, which `/>` closes. */
function isDrawn(element: Element, above: readonly Element[]): boolean {
  const [innermost] = above.slice(-1);
  if (element.tagName === 'svg' || element.tagName === 'math') return true;
  if (innermost === undefined || !isDrawn(innermost, above.slice(0, -1))) return false;
  return !HOLDS_HTML.has(innermost.tagName) || /^(?:mglyph|malignmark)$/.test(element.tagName);
}

function checkFiles(element: Element, file: VFile): void {
  const names = [...FETCHED, ...(LINKED.has(element.tagName) ? (['href'] as const) : [])];
  for (const name of names) {
    const value = element.properties[name];
    if (value !== undefined && value !== null && !/^#/.test(String(value))) sayFile(file, String(value), element);
  }
  for (const name of STYLED)
    for (const { address } of styleReferences(String(element.properties[name] ?? ''))) sayFile(file, address, element);
}

function sayFile(file: VFile, address: string, element: Element): void {
  addMessage(file, {
    ruleId: 'template-file',
    severity: 'error',
    reason: `Unexpected \`${address.slice(0, 100)}\`: no file is published with a template's HTML`,
    place: element.position,
    advice: 'Show it from the style sheet beside the template: background: url(logo.png) is published with it.',
  });
}

function say(file: VFile, reason: string, advice: string, element?: Element): void {
  const place = element?.position ?? { line: 1, column: 1 };
  addMessage(file, { ruleId: 'template-slot', severity: 'error', reason, place, advice });
}
