import { plainDigits, RAISED_SIGNS } from '../../lib/text/index.ts';
import type { Severity } from '../../model/add-message.ts';
import type { Marks } from '../markdown-marks.ts';
import { type Rule, type TranslatedUnit, translatedUnits } from '../rule.ts';

const COUNTED: Readonly<Record<string, string>> = {
  strong: 'bold text',
  inlineCode: 'code',
  delete: 'struck-out text',
  break: 'line break',
  emphasis: 'emphasis',
};
/** Elements of HTML that change what is said: `10<sup>6</sup>` without its element is 106. */
const TELLING: ReadonlySet<string> = new Set(['<sup>', '<sub>', '<ins>', '<q>', '<code>']);

/** Characters that may replace an element with figures in it. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  '<sup>': new RegExp(RAISED_SIGNS.sup, 'gu'),
  '<sub>': new RegExp(RAISED_SIGNS.sub, 'gu'),
};
const signsIn = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

/** A short unit with a raised 2 or 3: `km<sup>2</sup>`, `м<sup>3</sup>`. */
const AREA = /(?<![\p{L}\p{M}])[\p{L}\p{M}]{1,4}(?:<sup>[23]<\/sup>|[²³])(?![\p{L}\p{N}])/gu;
const areasIn = (text: string): number => text.match(AREA)?.length ?? 0;

/**
 * The ending of an ordinal number, which some languages have and others do not: `XII<sup>e</sup> siècle`,
 * `12<sup>th</sup>`.
 */
const ORDINAL = /(?<=[\dIVXLCDM])<sup>(?:e|er|re|ère|ème|es|nd|nde|st|th|rd|os?|as?|te)<\/sup>/gu;
const ordinalsIn = (text: string): number => text.match(ORDINAL)?.length ?? 0;

const SEVERITIES: Readonly<Record<string, Severity>> = {
  strong: 'error',
  inlineCode: 'error',
  delete: 'error',
  emphasis: 'notice',
};

/**
 * Bold text, code, struck-out text, elements of HTML and line breaks as often as in the source, and no blank line inside a
 * text. Bold, struck-out, raised and lowered text are errors: something is said with weight, or taken back, that was not,
 * or the other way round, and 10 with a raised 6 becomes 106; and so is code that stands there untranslated without its
 * marks. The others are warnings, and emphasis is a notice, since many scripts have no italics;
 * so emphasis that has become bold, or the other way round, is a warning. An element that cannot be
 * published is an error where words go with it, and so is another figure struck out than in the source. Use the marks of
 * the source text.
 */
export const markupRule: Rule = {
  id: 'markup',
  says: 'Emphasis, code, footnotes or line breaks differ from the source.',
  severity: 'warning',
  *check(subject) {
    for (const unit of translatedUnits(subject, this.id)) {
      if (unit.segment.kind === 'alt' || unit.segment.kind === 'link-title') continue;
      const wanted = unit.read.source.marks.counts;
      const found = unit.read.target.marks.counts;
      for (const { name, words, advice } of unit.read.target.marks.dropped) {
        yield {
          reason: `Unexpected HTML \`<${name}>\`, which cannot be published${words === '' ? '' : `: \`${words}\` would be lost`}`,
          unit,
          severity: words === '' ? 'warning' : 'error',
          advice,
        };
      }
      for (const [type, name] of kindsIn(wanted, found)) {
        const [expected = 0, actual = 0] = [wanted.get(type), found.get(type)];
        if (expected === actual) continue;
        // What has become bold says so.
        if (type === 'emphasis' && isOtherWeight(differenceOf('strong', wanted, found), wanted, found)) continue;
        if (type === '<sup>' && expected - ordinalsIn(unit.segment.source) === actual - ordinalsIn(unit.target))
          continue;
        // ² is raised like <sup>2</sup>; whether it is the same figure is for the rule `number` to say.
        const sign = SIGNS[type];
        if (sign !== undefined) {
          const lost = expected + signsIn(unit.segment.source, sign) - actual - signsIn(unit.target, sign);
          // An area may be written out: 10 km<sup>2</sup>, 10 square kilometres. What it is, the rule `number` reads.
          const areas = type === '<sup>' ? areasIn(unit.segment.source) - areasIn(unit.target) : 0;
          if (lost >= Math.min(0, areas) && lost <= Math.max(0, areas)) continue;
        }
        yield {
          reason: `Unexpected ${actual} × ${name}, expected ${expected}`,
          unit,
          severity:
            (type === 'inlineCode' && !isCodeBare(unit, actual < expected)) ||
            (type === 'strong' && isOtherWeight(actual - expected, wanted, found))
              ? 'warning'
              : TELLING.has(type)
                ? 'error'
                : SEVERITIES[type],
          actual: String(actual),
          expected: [String(expected)],
          advice: 'Use the marks of the source text: ** for bold, ` for code, <sup> as it stands.',
        };
      }
      const [own, other] = [figuresIn(unit.read.source.marks.struck), figuresIn(unit.read.target.marks.struck)];
      if (own.length > 0 && other.length > 0 && own.join() !== other.join())
        yield {
          reason: `Unexpected ${other.join(', ')} struck out, expected ${own.join(', ')}`,
          unit,
          severity: 'error',
          actual: other.join(', '),
          expected: [own.join(', ')],
          advice: 'Strike out the figure that the source takes back, and no other.',
        };
      if (/\n[ \t]*\n/.test(unit.target))
        yield {
          reason: 'Unexpected blank line inside a segment',
          unit,
          advice: 'A segment is one paragraph; the parts are joined.',
        };
    }
  },
};

/** The figures of some pieces of text, sorted; the separators of thousands depend on the language and are left out. */
const figuresIn = (texts: readonly string[]): readonly string[] =>
  texts
    .flatMap((text) => plainDigits(text).text.match(/\d+(?:[.,'’\u066B\u066C\u00A0\u202F ]\d+)*/g) ?? [])
    .map((figure) => figure.replace(/\D/g, ''))
    .toSorted();

/**
 * The kinds of marks that are counted, with their names: marks of Markdown, and elements of HTML that either text has.
 */
function kindsIn(wanted: Marks['counts'], found: Marks['counts']): readonly (readonly [type: string, name: string])[] {
  if (wanted.size + found.size === 0) return [];
  const elements = new Set([...wanted.keys(), ...found.keys()].filter((type) => type.startsWith('<')));
  return [...Object.entries(COUNTED), ...[...elements].map((type) => [type, `\`${type}\``] as const)];
}

/** Whether as much has become bold as has lost its emphasis, or the other way round: *Dashboard* as **대시보드**. */
function isOtherWeight(bold: number, wanted: Marks['counts'], found: Marks['counts']): boolean {
  const emphasis = differenceOf('emphasis', wanted, found);
  return bold * emphasis < 0 && Math.abs(emphasis) >= Math.abs(bold);
}

const differenceOf = (type: string, wanted: Marks['counts'], found: Marks['counts']): number =>
  (found.get(type) ?? 0) - (wanted.get(type) ?? 0);

/** Whether code of the source stands in the translation, letter for letter, without its marks. */
function isCodeBare({ target, read }: TranslatedUnit, isFewer: boolean): boolean {
  if (!isFewer) return false;
  const found = read.target.marks.code;
  return read.source.marks.code.some((code) => !found.includes(code) && target.includes(code));
}
