import { readFileSync } from 'node:fs';
import { dict, isRef, type PdfDict, type PdfRef, pdfFault, textString, withEntries } from '../file/object.ts';
import { catalogOf, type PdfFile } from '../file/pdf-file.ts';
import { makeStream } from '../file/stream.ts';
import { type Claims, type DocumentFacts, xmpPacket } from './xmp.ts';

/** The metadata settings that depend on the profile. */
export type MetadataProfile = {
  readonly claims: Claims;
  /** Whether the information dictionary has the facts, too: PDF 2.0 has them in XMP alone (ISO 32000-2, 14.3.3). */
  readonly info: 'same-as-xmp' | 'none';
};

const WRITE_INFO: Readonly<Record<MetadataProfile['info'], (file: PdfFile, facts: DocumentFacts) => void>> = {
  'same-as-xmp': (file, facts) => {
    const info = file.trailer.get('/Info');
    if (!isRef(info)) throw pdfFault('it has no information dictionary');
    file.set(info, infoDict(facts));
  },
  none: (file) => file.setTrailer(withEntries(file.trailer, [['/Info', undefined]])),
};

/**
 * The colour space sRGB (IEC 61966-2-1) as an ICC profile, version 4.2: primaries adapted to D50 and the curve as a formula,
 * which makes it less than 500 bytes. Made for this program, and given away under CC0.
 */
const ICC = makeStream(readFileSync(new URL('srgb.icc', import.meta.url)), [['/N', 3]]);
const SRGB = textString('sRGB IEC61966-2.1');

/** Sets the file's metadata, its colour profile, and the place of its tags. */
export function writeMetadata(
  file: PdfFile,
  facts: DocumentFacts,
  { claims, info }: MetadataProfile,
  tags: PdfRef,
): void {
  WRITE_INFO[info](file, facts);
  const { ref, dict: catalog } = catalogOf(file);
  const xmp = makeStream(
    xmpPacket(facts, claims),
    [
      ['/Type', '/Metadata'],
      ['/Subtype', '/XML'],
    ],
    { isCompressed: false },
  );
  const intent = dict([
    ['/Type', '/OutputIntent'],
    ['/S', '/GTS_PDFA1'],
    ['/OutputConditionIdentifier', SRGB],
    ['/Info', SRGB],
    ['/DestOutputProfile', file.add(ICC)],
  ]);
  file.set(
    ref,
    withEntries(catalog, [
      ['/Lang', textString(facts.language)],
      ['/MarkInfo', dict([['/Marked', true]])],
      ['/ViewerPreferences', dict([['/DisplayDocTitle', true]])],
      ['/StructTreeRoot', tags],
      ['/Metadata', file.add(xmp)],
      ['/OutputIntents', [intent]],
    ]),
  );
}

/**
 * The information dictionary (ISO 32000-1, 14.3.3): the same facts as in XMP, in the same words (ISO 19005-2, 6.6.2.2).
 * No program is named.
 */
function infoDict({ title, summary, organisation, topics, time }: DocumentFacts): PdfDict {
  const date = textString(`D:${time.toISOString().replace(/\D/g, '').slice(0, 14)}Z`);
  const optional = (text: string | undefined) => (text === undefined || text === '' ? undefined : textString(text));
  return dict([
    ['/Title', textString(title)],
    ['/Author', optional(organisation)],
    ['/Subject', optional(summary)],
    ['/Keywords', optional(topics.join(', '))],
    ['/CreationDate', date],
    ['/ModDate', date],
  ]);
}
