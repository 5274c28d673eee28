import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import type { SegmentDraft, SegmentKind } from '../../scripts/model/statement.ts';
import { parseStatement } from '../../scripts/source/statement/parse-statement.ts';
import { declaration } from '../support/udhr.ts';

export function draft(kind: SegmentKind, source: string, pin?: string): SegmentDraft {
  return { kind, source, place: undefined, notes: [], allows: [], pin };
}

/** The Universal Declaration in English: 30 headings and their paragraphs. */
export function declarationDrafts(): readonly SegmentDraft[] {
  return declaration('eng').articles.flatMap(({ heading, paragraphs }) => [
    draft('heading', heading),
    ...paragraphs.map((text) => draft('paragraph', text)),
  ]);
}

/**
 * The first statement of this repository, as the program reads it, with its head as headings: a statement has one title,
 * and here everything may be doubled and moved.
 */
export async function statementDrafts(): Promise<readonly SegmentDraft[]> {
  const path = join(import.meta.dirname, '../../source/koblenz-verdict.md');
  const file = new VFile({ path, value: readFileSync(path, 'utf8') });
  const statement = await parseStatement(file, { language: languageOf('en'), languages: [languageOf('en')] });
  return (statement?.segments ?? [])
    .filter(({ kind }) => kind !== 'place')
    .map(({ kind, source }) => draft(kind === 'title' || kind === 'kicker' ? 'heading' : kind, source));
}

export function sentencesOf(drafts: readonly SegmentDraft[]): readonly string[] {
  return drafts
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ source }) => source.split(/(?<=[.;]) +/))
    .filter((text) => text.length > 30);
}
