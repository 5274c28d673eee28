import { bedOf, isPlain, wrapped } from '../planted.ts';
import type { Dice } from '../random.ts';
import { type Kind, type Mutant, pairAt, type Spot } from './kind.ts';

/** The declared facts of every text: what placeholders may name. */
export const FACTS = { detained: 4000, killed: 58 } as const;

const HOSTS: readonly [string, ...string[]] = ['court.example', 'reports.example', 'un.example', 'www.press.example'];
const PATHS: readonly [string, ...string[]] = ['', '/verdict', '/2022/01/13', '/reports/?id=7', '/a/b#c'];

function marked(spot: Spot, marks: (dice: Dice) => { readonly before: string; readonly after: string }) {
  const pair = pairAt(spot);
  if (!isPlain(pair)) return undefined;
  const { before, after } = marks(spot.dice);
  const [source, right] = [pair.source, pair.target].map((text) => wrapped(text, before, after, spot.dice));
  return source === undefined || right === undefined ? undefined : { pair, source, right, before, after };
}

const linked = (dice: Dice) => ({ before: '[', after: `](https://${dice.pick(HOSTS)}${dice.pick(PATHS)})` });
const around = (mark: string) => () => ({ before: mark, after: mark });

const linkKind = (name: string, wrong: (right: string, spot: Spot, plain: string) => string | undefined): Kind => ({
  name,
  rules: ['link'],
  by: 'block',
  must: 99.5,
  scope: 'alone',
  make: (spot) => {
    const found = marked(spot, linked);
    const text = found === undefined ? undefined : wrong(found.right, spot, found.pair.target);
    return found === undefined || text === undefined ? undefined : { ...found, wrong: text };
  },
});

const lost = (name: string, mark: string, by: Kind['by']): Kind => ({
  name,
  rules: ['markup'],
  by,
  must: 99.5,
  scope: 'alone',
  make: (spot) => {
    const found = marked(spot, around(mark));
    return found === undefined ? undefined : { ...found, wrong: found.pair.target };
  },
});

const placeholderKind = (name: string, wrong: (dice: Dice) => string): Kind => ({
  name,
  rules: ['placeholder'],
  by: 'block',
  must: 99.5,
  scope: 'alone',
  make: (spot): Mutant => {
    const bed = bedOf(pairAt(spot), spot.dice);
    const [source, right] = [bed.source, bed.target].map((put) => put('{{detained}}'));
    return { source: source ?? '', right: right ?? '', wrong: bed.target(wrong(spot.dice)) };
  },
});

/** A file's name, which nobody translates, without the marks that it has in the source. */
const codeLost: Kind = {
  name: 'code lost',
  rules: ['markup'],
  by: 'block',
  must: 99.5,
  scope: 'alone',
  make: (spot) => {
    const bed = bedOf(pairAt(spot), spot.dice);
    return {
      source: bed.source('`verdict.pdf`'),
      right: bed.target('`verdict.pdf`'),
      wrong: bed.target('verdict.pdf'),
    };
  },
};

export const marks: readonly Kind[] = [
  linkKind('link to another host', (right, { dice }) =>
    right.replace(
      /https:\/\/([^/)#]+)/,
      (_, host: string) => `https://${dice.pick([`${host}.ru`, `m-${host}`, host.replace('e', 'a')])}`,
    ),
  ),
  linkKind('link dropped', (_right, _spot, plain) => plain),
  linkKind('link added', (right, { dice }) => `${right} [X](https://${dice.pick(HOSTS)}/more)`),
  placeholderKind('placeholder renamed', (dice) =>
    dice.pick(['{{detaned}}', '{{killed}}', '{{Detained}}', '{{detained_}}', '{{détenus}}', '{{ محتجز }}']),
  ),
  placeholderKind('placeholder dropped', (dice) => dice.pick(['', '{detained}', '4000', 'detained'])),
  lost('bold lost', '**', 'block'),
  codeLost,
  lost('emphasis lost', '*', 'notice'),
];
