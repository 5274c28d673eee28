import { readFileSync } from 'node:fs';
import type { ElementContent, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { languageOf } from '../../scripts/language/language.ts';
import type { Words } from '../../scripts/language/words.ts';
import { type Filling, fillTemplate } from '../../scripts/output/template/fill-template.ts';
import { styleReferences, withAddresses } from '../../scripts/output/template/style-files.ts';
import { styleFault } from '../../scripts/output/template/style-structure.ts';
import { parseTemplate } from '../../scripts/output/template/template.ts';
import { TEMPLATE_SLOTS, type TemplateName, VITAL_SLOTS } from '../../scripts/output/template/template-slots.ts';
import labelFile from '../../translations/en/labels.json' with { type: 'json' };

const labels = Object.keys(labelFile);
const words: Words = (key) => `«${key}»`;
const text = (value: string): ElementContent => ({ type: 'text', value });
const page = (body: string): string => `<!doctype html><html lang="en"><head></head><body>${body}</body></html>`;

function parsed(body: string, slots: readonly string[] = ['headline', 'summary', 'facts']) {
  const file = new VFile({ path: 'templates/page.html', value: page(body) });
  return { file, template: parseTemplate(file, { slots, labels }) };
}

function filled(body: string, filling: Partial<Filling> = {}): string {
  const { file, template } = parsed(body);
  expect(file.messages.map(String)).toEqual([]);
  return bodyOf(
    html(fillTemplate(template, { language: languageOf('en'), fragments: {}, words, head: [], ...filling })),
  );
}

function html(root: Root): string {
  return unified().use(rehypeStringify).stringify(root);
}

function bodyOf(markup: string): string {
  return markup.replace(/^.*<body>|<\/body>.*$/gs, '');
}

function told(body: string): readonly string[] {
  return parsed(body).file.messages.map((message) => `${message.ruleId} ${message.line}:${message.column}`);
}

test('puts fragments into slots, as the same nodes', () => {
  const headline = [text('One '), text('two')];
  const { template } = parsed('<h1><slot name="headline">default</slot></h1>');
  const root = fillTemplate(template, { language: languageOf('en'), fragments: { headline }, words, head: [] });
  expect(bodyOf(html(root))).toBe('<h1>One two</h1>');
  expect(JSON.stringify(headline)).toBe(JSON.stringify([text('One '), text('two')]));
});

test('fills labels, in the text and in attributes, over the defaults beside them', () => {
  expect(filled('<h2 data-label="download">Down<b>load</b></h2>')).toBe('<h2>«download»</h2>');
  const nav = filled('<nav data-label-aria-label="languages" aria-label="Languages"></nav>');
  expect(nav).toBe('<nav aria-label="«languages»"></nav>');
});

test('leaves out what data-if ties to empty fragments only', () => {
  const body = '<div data-if="facts summary"><p data-if="facts">facts</p><p data-if="summary">summary</p></div><hr>';
  expect(filled(body, { fragments: { summary: [text('x')], facts: [text(' \n')] } })).toBe(
    '<div><p>summary</p></div><hr>',
  );
  expect(filled(body)).toBe('<hr>');
});

test('leaves no blank line behind and no comment', () => {
  expect(
    filled('<i></i>\n  <p data-if="facts"></p>\n  <!-- for the designer -->\n  <slot name="summary"></slot>\n<b></b>'),
  ).toBe('<i></i>\n  <b></b>');
});

test('sets language, direction, script and further attributes on html, and appends to head', () => {
  const title: ElementContent = { type: 'element', tagName: 'title', properties: {}, children: [text('بيان')] };
  const { template } = parsed('');
  const markup = html(
    fillTemplate(template, {
      language: languageOf('ar'),
      fragments: {},
      words,
      head: [title],
      attributes: { 'data-headline': 'long', 'data-fit': '1' },
    }),
  );
  expect(markup).toBe(
    '<!doctype html><html lang="ar" dir="rtl" data-script="Arab" data-headline="long" data-fit="1">' +
      '<head><title>بيان</title>\n</head><body></body></html>',
  );
});

test('names unknown slots at their place, and what exists', () => {
  const { file, template } = parsed('<h1><slot name="headlin"></slot></h1>\n<p data-if="facts sumary">x</p>');
  expect(file.messages.map(({ ruleId, actual, expected, fatal }) => ({ ruleId, actual, expected, fatal }))).toEqual(
    ['headlin', 'sumary'].map((actual) => ({
      ruleId: 'template-slot',
      actual,
      expected: ['headline', 'summary', 'facts'],
      fatal: true,
    })),
  );
  expect(told('\n<h1><slot name="headlin"></slot></h1>\n<p data-if="facts sumary">x</p>')).toEqual([
    'template-slot 2:5',
    'template-slot 3:4',
  ]);
  const root = fillTemplate(template, { language: languageOf('en'), fragments: {}, words, head: [] });
  expect(bodyOf(html(root))).toBe('<h1></h1>\n<p>x</p>');
});

test('names unknown labels, and keeps the default text rather than asking for a word that is not there', () => {
  const { file, template } = parsed('<p data-label="downlod">Download</p>');
  expect(file.messages.map((message) => message.ruleId)).toEqual(['template-label']);
  expect(file.messages[0]?.reason).toContain('`download`');
  const root = fillTemplate(template, { language: languageOf('en'), fragments: {}, words, head: [] });
  expect(bodyOf(html(root))).toBe('<p>Download</p>');
});

test.each([
  ['<script>alert(1)</script>', ''],
  ['<style>p { color: red }</style>', ''],
  ['<p style="color: red">x</p>', '<p>x</p>'],
  ['<p onclick="alert(1)">x</p>', '<p>x</p>'],
  ['<a href=" java\nscript:alert(1)">x</a>', '<a>x</a>'],
])('refuses %s', (markup, kept) => {
  const { file, template } = parsed(markup);
  expect(file.messages.map((message) => message.ruleId)).toEqual(['template-script']);
  const root = fillTemplate(template, { language: languageOf('en'), fragments: {}, words, head: [] });
  expect(bodyOf(html(root))).toBe(kept);
});

test('filling twice gives the same bytes, and changes nothing it was given', () => {
  const { template } = parsed('<h1 data-if="headline"><slot name="headline"></slot></h1><p data-label="ends">Ends</p>');
  const before = JSON.stringify(template.root);
  const filling = { language: languageOf('fa'), fragments: { headline: [text('متن')] }, words, head: [] };
  expect(html(fillTemplate(template, filling))).toBe(html(fillTemplate(template, filling)));
  expect(JSON.stringify(template.root)).toBe(before);
});

test.each(Object.keys(TEMPLATE_SLOTS).filter(isTemplateName))('templates/%s.html holds what it should', (name) => {
  const file = new VFile({ path: `templates/${name}.html`, value: readFileSync(`templates/${name}.html`, 'utf8') });
  const slots = TEMPLATE_SLOTS[name];
  const template = parseTemplate(file, { slots, labels });
  expect(file.messages.map(String)).toEqual([]);
  const fragments = Object.fromEntries(slots.map((slot) => [slot, [text(`[${slot}]`)]]));
  const full = html(fillTemplate(template, { language: languageOf('de'), fragments, words, head: [] }));
  for (const slot of slots) expect(full.split(`[${slot}]`), slot).toHaveLength(2);
  expect(full).not.toMatch(/<slot|data-if|data-label|<!--/);
  const empty = html(fillTemplate(template, { language: languageOf('de'), fragments: {}, words, head: [] }));
  expect(empty).not.toMatch(/«(contact|about|download|also-available|first-pages)»/);
});

function isTemplateName(name: string): name is TemplateName {
  return name in TEMPLATE_SLOTS;
}

test.each(['page', 'print'])('templates/%s.css draws squares, but writes no text', (name) => {
  const css = readFileSync(`templates/${name}.css`, 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
  const contents = [...css.matchAll(/[{;]\s*content:\s*([^;}]+)/g)].map(([, value]) => value?.trim());
  expect(contents).toContain('""');
  expect(new Set(contents)).toEqual(new Set(['""', 'none']));
  expect(css).not.toMatch(/url\(|@import|!important/);
});

test.each([
  ['<main><slot name="headline"></slot>', 'template-html 1:'],
  ['<div><p>a<b>c</p></div>', 'template-html 1:'],
  ['<img src="logo.png">', 'template-file 1:'],
  ['<svg><use href="icons.svg#a"></use></svg>', 'template-file 1:'],
  ['<video poster="a.jpg"></video>', 'template-file 1:'],
  ['<p data-label="download"><slot name="headline"></slot></p>', 'template-slot 1:'],
  ['<slot name="facts"></slot>'.repeat(4), 'template-slot 1:'],
  [`${'<div>'.repeat(5000)}${'</div>'.repeat(5000)}`, 'template-html 1:'],
])('what a page would lose is an error: %.60s', (body, said) => {
  expect(told(body).join()).toContain(said);
});

test('elements that HTML lets stand open, and parts of the page itself, are none', () => {
  expect(told('<ul><li>a<li>b</ul><p>c<hr><table><tr><td>d</table><a href="#top">e</a><br>')).toEqual([]);
});

const names = Object.keys(TEMPLATE_SLOTS).filter((name): name is keyof typeof TEMPLATE_SLOTS => name in VITAL_SLOTS);

test.each(names)('%s.html without one of its vital slots says nothing that counts', (name) => {
  const vital = VITAL_SLOTS[name];
  const shipped = readFileSync(new URL(`../../templates/${name}.html`, import.meta.url), 'utf8');
  const saying = (value: string): readonly string[] => {
    const file = new VFile({ path: `templates/${name}.html`, value });
    parseTemplate(file, { slots: TEMPLATE_SLOTS[name], vital, labels });
    return file.messages.map(({ reason }) => reason);
  };
  expect(saying(shipped)).toEqual([]);
  for (const slot of vital) {
    const without = shipped.replace(`<slot name="${slot}"></slot>`, '');
    expect(saying(without)).toEqual([`Unexpected template without the slot \`${slot}\``]);
    expect(saying(shipped.replace('</body>', `<slot name="${slot}"></slot></body>`))).toEqual([
      `Unexpected slot \`${slot}\` once more`,
    ]);
  }
});

test('addresses in a style sheet are found wherever they stand, and none in comments', () => {
  const css = `/* url(no.png) */ @import "a.css"; a { background: url( 'b.png' ) url(c.png), url("#d") url(data:,e) } @font-face { src: URL(f.woff2) }`;
  expect(styleReferences(css).map(({ address }) => address)).toEqual(['a.css', 'b.png', 'c.png', 'f.woff2']);
  expect(withAddresses('a{background:url("x.png")}', (address) => `./1${address}`)).toBe(
    'a{background:url("./1x.png")}',
  );
  const start = process.cpuUsage();
  for (const part of ['url(', 'url("', '/*', '@import "', "url('x"]) styleReferences(part.repeat(200_000));
  expect(process.cpuUsage(start).user).toBeLessThan(3_000_000);
});

test.each([
  ['a{', 'Unexpected `{` that nothing closes', 1],
  ['p{}\na{b{c{}}', 'Unexpected `{` that nothing closes', 5],
  ['a{color:red}}', 'Unexpected `}` that closes nothing', 12],
  ['a{color:rgb(1}b{}', 'Unexpected `(` that nothing closes', 11],
  ['a[href{}', 'Unexpected `[` that nothing closes', 1],
  ['a{content:"x;}\nb{}', 'Unexpected " that nothing closes', 10],
  ["a{content:'x", "Unexpected ' that nothing closes", 10],
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

test.each(['page', 'print', 'card', 'status'])('templates/%s.css is closed', (name) => {
  expect(styleFault(readFileSync(`templates/${name}.css`, 'utf8'))).toBeUndefined();
});

test.each(['a{', '"', "'\\", '/*', 'url(', '(', '\\', '/*"*/', 'url(x)url('])(
  'a megabyte of %s is read in one go',
  (part) => {
    const css = part.repeat(1_000_000 / part.length);
    const began = process.cpuUsage();
    styleFault(css);
    expect(process.cpuUsage(began).user).toBeLessThan(1_000_000);
  },
);
