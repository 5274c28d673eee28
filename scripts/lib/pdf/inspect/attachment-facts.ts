import { isArray, isStream, type PdfDict, pdfFault } from '../file/object.ts';
import { catalogOf, dictEntry, nameEntry, type PdfFile, textEntry } from '../file/pdf-file.ts';

/** The facts about a file in the file (ISO 32000-1, 7.11.4). */
export type AttachmentFacts = {
  readonly name: string;
  readonly mediaType?: string;
  readonly description?: string;
  /** Its size unpacked; absent where it is not embedded. */
  readonly bytes?: number;
};

/** The most levels of a name tree; those of ours would have one. */
const DEEPEST = 20;

/** All files in a file, in the order of its name tree. */
export function attachmentFacts(file: PdfFile): readonly AttachmentFacts[] {
  const names = dictEntry(file, catalogOf(file).dict, '/Names');
  const root = names === undefined ? undefined : dictEntry(file, names, '/EmbeddedFiles');
  return root === undefined ? [] : specifications(file, root, 0).map((each) => attachment(file, each));
}

/** The values of a name tree (7.9.6). */
function specifications(file: PdfFile, node: PdfDict, depth: number): readonly PdfDict[] {
  if (depth > DEEPEST) throw pdfFault('its tree of attachments leads back into itself');
  const kids = file.resolve(node.get('/Kids'));
  if (isArray(kids)) return kids.flatMap((kid) => specifications(file, file.dict(kid), depth + 1));
  const pairs = file.resolve(node.get('/Names'));
  return isArray(pairs) ? pairs.filter((_, index) => index % 2 === 1).map((value) => file.dict(value)) : [];
}

function attachment(file: PdfFile, specification: PdfDict): AttachmentFacts {
  const embedded = dictEntry(file, specification, '/EF')?.get('/F');
  const stream = file.resolve(embedded);
  const description = textEntry(file, specification, '/Desc');
  const mediaType = isStream(stream) ? nameEntry(file, stream.dict, '/Subtype') : undefined;
  return {
    name: textEntry(file, specification, '/UF') ?? textEntry(file, specification, '/F') ?? '',
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(description === undefined ? {} : { description }),
    ...(isStream(stream) ? { bytes: file.bytes(embedded).length } : {}),
  };
}
