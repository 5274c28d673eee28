import { VFile } from 'vfile';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import type { Catalog } from '../../scripts/model/catalog.ts';
import type { Segment } from '../../scripts/model/statement.ts';
import { readCatalog } from '../../scripts/translation/catalog/read-catalog.ts';
import { stringifyEntries, syncedState } from '../../scripts/translation/catalog/synced-state.ts';

export const segmentOf = (key: string, source: string, more: Partial<Segment> = {}): Segment => ({
  kind: 'paragraph',
  key,
  source,
  place: undefined,
  notes: [],
  allows: [],
  ...more,
});

export type Texts = Readonly<Record<string, string>>;

/** A catalog of plain texts: the source, the translator's file, the base file, the state file. */
export function catalogOf(
  tag: string,
  source: Texts | readonly Segment[],
  target: Texts | string,
  base: Texts = {},
  state = '',
): Catalog {
  const segments = isList(source) ? source : Object.entries(source).map(([key, text]) => segmentOf(key, text));
  return readCatalog(languageOf(tag), 'x', segments, {
    file: new VFile({
      path: `translations/${tag}/x.json`,
      value: typeof target === 'string' ? target : stringifyEntries(Object.entries(target)),
    }),
    stateFile: new VFile({ path: `translations/${tag}/x.state.json`, value: state }),
    base: new Map(Object.entries(base)),
  });
}

const isList = (source: Texts | readonly Segment[]): source is readonly Segment[] => Array.isArray(source);

/** One segment `a`, its file and its records over some days: every step is an edit, then perhaps a sync. */
export class Translation {
  source: string;
  target: string | undefined;
  base = '';
  state = '';
  constructor(source: string, target?: string) {
    this.source = source;
    this.target = target;
  }
  read(): Catalog {
    const target: Texts = this.target === undefined ? {} : { a: this.target };
    return catalogOf('ar', { a: this.source }, target, this.base === '' ? {} : { a: this.base }, this.state);
  }
  /** State and staleness, as `reviewed` or `translated changed-together`. */
  get standing(): string {
    const [unit] = this.read().units;
    return [unit?.state, unit?.stale].filter((word) => word !== undefined).join(' ');
  }
  get previous(): string | undefined {
    return this.read().units[0]?.previous;
  }
  sync(confirmed = false): this {
    this.state = syncedState(this.read(), { confirmed });
    this.base = this.source;
    return this;
  }
  /** Writes a reviewer's approval into the state file, as a person or a platform leaves it. */
  approve(state: 'reviewed' | 'final' = 'reviewed'): this {
    this.state = this.state.replace('"state":"translated"', `"state":"${state}"`);
    return this;
  }
  edit(change: { readonly source?: string; readonly target?: string | undefined }): this {
    if (change.source !== undefined) this.source = change.source;
    if ('target' in change) this.target = change.target;
    return this;
  }
}
