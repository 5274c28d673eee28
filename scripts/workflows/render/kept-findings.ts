import { z } from 'zod';
import type { Query } from '../../checks/identify.ts';
import { plainFindingSchema, type RuleFindings } from '../../checks/plain-findings.ts';
import { type Remembered, remembered, type Store } from '../../lib/store/index.ts';
import type { DetectedLanguage } from '../../lib/text/index.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { programDigest } from '../known/program-stamp.ts';

const schema: z.ZodType<RuleFindings> = z
  .object({ findings: z.array(plainFindingSchema) })
  .transform(({ findings }) => ({ findings, failures: [] }));

const querySchema: z.ZodType<readonly Query[]> = z.array(
  z.object({ key: z.string(), text: z.string(), expected: z.string(), digest: z.string() }),
);

const languageSchema = z.object({
  found: z
    .object({ tag: z.string(), isSure: z.boolean(), isLong: z.boolean(), isStrange: z.boolean().optional() })
    .optional(),
});

/** What a run keeps of its checks for the next one. */
export type KeptFindings = {
  readonly findings: Remembered<RuleFindings>;
  readonly queries: Remembered<readonly Query[]>;
  /** The languages that texts are in; `found` is absent for a text without letters. */
  readonly languages: Remembered<{ readonly found?: DetectedLanguage | undefined }>;
};

/** What the rules have found in a newsroom's translations in earlier runs, by this program and whichever process. */
export async function keptFindings(store: Store, { root }: Pick<Newsroom, 'root'>): Promise<KeptFindings> {
  const program = await programDigest(store);
  const nameOf = (kind: string): string => [kind, program, root].join('\n');
  return {
    findings: await remembered(store, nameOf('findings'), schema, ({ failures }) => failures.length === 0),
    languages: await remembered(store, nameOf('languages of texts'), languageSchema),
    queries: await remembered(store, nameOf('languages asked about'), querySchema),
  };
}
