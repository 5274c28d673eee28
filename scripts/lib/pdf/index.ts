export type { PdfFinding } from './alignment/pdf-finding.ts';
export { PdfError } from './file/object.ts';
export { inspectPdf, ofPages, type PdfFacts } from './inspect/inspect-pdf.ts';
export { type LastPage, lastPage, pageCount } from './last-page.ts';
export type { DocumentFacts } from './metadata/xmp.ts';
export type { ProfileName } from './profile.ts';
export { type Expected, type Remediated, remediate } from './remediate.ts';
export { anchored, isInLine, isTag, nameIn, type Tag, type TagText, type TagType } from './tags/tag.ts';
