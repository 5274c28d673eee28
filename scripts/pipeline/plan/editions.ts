import { localize, localizeSource } from '../../catalog/localize.ts';
import { compose, localizedContact } from '../../document/compose.ts';
import type { Document, Masthead } from '../../document/document.ts';
import type { Language } from '../../language/language.ts';
import type { Words } from '../../language/words.ts';
import { topicSlug } from '../../statement/topics.ts';
import type { StatementImage } from '../load/images.ts';
import type { Press } from '../load/load.ts';
import { currentTargets } from '../load/namespace.ts';
import { topicIn } from '../load/topics.ts';
import type { Plan } from './plan.ts';

/** A statement before it is printed: what comes out, its images, and one document a language. */
export type Draft = {
  readonly plan: Plan;
  readonly images: ReadonlyMap<string, StatementImage>;
  readonly documents: readonly Document[];
};

/** One statement's documents, in the languages of its plan. */
export function composeEdition(
  { edition, languages, superseded, version }: Plan,
  press: Press,
  settings: { readonly wordsOf: (tag: string) => Words; readonly images: ReadonlySet<string>; readonly now: number },
): readonly Document[] {
  const { wordsOf, images, now } = settings;
  const { timeZone } = press.newsroom;
  return languages.map((language) => {
    const catalog = edition.catalogs.find((each) => each.language.tag === language.tag);
    const localized = catalog === undefined ? localizeSource(edition.statement) : localize(edition.statement, catalog);
    return compose(localized, {
      words: wordsOf(language.tag),
      masthead: mastheadIn(press, language),
      topicOf: (name) => topicIn(press.masthead, language, topicSlug(name), name),
      images,
      now,
      timeZone,
      superseded,
      version,
    });
  });
}

/** The organisation as it speaks in one language; a text without a translation stands as it is, which a finding has said. */
export function mastheadIn({ newsroom, masthead }: Press, language: Language): Masthead {
  const targets = currentTargets(masthead, language);
  const about = targets.get('about') ?? newsroom.about;
  return {
    name: targets.get('name') ?? newsroom.name ?? '',
    ...(newsroom.url === undefined ? {} : { url: newsroom.url }),
    ...(about === undefined ? {} : { about }),
    contacts: newsroom.contacts.map((contact, index) => localizedContact(contact, index, (key) => targets.get(key))),
  };
}
