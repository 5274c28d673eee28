import { VFile } from 'vfile';
import { keySegments } from '../../scripts/alignment/key-segments.ts';
import type { Statement } from '../../scripts/catalog/localize.ts';
import { languageOf } from '../../scripts/language/language.ts';
import { parseStatement, type StatementDraft } from '../../scripts/statement/statement.ts';

export type Reading = {
  readonly draft: StatementDraft | undefined;
  readonly file: VFile;
  /** `ruleId@line:column` of every message but the one about a missing date. */
  readonly said: readonly string[];
};

export async function readMarkdown(
  markdown: string,
  path = 'source/test-it.md',
  now?: number,
  isAlone = false,
): Promise<Reading> {
  const file = new VFile({ path, value: markdown });
  const draft = await parseStatement(file, {
    language: languageOf('en'),
    languages: ['en', 'ar', 'zh-Hans'].map((tag) => languageOf(tag)),
    now,
    isAlone,
  });
  const said = file.messages
    .filter(({ ruleId }) => ruleId !== 'no-date')
    .map(({ ruleId, line, column }) => `${ruleId}@${line}:${column}`);
  return { draft, file, said };
}

/** @throws {Error} when the Markdown was refused */
export async function draftOf(markdown: string): Promise<StatementDraft> {
  const { draft, file } = await readMarkdown(markdown);
  if (draft === undefined) throw new Error(file.messages.join('\n'));
  return draft;
}

/** Keyed as if for the first time. */
export async function statementOf(markdown: string): Promise<Statement> {
  const draft = await draftOf(markdown);
  return { ...draft, segments: keySegments(draft.segments, new Map()).segments };
}

/** `kind: source` of every segment. */
export async function segmentsOf(markdown: string): Promise<readonly string[]> {
  return (await draftOf(markdown)).segments.map(({ kind, source }) => `${kind}: ${source}`);
}
