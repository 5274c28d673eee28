import { type CSSToken, TokenType } from '@csstools/css-tokenizer';

/** The names of colours that are drawn: those of SVG 1.1, which lack `rebeccapurple` and the colours of a system. */
const COLOURS: ReadonlySet<string> = new Set(
  `aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue
  chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey
  darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray
  darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen
  fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki
  lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen
  lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime
  limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue
  mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive
  olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum
  powderblue purple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue
  slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow
  yellowgreen`.split(/\s+/),
);

/** Functions whose colours are drawn as a browser draws them: whole numbers, or percentages, and an opacity after commas. */
const COLOUR_FUNCTIONS: readonly RegExp[] = [
  /^rgb\(\d{1,3}(?:,\d{1,3}){2}\)$/,
  /^rgb\(\d{1,3}(?:\.\d{1,9})?%(?:,\d{1,3}(?:\.\d{1,9})?%){2}\)$/,
  /^rgba\(\d{1,3}(?:,\d{1,3}){2},(?:\d|\d?\.\d{1,9})\)$/,
  /^hsl\(\d{1,3},\d{1,3}%,\d{1,3}%\)$/,
  /^hsla\(\d{1,3},\d{1,3}%,\d{1,3}%,(?:\d|\d?\.\d{1,9})\)$/,
];

const LENGTHS: ReadonlySet<string> = new Set(['px', 'pt', 'pc', 'mm', 'cm', 'in', 'em', 'ex']);
const FILTERS: ReadonlySet<string> = new Set(
  'blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia'.split(' '),
);
/** `translate`, `rotate` and `skew` need a unit in CSS, which is not drawn. */
const TRANSFORMS: ReadonlySet<string> = new Set(['matrix', 'scale']);
const ATTRIBUTE_TRANSFORMS: ReadonlySet<string> = new Set('matrix translate scale rotate skewX skewY'.split(' '));

const PAINT = '<colour> <url> none currentcolor inherit';
const AMOUNT = '<number> <length> <percentage> inherit';
const SHARE = '<number> <percentage> inherit';

/** What may stand in the value of a property that is drawn: words, and kinds of values in `<>`. */
const PROPERTIES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    fill: `${PAINT} transparent initial`,
    stroke: `${PAINT} transparent`,
    color: '<colour> currentcolor inherit',
    'stop-color': '<colour> currentcolor inherit',
    'flood-color': '<colour> currentcolor inherit',
    'lighting-color': '<colour> currentcolor inherit',
    opacity: SHARE,
    'fill-opacity': SHARE,
    'stroke-opacity': SHARE,
    'stop-opacity': SHARE,
    'flood-opacity': SHARE,
    'stroke-width': AMOUNT,
    'stroke-dashoffset': AMOUNT,
    'stroke-dasharray': `${AMOUNT} none`,
    'stroke-miterlimit': '<number> inherit',
    'stroke-linecap': 'butt round square inherit',
    'stroke-linejoin': 'miter round bevel inherit',
    'fill-rule': 'nonzero evenodd inherit',
    'clip-rule': 'nonzero evenodd inherit',
    'clip-path': '<url> none',
    mask: '<url> none',
    filter: '<url> <filter> none',
    marker: '<url> none',
    'marker-start': '<url> none',
    'marker-mid': '<url> none',
    'marker-end': '<url> none',
    'paint-order': 'normal fill stroke markers',
    'mix-blend-mode':
      'normal multiply screen overlay darken lighten color-dodge color-burn hard-light soft-light difference exclusion hue saturation color luminosity',
    isolation: 'auto isolate',
    display: 'inline block inline-block none inherit',
    visibility: 'visible hidden collapse inherit',
    overflow: 'visible hidden auto scroll inherit',
    'vector-effect': 'none',
    'image-rendering': 'auto optimizequality smooth inherit',
    transform: '<transform> none',
    'font-size': `${AMOUNT} medium`,
    'text-anchor': 'start middle end inherit',
    'letter-spacing': '<number> <length> normal inherit',
    'word-spacing': '<number> <length> normal inherit',
  }).map(([name, words]) => [name, new Set(words.split(' '))]),
);

/** Attributes that say where something stands. */
const GEOMETRY: ReadonlySet<string> = new Set(
  'x y width height cx cy r rx ry x1 y1 x2 y2 fx fy fr dx dy offset refX refY markerWidth markerHeight'.split(' '),
);

/** Properties without a say in what is drawn here: hints, what concerns a page around, and letters, which are set in our own faces. */
const ASIDE =
  /^(?:--.*|-(?:inkscape|sodipodi|ms|moz|o|adobe|webkit-(?:font|print|text|tap|user)).*|(?:font|text|shape|image|color|solid|line|white|word|dominant|alignment|baseline|glyph|block|inline|overflow|user|touch|pointer|page|break|margin|padding|border|outline|max|min|object)-.+|font|cursor|enable-background|direction|kerning|unicode-bidi|writing-mode|vertical-align|margin|padding|border|outline|position|float|color-scheme|box-sizing|transition.*|will-change|content|all-space|speak|zoom-and-pan|inline-size|white-space|flex.*)$/;

/** Those of them that are none where letters are set. */
const OF_LETTERS = /^(?:text-(?:transform|shadow|orientation|indent|emphasis)|font-variant-caps)$/;

/** What a drawing has that values lean on. */
export type DrawingNames = {
  readonly ids: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  readonly elements: ReadonlySet<string>;
  readonly hasLetters: boolean;
  readonly hasPictures: boolean;
};

/** True for a property that changes nothing of what is drawn here. */
export const isAside = (property: string, { hasLetters, hasPictures }: DrawingNames): boolean =>
  property === 'image-rendering'
    ? !hasPictures
    : !PROPERTIES.has(property) && ASIDE.test(property) && !(hasLetters && OF_LETTERS.test(property));

/** True for a property, or an attribute of that name, whose value must be one that is drawn. */
export const isDrawn = (name: string): boolean => PROPERTIES.has(name);

/** True for a property that holds a colour; an older notation of one may stand for a newer. */
export const holdsColour = (property: string): boolean => PROPERTIES.get(property)?.has('<colour>') === true;

/** A value as it is drawn, in the notation that is drawn; undefined for one that is not. */
export function drawnValue(property: string, tokens: readonly CSSToken[], { ids }: DrawingNames): string | undefined {
  const words = PROPERTIES.get(property);
  if (words === undefined) return undefined;
  const parts = componentsOf(tokens).map((part) => drawnPart(part, words, ids));
  return parts.length === 0 || parts.includes(undefined) ? undefined : parts.join(' ');
}

/** True for the value of an attribute that says where something stands, in a notation that is drawn. */
export function isPlaced(name: string, tokens: readonly CSSToken[]): boolean {
  if (/^(?:transform|gradientTransform|patternTransform)$/.test(name))
    return componentsOf(tokens).every(([first, ...inside]) => isTransform(first, inside, ATTRIBUTE_TRANSFORMS));
  if (!GEOMETRY.has(name)) return true;
  return componentsOf(tokens).every(
    ([token]) =>
      token !== undefined &&
      (isNumeric(token) ||
        (token[0] === TokenType.Dimension && LENGTHS.has(token[4].unit)) ||
        (token[0] === TokenType.Ident &&
          /^(?:auto|auto-start-reverse|left|right|top|bottom|center)$/.test(token[4].value))),
  );
}

/** A colour in a notation that is drawn as a browser draws it; undefined for any other value. */
export function drawnColour(tokens: readonly CSSToken[]): string | undefined {
  const parts = componentsOf(tokens);
  const [part] = parts;
  return part === undefined || parts.length > 1 ? undefined : drawnPart(part, new Set(['<colour>']), new Set());
}

const isNumeric = ([type]: CSSToken): boolean => type === TokenType.Number || type === TokenType.Percentage;

/** The parts of a value that spaces and commas hold apart, each with what its brackets hold. */
function componentsOf(tokens: readonly CSSToken[]): readonly (readonly CSSToken[])[] {
  const parts: CSSToken[][] = [];
  let depth = 0;
  for (const token of tokens) {
    const [type] = token;
    const last = parts.at(-1);
    if (depth > 0) last?.push(token);
    else if (type !== TokenType.Whitespace && type !== TokenType.Comma && type !== TokenType.Comment)
      parts.push([token]);
    if (type === TokenType.Function || type === TokenType.OpenParen) depth++;
    if (type === TokenType.CloseParen) depth--;
  }
  return parts;
}

function drawnPart(
  [first, ...inside]: readonly CSSToken[],
  words: ReadonlySet<string>,
  ids: ReadonlySet<string>,
): string | undefined {
  if (first === undefined) return undefined;
  const raw = first[1];
  if (first[0] === TokenType.Ident) {
    const word = raw.toLowerCase();
    if (word === 'currentcolor' && words.has(word)) return 'currentColor';
    return words.has(word) || (words.has('<colour>') && COLOURS.has(word)) ? word : undefined;
  }
  if (first[0] === TokenType.Hash)
    return words.has('<colour>') && /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(raw) ? raw : undefined;
  if (first[0] === TokenType.Number) return words.has('<number>') ? raw : undefined;
  if (first[0] === TokenType.Percentage) return words.has('<percentage>') ? raw : undefined;
  if (first[0] === TokenType.Dimension) {
    const unit = first[4].unit.toLowerCase();
    return words.has('<length>') && LENGTHS.has(unit) ? raw.toLowerCase() : undefined;
  }
  const address = addressOf([first, ...inside]);
  if (address !== undefined) {
    const isThere = address.startsWith('#') && ids.has(address.slice(1));
    return words.has('<url>') && isThere ? `url(${address})` : undefined;
  }
  return first[0] === TokenType.Function ? drawnFunction(first, inside, words) : undefined;
}

function drawnFunction(
  first: CSSToken & { 0: TokenType.Function },
  inside: readonly CSSToken[],
  words: ReadonlySet<string>,
): string | undefined {
  const whole = [first, ...inside].map(([, written]) => written).join('');
  if (words.has('<filter>') && FILTERS.has(first[1].slice(0, -1))) return whole;
  if (words.has('<transform>')) return isTransform(first, inside, TRANSFORMS) ? whole : undefined;
  if (!words.has('<colour>')) return undefined;
  const parts = componentsOf(inside.slice(0, -1)).map((part) => part.map(([, written]) => written).join(''));
  const name = first[1].toLowerCase();
  const plain = `${name}${parts.join(',')})`;
  return COLOUR_FUNCTIONS.some((form) => form.test(plain)) ? plain.replaceAll(',', ', ') : undefined;
}

/** True for one of these functions with numbers in it. */
const isTransform = (first: CSSToken | undefined, inside: readonly CSSToken[], names: ReadonlySet<string>): boolean =>
  first?.[0] === TokenType.Function &&
  names.has(first[4].value) &&
  inside
    .slice(0, -1)
    .every(([type]) => type === TokenType.Number || type === TokenType.Comma || type === TokenType.Whitespace);

/** The address in `url(…)`, in quotation marks or without; undefined for anything else. */
export function addressOf(tokens: readonly CSSToken[]): string | undefined {
  const [first, ...rest] = tokens.filter(([type]) => type !== TokenType.Whitespace);
  if (first?.[0] === TokenType.URL) return first[4].value.trim();
  if (first?.[0] !== TokenType.Function || !/^(?:url|src)$/i.test(first[4].value)) return undefined;
  const [name] = rest;
  return name?.[0] === TokenType.String ? name[4].value.trim() : undefined;
}
