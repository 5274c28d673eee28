import {
  dict,
  isArray,
  isDict,
  isRef,
  isStream,
  type PdfArray,
  type PdfDict,
  type PdfRef,
  plainName,
  withEntries,
} from './file/object.ts';
import { catalogOf, type PdfFile, type PdfPage } from './file/pdf-file.ts';
import type { PdfVersion } from './file/write-file.ts';
import { outlineEntries } from './metadata/outline.ts';
import type { MetadataProfile } from './metadata/write-metadata.ts';
import { UA_1_CLAIMS, UA_2_CLAIMS } from './metadata/xmp.ts';
import { nameIn } from './tags/tag.ts';
import { PDF_1_STRUCTURE, PDF_2_STRUCTURE, type Structure, type WrittenTags } from './tags/write-tags.ts';

/** The settings in which one kind of PDF differs from another; all other steps of `remediate` are the same. */
type RemediationProfile = {
  readonly version: PdfVersion;
  readonly metadata: MetadataProfile;
  readonly structure: Structure;
  /** Passes that come after all other steps, in order. */
  readonly last: readonly Pass[];
};

type Pass = (file: PdfFile, tags: WrittenTags, pages: readonly PdfPage[]) => void;

/** `ua-1`: PDF/UA-1 and PDF/A-2a; `ua-2`: PDF/UA-2, PDF/A-4 and Well-Tagged PDF 1.0. */
export type ProfileName = 'ua-1' | 'ua-2';

/** What is written for each kind of PDF: its version, metadata, structure, and last changes to the file. */
export const PROFILES: Readonly<Record<ProfileName, RemediationProfile>> = {
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

/** Links notes and their references to each other (ISO 14289-2, 8.2.5.14). */
function referToNotes(file: PdfFile, { anchors, references }: WrittenTags): void {
  const pairs = references.flatMap(({ element, target }) => {
    const note = anchors.get(target);
    return note === undefined ? [] : [{ element, note }];
  });
  for (const { element, note } of pairs) refer(file, element, [note]);
  for (const group of Map.groupBy(pairs, ({ note }) => note.number).values()) {
    const [first] = group;
    if (first !== undefined) {
      refer(
        file,
        first.note,
        group.map(({ element }) => element),
      );
    }
  }
}

function refer(file: PdfFile, element: PdfRef, others: readonly PdfRef[]): void {
  file.set(element, withEntries(file.dict(element), [['/Ref', others]]));
}

/**
 * Adds to every destination in the file the element that it leads to, beside its place on a page (ISO 32000-2, 12.3.2.3
 * and ISO 14289-2, 8.8). Older programs go to the place.
 */
function aimAtElements(file: PdfFile, { anchors, top }: WrittenTags): void {
  const { dict: catalog } = catalogOf(file);
  const named = catalog.get('/Dests');
  if (isRef(named)) {
    const entries = [...file.dict(named)].map(([name, place]) => {
      // Chromium names them as they stand in an address.
      const element = anchors.get(nameIn(`#${plainName(name)}`) ?? '') ?? top;
      return [name, aimed(file.array(place), element)] as const;
    });
    file.set(named, dict(entries));
  }
  for (const ref of outlineEntries(file)) {
    const entry = file.dict(ref);
    const [place, element] = [file.resolve(entry.get('/Dest')), entry.get('/SE')];
    if (!isArray(place) || !isRef(element)) continue;
    const action = withEntries(aimed(place, element), [['/S', '/GoTo']]);
    const aims = [['/Dest', undefined] as const, ['/A', action] as const];
    file.set(ref, withEntries(entry, aims));
  }
}

/** A destination by place, and the one by element as well. */
function aimed(place: PdfArray, element: PdfRef): PdfDict {
  return dict([
    ['/D', place],
    ['/SD', [element, ...place.slice(1)]],
  ]);
}

/** Removes lists of the procedures for printers, which PDF 2.0 no longer uses (ISO 32000-2, 14.2). */
function withoutProcSets(file: PdfFile, pages: readonly PdfPage[]): void {
  const seen = new Set<number>();
  const plainOwner = (owner: PdfDict): PdfDict => {
    const value = owner.get('/Resources');
    const resources = file.resolve(value);
    if (!isDict(resources)) return owner;
    plainForms(resources);
    const plain = withEntries(resources, [['/ProcSet', undefined]]);
    if (!isRef(value)) return withEntries(owner, [['/Resources', plain]]);
    file.set(value, plain);
    return owner;
  };
  const plainForms = (resources: PdfDict): void => {
    const forms = file.resolve(resources.get('/XObject'));
    for (const ref of isDict(forms) ? forms.values() : []) {
      if (!isRef(ref) || seen.has(ref.number)) continue;
      seen.add(ref.number);
      const form = file.object(ref);
      if (isStream(form) && form.dict.has('/Resources')) file.set(ref, { ...form, dict: plainOwner(form.dict) });
    }
  };
  for (const { ref } of pages) file.set(ref, plainOwner(file.dict(ref)));
}
