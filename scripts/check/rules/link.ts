import type { PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { linkKind } from '../../statement/links.ts';
import { phrasingTree } from '../../statement/markdown.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/** The translation's links, images and footnotes must lead where the source's lead, as often. */
export const link: Rule = {
  id: 'link',
  severity: 'error',
  *check(subject) {
    for (const unit of translatedUnits(subject, this.id)) {
      const wanted = addresses(phrasingTree(unit.segment.source, subject.definitions));
      const found = addresses(phrasingTree(unit.target, subject.definitions));
      for (const address of new Set([...wanted, ...found])) {
        const [expected = 0, actual = 0] = [wanted, found].map(
          (list) => list.filter((each) => each === address).length,
        );
        if (expected === actual) continue;
        const refused = linkKind(address) === 'refused';
        yield {
          reason:
            actual > expected
              ? `Unexpected ${refused ? 'address' : 'link to'} \`${address}\``
              : `Missing link to \`${address}\``,
          unit,
          actual: found.join(' ') || 'no link',
          expected: wanted,
          advice: 'Put the same address in round brackets behind the corresponding words: [words](address).',
        };
      }
    }
  },
};

function addresses(children: PhrasingContent[]): readonly string[] {
  const found: string[] = [];
  const tree: Root = { type: 'root', children };
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'image') found.push(node.url === '' ? '#' : node.url);
    if (node.type === 'linkReference' || node.type === 'imageReference') found.push(`[${node.identifier}]`);
    if (node.type === 'footnoteReference') found.push(`[^${node.identifier}]`);
  });
  return found;
}
