import { dict, isRef, textString, withEntries } from '../../scripts/lib/pdf/file/object.ts';
import { catalogOf } from '../../scripts/lib/pdf/file/pdf-file.ts';
import { readPdf } from '../../scripts/lib/pdf/file/read-file.ts';
import { makeStream } from '../../scripts/lib/pdf/file/stream.ts';
import { writePdf } from '../../scripts/lib/pdf/file/write-file.ts';

/** A PDF of ours with another title in one of its two places, and with a file in it: what no PDF of ours has. */
export function alteredPdf(bytes: Uint8Array): Uint8Array {
  const file = readPdf(bytes);
  const info = file.trailer.get('/Info');
  if (!isRef(info)) throw new Error('There is no information dictionary');
  file.set(info, withEntries(file.dict(info), [['/Title', textString('Another title')]]));
  const embedded = file.add(makeStream(Buffer.from('a,b\n'), [['/Subtype', '/text#2Fcsv']]));
  const specification = file.add(
    dict([
      ['/UF', textString('table.csv')],
      ['/Desc', textString('The table')],
      ['/EF', dict([['/F', embedded]])],
    ]),
  );
  const names = dict([['/EmbeddedFiles', dict([['/Names', [textString('a'), specification]]])]]);
  const { ref, dict: catalog } = catalogOf(file);
  file.set(ref, withEntries(catalog, [['/Names', names]]));
  const tree = file.dict(catalog.get('/StructTreeRoot') ?? dict([]));
  const first = [file.resolve(tree.get('/K'))].flat()[0];
  const top = isRef(first) ? first : tree.get('/K');
  if (!isRef(top)) throw new Error('There is no element');
  file.set(top, withEntries(file.dict(top), [['/ActualText', textString('All of it')]]));
  return writePdf(file);
}
