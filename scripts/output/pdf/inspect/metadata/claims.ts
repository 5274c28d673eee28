import type { XmpProperties } from './xmp-properties.ts';

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
  ];
}
