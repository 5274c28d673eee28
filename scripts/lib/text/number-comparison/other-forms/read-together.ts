import { withClockTimes } from '../../date-comparison/clock-times.ts';
import { withDecades } from '../../date-comparison/decades.ts';
import { withEras } from '../../date-comparison/eras.ts';
import { withHoursOfDay } from '../../date-comparison/hours-of-day.ts';
import { withMinutesApart } from '../../date-comparison/minutes-apart.ts';
import { withNights } from '../../date-comparison/nights.ts';
import { withSameMoments } from '../../date-comparison/zones.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { withClockLengths } from '../../units/clock-lengths.ts';
import { withCompoundQuantities } from '../../units/compound-quantities.ts';
import { withLengths } from '../../units/lengths.ts';
import { withCenturiesInWords } from './centuries-in-words.ts';
import { withShares } from './figure-shares.ts';
import { withMillionsApart } from './millions-apart.ts';
import { withNaturalShares } from './natural-shares.ts';
import { withBasisPoints, withPartsPerThousand } from './parts-per-thousand.ts';
import { withPercentMultiples } from './percent-multiples.ts';
import { withPrisonTerms } from './prison-terms.ts';
import { withReversedGroups } from './reversed-groups.ts';
import { withThousandsApart } from './thousands-apart.ts';

/** What reads two texts together, in this order. */
const READINGS = [
  withSameMoments,
  withMinutesApart,
  withPrisonTerms,
  withReversedGroups,
  withMillionsApart,
  withThousandsApart,
  withClockLengths,
  withCompoundQuantities,
  withHoursOfDay,
  withClockTimes,
  withNights,
  withEras,
  withDecades,
  withCenturiesInWords,
  withLengths,
  withShares,
  withNaturalShares,
  withPercentMultiples,
  withBasisPoints,
  withPartsPerThousand,
];

/**
 * Two texts, read together: times and years in words as figures, and without what both say in other words, such as 20 per cent as every
 * fifth.
 */
export const readTogether = (source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] =>
  READINGS.reduce<readonly [TaggedText, TaggedText]>(([one, other], read) => read(one, other), [source, target]);
