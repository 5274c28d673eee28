import type { Rule } from './rule.ts';
import { bidi } from './rules/bidi.ts';
import { empty } from './rules/empty.ts';
import { link } from './rules/link.ts';
import { markup } from './rules/markup.ts';
import { missing } from './rules/missing.ts';
import { number } from './rules/number.ts';
import { orphan } from './rules/orphan.ts';
import { placeholder } from './rules/placeholder.ts';
import { stale } from './rules/stale.ts';
import { untranslated } from './rules/untranslated.ts';

/** Every rule there is, in the order in which its findings are read. */
export const rules: readonly Rule[] = [
  missing,
  empty,
  stale,
  placeholder,
  number,
  link,
  bidi,
  markup,
  untranslated,
  orphan,
];

/** Rules whose findings hold one language back and let the others go. */
export const holding: ReadonlySet<string> = new Set(rules.filter((rule) => rule.holds === true).map((rule) => rule.id));
