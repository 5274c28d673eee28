import { hasUnspaced } from '../../../scripts/lib/text/characters/unspaced-scripts.ts';
import { sentences } from '../../../scripts/lib/text/comparison/sentences.ts';
import type { Term } from '../../../scripts/model/loaded-newsroom.ts';
import { bedOf, wordsIn } from '../planted.ts';
import type { Dice } from '../random.ts';
import { type Kind, letters, type Mutant, pairAt, type Spot } from './kind.ts';

/** Names that nobody bears: each mutant has one of its own, and so a term of its own. */
const NAMES = [
  'Orvane',
  'Teldrin',
  'Maskovar',
  'Quillem',
  'Brastow',
  'Zemgar',
  'Halvik',
  'Norsund',
  'Ketteral',
  'Ostrane',
];
const BODIES: readonly [string, ...string[]] = ['Assembly', 'Tribunal', 'Watch', 'Bureau', 'Committee', 'Foundation'];

function nameOf(dice: Dice): string {
  const [first, second] = dice.shuffled(NAMES);
  return `${first}-${second} ${dice.pick(BODIES)} ${String.fromCharCode(65 + dice.whole(0, 26), 65 + dice.whole(0, 26))}`;
}

const termOf = (
  term: string,
  tag: string,
  more: { readonly accepted?: string; readonly forbidden?: string },
): Term => ({
  term,
  accepted: new Map(more.accepted === undefined ? [] : [[tag, [more.accepted]]]),
  forbidden: new Map(more.forbidden === undefined ? [] : [[tag, [more.forbidden]]]),
  isProtected: more.accepted === undefined && more.forbidden === undefined,
});

/** Two words in a row of another paragraph: a form as the language has them, which this paragraph does not have. */
function foreignForm({ text, at, dice }: Spot): string | undefined {
  const own = text.pairs[at]?.target.toLowerCase() ?? '';
  for (const other of dice.shuffled(text.pairs).slice(0, 12)) {
    const forms = other.target.match(
      /(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}]{3,14} \p{L}[\p{L}\p{M}]{3,14}(?![\p{L}\p{M}’'-])/gu,
    );
    const form = forms?.[dice.whole(0, forms.length)];
    const stems = form?.toLowerCase().split(' ') ?? [];
    if (form !== undefined && !stems.some((word) => own.includes(word.slice(0, 3)) || own.includes(word.slice(2, 6))))
      return form;
    // Scripts without spaces: any six letters.
    const run = forms === null ? other.target.match(/[\p{L}\p{M}]{8,}/u)?.[0].slice(0, 6) : undefined;
    if (run !== undefined && hasUnspaced(run) && /^\p{L}/u.test(run) && !own.includes(run.toLowerCase())) return run;
  }
  return undefined;
}

const termKind = (
  name: string,
  rule: string,
  made: (
    spot: Spot,
    term: string,
  ) => { readonly right: string; readonly wrong: string; readonly term: Term } | undefined,
): Kind => ({
  name,
  rules: [rule],
  by: 'block',
  must: 100,
  scope: 'alone',
  make: (spot) => {
    const bed = bedOf(pairAt(spot), spot.dice);
    const term = nameOf(spot.dice);
    const found = made(spot, term);
    if (found === undefined) return undefined;
    return {
      source: bed.source(term),
      right: bed.target(found.right),
      wrong: bed.target(found.wrong),
      term: found.term,
    };
  },
});

function misspelt(name: string, dice: Dice): string {
  const places = [1, 2, 3, 4].filter((each) => name[each] !== name[each + 1]);
  const at = places[dice.whole(0, places.length)] ?? 0;
  return name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2);
}

/** A sentence of the translation, or of the source, by dice. */
const sentenceOf = (text: string, dice: Dice) => {
  const all = sentences(text);
  return all[dice.whole(0, Math.max(1, all.length))];
};

const doubledSentence = (spot: Spot): Mutant | undefined => {
  const { source, target } = pairAt(spot);
  const sentence = sentenceOf(target, spot.dice);
  if (sentence === undefined || sentences(target).length < 2 || letters(sentence.text) < 25) return undefined;
  const wrong =
    `${target.slice(0, sentence.end).trimEnd()} ${sentence.text} ${target.slice(sentence.end).trimStart()}`.trim();
  return { source, right: target, wrong };
};

/** A clause of the source left in the translation: from one comma or full stop to the next. */
const clauseLeft = (spot: Spot): Mutant | undefined => {
  const { source, target } = pairAt(spot);
  // A stretch of capitals is a name or a title, which may be quoted.
  const clauses = source
    .split(/[,;.:]\s/)
    .filter((clause) => (clause.match(/\p{L}+/gu)?.length ?? 0) >= 6 && /\s\p{Ll}{6,}/u.test(clause));
  const clause = clauses[spot.dice.whole(0, Math.max(1, clauses.length))];
  if (clause === undefined || clauses.length < 2) return undefined;
  return { source, right: target, wrong: bedOf({ source, target }, spot.dice).target(clause) };
};

const isClose = (tag: string): boolean => /^(?:en|sco|pcm|jam|bzj|tpi|bi|pis|gul|enm)\b/.test(tag);

export const words: readonly Kind[] = [
  {
    name: 'left empty',
    rules: ['empty'],
    by: 'block',
    must: 99.5,
    scope: 'alone',
    make: (spot) => ({
      source: pairAt(spot).source,
      right: pairAt(spot).target,
      wrong: spot.dice.pick(['', ' ', '\n']),
    }),
  },
  {
    name: 'untranslated',
    rules: ['untranslated'],
    by: 'block',
    must: 99.5,
    scope: 'alone',
    make: (spot) => {
      const { source, target } = pairAt(spot);
      // Under four words it may be a name.
      if (wordsIn(source, 2).length < 4 || isClose(spot.text.tag)) return undefined;
      return {
        source,
        right: target,
        wrong: spot.dice.pick([source, source.toUpperCase(), `${source} `, source.replace(/\.$/, '')]),
      };
    },
  },
  {
    name: 'partly untranslated',
    rules: ['partly-untranslated'],
    by: 'notice',
    must: 95,
    scope: 'alone',
    make: (spot) => (isClose(spot.text.tag) ? undefined : clauseLeft(spot)),
  },
  {
    name: 'pasted twice',
    rules: ['doubled'],
    by: 'block',
    must: 99.5,
    scope: 'alone',
    make: (spot) => {
      const { source, target } = pairAt(spot);
      if (letters(target) < 12) return undefined;
      return { source, right: target, wrong: target + spot.dice.pick(['', ' ', '\n']) + target };
    },
  },
  { name: 'sentence doubled', rules: ['doubled'], by: 'block', must: 99.5, scope: 'alone', make: doubledSentence },
  termKind('listed name missing', 'protected-name', ({ text, dice }, term) => ({
    right: term,
    wrong: dice.chance(0.5) ? '' : misspelt(term, dice),
    term: termOf(term, text.tag, {}),
  })),
  termKind('listed term missing', 'term', (spot, term) => {
    const accepted = foreignForm(spot);
    return accepted === undefined
      ? undefined
      : { right: accepted, wrong: '', term: termOf(term, spot.text.tag, { accepted }) };
  }),
  termKind('forbidden term', 'forbidden-term', (spot, term) => {
    const forbidden = foreignForm(spot);
    return forbidden === undefined
      ? undefined
      : { right: '', wrong: forbidden, term: termOf(term, spot.text.tag, { forbidden }) };
  }),
];
