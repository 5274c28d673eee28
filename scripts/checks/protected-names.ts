import { termIn } from '../lib/text/index.ts';
import { formsFor } from '../translation/catalog/terms.ts';
import type { Subject, TranslatedUnit } from './rule.ts';

/** Whether a name is part of a protected one that a translation has not: that is said of the whole name. */
export const isSaidOfProtected = (name: string, { read }: TranslatedUnit, subject: Subject): boolean =>
  subject.terms.some(
    ({ term, isProtected, accepted }) =>
      isProtected &&
      term.includes(name) &&
      formsFor(accepted, subject.catalog.language.tag).length === 0 &&
      termIn(read.source.plain, term, 'exact') !== undefined &&
      termIn(read.target.plain, term, 'exact') === undefined,
  );
