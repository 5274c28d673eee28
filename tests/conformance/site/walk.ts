import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { statusAt } from '../../../scripts/model/lifecycle-status.ts';
import { transitions } from '../../../scripts/source/front-matter/lifecycle-edits.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { loadNewsroom } from '../../../scripts/workflows/load/load-newsroom.ts';
import { takeTransition } from '../../../scripts/workflows/transition.ts';
import { randomNumbers } from '../../support/random.ts';
import { disagreements } from './disagreements.ts';
import { NOW, sync, type Tag, translate, writeNewsroom } from './generated.ts';
import { after, figureOf, type Model, noteOf, PUBLISHED, type Step } from './model.ts';
import { published } from './published.ts';

const SLUG = 'zqone';
const TAGS: readonly Tag[] = ['en', 'ar', 'de'];
const DAY = 86_400_000;

export type Walk = {
  readonly steps: readonly string[];
  readonly publishes: number;
  readonly faults: readonly string[];
};

/**
 * A statement taken through its life at random, and published after every step.
 *
 * @param isPrinted true where PDFs and mail are made as well, which takes longer
 */
export async function walk(root: string, seed: number, length: number, isPrinted = false): Promise<Walk> {
  const random = randomNumbers(seed);
  let now = NOW;
  let model: Model = { said: 'draft', corrections: [] };
  await writeNewsroom(
    root,
    [
      { slug: 'other', number: 77, front: ['date: 2024-01-02'] },
      { slug: SLUG, number: figureOf(model), front: [`date: ${PUBLISHED}`, 'status: draft'] },
    ],
    TAGS,
  );
  appendFileSync(path.join(root, 'source/newsroom.yaml'), 'contacts:\n  - email: press@example.org\n');
  const steps: string[] = [];
  const faults: string[] = [];
  const look = async (): Promise<void> => {
    const found = disagreements(await published(root, SLUG, now, isPrinted), SLUG, TAGS, model, now);
    faults.push(...found.map((each) => `seed ${seed}, ${steps.join(' ')}: ${each}`));
  };
  await look();
  for (let count = 0; count < length; count++) {
    now += DAY;
    const loaded = await loadNewsroom(openNewsroom(root));
    const edition = loaded.editions.find(({ name }) => name === SLUG);
    if (edition === undefined) throw new Error(`seed ${seed}, ${steps.join(' ')}: the statement is gone`);
    const possible = Object.keys(transitions[statusAt(edition.statement.front, now)]).filter(isStep);
    const step = possible[Math.floor(random() * possible.length)];
    if (step === undefined) break;
    const until = now + (random() < 0.5 ? DAY / 2 : 3 * DAY);
    const before = figureOf(model);
    const note = step === 'correct' ? noteOf(model.corrections.length) : `Reason to ${step}.`;
    const isNoted = step === 'correct' || step === 'withhold' || step === 'cancel';
    takeTransition(loaded.newsroom, edition, {
      step,
      now,
      note: isNoted ? note : undefined,
      until: step === 'embargo' ? new Date(until).toISOString().replace('.000Z', 'Z') : undefined,
    });
    model = after(model, step, now, until);
    steps.push(step);
    const file = path.join(root, `source/${SLUG}.md`);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(String(before), String(figureOf(model))));
    await sync(root);
    translate(root, SLUG, figureOf(model), TAGS);
    await look();
  }
  rmSync(root, { recursive: true });
  return { steps, publishes: steps.length + 1, faults };
}

const isStep = (name: string): name is Step => ['embargo', 'publish', 'correct', 'withhold', 'cancel'].includes(name);
