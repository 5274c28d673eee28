import { linkKind } from '../../statement/links.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/**
 * Links, images and footnotes lead where the source's lead, and as often. An error, since a reader who follows one is
 * taken somewhere else, or a source that was given is lost; an address that no browser should follow is named as such.
 * Put the same address behind the corresponding words. A page that the other site has in this language is one to
 * waive.
 */
export const link: Rule = {
  id: 'link',
  severity: 'error',
  floor: { severity: 'warning', why: "an address of somebody else's must be seen before it is published" },
  *check(subject) {
    for (const unit of translatedUnits(subject, this.id)) {
      const wanted = unit.read.source.marks.addresses;
      const found = unit.read.target.marks.addresses;
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
