import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  styleFault,
  styleReferences,
  withAddresses,
  withImports,
} from '../../../scripts/compose/template/style-sheet.ts';

test.each(['page', 'print'])('templates/%s.css draws squares, but writes no text', (name) => {
  const css = withImports(readFileSync(`templates/${name}.css`, 'utf8'), (file) =>
    readFileSync(`templates/${file}`, 'utf8'),
  ).replaceAll(/\/\*.*?\*\//gs, '');
  const contents = [...css.matchAll(/[{;]\s*content:\s*([^;}]+)/g)].map(([, value]) => value?.trim());
  expect(contents).toContain('""');
  expect(new Set(contents)).toEqual(new Set(['""', 'none']));
  expect(css).not.toMatch(/url\(|@import|!important/);
});

test('addresses in a style sheet are found wherever they stand, and none in comments', () => {
  const css = `/* url(no.png) */ @import "a.css"; a { background: url( 'b.png' ) url(c.png), url("#d") url(data:,e) } @font-face { src: URL(f.woff2) }`;
  expect(styleReferences(css).map(({ address }) => address)).toEqual(['a.css', 'b.png', 'c.png', 'f.woff2']);
  expect(withAddresses('a{background:url("x.png")}', (address) => `./1${address}`)).toBe(
    'a{background:url("./1x.png")}',
  );
  // Whoever looks at each of them more than once does not end.
  for (const part of ['url(', 'url("', '/*', '@import "', "url('x"]) styleReferences(part.repeat(200_000));
});

test.each([
  ['a{b:image-set("a.png" 1x, "b.png" type("image/png") 2x)}', ['a.png', 'b.png']],
  [
    'a{b:-webkit-image-set(/* "c" */ "a.png" 1x, url(b.png) 2x, linear-gradient(var(--a), red) 3x)}',
    ['a.png', 'b.png'],
  ],
  [
    'a{b:src("a.png") url("b.png" crossorigin(anonymous) integrity("sha")) image("c.png")}',
    ['a.png', 'b.png', 'c.png'],
  ],
  ['a{b:u\\72l(a.png) \\75\\52 l("b.png") imag\\65-set("c.png" 1x)}', ['a.png', 'b.png', 'c.png']],
  ['a{b:url(lo\\67 o.png) url("lo\\\ngo\\2epng")}', ['logo.png', 'logo.png']],
  ['@\\69mport/**/"a.css" layer(b);@import src("c.css") supports(d: "e");', ['a.css', 'c.css']],
  ['@font-face{src:url("f.woff2") format("woff2") tech("x"), local("Arial")}', ['f.woff2']],
  ['a{--a:image-set("a.png" 1x)}', ['a.png']],
  ['<!--url(a.png)--> 1.url(b.png)', ['a.png', 'b.png']],
  ['@namespace a "http://b"; @namespace url(http://c);', ['http://c']],
  ['a{b:url(#c) url(data:,d) url() image-set("data:,e" 1x);c:"url(f.png)" 1url(g) #url(h) my-url("i") type("j")}', []],
])('%s names its files', (css, addresses) => {
  expect(styleReferences(css).map(({ address }) => address)).toEqual(addresses);
  const written = withAddresses(css, (address) => `./1${address}`);
  expect(styleReferences(written).map(({ address }) => address)).toEqual(addresses.map((address) => `./1${address}`));
});

test.each([
  ['a{--a:"a.png";b:image-set(var(--a) 1x)}', 'the file has to be named where it is shown'],
  ['a{b:src(v\\61r(--a))}', 'the file has to be named where it is shown'],
  ['a{b:image-set(--mine(1) 1x)}', 'the file has to be named where it is shown'],
  ['a{b:url(c"d.png)}', 'no browser reads this address'],
  ['a{b:url(c d.png)}', 'no browser reads this address'],
])('%s names a file that nobody can tell', (css, reason) => {
  expect(styleReferences(css).map(({ fault }) => fault?.reason)).toEqual([reason]);
  expect(withAddresses(css, (address) => `./1${address}`)).toBe(css);
});

test.each([
  ['a{', 'Unexpected `{` that nothing closes', 1],
  ['p{}\na{b{c{}}', 'Unexpected `{` that nothing closes', 5],
  ['a{color:red}}', 'Unexpected `}` that closes nothing', 12],
  ['a{color:rgb(1}b{}', 'Unexpected `(` that nothing closes', 11],
  ['a[href{}', 'Unexpected `[` that nothing closes', 1],
  ['a{content:"x;}\nb{}', 'Unexpected " that nothing closes', 10],
  ["a{content:'x", "Unexpected ' that nothing closes", 10],
  ['a{b:u\\72 l({}', 'Unexpected `url(` that nothing closes', 4],
  ['a{}/* b{}', 'Unexpected comment that nothing closes', 3],
  ['a{b:url(x;}', 'Unexpected `url(` that nothing closes', 4],
  ['a{'.repeat(60) + '}'.repeat(60), 'Unexpected blocks nested deeper than 50 levels', 101],
])('a style sheet (%#) with a part that is not closed is found with its place', (css, reason, offset) => {
  expect(styleFault(css)).toEqual({ reason, offset });
});

test.each([
  '',
  '@media (min-width: 1px) { a[href*="}"]::before { content: "\\"{" url(a(b.png) } }',
  'a{b:url(data:x;{[)} /* { " */ .\\{ { c: \'a"\\\nb\' } my-url(x){}',
])('what is closed is no fault: %s', (css) => {
  expect(styleFault(css)).toBeUndefined();
});

test.each(['base', 'page', 'print', 'card', 'status'])('templates/%s.css is closed', (name) => {
  expect(styleFault(readFileSync(`templates/${name}.css`, 'utf8'))).toBeUndefined();
});

test.each(['a{', '"', "'\\", '/*', 'url(', '(', '\\', '/*"*/', 'url(x)url('])(
  'a megabyte of %s is read in one go, and found wrong',
  (part) => {
    expect(styleFault(`${part.repeat(1_000_000 / part.length)}}`)).toBeDefined();
  },
);
