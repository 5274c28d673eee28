import { composeDocument, localizedContact } from '../../compose/compose-document.ts';
import { saidDigests, textDigest } from '../../compose/text-digest.ts';
import { type Language, languageName, type Words } from '../../lib/text/index.ts';
import { attemptNow, type Job } from '../../model/attempt.ts';
import { isStarted } from '../../model/catalog.ts';
import type { Document, Masthead, SaidDigests } from '../../model/document.ts';
import type { LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import type { Held, StatementPlan } from '../../model/plan.ts';
import type { LocalizedStatement } from '../../model/statement.ts';
import { currentTargets, type Edition } from '../../model/translations.ts';
import { topicSlug } from '../../source/front-matter/topic-segments.ts';
import { localize, localizeSource } from '../../translation/catalog/localize.ts';
import { topicIn } from '../load/topics.ts';

/** A statement's documents, and the languages in which it could not be composed. */
export type ComposedDocuments = { readonly documents: readonly Document[]; readonly held: readonly Held[] };

/** All that the documents of a plan depend on, but for the settings and texts of the whole newsroom. */
export const inputsOfDocuments = ({
  edition,
  texts,
  languages,
  superseded,
  version,
  correctedIn,
}: StatementPlan): unknown => [
  ...[edition, texts].map(
    (each) =>
      each && [
        String(each.statement.file),
        each.statement.slug,
        each.statement.language,
        each.statement.front,
        each.statement.segments,
        each.catalogs.map(({ language, units }) => [language, units]),
      ],
  ),
  languages,
  superseded,
  version,
  correctedIn,
];

/** One statement's documents, in the languages of its plan, and the languages in which it could not be composed. */
export function composeDocuments(
  { edition, languages, superseded, version, correctedIn, texts = edition }: StatementPlan,
  loaded: LoadedNewsroom,
  settings: { readonly wordsOf: (tag: string) => Words; readonly images: ReadonlySet<string>; readonly now: number },
): ComposedDocuments {
  const { wordsOf, images, now } = settings;
  const { timeZone } = loaded.newsroom;
  const source = localizeSource(texts.statement);
  const composed = languages.map((language) =>
    attemptNow(jobOf(edition, 'The text', language), () => {
      const localized = localizedIn(edition, language);
      const told = texts === edition ? localized : localizedIn(texts, language);
      return composeDocument(localized, {
        words: wordsOf(language.tag),
        masthead: mastheadIn(loaded, language),
        topicOf: (name) => topicIn(loaded.masthead, language, topicSlug(name), name),
        images,
        now,
        timeZone,
        superseded,
        correctedIn,
        version,
        digest: textDigest(source, told),
        said: saidDigests(told),
      });
    }),
  );
  return {
    documents: composed.flatMap((each) => ('value' in each ? [each.value] : [])),
    held: composed.flatMap((each, index) =>
      'failure' in each ? [{ slug: edition.name, tag: languages[index]?.tag ?? '', reason: each.failure }] : [],
    ),
  };
}

/** A part of a statement in one language as a job: its subject, `The PDF in German`, and the headline's place. */
export function jobOf({ statement }: Pick<Edition, 'statement'>, what: string, language: Language): Job {
  const title = statement.segments.find(({ kind }) => kind === 'title');
  return { file: statement.file, what: `${what} in ${languageName(language.tag, 'en')}`, place: title?.place };
}

/** The digests of a statement's text in each of its languages. */
export const saidIn = (edition: Edition): readonly SaidDigests[] =>
  [edition.language, ...edition.catalogs.filter(isStarted).map(({ language }) => language)].map((language) =>
    saidDigests(localizedIn(edition, language)),
  );

function localizedIn({ statement, catalogs }: Edition, language: Language): LocalizedStatement {
  const catalog = catalogs.find((each) => each.language.tag === language.tag);
  return catalog === undefined ? localizeSource(statement) : localize(statement, catalog);
}

/**
 * The organisation in one language; a text without a translation stays in the source language, which a finding has
 * reported.
 */
export function mastheadIn({ newsroom, masthead, logos }: LoadedNewsroom, language: Language): Masthead {
  const targets = currentTargets(masthead, language);
  const logo = logos?.get(language.tag);
  const text = targets.get('logo') ?? newsroom.brand.logo?.text;
  const about = targets.get('about') ?? newsroom.about;
  return {
    name: targets.get('name') ?? newsroom.name ?? '',
    ...(newsroom.url === undefined ? {} : { url: newsroom.url }),
    ...(about === undefined ? {} : { about }),
    ...(logo === undefined ? {} : { logo: { ...logo, text } }),
    contacts: newsroom.contacts.map((contact, index) => localizedContact(contact, index, (key) => targets.get(key))),
  };
}
