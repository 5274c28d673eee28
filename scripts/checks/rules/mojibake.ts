import { allMojibakeIn, likelyScript, otherPageIn } from '../../lib/text/index.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/**
 * The text was written in one encoding and read in another: `Ã©` stands for `é`, `â€™` for an apostrophe, `Рў` for a
 * Cyrillic letter, `pobi³a` for `pobiła`, or a question mark inside a word for a letter that is lost. An error: names and words cannot be read.
 * In a statement itself it is a warning, and lost letters are an error where several words have lost some. Open the file
 * that the text came from as UTF-8, or have it sent again, and put it in anew. Each sign beside a figure is named, such as
 * `Â£500` for `£500`; in a statement of a newsroom it is an error, too.
 */
export const mojibakeRule: Rule = {
  id: 'mojibake',
  says: 'Letters were read in another encoding than they were written in.',
  severity: 'error',
  *check(subject) {
    const { tag, script } = subject.catalog.language;
    const implied = likelyScript(tag);
    for (const unit of translatedUnits(subject, this.id)) {
      const [target, source] = [unit.read.target.plain, unit.read.source.plain];
      const found = [...allMojibakeIn(target, source, script, implied)];
      const other = found.length > 0 ? undefined : otherPageIn(target, source, tag);
      for (const { start, end, meant } of other === undefined ? found : [other]) {
        const actual = unit.target.slice(start, end);
        yield {
          reason:
            meant === undefined
              ? `Unexpected \`${actual}\` in place of letters: the text was read in the wrong encoding`
              : `Unexpected \`${actual}\`, which is \`${meant}\` read in the wrong encoding`,
          unit,
          span: [start, end],
          actual,
          expected: meant === undefined ? [] : [meant],
          advice: 'Open the file that it came from as UTF-8, and put the text in anew.',
        };
      }
    }
  },
};
