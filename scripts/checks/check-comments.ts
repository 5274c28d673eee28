import type { VFile } from 'vfile';
import { addMessage } from '../model/add-message.ts';
import type { SegmentDraft } from '../model/segment.ts';
import { isWaivable, rules } from './index.ts';
import { didYouMean } from './levels.ts';

/** What is asked where a file is read, before there are rules to ask: these may be allowed, too. */
const READ: ReadonlySet<string> = new Set(['encoding']);

/** Holds the rules named in `<!-- check: allow … -->` against those there are; a comment that does nothing is worse than none. */
export function checkComments(segments: readonly SegmentDraft[], file: VFile): void {
  const seen = new Set<string>();
  for (const { allows, place } of segments) {
    for (const id of allows) {
      if (seen.has(id) || READ.has(id)) continue;
      seen.add(id);
      const rule = rules.find((each) => each.id === id);
      if (rule === undefined)
        addMessage(file, {
          ruleId: 'check-comment',
          severity: 'warning',
          reason: `Unexpected rule \`${id}\` in a comment for the checks`,
          place,
          advice: didYouMean(
            id,
            rules.filter(isWaivable).map((each) => each.id),
          ),
        });
      else if (!isWaivable(rule))
        addMessage(file, {
          ruleId: 'check-comment',
          severity: 'error',
          reason: `Unexpected \`${id}\` in a comment for the checks: nobody may allow it`,
          place,
          advice: `Take it out of the comment: ${rule.floor?.why ?? 'it is no matter of taste'}.`,
        });
    }
  }
}
