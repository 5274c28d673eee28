import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { proseDigest } from '../../../scripts/lib/text/comparison/fingerprints.ts';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { approve } from '../../../scripts/translation/catalog/approvals.ts';
import { readTranslatedSource } from '../../../scripts/translation/read-translated-source.ts';
import { planSync } from '../../../scripts/workflows/translate/plan-sync.ts';
import { randomOf } from '../../support/random.ts';
import { declarationDrafts, draft } from '../../translation/corpora.ts';
import { MAKERS } from '../../translation/edits/edits.ts';

const TRIALS = process.env['LONG_TESTS'] === '1' ? 3000 : 60;
const [EN, AR] = [languageOf('en'), languageOf('ar')];
const STATE = 'translations/ar/case.state.json';
const GRAVE = ['number', 'negation', 'name', 'modality'] as const;
const TEXTS = declarationDrafts()
  .map(({ source }) => source)
  .filter((text) => text.length > 40);

/** One paragraph with an approved translation, in a newsroom where typography keeps approvals, or does not. */
class Approved {
  source: string;
  readonly #typographyKeeps: boolean;
  readonly files = new Map<string, string>();

  constructor(source: string, typographyKeeps = true) {
    [this.source, this.#typographyKeeps] = [source, typographyKeeps];
    this.sync();
    const [key = ''] = Object.keys(JSON.parse(this.files.get('translations/en/case.json') ?? '{}'));
    this.files.set('translations/ar/case.json', JSON.stringify({ [key]: 'نص' }));
    this.sync({ by: 'T. Translator' });
    const [catalog] = this.#read().catalogs;
    if (catalog === undefined) throw new Error('There is no Arabic');
    this.files.set(STATE, approve(catalog, { by: 'A. Reader', at: '2025-01-01', twoPersons: true }).text);
  }

  #read() {
    return readTranslatedSource([draft('paragraph', this.source)], {
      name: 'case',
      language: EN,
      languages: [EN, AR],
      approvals: { twoPersons: true, typographyKeeps: this.#typographyKeeps },
      read: (path) => new VFile({ path, value: this.files.get(path) ?? '' }),
    });
  }

  sync({ by }: { readonly by?: string } = {}): this {
    for (const [path, text] of planSync(this.#read(), { confirm: false, by }).files) this.files.set(path, text);
    return this;
  }

  edit(source: string): this {
    this.source = source;
    return this;
  }

  get standing(): string {
    const [unit] = this.#read().catalogs[0]?.units ?? [];
    return unit?.stale ?? unit?.state ?? 'none';
  }
}

/** An edit of a random text that is made to be of this kind, and that a digest sees. */
function editOf(kind: keyof typeof MAKERS, random: ReturnType<typeof randomOf>, text?: string) {
  for (;;) {
    const edit = MAKERS[kind](text ?? TEXTS[random.below(TEXTS.length)] ?? '', random);
    if (edit !== undefined && proseDigest(edit.before) !== proseDigest(edit.after)) return edit;
    if (text !== undefined) return undefined;
  }
}

test('typography alone keeps an approval, through any number of edits and syncs, with both names', () => {
  for (let seed = 0; seed < TRIALS; seed++) {
    const random = randomOf(seed);
    const first = editOf('typography', random);
    if (first === undefined) continue;
    const trial = new Approved(first.before);
    for (let step = 0; step < 4; step++) {
      const next = step === 0 ? first : editOf('typography', random, trial.source);
      if (next !== undefined && next.before === trial.source) trial.edit(next.after);
      expect(trial.standing, `seed ${seed}: ${trial.source}`).toBe('reviewed');
      if (random.next() < 0.5) trial.sync();
    }
    const state = trial.sync().files.get(STATE);
    expect(state).toContain('"state":"reviewed","translator":"T. Translator","by":"A. Reader","at":"2025-01-01"}');
    expect(state).toContain(`"source":"${proseDigest(trial.source)}"`);
    expect(trial.sync().files.get(STATE)).toBe(state);
  }
});

test.each(GRAVE)(
  'an edit of a %s loses it for good, alone or under typography, and after a typographic one',
  (kind) => {
    for (let seed = 0; seed < TRIALS / 3; seed++) {
      const random = randomOf(seed);
      const edit = editOf(kind, random);
      if (edit === undefined) continue;
      const trial = new Approved(edit.before);
      const dressed = editOf('typography', random, edit.after);
      const after = dressed !== undefined && random.next() < 0.5 ? dressed.after : edit.after;
      const typographic = editOf('typography', random, edit.before);
      if (typographic?.before === edit.before && random.next() < 0.5) trial.edit(typographic.after).sync();
      expect(trial.edit(after).standing, `seed ${seed}: ${edit.before} → ${after}`).toBe('source-changed');
      expect(trial.sync().standing).toBe('source-changed');
      expect(trial.edit(edit.before).sync().standing).not.toBe('reviewed');
      expect(trial.files.get(STATE)).not.toContain('A. Reader');
    }
  },
);

test('where the newsroom does not say so, typography loses it too', () => {
  const trial = new Approved('He said "no" - twice.', false).edit('He said “no” – twice.');
  expect(trial.standing).toBe('source-changed');
  expect(trial.sync().standing).toBe('source-changed');
});

test('an approval whose source text is not known word for word is lost', () => {
  const trial = new Approved('He said "no".');
  trial.files.set('translations/en/case.json', '{"paragraph-he-said-no": "He said no."}');
  expect(trial.edit('He said “no”.').standing).toBe('source-changed');
});
