import { fileStamp } from '../../lib/files/index.ts';
import { type FontSettings, printFontFiles } from '../../lib/fonts/index.ts';
import { oncePerObject } from '../../lib/once.ts';
import { inputsDigest, type Recall, type Recalled } from '../../lib/store/index.ts';
import type { Language, Words } from '../../lib/text/index.ts';
import { traced } from '../../lib/trace.ts';
import { turnGiven } from '../../lib/turns.ts';
import { attempt } from '../../model/attempt.ts';
import type { Document, Masthead } from '../../model/document.ts';
import { statusAt } from '../../model/lifecycle-status.ts';
import type { AlarmCounts, KnownStatement, LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import type { Composition, Held, Plan, StatementPlan } from '../../model/plan.ts';
import type { Templates, Wordings } from '../../model/templates.ts';
import type { Edition } from '../../model/translations.ts';
import { peekLanguages } from '../../source/newsroom/peek-languages.ts';
import { readBrand } from '../load/brand.ts';
import type { Extensions } from '../load/extensions.ts';
import { fontSettings } from '../load/font-settings.ts';
import { statementImages } from '../load/images.ts';
import { type CheckedNewsroom, type KeptChecks, loadNewsroom } from '../load/load-newsroom.ts';
import { readTemplates } from '../load/read-templates.ts';
import { approvedMasthead } from '../load/topics.ts';
import { type TextsInFile, wordings } from '../load/wordings.ts';
import { type ComposedDocuments, composeDocuments, factsOf, mastheadIn } from './compose-documents.ts';
import { faultlessDocuments } from './faultless.ts';
import { checkGlyphs } from './glyphs.ts';
import { hold, type StatementPlanSettings } from './plan-statement.ts';
import { planVersions } from './plan-versions.ts';
import { NOTHING_HELD, type Reach, reachOf, reasonIn } from './reach.ts';

/** What is to be planned. */
export type PlanRequest = {
  readonly newsroom: Newsroom;
  /** Paths of statements below the newsroom's root. */
  readonly statements: readonly string[];
  /** Canonical tags; every language of the newsroom when left out. */
  readonly tags?: readonly string[] | undefined;
  /** True where only approved texts come out. */
  readonly approvedOnly?: boolean;
  /** Milliseconds since 1970; decides what is under embargo. */
  readonly now: number;
  /** The newsroom's fonts, where they are known already. */
  readonly fonts?: Promise<FontSettings> | undefined;
  /** True for a part that is made to be looked at. */
  readonly isProof: boolean;
  /** True where nothing is published: what an error holds is looked at all the same. */
  readonly isCheck?: true;
  /** What the newsroom adds to the program. */
  readonly extensions?: Extensions | undefined;
  /** Statements that were checked before and are not read again, by path. */
  readonly known?: ReadonlyMap<string, KnownStatement> | undefined;
  /** Gives what one of them was composed of; without it, none of their documents is in the plan. */
  readonly restore?: ((path: string, newsroom: OfNewsroom) => Composition | undefined) | undefined;
  /** Gives the documents that a statement had before it changed. */
  readonly before?: ((path: string, newsroom: OfNewsroom) => DocumentsBefore) | undefined;
  /** Gives a composition that says the same and takes less memory. */
  readonly lightened?: ((composition: Composition) => Composition) | undefined;
  /** What this process has made before. Absent where it builds once. */
  readonly kept?: KeptPlanning | undefined;
  /** What an earlier plan of the same newsroom has read for all statements. */
  readonly shared?: SharedParts | undefined;
  /** In a plan of some statements, after that of all that they share: what is known of the others. */
  readonly others?: readonly AlarmCounts[] | undefined;
} & Pick<
  StatementPlanSettings,
  'asPublished' | 'isDropped' | 'isUnnamed' | 'wasPublic' | 'takenBack' | 'lastVersions' | 'wasPublished' | 'embargoed'
>;

/** The part of a newsroom that a plan is of, and what is known of it. */
export type PlanPart = Pick<PlanRequest, 'statements' | 'known' | 'restore' | 'before' | 'shared' | 'others'>;

/**
 * Documents that an earlier run has composed with all that statements share as it is now, by the digest of the texts that each was composed
 * of; with the digest of all that it says.
 */
export type DocumentsBefore = ReadonlyMap<string, { readonly document: Document; readonly digest: string }>;

/** What is read for all statements of a newsroom. */
export type SharedParts = Pick<Plan, 'words' | 'templates'> & {
  readonly read: CheckedNewsroom;
  readonly logos: LoadedNewsroom['logos'];
};

/** What documents have of their whole newsroom. */
export type OfNewsroom = {
  readonly wordsOf: (tag: string) => Words;
  readonly mastheadOf: (language: Language) => Masthead;
};

/** What is read before the first statement is composed. */
export type ReadParts = Pick<Plan, 'loaded' | 'templates' | 'words'>;

/** A plan, and what decides which rules block. */
export type CheckedPlan = Plan &
  Pick<CheckedNewsroom, 'checked'> & {
    /** The digest of what errors in the files of all statements hold: everything, or languages. */
    readonly reach: string;
    readonly shared: SharedParts;
  };

/** What a process that plans again and again keeps. */
export type KeptPlanning = KeptChecks & {
  readonly wordings?: Pick<Recalled<Wordings>, 'recall'>;
  readonly labels?: Pick<Recalled<TextsInFile>, 'recall'>;
  readonly templates?: Pick<Recalled<Templates>, 'recall'>;
  readonly documents?: Pick<Recalled<ComposedDocuments>, 'recall'>;
  readonly glyphs?: Pick<Recalled<readonly string[]>, 'recall'>;
  /** In a check: what it has found nothing wrong with need not be composed again. */
  readonly faultless?: Pick<Recalled<boolean>, 'recall'>;
};

/** The tag of an unknown language. */
const UNKNOWN = 'und';

/**
 * The plan of a newsroom: everything read, checked, localized and composed. All findings on its files are known after
 * it.
 */
export async function planNewsroom(request: PlanRequest): Promise<CheckedPlan> {
  const { statements, approvedOnly = false, now, kept, known, others } = request;
  // All that is said of what they share is said in the plan of all statements.
  const before = others === undefined ? undefined : request.shared;
  const rules = rulesOf(request);
  const read = await traced('communique.load', {}, () =>
    loadNewsroom(request.newsroom, statements, { now, rules, kept, known, shared: before?.read, others }),
  );
  const { newsroom } = read;
  const words = request.shared?.words ?? wordings(newsroom, kept?.wordings?.recall, kept?.labels?.recall);
  const templates = request.shared?.templates ?? readTemplates(newsroom, words.labels, kept?.templates?.recall);
  const fonts = await (request.fonts ?? fontSettings(newsroom));
  const logos = before?.logos ?? (await readBrand(newsroom, fonts));
  const loaded = {
    ...read,
    logos,
    masthead: approvedOnly ? approvedMasthead(read.masthead) : read.masthead,
    files: [...read.files, ...words.files, ...templates.files],
  };
  // Pictures first: what is wrong with one holds its statement.
  const pictures = new Map<Edition, Composition['images']>();
  for (const edition of loaded.editions) pictures.set(edition, await imagesOf(edition, newsroom, fonts));
  const reach = request.isCheck === true ? NOTHING_HELD : reachOf(loaded, words, templates, request);
  const settings = { ...request, approvedOnly, policy: newsroom.policy, masthead: read.masthead, reach };
  const all = await Promise.all(loaded.editions.map((edition) => planVersions(edition, newsroom, settings)));
  const plans = all.map(({ plan }) => plan);
  for (const { edition } of all.flatMap(({ plan, marked, earlier }) => [plan, ...marked, ...earlier]))
    if (!pictures.has(edition)) pictures.set(edition, await imagesOf(edition, newsroom, fonts));
  const faultless = request.isCheck && kept?.faultless && faultlessDocuments(kept.faultless);
  const isShared = faultless !== undefined || kept?.documents !== undefined;
  const shared = isShared ? inputsDigest(sharedTexts(loaded, words)) : '';
  // A font may be installed, or exchanged, from one build to the next.
  const areFacesAsked = faultless !== undefined || kept?.glyphs !== undefined;
  const faces = areFacesAsked ? (await printFontFiles(fonts)).map(fileStamp) : [];
  const compositionOf = (plan: StatementPlan): Composition => {
    const images = pictures.get(plan.edition) ?? new Map();
    // Of the time a document says no more.
    const status = statusAt(plan.edition.statement.front, now);
    const before = request.before?.(plan.edition.statement.file.path, sources);
    const composedOf = new Map<Document, string>();
    const digests = new Map<Document, string>();
    const recallNamed: Recall<ComposedDocuments> = (inputs, make) => {
      const name = inputsDigest([inputs(), [...images.keys()], status]);
      const known = before?.get(name);
      const made = known === undefined ? make() : { documents: [known.document], held: [] };
      for (const document of made.documents) composedOf.set(document, name);
      if (known !== undefined) digests.set(known.document, known.digest);
      return made;
    };
    const recallShared = (inputs: () => unknown, make: () => ComposedDocuments): ComposedDocuments => {
      const all = (): unknown => [inputs(), [...images.keys()], shared, status];
      return faultless?.recall(inputsDigest([all(), faces]), make) ?? kept?.documents?.recall(all, make) ?? make();
    };
    const recallDocument: Recall<ComposedDocuments> | undefined = isShared ? recallShared : before && recallNamed;
    const composed = composeDocuments(plan, loaded, {
      ...{ wordsOf: words.of, images: new Set(images.keys()), now },
      recall: recallDocument,
    });
    const { languages, held, waiting } = plan;
    const composition = holdIn(
      {
        ...{ edition: factsOf(plan.edition), languages, held, waiting, images, documents: composed.documents },
        ...(before && { digests, composedOf }),
      },
      composed.held,
      newsroom,
    );
    const recall: Recall<readonly string[]> | undefined =
      kept?.glyphs && ((inputs, find) => kept.glyphs?.recall(() => [inputs(), faces], find) ?? find());
    // Those of before were looked at then.
    const anew = composition.documents.filter((document) => !digests.has(document));
    const lacking = checkGlyphs(plan, anew, fonts, recall);
    faultless?.note(anew, lacking);
    return holdIn(composition, lacking, newsroom);
  };
  const { lightened = (composition) => composition } = request;
  const makers = new Map(
    all.map(({ plan, marked }) => [
      plan.edition.statement.file.path,
      () => lightened(joined(compositionOf(plan), marked.map(compositionOf))),
    ]),
  );
  const sources: OfNewsroom = {
    wordsOf: words.of,
    mastheadOf: oncePerObject((language: Language) => mastheadIn(loaded, language)),
  };
  const compositions: Composition[] = [];
  const add = (composition: Composition | undefined): void => {
    if (composition !== undefined) compositions.push(composition);
  };
  await traced('communique.compose', {}, async () => {
    for (const path of statements) {
      await turnGiven();
      add(makers.get(path)?.() ?? request.restore?.(path, sources));
    }
    for (const { earlier } of all) for (const plan of earlier) add(lightened(compositionOf(plan)));
  });
  return {
    loaded,
    words,
    templates,
    compositions,
    held: [...compositions.flatMap(({ held }) => held), ...unreadHeld(loaded, reach, request.tags)],
    waiting: plans.flatMap((plan) => plan.waiting ?? []),
    shut: new Set(reach.languages.keys()),
    checked: read.checked,
    reach: inputsDigest([reach.everything, [...reach.languages]]),
    shared: { read, words, templates, logos },
  };
}

/** The settings and texts of a newsroom that the documents of all its statements depend on, as plain values. */
export function sharedTexts({ newsroom, masthead, logos }: LoadedNewsroom, words: Wordings): unknown {
  const { file: _, root: _root, input: _input, statements: _statements, detected: _detected, ...settings } = newsroom;
  const labels = newsroom.languages.map(({ tag }) => words.textsOf(tag));
  const pictures = [...(logos ?? [])].map(([tag, { light, dark }]) => [tag, light.path, dark?.path]);
  return [settings, masthead.catalogs.map(({ language, units }) => [language.tag, units]), labels, pictures];
}

/** The newsroom's own rules, where its extensions are given; then no others are added. */
const rulesOf = ({ extensions }: PlanRequest) => extensions && (extensions.rules ?? []);

/** A statement and the languages that differ from it, as one composition. */
function joined(composition: Composition, others: readonly Composition[]): Composition {
  return {
    ...composition,
    languages: [composition, ...others].flatMap(({ languages }) => languages),
    held: [composition, ...others].flatMap(({ held }) => held),
    images: new Map([...others, composition].flatMap(({ images }) => [...images])),
    documents: [composition, ...others].flatMap(({ documents }) => documents),
  };
}

/** Takes languages out of a composition, for reasons that were found after it was planned. */
export function holdIn(
  composition: Composition,
  held: readonly Held[],
  { policy }: Pick<Newsroom, 'policy'>,
): Composition {
  if (held.length === 0) return composition;
  const left = hold(composition, held, policy);
  const tags = new Set(left.languages.map(({ tag }) => tag));
  return { ...left, documents: left.documents.filter(({ language }) => tags.has(language.tag)) };
}

async function imagesOf(
  { statement }: Edition,
  newsroom: Newsroom,
  fonts: FontSettings,
): Promise<Composition['images']> {
  const job = { file: statement.file, what: 'A picture' };
  const read = await attempt(job, () => statementImages(newsroom, statement, fonts));
  return 'value' in read ? read.value : new Map();
}

function unreadHeld(
  { newsroom, unread }: LoadedNewsroom,
  { everything }: Reach,
  tags?: readonly string[],
): readonly Held[] {
  return unread.flatMap(({ name, file }) => {
    const reason = everything ?? reasonIn([file]) ?? `${file.path} cannot be read`;
    const languages = newsroom.isBare ? ownTags(newsroom, file.path) : newsroom.languages.map(({ tag }) => tag);
    const wanted = languages.filter((tag) => tags === undefined || tags.includes(tag) || tag === UNKNOWN);
    return wanted.map((tag) => ({ slug: name, tag, reason }));
  });
}

/**
 * The languages of a file that stands alone, not those of the files beside it; known although the file was not read.
 */
function ownTags({ root, input, detected, everywhere }: Newsroom, path: string): readonly string[] {
  const own = detected?.get(path)?.tag ?? peekLanguages(root, path, input).language;
  return [...new Set([own ?? UNKNOWN, ...everywhere.map(({ tag }) => tag)])];
}
