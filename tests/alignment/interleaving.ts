import { VFile } from 'vfile';
import { stringifyEntries } from '../../scripts/catalog/sync.ts';
import { languageOf } from '../../scripts/language/language.ts';
import { type Namespace, readNamespace } from '../../scripts/pipeline/namespace.ts';
import { planSync } from '../../scripts/pipeline/plan-sync.ts';
import type { SegmentDraft } from '../../scripts/statement/segment.ts';
import { draft } from './corpora.ts';
import { isFilled, type Random } from './random.ts';
import { reword } from './reword.ts';

const [EN, AR] = [languageOf('en'), languageOf('ar')];
const BASE = 'translations/en/case.json';
const TARGET = 'translations/ar/case.json';
const STATE = 'translations/ar/case.state.json';

/** An outdated translation that counted as current: which, and after what. */
export type Fault = {
  readonly target: string;
  readonly seen: string;
  readonly source: string;
  readonly deeds: readonly string[];
};

/**
 * A writer, a translator and a sync at work on the same statement in no order at all, beside a simple record of which
 * source text the translator had before her when she wrote each translation. The translator reads the base file.
 */
export class Interleaving {
  readonly #random: Random;
  readonly #foreign: readonly string[];
  readonly #files = new Map<string, string>();
  readonly #seen = new Map<string, string>();
  readonly #deeds: string[] = [];
  #source: readonly SegmentDraft[];
  #written = 0;
  /** The translator's own copy while the file is in the middle of a merge. */
  #entries: readonly (readonly [string, string])[] = [];
  #isBroken = false;
  /** How often a translation counted as current, so that a trial in which none ever does is noticed. */
  current = 0;

  constructor(source: readonly SegmentDraft[], random: Random, foreign: readonly string[]) {
    [this.#source, this.#random, this.#foreign] = [source, random, foreign];
  }

  /** Does one thing after another; ends with the first fault. */
  run(steps: number): Fault | undefined {
    for (let step = 0; step < steps; step++) {
      const [name, deed] = this.#random.pick(DEEDS);
      this.#deeds.push(name);
      deed(this);
      const fault = this.#fault();
      if (fault !== undefined) return fault;
    }
    return undefined;
  }

  editSource(): void {
    const [random, at] = [this.#random, this.#random.below(this.#source.length)];
    const one = this.#source[at];
    if (one === undefined) return;
    const other = this.#source[random.below(this.#source.length)] ?? one;
    const choice = random.below(6);
    const fresh = draft('paragraph', isFilled(this.#foreign) ? random.pick(this.#foreign) : 'Nothing.');
    if (choice === 0) this.#source = this.#source.toSpliced(at, 0, fresh);
    else if (choice === 1 && this.#source.length > 2) this.#source = this.#source.toSpliced(at, 1);
    else if (choice === 2)
      this.#source = this.#source.toSpliced(at, 1).toSpliced(random.below(this.#source.length), 0, one);
    else if (choice === 3) this.#source = this.#source.toSpliced(at, 0, { ...other });
    else
      this.#source = this.#source.with(at, {
        ...one,
        source: reword(one.source, random.pick([0.1, 0.4]), random, this.#foreign),
      });
  }

  /** Translates one segment anew, of those that the base file has. */
  editTarget(): void {
    const base: Readonly<Record<string, string>> = JSON.parse(this.#files.get(BASE) ?? '{}');
    const keys = Object.keys(base);
    if (!isFilled(keys)) return;
    const key = this.#random.pick(keys);
    const target = `ترجمة ${++this.#written}`;
    this.#seen.set(target, base[key] ?? '');
    this.#entries = [...this.#entries.filter(([other]) => other !== key), [key, target]];
    this.#save();
  }

  dropTarget(): void {
    this.#entries = this.#entries.toSpliced(this.#random.below(this.#entries.length), 1);
    this.#save();
  }

  breakFile(): void {
    this.#isBroken = !this.#isBroken;
    this.#save();
  }

  sync(options: { readonly confirm: boolean; readonly prune?: boolean }): void {
    const namespace = this.#read();
    if (options.confirm) this.#confirm(namespace);
    for (const [path, text] of planSync(namespace, options).files) this.#files.set(path, text);
    if (!this.#isBroken) this.#entries = Object.entries(JSON.parse(this.#files.get(TARGET) ?? '{}'));
  }

  /** A person vouches for every translation that changed together with its source, whatever it was made for. */
  #confirm({ catalogs }: Namespace): void {
    for (const { segment, target, stale } of catalogs[0]?.units ?? [])
      if (target !== undefined && stale !== undefined && stale !== 'source-changed')
        this.#seen.set(target, segment.source);
  }

  #save(): void {
    this.#files.set(TARGET, (this.#isBroken ? '<<<<<<< HEAD\n' : '') + stringifyEntries(this.#entries));
  }

  #read(): Namespace {
    return readNamespace(this.#source, {
      name: 'case',
      language: EN,
      languages: [EN, AR],
      read: (path) => new VFile({ path, value: this.#files.get(path) ?? '' }),
    });
  }

  #fault(): Fault | undefined {
    for (const { segment, target, stale } of this.#read().catalogs[0]?.units ?? []) {
      if (target === undefined || stale !== undefined) continue;
      this.current++;
      const seen = this.#seen.get(target) ?? '';
      if (fold(seen) !== fold(segment.source)) return { target, seen, source: segment.source, deeds: this.#deeds };
    }
    return undefined;
  }

  /** The state file as it stands. */
  get state(): string {
    return this.#files.get(STATE) ?? '';
  }
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

type Deed = readonly [name: string, deed: (on: Interleaving) => void];

const DEEDS: readonly [Deed, ...Deed[]] = [
  ['edit source', (on) => on.editSource()],
  ['edit source', (on) => on.editSource()],
  ['edit target', (on) => on.editTarget()],
  ['edit target', (on) => on.editTarget()],
  ['edit target', (on) => on.editTarget()],
  ['drop target', (on) => on.dropTarget()],
  ['sync', (on) => on.sync({ confirm: false })],
  ['sync', (on) => on.sync({ confirm: false })],
  ['sync --confirm', (on) => on.sync({ confirm: true })],
  ['sync --prune', (on) => on.sync({ confirm: false, prune: true })],
  ['break or mend', (on) => on.breakFile()],
];
