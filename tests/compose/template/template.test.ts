import { readFileSync } from 'node:fs';
import type { ElementContent } from 'hast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { fillTemplate } from '../../../scripts/compose/template/fill-template.ts';
import { parseTemplate } from '../../../scripts/compose/template/template.ts';
import { TEMPLATE_SLOTS, VITAL_SLOTS } from '../../../scripts/compose/template/template-slots.ts';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { bodyOf, filled, html, isTemplateName, labels, page, parsed, text, told, words } from './parsed.ts';

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

/** Links that a newsroom's own template may have one by one, where ours has the whole navigation. */
const SINGLE_LINKS: Readonly<Partial<Record<keyof typeof TEMPLATE_SLOTS, readonly string[]>>> = {
  page: ['all-statements'],
  newsroom: ['verify'],
  archive: ['back'],
  search: ['archive'],
};

test.each(Object.keys(TEMPLATE_SLOTS).filter(isTemplateName))('templates/%s.html holds what it should', (name) => {
  const file = new VFile({ path: `templates/${name}.html`, value: readFileSync(`templates/${name}.html`, 'utf8') });
  const slots = TEMPLATE_SLOTS[name];
  const template = parseTemplate(file, { slots, labels });
  expect(file.messages.map(String)).toEqual([]);
  const fragments = Object.fromEntries(slots.map((slot) => [slot, [text(`[${slot}]`)]]));
  const full = html(fillTemplate(template, { language: languageOf('de'), fragments, words, head: [] }));
  const shown = slots.filter((slot) => !(SINGLE_LINKS[name] ?? []).includes(slot));
  for (const slot of shown) expect(full.split(`[${slot}]`), slot).toHaveLength(2);
  expect(full).not.toMatch(/<slot|data-if|data-label|<!--/);
  const empty = html(fillTemplate(template, { language: languageOf('de'), fragments: {}, words, head: [] }));
  expect(empty).not.toMatch(/«(contact|about|download|also-available|first-pages)»/);
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

test.each([
  '<svg viewBox="0 0 1 1"><title>a</title><path d="M0 0h1v1z"/><g><use href="#a"/></g><circle r="1"></circle></svg>',
  '<svg/><svg><foreignObject><p>a<br/></p><svg><path/></svg></foreignObject></svg>',
  '<math><mspace/><mi>x</mi><mtext><mglyph/><b>y</b></mtext></math>',
])('`/>` closes what is drawn: %s', (body) => {
  expect(told(body)).toEqual([]);
});

test.each([
  ['<svg><path></svg>', 'path'],
  ['<svg><a><path/></svg>', 'a'],
  ['<svg><foreignObject><div/></foreignObject></svg>', 'div'],
  ['<math><mtext><b/></mtext></math>', 'b'],
  ['<div/>', 'div'],
])('what `/>` does not close stays open: %s', (body, tag) => {
  expect(parsed(body).file.messages.map(({ reason }) => reason)).toContain(`Unexpected <${tag}> that nothing closes`);
});

const SLOT = '<slot name="headline"></slot>';

test.each([
  ...['audio', 'video', 'canvas', 'progress', 'meter', 'datalist', 'noscript', 'object', 'option', 'optgroup'],
  ...['select', 'iframe', 'template', 'title', 'textarea', 'xmp', 'noembed', 'noframes', 'style', 'button', 'rp'],
  ...['table', 'table><colgroup', 'table><tbody', 'table><tr', 'select><option', 'slot name="summary"'],
])('a vital slot in <%s> is an error', (tags) => {
  const ends = tags
    .split('><')
    .toReversed()
    .map((tag) => `</${tag.replace(/ .*/, '')}>`);
  for (const part of ['head', 'body']) {
    const value = page('').replace(`</${part}>`, `<${tags}>${SLOT}${ends.join('')}</${part}>`);
    const file = new VFile({ path: 'templates/page.html', value });
    parseTemplate(file, { slots: ['headline', 'summary'], vital: ['headline'], labels });
    expect(file.messages.map(String).join(), part).not.toBe('');
  }
});

test.each([
  `<table><tr><td>${SLOT}</td></tr></table>`,
  `<table><caption>${SLOT}</caption></table>`,
  `<table><tr><td>a</td></tr></table>${SLOT}`,
  `<ruby>a<rt>${SLOT}</rt></ruby><picture></picture>`,
])('a slot that stays where it is is none: %s', (body) => {
  expect(told(body)).toEqual([]);
});

const names = Object.keys(TEMPLATE_SLOTS).filter((name): name is keyof typeof TEMPLATE_SLOTS => name in VITAL_SLOTS);

test.each(names)('%s.html without one of its vital slots says nothing that counts', (name) => {
  const vital = VITAL_SLOTS[name];
  const shipped = readFileSync(new URL(`../../../templates/${name}.html`, import.meta.url), 'utf8');
  const saying = (value: string): readonly string[] => {
    const file = new VFile({ path: `templates/${name}.html`, value });
    parseTemplate(file, { slots: TEMPLATE_SLOTS[name], vital, labels });
    return file.messages.map(({ reason }) => reason);
  };
  expect(saying(shipped)).toEqual([]);
  for (const slot of vital) {
    const without = shipped.replace(`<slot name="${slot}"></slot>`, '');
    expect(saying(without)).toEqual([`Unexpected template without the slot \`${slot}\``]);
    const slotted = `<slot name="${slot}"></slot>`;
    for (const round of ['<div hidden>', '<div aria-hidden="true" inert>', '<dialog>', '<noscript>', '<svg>']) {
      const tag = /\w+/.exec(round)?.[0] ?? '';
      const said = saying(shipped.replace(slotted, `${round}${slotted}</${tag}>`));
      expect(said, `${round} ${slot}`).toEqual([
        expect.stringMatching(`Unexpected slot \`${slot}\` in a <${tag}> that readers are not shown`),
      ]);
    }
    expect(saying(shipped.replace('</body>', `<slot name="${slot}"></slot></body>`))).toEqual([
      `Unexpected slot \`${slot}\` once more`,
    ]);
  }
});
