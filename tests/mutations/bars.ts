import type { CaseFaults } from './cases/measure.ts';
import { type Half, isKnownToCldr } from './corpus.ts';
import { intervalOf, leastOf } from './interval.ts';
import { kinds } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';
import { type Count, countOf, type Tally } from './tally.ts';

/** One line of the table: what must hold, what was measured, and whether it holds. */
export type Bar = {
  readonly name: string;
  readonly must: string;
  readonly figures: readonly string[];
  readonly holds: boolean;
  /** What pofilter makes of the same, in per cent; it has no bar. */
  readonly beside?: string;
};

export const HALVES: readonly Half[] = ['tuning', 'held out', 'shipped'];

const MOST_ALARMS = 0.5;
const MOST_IN_A_LANGUAGE = 2;
const MOST_NOTICED = 2.5;
const MOST_CALIBRATED = 0.5;

const percent = (part: number, whole: number): number => (100 * part) / whole;
/** Never rounded up to a bar that it misses. */
export const shown = (share: number): string => (Math.floor(share * 100) / 100).toFixed(2);

/** @param isSample whether only some languages were asked: then a bar falls only where it lies above what chance explains */
export function kindBars(tallies: readonly Tally[], isSample: boolean): readonly Bar[] {
  return kinds.map((kind) => {
    const counts = HALVES.map((half) => countOf(tallies, kind.name, half));
    return {
      name: kind.name,
      must: `≥ ${kind.must} % ${kind.by === 'block' ? 'blocked' : 'noticed'}`,
      figures: counts.map((count) => figureOf(kind, count, isSample)),
      // A kind that was sown nowhere has shown nothing.
      holds:
        counts.some(({ tried }) => tried > 0) &&
        counts.every((count) => count.tried === 0 || shareOf(kind, count, isSample) >= kind.must),
    };
  });
}

const caught = (kind: Kind, count: Count): number => (kind.by === 'block' ? count.blocked : count.noticed);

/** What was caught, or at most can have been. */
function shareOf(kind: Kind, count: Count, isSample: boolean): number {
  const part = caught(kind, count);
  return isSample ? intervalOf(part, count.tried)[1] : percent(part, count.tried);
}

function figureOf(kind: Kind, count: Count, isSample: boolean): string {
  if (count.tried === 0) return '–';
  const [low, high] = intervalOf(caught(kind, count), count.tried);
  const between = isSample ? ` (${low.toFixed(1)}–${high.toFixed(1)})` : '';
  const also =
    kind.by === 'block' && count.noticed > count.blocked
      ? ` +${shown(percent(count.noticed - count.blocked, count.tried))} noticed`
      : '';
  return `${shown(percent(caught(kind, count), count.tried))}${between} of ${count.tried}${also}`;
}

/** Hand-written pairs: every one must be judged rightly. */
export function caseBar(name: string, { of, faults }: CaseFaults): Bar {
  return { name, must: '0', figures: [`${faults.length} of ${of}`], holds: faults.length === 0 };
}

/** False alarms of what blocks, over all languages and in each. */
export function alarmBars(tallies: readonly Tally[], isSample: boolean): readonly Bar[] {
  const worst = HALVES.map((half) => Math.max(0, ...tallies.filter((tally) => tally.half === half).map(alarmShare)));
  const overall = { name: 'false alarms that block, overall', most: MOST_ALARMS, isSample };
  return [
    shareBar(overall, tallies, ({ blocked, right }) => [blocked, right]),
    {
      name: 'the same in the worst language',
      must: `≤ ${MOST_IN_A_LANGUAGE} %`,
      figures: worst.map((share) => share.toFixed(2)),
      holds: worst.every((share) => share <= MOST_IN_A_LANGUAGE),
    },
  ];
}

/** The languages whose formats are known, which are those that newsrooms write in. */
const isKnown = ({ tag }: Tally): boolean => isKnownToCldr(tag);

/** Right texts that a rule doubts which does not block; and those it would block where approved texts let it. */
export function doubtBars(tallies: readonly Tally[], isSample: boolean): readonly Bar[] {
  const noticed = { name: 'right texts noticed as swapped, CLDR languages', most: MOST_NOTICED, isSample };
  const guessed = { name: 'false alarms of rules that guess, where calibrated', most: MOST_CALIBRATED, isSample };
  return [
    shareBar(noticed, tallies.filter(isKnown), ({ doubts }) => [doubts.byRule['swapped'] ?? 0, doubts.right]),
    shareBar(guessed, tallies, ({ doubts }) => [doubts.blocked, doubts.beside]),
  ];
}

function shareBar(
  { name, most, isSample }: { readonly name: string; readonly most: number; readonly isSample: boolean },
  tallies: readonly Tally[],
  of: (tally: Tally) => readonly [part: number, whole: number],
): Bar {
  const shares = HALVES.map((half) => {
    const counts = tallies.filter((tally) => tally.half === half).map(of);
    const [part = 0, whole = 0] = [0, 1].map((at) => counts.reduce((sum, count) => sum + (count[at] ?? 0), 0));
    return { share: percent(part, whole), whole, least: leastOf(counts) };
  });
  return {
    name,
    must: `≤ ${most} %`,
    figures: shares.map(({ share, whole }) => (whole === 0 ? '–' : `${share.toFixed(3)} of ${whole}`)),
    holds: !shares.some(({ share, least }) => (isSample ? least : share) > most),
  };
}

export const alarmShare = ({ blocked, right }: Tally): number => percent(blocked, right);
