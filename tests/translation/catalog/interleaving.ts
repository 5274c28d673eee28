import { VFile } from 'vfile';
import { proseDigest } from '../../../scripts/lib/text/comparison/fingerprints.ts';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import type { Catalog } from '../../../scripts/model/catalog.ts';
import type { ApprovalRules } from '../../../scripts/model/newsroom.ts';
import type { SegmentDraft } from '../../../scripts/model/statement.ts';
import type { TranslatedSource } from '../../../scripts/model/translations.ts';
import { approve } from '../../../scripts/translation/catalog/approvals.ts';
import { stringifyEntries } from '../../../scripts/translation/catalog/synced-state.ts';
import { readTranslatedSource } from '../../../scripts/translation/read-translated-source.ts';
import { planSync, type SyncOptions } from '../../../scripts/workflows/translate/plan-sync.ts';
import { isFilled, type Random } from '../../support/random.ts';
import { reword } from '../../support/reword.ts';
import { draft } from '../corpora.ts';
import { MAKERS } from '../edits/edits.ts';
import { type Fault, Witness } from './witness.ts';

const [EN, AR] = [languageOf('en'), languageOf('ar')];
const BASE = 'translations/en/case.json';
const TARGET = 'translations/ar/case.json';
const STATE = 'translations/ar/case.state.json';

/** Who reads a translation; a translator may try to read their own. */
const READERS = ['A. Reader', 'T. One', 'T. Two'] as const;
const TRANSLATORS = ['T. One', 'T. Two'] as const;

/**
 * A writer, two translators, a reader, an editor of the settings and a sync at work on the same statement in no order at
 * all, before a witness who knows what really happened. Translators read the base file.
 */
export class Interleaving {
  readonly #random: Random;
  readonly #foreign: readonly string[];
  readonly #files = new Map<string, string>();
  readonly witness: Witness;
  readonly #rules: ApprovalRules;
  #isPublished = true;
  readonly #deeds: string[] = [];
  #source: readonly SegmentDraft[];
  #written = 0;
  /** The translator's own copy while the file is in the middle of a merge. */
  #entries: readonly (readonly [string, string])[] = [];
  #isBroken = false;

  constructor(source: readonly SegmentDraft[], random: Random, foreign: readonly string[]) {
    [this.#source, this.#random, this.#foreign] = [source, random, foreign];
    this.#rules = { twoPersons: random.next() < 0.5, typographyKeeps: random.next() < 0.5 };
    this.witness = new Witness(this.#rules);
  }

  /** Does one thing after another; ends with the first fault, and what led to it. */
  run(steps: number): (Fault & { readonly deeds: readonly string[] }) | undefined {
    for (let step = 0; step < steps; step++) {
      const [name, deed] = this.#random.pick(DEEDS);
      this.#deeds.push(name);
      const restless = deed(this);
      const catalog = this.#catalog;
      const fault =
        restless === undefined
          ? catalog && this.witness.faultIn(catalog)
          : { what: restless, target: '', seen: '', source: '' };
      if (fault !== undefined) return { ...fault, deeds: this.#deeds };
    }
    return undefined;
  }

  editSource(): void {
    const [random, at] = [this.#random, this.#random.below(this.#source.length)];
    const one = this.#source[at];
    if (one === undefined) return;
    const other = this.#source[random.below(this.#source.length)] ?? one;
    const choice = random.below(7);
    const fresh = draft('paragraph', isFilled(this.#foreign) ? random.pick(this.#foreign) : 'Nothing.');
    if (choice === 0) this.#source = this.#source.toSpliced(at, 0, fresh);
    else if (choice === 1 && this.#source.length > 2) this.#source = this.#source.toSpliced(at, 1);
    else if (choice === 2)
      this.#source = this.#source.toSpliced(at, 1).toSpliced(random.below(this.#source.length), 0, one);
    else if (choice === 3) this.#source = this.#source.toSpliced(at, 0, { ...other });
    else if (choice === 4) {
      const edit = MAKERS.typography(one.source, random);
      if (edit?.before === one.source) this.#source = this.#source.with(at, { ...one, source: edit.after });
    } else
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
    this.witness.translated(target, base[key] ?? '', this.#random.pick(TRANSLATORS));
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

  /** Two texts on record change places, as in a spreadsheet that was sorted. */
  swapTargets(): void {
    const onRecord = (this.#catalog?.units ?? []).filter(
      ({ target, record }) => target !== undefined && record?.target === proseDigest(target),
    );
    if (!isFilled(onRecord)) return;
    const [one, other] = [this.#random.pick(onRecord), this.#random.pick(onRecord)];
    const texts = new Map([
      [one.segment.key, other.target ?? ''],
      [other.segment.key, one.target ?? ''],
    ]);
    this.#entries = this.#entries.map(([key, text]) => [key, texts.get(key) ?? text]);
    this.#save();
  }

  dropOrRecall(): void {
    this.#isPublished = !this.#isPublished;
  }

  /** Somebody reads everything, and says that all of it is right. */
  approveAll(): void {
    const catalog = this.#catalog;
    if (catalog === undefined || !catalog.isReadable) return;
    const by = this.#random.pick(READERS);
    const { text, approved } = approve(catalog, { by, at: '2025-01-01', twoPersons: this.#rules.twoPersons });
    if (approved.length > 0) this.#files.set(STATE, text);
    for (const { segment, target } of catalog.units)
      if (target !== undefined && approved.includes(segment.key)) this.witness.approved(target, segment.source, by);
  }

  /** A translator signs what nobody has signed, where all of that is hers. */
  sign(): string | undefined {
    const unsigned = (this.#catalog?.units ?? []).filter(
      ({ target, record }) =>
        target !== undefined && (record?.translator === undefined || record.target !== proseDigest(target)),
    );
    const authors = new Set(unsigned.map(({ target }) => this.witness.authorOf(target ?? '')));
    const [by] = authors;
    return authors.size === 1 ? this.sync({ confirm: false, by }) : undefined;
  }

  /** What a second sync would write, and should not: nothing where it is well. */
  sync(options: SyncOptions): string | undefined {
    const translated = this.#read();
    const [catalog] = translated.catalogs;
    if (options.confirm && catalog !== undefined) this.witness.confirmed(catalog);
    for (const [path, text] of planSync(translated, options).files) this.#files.set(path, text);
    if (!this.#isBroken) this.#entries = Object.entries(JSON.parse(this.#files.get(TARGET) ?? '{}'));
    const again = [...planSync(this.#read(), options).files].filter(([path, text]) => this.#files.get(path) !== text);
    return again.length === 0 ? undefined : `a second sync writes ${again.map(([path]) => path).join(', ')}`;
  }

  #save(): void {
    this.#files.set(TARGET, (this.#isBroken ? '<<<<<<< HEAD\n' : '') + stringifyEntries(this.#entries));
  }

  #read(): TranslatedSource {
    return readTranslatedSource(this.#source, {
      name: 'case',
      language: EN,
      languages: this.#isPublished ? [EN, AR] : [EN],
      unpublished: this.#isPublished ? [] : [AR],
      approvals: this.#rules,
      read: (path) => new VFile({ path, value: this.#files.get(path) ?? '' }),
    });
  }

  /** The Arabic, while it is published. */
  get #catalog(): Catalog | undefined {
    return this.#read().catalogs[0];
  }
}

/** One thing that somebody does; the text is a fault in the doing. */
type Deed = readonly [name: string, deed: (on: Interleaving) => string | undefined];

const silently =
  (deed: (on: Interleaving) => void): Deed[1] =>
  (on) => {
    deed(on);
    return undefined;
  };

const DEEDS: readonly [Deed, ...Deed[]] = [
  ['edit source', silently((on) => on.editSource())],
  ['edit source', silently((on) => on.editSource())],
  ['edit target', silently((on) => on.editTarget())],
  ['edit target', silently((on) => on.editTarget())],
  ['edit target', silently((on) => on.editTarget())],
  ['drop target', silently((on) => on.dropTarget())],
  ['swap targets', silently((on) => on.swapTargets())],
  ['sync', (on) => on.sync({ confirm: false })],
  ['sync', (on) => on.sync({ confirm: false })],
  ['sync --confirm', (on) => on.sync({ confirm: true })],
  ['sync --prune', (on) => on.sync({ confirm: false, prune: true })],
  ['sync --by', (on) => on.sign()],
  ['sync --by', (on) => on.sign()],
  ['approve', silently((on) => on.approveAll())],
  ['approve', silently((on) => on.approveAll())],
  ['drop or recall the language', silently((on) => on.dropOrRecall())],
  ['break or mend', silently((on) => on.breakFile())],
];
