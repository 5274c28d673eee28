import { Fault, type FaultCode } from '../../message/fault.ts';
import type { Press } from '../load/load.ts';
import type { Prepared } from '../plan/prepare.ts';
import { objectionTo } from './decide.ts';
import { knownTexts, type Speaks } from './known-texts.ts';
import { lifeNow, livesSaid, toldNow } from './life-now.ts';
import { type Past, pastOf } from './verdict.ts';

/** A statement whose file says what releases have taken back or corrected, and what somebody can do. */
export type TakenBack = Speaks & { readonly slug: string };

/**
 * The statements whose files are not followed, because releases know better. With `isShown`, one that is not for the public
 * is shown to some all the same, by mail or where it is staged.
 *
 * @param now milliseconds since 1970
 */
export function takenBackIn(press: Press, { records }: Past, now: number, isShown = false): readonly TakenBack[] {
  const said = livesSaid(press);
  return press.editions.flatMap(({ name: slug }): TakenBack[] => {
    const record = records.get(slug);
    const life = (isShown ? toldNow : lifeNow)(said.get(slug), record, now);
    const speaks = life === undefined ? undefined : objectionTo(slug, life, record);
    return speaks === undefined ? [] : [{ slug, ...speaks }];
  });
}

/**
 * Whatever is made of a newsroom's files, it does not say what releases have taken back.
 *
 * @param out where releases go
 * @throws {Fault} with `code`, naming the first of them
 */
export function refuseTakenBack(
  prepared: Prepared,
  { out, now, code, isShown }: { out: string; now: number; code: FaultCode; isShown: boolean },
): void {
  const past = pastOf(out);
  const known = [...knownTexts(prepared, past)].map(([slug, speaks]): TakenBack => ({ slug, ...speaks }));
  const [first] = [...takenBackIn(prepared.press, past, now, isShown), ...known];
  if (first !== undefined) throw new Fault(code, `${first.slug}: ${first.reason}`, first.next);
}
