import type { Topic } from '../../document/document.ts';
import type { Language } from '../../language/language.ts';
import type { Words } from '../../language/words.ts';
import type { ShownImage } from '../template/images.ts';
import type { Template } from '../template/template.ts';

export { isListed, type Picture, type Published, type PublishedStatement } from '../published.ts';

/** What all pages of a build share. */
export type Site = {
  /** Absolute public address, without a final slash. */
  readonly url?: string | undefined;
  readonly languages: readonly Language[];
  readonly source: Language;
  /** False where the pages stand alone, without start pages. */
  readonly hasStartPages: boolean;
  /** True where the whole newsroom is published, with all that lists it: no proof, no lone file. */
  readonly isWhole: boolean;
  readonly templates: Readonly<
    Record<'page' | 'newsroom' | 'languages' | 'archive' | 'search' | 'not-found' | 'verify', Template>
  >;
  readonly wordsOf: (tag: string) => Words;
  readonly nameOf: (tag: string) => string;
  /** A topic by its slug, in a language. */
  readonly topicIn: (slug: string, tag: string) => Topic;
  /** Output paths of the images of statements, by the page that shows them. */
  readonly imageOf: (page: string, url: string) => ShownImage | undefined;
};
