import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../../scripts/lib/browser/browser.ts';
import {
  dict,
  type PdfValue,
  stringText,
  textString,
  withEntries,
  writeValue,
} from '../../../../scripts/lib/pdf/file/object.ts';
import type { PdfFile } from '../../../../scripts/lib/pdf/file/pdf-file.ts';
import { readPdf } from '../../../../scripts/lib/pdf/file/read-file.ts';
import { readValue } from '../../../../scripts/lib/pdf/file/read-value.ts';
import { makeStream } from '../../../../scripts/lib/pdf/file/stream.ts';
import { writePdf } from '../../../../scripts/lib/pdf/file/write-file.ts';
import { FONTS, latin1, STYLE } from '../../browser/sample.ts';

let browser: Browser;
let printed: Uint8Array;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
  const html = `<title>A (title) إدانة</title>${STYLE}<h1>One</h1><p>x <a href="https://example.org/(a)">y</a><ul><li>z</ul>`;
  printed = (await browser.print(html)).bytes;
});
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
  expect(after && objects(after)).toEqual(before && objects(before));
  expect(after?.getTitle()).toBe('A (title) إدانة');
});

/** All objects that the catalog leads to, numbered as they are met: whatever they are called in the file. */
function objects({ context, catalog }: PDFDocument): readonly string[] {
  const names = new Map<string, number>();
  const lines: string[] = [];
  const write = (object: PDFObject | undefined): string => {
    if (object instanceof PDFRef) {
      const known = names.get(object.tag) ?? names.size;
      if (names.has(object.tag)) return `#${known}`;
      names.set(object.tag, known);
      lines[known] = write(context.lookup(object));
      return `#${known}`;
    }
    if (object instanceof PDFArray) return `[${object.asArray().map(write).join(' ')}]`;
    if (object instanceof PDFRawStream) return `${write(object.dict)} ${sha256(object.contents)}`;
    if (!(object instanceof PDFDict)) return String(object);
    const entries = object.entries().filter(([name]) => name !== PDFName.of('Length'));
    return `<<${entries.map(([name, value]) => `${String(name)} ${write(value)}`).join(' ')}>>`;
  };
  return [write(catalog), ...lines];
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const LOST = makeStream(Buffer.from('lost'));

test('changed and new objects are what another reader finds, and what nobody refers to is gone', async () => {
  const file = readPdf(printed);
  const root = rootOf(file);
  file.add(LOST);
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
  const streams = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []));
  expect(streams.some(({ contents }) => latin1(contents) === 'kept')).toBe(true);
  expect(streams.some(({ contents }) => sha256(contents) === sha256(LOST.data))).toBe(false);
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

test('what this library writes it reads again, and writes the same', () => {
  const first = writePdf(readPdf(printed));
  expect(latin1(first)).toMatch(/\/ObjStm[\s\S]*\/XRef/);
  expect(latin1(writePdf(readPdf(first)))).toBe(latin1(first));
});

test('equal objects are there once, and elements that look alike are not', async () => {
  const file = readPdf(printed);
  const data = makeStream(Buffer.from('the same'), [['/Type', '/Metadata']]);
  const pair = () => dict([['/Shared', file.add(data)]]);
  const [one, other] = [file.add(pair()), file.add(pair())];
  const cell = () =>
    file.add(
      dict([
        ['/S', '/TD'],
        ['/P', rootOf(file)],
      ]),
    );
  file.set(
    rootOf(file),
    withEntries(file.dict(rootOf(file)), [
      ['/Same', [one, other]],
      ['/Cells', [cell(), cell()]],
    ]),
  );
  const { catalog } = await PDFDocument.load(writePdf(file), { updateMetadata: false });
  const refs = (name: string) => catalog.lookup(PDFName.of(name), PDFArray).asArray().map(String);
  expect(new Set(refs('Same')).size).toBe(1);
  expect(new Set(refs('Cells')).size).toBe(2);
});

test('a text string says what it was given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(stringText(textString(text))).toBe(text);
    }),
  );
  expect(stringText({ token: '(a\\(b\\)\\101\\\nc)' })).toBe('a(b)Ac');
});
