import { isWaivable, rules } from '../../checks/index.ts';
import { didYouMean } from '../../checks/levels.ts';
import type { Rule } from '../../checks/rule.ts';
import { Fault } from '../../lib/fault.ts';
import { hasErrors } from '../../model/add-message.ts';
import type { Waiver } from '../../model/catalog.ts';
import type { LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import { statePath, writeIfChanged } from '../../source/newsroom/files.ts';
import { waive } from '../../translation/catalog/state-file.ts';

/** Which finding is waived: that of a rule, in one segment of one language. */
export type WaiverRequest = Pick<Waiver, 'rule' | 'by' | 'why' | 'at'> & {
  readonly tag: string;
  readonly key: string;
};

/** What was waived: the reasons of the findings. */
export type WaiverResult = { readonly slug: string; readonly findings: readonly string[] };

/**
 * Records in the state file that what a rule finds in one translation is right. The newsroom is loaded with one statement.
 *
 * @param own rules of the newsroom's own
 * @throws {Fault} `usage` when there is no such rule, segment or translation, or the rule may not be waived,
 *   or finds nothing there
 */
export function recordWaiver(
  { newsroom, editions }: LoadedNewsroom,
  { tag, key, ...given }: WaiverRequest,
  own: readonly Rule[] = [],
): WaiverResult {
  const all = [...rules, ...own];
  const rule = all.find(({ id }) => id === given.rule);
  if (rule === undefined)
    throw new Fault(
      'usage',
      `There is no rule \`${given.rule}\``,
      didYouMean(
        given.rule,
        all.filter(isWaivable).map(({ id }) => id),
      ),
    );
  if (!isWaivable(rule))
    throw new Fault('usage', `Nobody may waive \`${rule.id}\`: ${rule.floor?.why}`, 'Mend the translation instead.');
  const [edition] = editions;
  const catalog = edition?.catalogs.find(({ language }) => language.tag === tag);
  if (edition === undefined || catalog === undefined || !catalog.isReadable || hasErrors(catalog.stateFile))
    throw new Fault(
      'usage',
      `There is no ${tag} translation that can be read`,
      'Name a language that the statement is translated into; `communique check` says what is wrong with its files.',
    );
  if (!catalog.units.some(({ segment }) => segment.key === key))
    throw new Fault(
      'usage',
      `There is no segment \`${key}\` in ${edition.name}`,
      didYouMean(
        key,
        catalog.units.map(({ segment }) => segment.key),
        '`communique check` names the segment of each finding.',
      ),
    );
  const findings = catalog.file.messages.filter((message) => message.ruleId === rule.id && message.key === key);
  if (findings.length === 0)
    throw new Fault(
      'usage',
      `The rule \`${rule.id}\` has nothing to say of \`${key}\` in ${tag}`,
      'A waiver answers a finding: `communique check` lists them, with rule and key.',
    );
  writeIfChanged(newsroom, statePath(tag, edition.name), waive(catalog, key, given));
  return { slug: edition.name, findings: findings.map(({ reason }) => reason) };
}
