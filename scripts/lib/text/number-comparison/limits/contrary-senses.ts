import type { NumberDifference } from '../../number-pairs/number-difference.ts';
import { folded } from '../../numbers/folded-words.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { contraryWords } from '../../senses/contrary-words.ts';
import { tableOf } from './bound-words.ts';
import { denialsOf, NEVER } from './denials.ts';

/** What says a limit of English, and turns nothing by itself. */
const LEAST = /^at (?:the (?:very )?)?least$/iu;
const MOST = /^at (?:the (?:very )?)?most$/iu;
const TURNS =
  /\b(?:no|not|nor|never|neither|without|unless|until|except|cannot|none|nobody|fail\w*|refus\w*)\b|n['’]t\b/iu;

/**
 * The words of a translation that say another sense than its source. At most for at least is sure, where neither text denies anything: so
 * one is found that is no number, at least one app as at most an app.
 */
export const contrarySenses = (source: TaggedText, target: TaggedText): readonly NumberDifference[] =>
  contraryWords(source, target).map((each) => (isSure(each, source, target) ? { ...each, severity: 'block' } : each));

function isSure({ source: from, target: to }: NumberDifference, source: TaggedText, target: TaggedText): boolean {
  const side = LEAST.test(from?.text ?? '') ? 'upper' : MOST.test(from?.text ?? '') ? 'lower' : undefined;
  if (side === undefined || to === undefined || TURNS.test(source.text)) return false;
  const { broad, any = broad } = denialsOf(target.tag);
  const said = folded(to.text);
  const rest = folded(`${target.text.slice(0, to.start)} ${target.text.slice(to.end)}`);
  return (
    any !== NEVER &&
    !any.test(rest) &&
    tableOf(target.tag).before.some((form) => form.side === side && form.text === said)
  );
}
