import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../scripts/browser/browser.ts';
import { makeStream } from '../../../scripts/lib/pdf/file/make-stream.ts';
import type { PdfValue } from '../../../scripts/lib/pdf/file/object.ts';
import { dict, withEntries } from '../../../scripts/lib/pdf/file/object.ts';
import type { PdfFile } from '../../../scripts/lib/pdf/file/pdf-file.ts';
import { readPdf } from '../../../scripts/lib/pdf/file/read-file.ts';
import { readValue } from '../../../scripts/lib/pdf/file/read-value.ts';
import { stringText, textString } from '../../../scripts/lib/pdf/file/strings.ts';
import { writePdf } from '../../../scripts/lib/pdf/file/write-file.ts';
import { writeValue } from '../../../scripts/lib/pdf/file/write-value.ts';
import { FONTS, latin1, STYLE } from '../../browser/sample.ts';

let browser: Browser;
let printed: Uint8Array;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
  const html = `<title>A (title) إدانة</title>${STYLE}<h1>One</h1><p>x <a href="https://example.org/(a)">y</a><ul><li>z</ul>`;
  printed = (await browser.print(html)).bytes;
}, 30_000);
afterAll(() => browser.close());

const rootOf = (file: PdfFile) => {
  const ref = file.trailer.get('/Root');
  if (typeof ref !== 'object' || ref === null || !('number' in ref)) throw new Error('no root');
  return ref;
};

test('a file that nothing was changed in is another reader’s same file', async () => {
  const [before, after] = await Promise.all(
    [printed, writePdf(readPdf(printed))].map((bytes) => PDFDocument.load(bytes, { updateMetadata: false })),
  );
  const objects = (document: PDFDocument | undefined) =>
    document?.context.enumerateIndirectObjects().map(([ref, object]) => `${ref} ${latin1(bytesOf(object))}`);
  expect(objects(after)).toEqual(objects(before));
  expect(after?.getTitle()).toBe('A (title) إدانة');
});

const bytesOf = (object: { sizeInBytes(): number; copyBytesInto(buffer: Uint8Array, offset: number): number }) => {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
};

test('changed and new objects are what another reader finds, and what nobody refers to is gone', async () => {
  const file = readPdf(printed);
  const root = rootOf(file);
  const lost = file.add(makeStream(Buffer.from('lost')));
  const data = file.add(makeStream(Buffer.from('kept'), [['/Type', '/Metadata']], { isCompressed: false }));
  file.set(
    root,
    withEntries(file.dict(root), [
      ['/Metadata', data],
      ['/Outlines', undefined],
      ['/Lang', textString('ar')],
    ]),
  );
  const bytes = writePdf(file);
  const { catalog, context } = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(String(catalog.lookup(PDFName.of('Lang')))).toBe('(ar)');
  expect(String(catalog.lookup(PDFName.of('Metadata')))).toContain('kept');
  expect(context.enumerateIndirectObjects().map(([ref]) => ref.objectNumber)).not.toContain(lost.number);
  expect(latin1(bytes)).not.toContain('/Outlines');
});

test('the identifier is the content’s: equal for equal bytes, another for others', () => {
  const id = (bytes: Uint8Array) => /\/ID \[<([0-9A-F]{32})> <\1>\]/.exec(latin1(bytes))?.[1];
  const [first, second] = [writePdf(readPdf(printed)), writePdf(readPdf(printed))];
  expect(latin1(second)).toBe(latin1(first));
  const other = readPdf(printed);
  other.set(rootOf(other), withEntries(other.dict(rootOf(other)), [['/Lang', textString('de')]]));
  expect(id(first)).toBeDefined();
  expect(id(writePdf(other))).not.toBe(id(first));
});

test('a file from elsewhere, or a damaged one, is refused by name', () => {
  const text = latin1(printed);
  const trailer = text.lastIndexOf('trailer\n<<');
  const damaged = [
    '',
    'hello',
    text.slice(0, -40),
    text.slice(0, trailer).concat(text.slice(trailer).replace('<<', '<</Prev 10\n')),
    text.slice(0, trailer).concat(text.slice(trailer).replace('<<', '<</Encrypt 9 0 R\n')),
    text.replace('/Length ', '/Length 1'),
    text.replace(/\nxref\n0/, '\nxref\n1'),
  ];
  for (const each of damaged) {
    expect(() => writePdf(readPdf(Buffer.from(each, 'latin1')))).toThrow(expect.objectContaining({ name: 'PdfError' }));
  }
});

test('what is written is read again', () => {
  const { value } = fc.letrec<{ value: PdfValue }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<PdfValue>(null, true, false, '/Name', '/A#20b', { number: 12 }, { token: '(a\\)(b))' }),
      fc.integer(),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => Number(number.toFixed(5)) + 0),
      fc.string().map(textString),
      fc.array(tie('value')),
      fc.array(tie('value')).map((values) => dict(values.map((each, index) => [`/K${index}`, each] as const))),
    ),
  }));
  fc.assert(
    fc.property(value, (given) => {
      const text = `${writeValue(given)} `;
      expect(readValue(text, 0)).toEqual({ value: given, end: text.length - 1 });
    }),
  );
});

test('a text string says what it was given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(stringText(textString(text))).toBe(text);
    }),
  );
  expect(stringText({ token: '(a\\(b\\)\\101\\\nc)' })).toBe('a(b)Ac');
});
