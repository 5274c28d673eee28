import type { Language, Words } from '../lib/text/index.ts';
import type { ShownImage } from '../model/artifact.ts';
import type { Masthead, Topic } from '../model/document.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { Template } from '../model/templates.ts';

/** What all pages of a build share. */
export type Site = {
  /** The newsroom's settings. */
  readonly newsroom: Newsroom;
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
  /** The newsroom in one of its languages. */
  readonly mastheadOf: (tag: string) => Masthead;
  /** A topic by its slug, in a language. */
  readonly topicIn: (slug: string, tag: string) => Topic;
  /** Output paths of the images of statements, by the page that shows them. */
  readonly imageOf: (page: string, url: string) => ShownImage | undefined;
};
