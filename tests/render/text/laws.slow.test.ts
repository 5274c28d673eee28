import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { composeText } from '../../../scripts/render/text/compose-text.ts';
import { sample } from './sample.ts';

const WORDS = [
  'court',
  'Anwar',
  '131,469',
  'well-known',
  '(SNHR)',
  '“quoted”',
  'https://example.org/a/b-c?d=e',
  `https://example.org/${'x/'.repeat(40)}`,
  'unbreakable'.repeat(8),
  'محكمة',
  'الشبكة',
  '٢٥١',
  'می‌شود',
  'שלום',
  '叙利亚人权网络',
  '（酷刑）',
  '終身刑。',
  '인권은',
  'ประเทศไทย',
  'เด็กๆ',
  'ភាសាខ្មែរ',
  'e\u0301te\u0301'.normalize('NFC'),
  '👩‍👩‍👧',
  'नमस्ते',
] as const;

type Sample = { readonly node: ElementContent; readonly words: readonly string[] };

const words: fc.Arbitrary<readonly string[]> = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 25 });

const inline: fc.Arbitrary<Sample> = fc
  .tuple(words, fc.constantFrom('strong', 'em', 'bdi', 'ltr', 'rtl', 'a', 'span'))
  .map(([list, kind]) => {
    const text = ` ${list.join(' ')} `;
    const node = {
      strong: h('strong', text),
      em: h('em', text),
      bdi: h('bdi', text),
      ltr: h('bdi', { dir: 'ltr' }, text),
      rtl: h('bdi', { dir: 'rtl' }, text),
      a: h('a', { href: '#' }, text),
      span: h('span', { lang: 'ar' }, text, h('bdi', text)),
    }[kind];
    return { node, words: kind === 'span' ? [...list, ...list] : list };
  });

const block: fc.Arbitrary<Sample> = fc
  .tuple(fc.array(inline, { minLength: 1, maxLength: 3 }), fc.constantFrom('p', 'foreign', 'quote', 'list', 'h2'))
  .map(([parts, kind]) => {
    const nodes = parts.map(({ node }) => node);
    const node = {
      p: h('p', nodes),
      foreign: h('p', { lang: 'he', dir: 'rtl' }, nodes),
      quote: h('blockquote', h('p', nodes)),
      list: h('ul', h('li', nodes)),
      h2: h('h2', nodes),
    }[kind];
    return { node, words: parts.flatMap((part) => part.words) };
  });

const textOf = (language: string, blocks: readonly Sample[]): string =>
  composeText(
    sample(
      language,
      blocks.map(({ node }) => node),
    ),
  );

const tag = fc.constantFrom('en', 'ar', 'fa', 'zh-Hans', 'th', 'ko');
const CONTROLS = /[\u2066-\u2069\u200e\u200f]/g;
/** What may stand before the text on a line; bullets and bars where it begins with a figure. */
const MARKERS = /^ *(?:[->•|] )*/;

function expectClean(text: string): void {
  expect(text).toMatch(/[^\n]\n$/);
  expect(text).not.toMatch(/[ \u00a0\u3000]\n|\t|\u00ad|\r/);
  expect(text).toBe(text.normalize('NFC'));
  for (const line of text.split('\n')) {
    let depth = 0;
    for (const control of line.match(/[\u2066-\u2069]/g) ?? []) {
      depth += control === '\u2069' ? -1 : 1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  }
}

test('no line is wider than 72 columns unless it is one token; isolates close on their line', () => {
  fc.assert(
    fc.property(tag, fc.array(block, { minLength: 1, maxLength: 4 }), (language, blocks) => {
      const text = textOf(language, blocks);
      expectClean(text);
      for (const line of text.split('\n')) {
        const content = line.replace(CONTROLS, '').replace(MARKERS, '');
        if (content.includes(' ')) expect(stringWidth(line)).toBeLessThanOrEqual(72);
      }
    }),
    { numRuns: 300 },
  );
});

test('every word of the input is there, in order', () => {
  fc.assert(
    fc.property(tag, fc.array(block, { minLength: 1, maxLength: 4 }), (language, blocks) => {
      const text = textOf(language, blocks);
      const run = text
        .split('\n')
        .map((line) => line.replace(CONTROLS, '').replace(MARKERS, ''))
        .join('')
        .replace(/\s/g, '');
      let from = 0;
      for (const word of blocks.flatMap((each) => each.words)) {
        const at = run.indexOf(word, from);
        expect(at, `${word} after ${from}`).toBeGreaterThanOrEqual(0);
        from = at + word.length;
      }
    }),
    { numRuns: 300 },
  );
});

test('any characters at all give clean text, and graphemes stay whole', () => {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  fc.assert(
    fc.property(
      tag,
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      (language, good, wild) => {
        expectClean(composeText(sample(language, [h('p', good, h('bdi', wild), good)])));
        const cluster = '👩‍👩‍👧e\u0323\u0301กำ';
        const lines = composeText(sample(language, [h('p', cluster.repeat(30))])).split('\n');
        const kept = lines.flatMap((line) =>
          [...graphemes.segment(line.replace(CONTROLS, '').trim())].map(({ segment }) => segment),
        );
        const whole = [...graphemes.segment(cluster.normalize('NFC').repeat(30))].map(({ segment }) => segment);
        for (const segment of new Set(whole)) expect(kept.filter((each) => each === segment)).toHaveLength(30);
      },
    ),
    { numRuns: 100 },
  );
});
