import type { VFile } from 'vfile';
import { nearest } from '../lib/text/index.ts';
import { addMessage, type Severity } from '../model/add-message.ts';
import type { Levels } from '../model/loaded-newsroom.ts';
import type { CheckLevel, CheckOptions } from '../model/newsroom.ts';
import { ownPage } from '../model/own-page.ts';
import type { SegmentDraft } from '../model/statement.ts';
import { settingPlace } from '../source/newsroom/settings.ts';
import { isWaivable, rules } from './index.ts';
import type { Rule } from './rule.ts';

/** Checks that are made while a file is read, and that may be allowed although they are no rules. */
const READ: ReadonlySet<string> = new Set(['encoding']);

/** Reports `<!-- check: allow … -->` comments that name no rule: they would do nothing. */
export function checkComments(segments: readonly SegmentDraft[], file: VFile, own: readonly Rule[] = []): void {
  const all = [...rules, ...own];
  const seen = new Set<string>();
  for (const { allows, place } of segments) {
    for (const id of allows) {
      if (seen.has(id) || READ.has(id)) continue;
      seen.add(id);
      const rule = all.find((each) => each.id === id);
      if (rule === undefined)
        addMessage(file, {
          ruleId: 'check-comment',
          severity: 'warning',
          reason: `Unexpected rule \`${id}\` in a comment for the checks`,
          place,
          advice: didYouMean(
            id,
            all.filter(isWaivable).map((each) => each.id),
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

const RANK: Readonly<Record<CheckLevel, number>> = { off: 0, notice: 1, warning: 2, error: 3 };

/**
 * The levels under `checks:` in the newsroom's settings:
 *
 * ```yaml
 * checks:
 *   length: off        # everywhere
 *   ar:
 *     spacing: error   # in Arabic alone
 * ```
 *
 * A name that cannot be set is reported on the file, with the name that may have been meant, and left out.
 *
 * @param tags languages of the newsroom
 * @param own rules of the newsroom's own
 */
export function readLevels(
  options: CheckOptions,
  file: VFile,
  tags: readonly string[],
  own: readonly Rule[] = [],
): Levels {
  const levels = new Map<string, CheckLevel>();
  const all = [...rules, ...own];
  for (const [name, value] of Object.entries(options)) {
    if (typeof value === 'string') setLevel([name], value, file, levels, all, tags);
    else if (tags.includes(name))
      for (const [id, level] of Object.entries(value)) setLevel([name, id], level, file, levels, all);
    else
      refuse(
        file,
        [name],
        `Unexpected \`${name}\` under \`checks\`: that is no language of the newsroom`,
        didYouMean(name, tags),
      );
  }
  return levels;
}

/**
 * The name of the check of a finished PDF: words that are not on paper, or on paper alone. A warning unless it is set.
 */
const PAPER = 'pdf-text';

/** The severity of `pdf-text` in a language: a PDF does not show what the statement says. */
export const paperLevel = (levels: Levels, tag: string): CheckLevel =>
  levels.get(`${tag} ${PAPER}`) ?? levels.get(PAPER) ?? 'warning';

function setLevel(
  path: readonly string[],
  level: CheckLevel,
  file: VFile,
  levels: Map<string, CheckLevel>,
  all: readonly Rule[],
  tags: readonly string[] = [],
): void {
  const id = path.at(-1) ?? '';
  if (id === PAPER) return void levels.set(path.join(' '), level);
  const rule = all.find((each) => each.id === id);
  if (rule === undefined) {
    const names = [...all.map((each) => each.id), PAPER, ...tags];
    return refuse(file, path, `Unexpected rule \`${id}\` under \`checks\``, didYouMean(id, names));
  }
  const { floor } = rule;
  if (floor !== undefined && RANK[level] < RANK[floor.severity])
    return refuse(
      file,
      path,
      `Unexpected \`${level}\` for \`${id}\`, expected ${floor.severity === 'error' ? 'no setting' : `${floor.severity} or more`}: ${floor.why}`,
      floor.severity === 'error'
        ? 'Take the line away.'
        : `Set it to ${floor.severity}; a single finding can be waived.`,
    );
  levels.set(path.join(' '), level);
}

function refuse(file: VFile, path: readonly string[], reason: string, advice: string): void {
  addMessage(file, {
    ruleId: 'checks',
    severity: 'error',
    reason,
    place: settingPlace(file, ['checks', ...path]),
    advice,
  });
}

/** Advice for an unknown name: the nearest known one, else a list of all names. */
export function didYouMean(
  name: string,
  names: readonly string[],
  otherwise = `See ${ownPage('checks.md')} for the names.`,
): string {
  const near = nearest(name, names);
  return near === undefined ? otherwise : `Did you mean ${near}?`;
}

/** The level that the newsroom sets for a rule in a language; undefined where it sets none. */
export function levelOf(levels: Levels, rule: Rule, tag: string): CheckLevel | undefined {
  return levels.get(`${tag} ${rule.id}`) ?? levels.get(rule.id) ?? (rule.isOptional === true ? 'off' : undefined);
}

/**
 * The severity of one finding under a level: the level itself for a finding of the rule's usual severity, at most that
 * for others.
 */
export function underLevel(given: Severity, rule: Rule, level: CheckLevel | undefined): Severity {
  if (level === undefined || level === 'off') return given;
  return given === rule.severity || RANK[given] > RANK[level] ? level : given;
}
