import { Fault } from '../lib/fault.ts';
import type { Document } from '../model/document.ts';
import { type Status, statusAt } from '../model/lifecycle-status.ts';
import type { LoadedNewsroom } from '../model/loaded-newsroom.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { Held, Plan } from '../model/plan.ts';
import { type PublicState, publicStateOf } from '../publish/release/public-state.ts';
import { type Mail, mail } from '../render/mail.ts';
import { composeUnbroken, flowed } from '../render/text/compose-text.ts';
import type { Extensions } from './load/extensions.ts';
import { refuseTakenBack, releaseFoldersOf } from './readiness/taken-back.ts';
import { publicStatesWithTexts } from './readiness/taken-texts.ts';
import { renderNewsroom } from './render/render-newsroom.ts';
import type { Progress } from './render/request.ts';

/** Which statement is written as messages, in which languages, and under which conditions. */
export type MailRequest = {
  readonly newsroom: Newsroom;
  /** Path of the statement below the newsroom's root. */
  readonly statement: string;
  /** Canonical tags; every language when left out. */
  readonly tags?: readonly string[] | undefined;
  /** Absolute path of where releases go. */
  readonly releases: string;
  readonly approvedOnly: boolean;
  /** True where a statement may be mailed before its time; subject and text then name the time. */
  readonly underEmbargo: boolean;
  /** What the newsroom adds to the program. */
  readonly extensions?: Extensions | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** A difference between a mail and the newest release, and what to do about it. */
export type MailDifference = { readonly what: string; readonly advice: string };

/** The messages of one statement, with what was read and held on the way. */
export type Mails = {
  readonly loaded: LoadedNewsroom;
  readonly held: readonly Held[];
  readonly slug: string;
  readonly version: number;
  /** Milliseconds since 1970: the statement's own date, so that the same statement gives the same message. */
  readonly date: number;
  readonly sender: string;
  /** One message a language; none when a finding held everything back. */
  readonly mails: readonly Mail[];
  /**
   * Differences between the mail and the newest release: links and check codes of the mail would lead elsewhere, or
   * nowhere.
   */
  readonly doubts: readonly MailDifference[];
};

const flowedText = (document: Document): string => flowed(composeUnbroken(document));

const WHY_NOT: Readonly<Partial<Record<Status, readonly [what: string, remedy: string]>>> = {
  draft: ['is a draft', 'Publish it first: communique publish.'],
  withheld: ['is withdrawn', 'Mail goes out about what is published.'],
  canceled: ['is cancelled', 'Mail goes out about what is published.'],
};

/**
 * A statement as messages, one a language.
 *
 * @throws {Fault} `mail-refused` for what is not for the public, or has been taken back by a release, and for a newsroom without a sender
 */
export async function composeMails(request: MailRequest, progress: Progress): Promise<Mails> {
  const { newsroom, statement, tags, approvedOnly, underEmbargo, now, releases } = request;
  const { sender, url } = newsroom;
  if (sender === undefined) {
    throw new Fault(
      'mail-refused',
      'It is not known who the mail is from',
      'Add `mail:` with `from:`, or a contact with an `email:`, to source/newsroom.yaml.',
    );
  }
  let slug = '';
  const publicState = publicStateOf(releases);
  const publicStates = await publicStatesWithTexts(releaseFoldersOf(releases, newsroom), request);
  const rendered = await renderNewsroom(
    {
      ...{ newsroom, statements: [statement], tags, formats: ['pdf', 'text'], approvedOnly, now },
      ...{ out: '', isProof: true, extensions: request.extensions },
    },
    progress,
    (plan) => {
      slug = requireMailable(plan, underEmbargo, now);
      refuseDropped(slug, publicState);
      refuseTakenBack(plan, { publicStates, now, code: 'mail-refused', isShown: true });
      return true;
    },
  );
  const current = rendered.statements.flat().filter(({ document }) => !document.isEarlier);
  const isDropped = ({ document }: (typeof current)[number]): boolean =>
    publicState.dropped.some(
      ({ slug: name, tag, version }) => name === slug && tag === document.language.tag && !version,
    );
  const sent = current.filter((each) => !isDropped(each));
  const iso = current[0]?.document.date?.iso;
  return {
    loaded: rendered.loaded,
    held: rendered.held,
    slug,
    version: current[0]?.document.version ?? 1,
    date: iso === undefined ? now : Date.parse(iso),
    sender,
    doubts: [
      ...doubtsOf(
        sent.map(({ document }) => document),
        publicState,
      ),
      ...current.filter(isDropped).map(({ document }) => notMailed(slug, document.language.tag)),
    ],
    mails: await Promise.all(sent.map((each) => mail.render(each, { url, flowedText }))),
  };
}

/**
 * Refuses to mail what has been dropped by name.
 *
 * @throws {Fault} `mail-refused`
 */
function refuseDropped(slug: string, { dropped, number }: PublicState): void {
  const drop = dropped.find((each) => each.slug === slug && each.tag === undefined);
  if (drop === undefined) return;
  throw new Fault(
    'mail-refused',
    `${slug} was dropped: it is not public since release ${drop.since ?? number}`,
    `To publish it again: communique release --restore ${slug}`,
  );
}

const notMailed = (slug: string, tag: string): MailDifference => ({
  what: `${slug} ${tag} was dropped, and is not mailed.`,
  advice: `To publish it again: communique release --restore ${slug}/${tag}`,
});

/**
 * Differences between the documents and the newest release; none where there are no releases, since a newsroom may only
 * mail.
 */
function doubtsOf(documents: readonly Document[], { number, addresses }: PublicState): readonly MailDifference[] {
  if (number === 0) return [];
  const advice = 'Links and check codes of a mail lead to what is public: release first.';
  return documents.flatMap(({ slug, digest, language: { tag } }): readonly MailDifference[] => {
    const there = addresses.find((each) => each.slug === slug && each.tag === tag && !each.isEarlier);
    if (there === undefined) return [{ what: `Release ${number} does not have ${slug} ${tag}.`, advice }];
    return there.digest === digest ? [] : [{ what: `Release ${number} has another text of ${slug} ${tag}.`, advice }];
  });
}

/**
 * The statement's slug, where it may be mailed.
 *
 * @throws {Fault} `mail-refused`
 */
function requireMailable({ loaded }: Plan, underEmbargo: boolean, now: number): string {
  const [edition] = loaded.editions;
  if (edition === undefined) return '';
  const status = statusAt(edition.statement.front, now);
  const [what, remedy] = WHY_NOT[status] ?? [];
  if (what !== undefined) throw new Fault('mail-refused', `${edition.name} ${what}`, remedy ?? '');
  if (status !== 'embargoed' || underEmbargo) return edition.name;
  throw new Fault(
    'mail-refused',
    `${edition.name} is embargoed until ${edition.statement.front.embargo ?? 'a time that it does not say'}`,
    'Say --under-embargo to mail it all the same: subject and text name the time.',
  );
}
