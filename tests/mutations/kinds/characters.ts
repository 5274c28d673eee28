import { isLookAlikeScript, lookAlikes } from '../../../scripts/lib/text/characters/homoglyphs.ts';
import type { Dice } from '../random.ts';
import { type Kind, pairAt, type Spot } from './kind.ts';

type Spoil = (target: string, spot: Spot) => string | undefined;

const characterKind = (name: string, rule: string, spoil: Spoil): Kind => ({
  name,
  rules: [rule],
  by: 'block',
  must: 100,
  scope: 'alone',
  make: (spot) => {
    const { source, target } = pairAt(spot);
    const wrong = spoil(target, spot);
    return wrong === undefined || wrong === target ? undefined : { source, right: target, wrong };
  },
});

/** Between two letters of a word. */
function insideWord(text: string, what: string, dice: Dice): string | undefined {
  const places = [...text.matchAll(/(?<=\p{L}\p{M}*)(?=\p{L})/gu)].map((match) => match.index);
  const at = places[dice.whole(0, Math.max(1, places.length))];
  return at === undefined ? undefined : text.slice(0, at) + what + text.slice(at);
}

/** Before a word. */
function beforeWord(text: string, what: string, dice: Dice): string {
  const places = [...text.matchAll(/(?<![\p{L}\p{M}])(?=\p{L})/gu)].map((match) => match.index);
  const at = places[dice.whole(0, Math.max(1, places.length))] ?? 0;
  return text.slice(0, at) + what + text.slice(at);
}

const WITH_OWN_JOINERS = new RegExp(
  '[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Nkoo}\\p{scx=Adlm}\\p{scx=Rohg}\\p{scx=Mand}\\p{scx=Deva}\\p{scx=Beng}' +
    '\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Newa}' +
    '\\p{scx=Tirh}\\p{scx=Modi}\\p{scx=Cakm}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Tibt}\\p{scx=Java}' +
    '\\p{scx=Bali}\\p{scx=Tale}\\p{scx=Talu}\\p{scx=Lana}\\p{scx=Tavt}\\p{scx=Cham}\\p{scx=Phag}\\p{scx=Gran}]',
  'u',
);

const homoglyph: Spoil = (target, { text, dice }) => {
  const { script } = text;
  if (!isLookAlikeScript(script)) return undefined;
  const places = [...target.matchAll(/(?<=\p{L})\p{L}(?!\p{M})|\p{L}(?=\p{L})/gu)].flatMap((match) =>
    (['Latn', 'Cyrl', 'Grek', 'Armn'] as const)
      .filter((other) => other !== script)
      .flatMap((other) => lookAlikes(match[0], other).map((letter) => ({ at: match.index, own: match[0], letter }))),
  );
  const place = places[dice.whole(0, Math.max(1, places.length))];
  if (place === undefined) return undefined;
  return target.slice(0, place.at) + place.letter + target.slice(place.at + place.own.length);
};

export const characters: readonly Kind[] = [
  characterKind('bidi override', 'bidi', (target, { dice }) =>
    beforeWord(target, dice.pick(['\u202E', '\u202D', '\u202B']), dice),
  ),
  characterKind('open isolate', 'bidi', (target, { dice }) =>
    beforeWord(target, dice.pick(['\u2066', '\u2067', '\u2068']), dice),
  ),
  characterKind('letter of another alphabet', 'homoglyph', homoglyph),
  characterKind('zero-width character', 'invisible', (target, { dice }) =>
    WITH_OWN_JOINERS.test(target) ? undefined : insideWord(target, dice.pick(['\u200B', '\u200C', '\u200D']), dice),
  ),
  characterKind('control character', 'invisible', (target, { dice }) =>
    insideWord(
      target,
      dice.pick(['\u0092', '\u0007', '\uFEFF', '\u3164', '\uFFFD', '\u2060', '\u{E0041}', '\uE000', '\u0000']),
      dice,
    ),
  ),
];
