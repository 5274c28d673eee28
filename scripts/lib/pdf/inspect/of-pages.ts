import type { PdfFacts } from './inspect-pdf.ts';
import { isTag, isText, type TagFacts, type TagKid } from './tag-facts.ts';

/** The facts about some pages (from 1): their text, their tags and links. What concerns the whole file stays. */
export function ofPages(facts: PdfFacts, wanted: ReadonlySet<number>): PdfFacts {
  return {
    ...facts,
    pages: facts.pages.filter(({ number }) => wanted.has(number)),
    tags: facts.tags.flatMap((tag) => tagOf(tag, wanted)),
    links: facts.links.filter(({ page }) => wanted.has(page)),
  };
}

/** An element with what it has on these pages; none where it has no text there, nor anything that has. */
function tagOf(tag: TagFacts, wanted: ReadonlySet<number>): readonly TagFacts[] {
  const kids = tag.kids.flatMap((kid): readonly TagKid[] => {
    if (isTag(kid)) return tagOf(kid, wanted);
    return isText(kid) && !wanted.has(kid.page) ? [] : [kid];
  });
  return kids.some((kid) => isTag(kid) || isText(kid)) ? [{ ...tag, kids }] : [];
}
