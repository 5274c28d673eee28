import { expect, test } from 'vitest';
import { hiddenFaults } from '../../../../scripts/lib/text/characters/deceptive-characters.ts';
import { leftByPasting, withoutPasting } from '../../../../scripts/lib/text/encodings/pasted.ts';
import { ENTRIES } from '../../../conformance/hidden/entries.ts';
import { KINDS } from '../../../conformance/hidden/kinds.ts';

test.each([
  ['kil\u00ADled', 'killed', ['U+00AD SOFT HYPHEN: taken out']],
  ['a\u200Bb\u200Bc', 'abc', ['U+200B ZERO WIDTH SPACE: taken out']],
  ['ภาษา\u200Bไทย', 'ภาษา\u200Bไทย', []],
  ['\uFEFF# T', '# T', []],
  ['a\u2003b 1\u202F000 2\u00A0kg', 'a b 1\u202F000 2\u00A0kg', ['space of an odd width: an ordinary one now']],
  ['a\n• b\n• c', 'a\n- b\n- c', ['`•` at the start of a line: an item of a list now']],
  ['•\u00A0a\n•          b\n•\tc', '- a\n- b\n-\tc', ['`•` at the start of a line: an item of a list now']],
  [
    '\uF0B7 a\n\uF0B7\tb',
    '- a\n-\tb',
    ['U+F0B7, a bullet of a word processor, at the start of a line: an item of a list now'],
  ],
  ['o\ta\no\tb', '-\ta\n-\tb', ['`o` at the start of a line: an item of a list now']],
  ['o\ta', 'o\ta', []],
  ['o presidente\no ministro', 'o presidente\no ministro', []],
  ['• a • b', '• a • b', ['bullets within one line: write each on a line of its own, after `- `']],
  ['a \u2800 b\u2800\u2800c', 'a   b c', ['U+2800 BRAILLE PATTERN BLANK: a space now']],
  ['kil\u2800led ⠓\u2800⠊', undefined, []],
  [
    'It fell.\uE200cite\uE202turn0search3\uE202turn1news0\uE201 14\uE200cite\uE202turn0search3\uE20115',
    'It fell. 14 15',
    [
      '`citeturn0search3turn1news0`, by which a chatbot refers to a source: taken out',
      '`citeturn0search3`, by which a chatbot refers to a source: taken out',
    ],
  ],
  [
    'It fell.\uE200citeturn0search3\uE201',
    'It fell.',
    ['`citeturn0search3`, by which a chatbot refers to a source: taken out'],
  ],
  ['Ogham\u1680space ᚉ\u1680ᚑ', 'Ogham space ᚉ\u1680ᚑ', ['space of an odd width: an ordinary one now']],
  ...['14\u200D15', '14\uFE0E15', '14\uFE0F\u200D15', '14\u200B15 ไทย'].map((text): [string, string, string[]] => [
    text,
    text.replace(/[\u200B\u200D\uFE0E\uFE0F]/g, ''),
    (text.match(/[\u200B\u200D\uFE0E\uFE0F]/g) ?? []).map(() => expect.stringMatching(/`14` and `15`.* one figure/)),
  ]),
  ['a\uE200b', undefined, []],
  ['Docs • API', 'Docs • API', []],
  ['```\n• a\n```', '```\n• a\n```', []],
  ['see [cid:image001.png@01DB] here', 'see  here', [expect.stringContaining('a picture was lost')]],
  ['ok ❤️ 👩‍👩‍👧 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} می‌خواهم', undefined, []],
])('pasted text is put right where that is safe: %j', (text, clean, said) => {
  const { text: result, found } = withoutPasting(text);
  expect(result).toBe(clean ?? text);
  expect(found.map(({ what }) => what)).toEqual(said);
});

test('sixty kinds of hidden characters and more are each found in a text, and in a name', () => {
  expect(KINDS.length).toBeGreaterThanOrEqual(60);
  for (const [kind, text] of KINDS) {
    const { text: clean, found } = withoutPasting(text);
    expect(found.length + hiddenFaults(clean).length, kind).toBeGreaterThan(0);
    expect(hiddenFaults(text).length > 0 || leftByPasting(text) !== undefined, kind).toBe(true);
  }
});

const SOME = KINDS.filter((_, at) => at % 9 === 4);

test.each(ENTRIES)('what hides is found in: %s', async (_name, finds) => {
  for (const [kind, text] of SOME) expect(await finds(text), kind).toBe(true);
});

test('an override before a figure is said with its place', () => {
  expect(hiddenFaults('killed \u202E14')).toEqual([
    expect.objectContaining({ rule: 'bidi', start: 7, end: 8, what: 'U+202E RIGHT-TO-LEFT OVERRIDE' }),
  ]);
});
