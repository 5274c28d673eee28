import { composeDocument, localizedContact } from '../../compose/compose-document.ts';
import { saidDigests, textDigest } from '../../compose/text-digest.ts';
import { once, oncePerObject } from '../../lib/once.ts';
import { inputsDigest, type Recall } from '../../lib/store/index.ts';
import { type Language, languageName, type Words } from '../../lib/text/index.ts';
import { attemptNow, type Job } from '../../model/attempt.ts';
import { type Catalog, catalogDigest, isStarted } from '../../model/catalog.ts';
import type { Document, Masthead, SaidDigests } from '../../model/document.ts';
import type { LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import type { EditionFacts, Held, StatementPlan } from '../../model/plan.ts';
import type { LocalizedStatement, Statement } from '../../model/statement.ts';
import { currentTargets, type Edition, filesOf } from '../../model/translations.ts';
import { topicSlug } from '../../source/front-matter/topic-segments.ts';
import { localize, localizeSource } from '../../translation/catalog/localize.ts';
import { topicIn } from '../load/topics.ts';

/** A statement's documents, and the languages in which it could not be composed. */
export type ComposedDocuments = { readonly documents: readonly Document[]; readonly held: readonly Held[] };

/** What documents are composed with, beside their statement. */
export type ComposeSources = {
  readonly wordsOf: (tag: string) => Words;
  readonly images: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What was composed of the same inputs before, a language at a time. */
  readonly recall?: Recall<ComposedDocuments> | undefined;
};

/** One statement's documents, in the languages of its plan, and the languages in which it could not be composed. */
export function composeDocuments(
  plan: StatementPlan,
  loaded: LoadedNewsroom,
  settings: ComposeSources,
): ComposedDocuments {
  const source = once(() => localizeSource((plan.texts ?? plan.edition).statement));
  const composed = plan.languages.map((language) => {
    const compose = (): ComposedDocuments => composeIn(language, plan, loaded, { ...settings, source });
    return settings.recall?.(() => inputsIn(language, plan), compose) ?? compose();
  });
  return { documents: composed.flatMap(({ documents }) => documents), held: composed.flatMap(({ held }) => held) };
}

/** All that the document of a plan in a language depends on, but for the settings and texts of the whole newsroom. */
const inputsIn = (language: Language, { edition, texts, superseded, version, correctedIn }: StatementPlan): unknown => [
  ...[edition, texts].map((each) => {
    const catalog = each && catalogIn(each, language);
    return each && [statementDigest(each.statement), catalog && catalogDigest(catalog)];
  }),
  language,
  superseded,
  version,
  correctedIn,
];

const statementDigest = oncePerObject(({ file, slug, language, front, segments }: Statement): string =>
  inputsDigest([String(file), slug, language, front, segments]),
);

/** The document in a language, alone in its list; or why there is none. */
function composeIn(
  language: Language,
  { edition, superseded, version, correctedIn, texts = edition }: StatementPlan,
  loaded: LoadedNewsroom,
  { wordsOf, images, now, source }: ComposeSources & { readonly source: () => LocalizedStatement },
): ComposedDocuments {
  const made = attemptNow(jobOf(factsOf(edition), 'The text', language), () => {
    const localized = localizedIn(edition, language);
    const told = texts === edition ? localized : localizedIn(texts, language);
    return composeDocument(localized, {
      words: wordsOf(language.tag),
      masthead: mastheadIn(loaded, language),
      topicOf: (name) => topicIn(loaded.masthead, language, topicSlug(name), name),
      images,
      now,
      timeZone: loaded.newsroom.timeZone,
      superseded,
      correctedIn,
      version,
      digest: textDigest(source(), told),
      said: saidDigests(told),
    });
  });
  return 'value' in made
    ? { documents: [made.value], held: [] }
    : { documents: [], held: [{ slug: edition.name, tag: language.tag, reason: made.failure }] };
}

/** A part of a statement in one language as a job: its subject, `The PDF in German`, and the headline's place. */
export const jobOf = ({ files: [file], headline }: EditionFacts, what: string, language: Language): Job => ({
  file,
  what: `${what} in ${languageName(language.tag, 'en')}`,
  place: headline,
});

/** What later stages know of an edition. */
export const factsOf = (edition: Edition): EditionFacts => ({
  name: edition.name,
  files: [edition.statement.file, ...filesOf(edition)],
  headline: edition.statement.segments.find(({ kind }) => kind === 'title')?.place,
  staging: edition.statement.front.staging,
});

/**
 * The digests of a statement's text in each of its languages.
 *
 * @param tags the languages that are asked for; all of them when left out
 */
export const saidIn = (edition: Edition, tags?: ReadonlySet<string>): readonly SaidDigests[] =>
  [edition.language, ...edition.catalogs.filter(isStarted).map(({ language }) => language)]
    .filter(({ tag }) => tags?.has(tag) !== false)
    .map((language) => saidDigests(localizedIn(edition, language)));

function localizedIn(edition: Edition, language: Language): LocalizedStatement {
  const catalog = catalogIn(edition, language);
  return catalog === undefined ? localizeSource(edition.statement) : localize(edition.statement, catalog);
}

const catalogIn = ({ catalogs }: Edition, { tag }: Language): Catalog | undefined =>
  catalogs.find(({ language }) => language.tag === tag);

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
