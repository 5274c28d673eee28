import type { XmpProperties } from './xmp-properties.ts';

/** What PDF declarations are called (Well-Tagged PDF 1.0, 6.1). */
const DECLARED: Readonly<Record<string, string>> = {
  'http://pdfa.org/declarations/wtpdf#accessibility1.0': 'WTPDF 1.0 accessibility',
  'http://pdfa.org/declarations/wtpdf#reuse1.0': 'WTPDF 1.0 reuse',
};

/** The standards that a file says it keeps to, such as `PDF/A-2a`: what it claims, which only a validator can confirm. */
export function claimsIn(xmp: XmpProperties): readonly string[] {
  const part = (name: string): string | undefined => {
    const value = xmp[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const accessible = part('pdfuaid:part');
  const archival = part('pdfaid:part');
  const level = part('pdfaid:conformance')?.toLowerCase() ?? '';
  return [
    ...(accessible === undefined ? [] : [`PDF/UA-${accessible}`]),
    ...(archival === undefined ? [] : [`PDF/A-${archival}${level}`]),
    ...[xmp['pdfd:declarations'] ?? []].flat().map((address) => DECLARED[address] ?? address),
  ];
}
