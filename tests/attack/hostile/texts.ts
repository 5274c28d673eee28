import { times } from './times.ts';

/** Translations that cost more than they are long: the text of a file. */
export const catalogs: Readonly<Record<string, string>> = {
  'string without an end': `{"a": "${'b'.repeat(900_000)}`,
  'backslashes without an end': `{"a": "${'\\'.repeat(900_000)}`,
  'quotation marks': '"'.repeat(500_000),
  brackets: '['.repeat(500_000),
  braces: '{"a":'.repeat(100_000),
  'unknown keys': `{${times(60_000, (index) => `"k${index}": "x",`)}"z": "x"}`,
  'one key many times': `{${times(60_000, () => '"a": "x",')}"z": "x"}`,
  'numbers for texts': `{${times(50_000, (index) => `"k${index}": 1,`)}"z": 1}`,
  escapes: `{"title": "${'\\u0041'.repeat(100_000)}"}`,
  'half pairs': `{"title": "${'\\ud800'.repeat(100_000)}"}`,
  'one long text': `{"title": "${'a '.repeat(400_000)}"}`,
  marks: `{"title": "${'*a _b '.repeat(100_000)}"}`,
  'combining marks': `{"title": "a${'\u0301'.repeat(300_000)}"}`,
  placeholders: `{"title": "${'{{a}} '.repeat(80_000)}"}`,
  'nested calls': `{"title": "${'$t('.repeat(100_000)}"}`,
  prototype: '{"__proto__": "x", "constructor": "y", "title": "z"}',
  'merge markers': `<<<<<<< a\n${'{"a": "b"}\n'.repeat(10_000)}=======\n>>>>>>> b\n`,
  'equals signs': '='.repeat(800_000),
  comments: `{${'/* a */'.repeat(100_000)}}`,
  blanks: `{${' '.repeat(900_000)}`,
  'a key of 900,000 letters': `{"${'k'.repeat(900_000)}": "x"}`,
  'escape sequences in a key': '{"\u001b[2J\u009b31m\u202eOG": "x"}',
  overrides: `{"title": "${'\u202e'.repeat(200_000)}"}`,
  numbers: `{"title": "${'1,'.repeat(300_000)}"}`,
  'an open number': `{"a": ${'9'.repeat(900_000)}`,
};

export const settings: Readonly<Record<string, string>> = {
  'languages without number': `languages: [${times(4000, (index) => `x${index}, `)}]`,
  'languages of the private use': 'languages: [x-private, i-klingon, en-x-a, qaa, und, mul, zxx]',
  'languages of no letters': 'languages: ["..", "/", "con", "__proto__", "a\\0b", ""]',
  'long tags': `languages: [${`a`.repeat(30_000)}]`,
  subtags: `languages: [en${'-abcdefgh'.repeat(3000)}]`,
  'checks without number': `checks:\n${times(4000, (index) => `  r${index}: off\n`)}`,
  'a long name': `name: ${'a'.repeat(60_000)}`,
  'a name of escapes': 'name: "\\e[2J\\u202E\\x9b31m"',
  'an address with a password': 'url: https://user:secret@example.org/a?b=c#d',
  'an address of brackets': `url: "https://example.org/${'('.repeat(30_000)}"`,
  anchors: `a: &a ${'x'.repeat(100)}\n${times(3000, (index) => `b${index}: *a\n`)}`,
  'a time zone of a path': 'time-zone: ../../etc/localtime',
  'keys of regular expressions': 'languages: ["(a+)+$", ".*"]',
  'digits for languages': `digits:\n${times(3000, (index) => `  l${index}: latn\n`)}`,
};

export const templates: Readonly<Record<string, string>> = {
  nothing: '',
  'no slot': '<!doctype html><html><head></head><body></body></html>',
  'slots without number': `<!doctype html><html><head></head><body>${'<slot name="body"></slot>'.repeat(20_000)}</body></html>`,
  'elements at depth': `<!doctype html><html><head></head><body>${'<div>'.repeat(30_000)}<slot name="body"></slot>`,
  attributes: `<!doctype html><html><head></head><body ${times(20_000, (index) => `a${index}=b `)}><slot name="body"></slot></body></html>`,
  unclosed: '<!doctype html><html><head></head><body><main><div><slot name="body"></slot>',
  'a script':
    '<!doctype html><html><head><script>alert(1)</script></head><body><slot name="body"></slot></body></html>',
  'tables at depth': `<!doctype html><html><body>${'<table><tr><td>'.repeat(3000)}<slot name="body"></slot></body></html>`,
  'formatting at depth': `<!doctype html><html><body>${'<b><i><u>'.repeat(5000)}<slot name="body"></slot></body></html>`,
};

export const styles: Readonly<Record<string, string>> = {
  brackets: '('.repeat(500_000),
  'comments without an end': '/*'.repeat(300_000),
  addresses: 'a{background:url(x.png)}'.repeat(20_000),
  'address without an end': `a{background:url(${'x'.repeat(500_000)}`,
  imports: '@import "a.css";'.repeat(20_000),
  backslashes: '\\'.repeat(500_000),
  'an address of blanks': `a{background:url(${' '.repeat(900_000)}x`,
};

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="4000" height="4000">';
const RECT = '<rect width="4000" height="4000" fill="red"';

/** Drawings that take more to draw than they are long. */
export const drawings: Readonly<Record<string, string>> = {
  'noise of a million octaves': `${SVG}<filter id="f"><feTurbulence numOctaves="1000000" baseFrequency=".9"/></filter>${RECT} filter="url(#f)"/></svg>`,
  'filters without number': `${SVG}<filter id="f"><feGaussianBlur stdDeviation="400"/><feMorphology radius="500"/></filter>${`${RECT} filter="url(#f)"/>`.repeat(300)}</svg>`,
  'copies of copies': `${SVG}<g id="g0">${RECT}/></g>${times(40, (index) => `<g id="g${index + 1}"><use xlink:href="#g${index}"/><use xlink:href="#g${index}"/></g>`)}<use xlink:href="#g40"/></svg>`,
  'patterns in patterns': `${SVG}<pattern id="p0" width=".001" height=".001">${RECT}/></pattern>${times(20, (index) => `<pattern id="p${index + 1}" width=".001" height=".001">${RECT.replace('red', `url(#p${index})`)}/></pattern>`)}${RECT.replace('red', 'url(#p20)')}/></svg>`,
  'masks in masks': `${SVG}<mask id="m0">${RECT}/></mask>${times(200, (index) => `<mask id="m${index + 1}">${RECT} mask="url(#m${index})"/></mask>`)}${`${RECT} mask="url(#m200)"/>`.repeat(20)}</svg>`,
  'layers at depth': `${SVG}${'<g opacity=".9">'.repeat(20_000)}${RECT}/>${'</g>'.repeat(20_000)}</svg>`,
  'a stroke of dashes': `${SVG}<path d="M0 0${' h4000 v1 h-4000 v1'.repeat(2000)}" stroke="red" fill="none" stroke-dasharray=".001"/></svg>`,
  'a size without end':
    '<svg xmlns="http://www.w3.org/2000/svg" width="1e30" height="1e30"><rect width="1e30" height="1e30"/></svg>',
  'a picture in a picture': `${SVG}<image width="4000" height="4000" xlink:href="data:image/svg+xml;base64,${Buffer.from(`${SVG}${RECT}/></svg>`).toString('base64')}"/></svg>`,
};
