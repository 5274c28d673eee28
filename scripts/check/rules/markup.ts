import type { Severity } from '../../message/add-message.ts';
import { type Rule, type TranslatedUnit, translatedUnits } from '../rule.ts';

const COUNTED: Readonly<Record<string, string>> = {
  strong: 'bold text',
  inlineCode: 'code',
  delete: 'struck-out text',
  break: 'line break',
  html: 'HTML',
  emphasis: 'emphasis',
};

const SEVERITIES: Readonly<Record<string, Severity>> = {
  strong: 'error',
  inlineCode: 'error',
  delete: 'error',
  emphasis: 'notice',
};

/**
 * Bold text, code, struck-out text, HTML and line breaks as often as in the source, and no blank line inside a text.
 * Bold and struck-out text are errors: something is said with weight, or taken back, that was not, or the other way
 * round; and so is code that stands there untranslated without its marks. The others are warnings, and emphasis is a
 * notice, since many scripts have no italics. Use the marks of the source text.
 */
export const markup: Rule = {
  id: 'markup',
  severity: 'warning',
  *check(subject) {
    for (const unit of translatedUnits(subject, this.id)) {
      if (unit.segment.kind === 'alt' || unit.segment.kind === 'link-title') continue;
      const wanted = unit.read.source.marks.counts;
      const found = unit.read.target.marks.counts;
      for (const [type, name] of wanted.size + found.size === 0 ? [] : Object.entries(COUNTED)) {
        const [expected = 0, actual = 0] = [wanted.get(type), found.get(type)];
        if (expected === actual) continue;
        yield {
          reason: `Unexpected ${actual} × ${name}, expected ${expected}`,
          unit,
          severity: type === 'inlineCode' && !isCodeBare(unit, actual < expected) ? 'warning' : SEVERITIES[type],
          actual: String(actual),
          expected: [String(expected)],
          advice: 'Use the marks of the source text: ** for bold, ` for code.',
        };
      }
      if (/\n[ \t]*\n/.test(unit.target))
        yield {
          reason: 'Unexpected blank line inside a segment',
          unit,
          advice: 'A segment is one paragraph; the parts are joined.',
        };
    }
  },
};

/** Code of the source stands in the translation, letter for letter, without its marks. */
function isCodeBare({ target, read }: TranslatedUnit, isFewer: boolean): boolean {
  if (!isFewer) return false;
  const found = read.target.marks.code;
  return read.source.marks.code.some((code) => !found.includes(code) && target.includes(code));
}
