import type { Spool } from '../../lib/files/index.ts';
import type { FontSettings } from '../../lib/fonts/index.ts';
import type { Format, PublishedBefore } from '../../model/artifact.ts';
import type { LifecycleFields } from '../../model/lifecycle-status.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import type { Prints } from '../../render/renderer.ts';
import type { Stamps } from '../known/file-state.ts';
import type { Extensions } from '../load/extensions.ts';
import type { StatementPlanSettings } from '../plan/plan-statement.ts';
import type { Tools } from './tools.ts';

/** Prints that other machines make, until it is closed. */
export type FleetPrints = Prints & { readonly close: () => Promise<void> };

/**
 * Has other machines print what this one has not kept.
 *
 * @param browser the name of the browser that prints (see `BrowserMark`)
 * @param kept prints that this machine has made or taken before
 */
export type Fleet = (browser: string, fonts: FontSettings, kept: Prints | undefined) => Promise<FleetPrints>;

/** What is to be built, complete and validated. */
export type BuildRequest = {
  readonly newsroom: Newsroom;
  /** Paths of statements below the newsroom's root. */
  readonly statements: readonly string[];
  /** Canonical tags; every language of the newsroom when left out. */
  readonly tags?: readonly string[] | undefined;
  readonly formats: readonly Format[];
  /** True where a language comes out only when every text in it is approved. */
  readonly approvedOnly: boolean;
  /** Absolute path of the output folder. */
  readonly out: string;
  /** True for a part of a newsroom's output. */
  readonly isProof: boolean;
  /** Absolute path of where releases go, where that is another than the output folder. */
  readonly releases?: string | undefined;
  /** True where each statement goes below an address of its own that nobody can guess, and nothing lists it. */
  readonly isStaging?: true;
  /** Milliseconds since 1970: what is under embargo, and the date of what has none. */
  readonly now: number;
  /** What earlier releases published, for the page that checks files. */
  readonly former?: PublishedBefore | undefined;
  /** What the newsroom adds to the program. */
  readonly extensions?: Extensions | undefined;
  /** A browser and what it printed, kept from one build to the next; each build has its own when left out. */
  readonly tools?: Tools | undefined;
  /** Prints on other machines; on this one when left out. */
  readonly fleet?: Fleet | undefined;
  /**
   * Whether what comes of a statement depends on what is public, or on what was asked for, by its slug and what its front matter says of
   * its life: it is read each time. Others are not read again where they have not changed. All are read where this is left out.
   */
  readonly dependsOnPublic?: ((slug: string, life: LifecycleFields) => boolean) | undefined;
  /**
   * True where what is kept may be read when it is written: who builds does so again without this where `store-damaged` is thrown.
   */
  readonly readsLater?: true;
  /** What the disk has said of the newsroom's files a moment ago; it is asked when left out. */
  readonly stamps?: Stamps | undefined;
  /** True where whatever is composed is printed: then the first statement is printed while others are composed. */
  readonly isFlowing?: true;
  /** Where what is made waits until it is written (see `spoolFor`); that is memory when left out. */
  readonly spool?: Spool | undefined;
  /** Takes over the wait for the browser's end, which other work can go on beside; else it is waited for. */
  readonly onClosing?: ((closed: Promise<void>) => void) | undefined;
  /** Called once all is loaded that a build needs of the program which is likely to print. */
  readonly onLoaded?: (() => void) | undefined;
  /** Aborts the work. */
  readonly signal?: AbortSignal | undefined;
} & Pick<
  StatementPlanSettings,
  'asPublished' | 'isDropped' | 'isUnnamed' | 'wasPublic' | 'takenBack' | 'lastVersions' | 'wasPublished' | 'embargoed'
>;

/**
 * Called as the work goes on: that another build has to end first, how many files there will be, and each as it is
 * done.
 */
export type Progress = (
  event:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'planned'; readonly count: number }
    | { readonly kind: 'done'; readonly what: string },
) => void;
