import { aimAtElements } from './destinations.ts';
import type { Page } from './file/pages.ts';
import type { PdfFile } from './file/pdf-file.ts';
import type { PdfVersion } from './file/write-file.ts';
import { UA_1_CLAIMS, UA_2_CLAIMS } from './metadata/claims.ts';
import type { MetadataProfile } from './metadata/write-metadata.ts';
import { referToNotes } from './tags/note-references.ts';
import { PDF_1_STRUCTURE, PDF_2_STRUCTURE, type Structure } from './tags/structure.ts';
import type { WrittenTags } from './tags/write-tags.ts';
import { withoutProcSets } from './without-proc-sets.ts';

/** Everything in which one kind of PDF differs from another; the passes of the mender are the same for all. */
export type Profile = {
  readonly version: PdfVersion;
  readonly metadata: MetadataProfile;
  readonly structure: Structure;
  /** What is mended when everything else is, in order. */
  readonly last: readonly Pass[];
};

type Pass = (file: PdfFile, tags: WrittenTags, pages: readonly Page[]) => void;

/** `ua-1`: PDF/UA-1 and PDF/A-2a; `ua-2`: PDF/UA-2, PDF/A-4 and Well-Tagged PDF 1.0. */
export type ProfileName = 'ua-1' | 'ua-2';

export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  'ua-1': {
    version: '1.7',
    metadata: { claims: UA_1_CLAIMS, info: 'same-as-xmp' },
    structure: PDF_1_STRUCTURE,
    last: [],
  },
  'ua-2': {
    version: '2.0',
    metadata: { claims: UA_2_CLAIMS, info: 'none' },
    structure: PDF_2_STRUCTURE,
    last: [referToNotes, aimAtElements, (file, _, pages) => withoutProcSets(file, pages)],
  },
};
