import type { Root } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { matchesIn } from '../../lib/matches-in.ts';
import { addMessage } from '../../model/add-message.ts';
import type { FrontMatter } from '../../model/statement.ts';

/** Braces round a name, and a format behind a comma: `{{detained, number}}`. */
const CALL = /\{\{\s*([\p{L}\p{N}_-]+)\s*(?:,([^{}]*))?\}\}/gu;
const FORMATS: ReadonlySet<string> = new Set(['number', 'datetime']);

/**
 * Reports `{{names}}` that the front matter declares no fact for: readers would see the braces in place of the figure. A
 * file that stands alone and declares none may speak of `{{names}}`, with a warning.
 */
export function checkFacts(tree: Root, front: FrontMatter, file: VFile, isAlone: boolean): void {
  // A fact that cannot be read is said where it stands.
  if (file.messages.some(({ ruleId, fatal }) => ruleId === 'front-matter' && fatal === true)) return;
  const facts = Object.keys(front.facts ?? {});
  const look = (text: string, place: Position | undefined): void => {
    for (const [actual, name = '', written] of matchesIn(text, CALL)) {
      const format = written?.trim();
      const isKnown = facts.includes(name);
      if (isKnown && (format === undefined || FORMATS.has(format))) continue;
      const isOfPrograms = isAlone && facts.length === 0 && format === undefined;
      addMessage(file, {
        ruleId: 'placeholder',
        severity: isOfPrograms ? 'warning' : 'error',
        reason: isKnown
          ? `Unexpected format of the fact \`${actual}\`, expected \`number\` or \`datetime\``
          : `Unexpected \`${actual}\`: the front matter declares no fact \`${name}\``,
        place,
        actual,
        expected: isKnown ? [`{{${name}}}`] : facts.map((fact) => `{{${fact}}}`),
        advice: isKnown
          ? 'Leave the format out: a figure and a date are told apart by themselves.'
          : facts.length === 0
            ? `Declare it under \`facts:\`, as in \`${name}: 131469\`; to show the braces, put them between backquotes.`
            : `Write the name of one that it declares: ${facts.map((fact) => `\`${fact}\``).join(', ')}; or declare it.`,
      });
    }
  };
  // A node that was made of HTML has no place of its own: the place of the node around it is used.
  let place: Position | undefined;
  visit(tree, (node) => {
    place = node.position ?? place;
    if (node.type === 'text') look(node.value, place);
  });
}
