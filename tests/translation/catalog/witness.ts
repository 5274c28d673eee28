import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import type { Catalog } from '../../../scripts/model/catalog.ts';
import type { ApprovalRules } from '../../../scripts/model/newsroom.ts';
import { swapsIn } from '../../../scripts/translation/catalog/swaps.ts';
import { gradeEdit } from '../../../scripts/translation/edits/grade-edit.ts';

/** What must not be: an outdated translation that counts as current, or an approval that nobody gave. */
export type Fault = {
  readonly what: string;
  readonly target: string;
  readonly seen: string;
  readonly source: string;
};

const EN = languageOf('en');

/**
 * Remembers, by the words of each translation, which source text its translator had before her, who she was, and who
 * approved it against which text; and holds against that what the program says.
 */
export class Witness {
  readonly #rules: ApprovalRules;
  readonly #seen = new Map<string, string>();
  readonly #authors = new Map<string, string>();
  readonly #approvals = new Map<string, { readonly by: string; readonly source: string }>();
  /** How often a translation counted as current, as approved, and stood under another key: a law about none is none. */
  readonly counts = { current: 0, approved: 0, swapped: 0 };

  constructor(rules: ApprovalRules) {
    this.#rules = rules;
  }

  translated(target: string, source: string, author: string): void {
    this.#seen.set(target, source);
    this.#authors.set(target, author);
  }

  authorOf(target: string): string | undefined {
    return this.#authors.get(target);
  }

  approved(target: string, source: string, by: string): void {
    this.#approvals.set(target, { by, source });
  }

  /** A person vouches for every translation of which nobody knows what it was made for, whatever it was made for. */
  confirmed(catalog: Catalog): void {
    const swaps = swapsIn(catalog);
    for (const { segment, target, stale } of catalog.units) {
      const isAsked = stale === undefined ? swaps.has(segment.key) : stale !== 'source-changed';
      if (target !== undefined && isAsked) this.#seen.set(target, segment.source);
    }
  }

  faultIn(catalog: Catalog): Fault | undefined {
    const swaps = swapsIn(catalog);
    this.counts.swapped += swaps.size;
    for (const { segment, target, stale, state } of catalog.units) {
      if (target === undefined || stale !== undefined || swaps.has(segment.key)) continue;
      this.counts.current++;
      const seen = this.#seen.get(target) ?? '';
      const { source } = segment;
      if (!this.#saysTheSame(seen, source)) return { what: 'outdated', target, seen, source };
      if (state === 'translated') continue;
      this.counts.approved++;
      const approval = this.#approvals.get(target);
      if (approval === undefined || !this.#saysTheSame(approval.source, source))
        return { what: 'approved for another text', target, seen: approval?.source ?? '', source };
      if (this.#rules.twoPersons && approval.by === this.#authors.get(target))
        return { what: `approved by ${approval.by}, who translated it`, target, seen, source };
    }
    return undefined;
  }

  /** Whether a translation made, or approved, for one text may count for the other. */
  #saysTheSame(before: string, after: string): boolean {
    if (fold(before) === fold(after)) return true;
    const grades = this.#rules.typographyKeeps ? gradeEdit(before, after, EN) : [];
    return grades.length === 1 && grades[0] === 'typography';
  }
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
