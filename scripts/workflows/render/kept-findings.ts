import { z } from 'zod';
import type { NamedQuery } from '../../checks/identify.ts';
import { plainFindingSchema, type RuleFindings } from '../../checks/plain-findings.ts';
import { type Remembered, remembered, type Store } from '../../lib/store/index.ts';
import type { DetectedLanguage } from '../../lib/text/index.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import type { Stamps } from '../known/file-state.ts';
import { programDigest } from '../known/program-stamp.ts';
import type { NamedInFront, RecallNamed } from '../load/topics.ts';
import type { TextsInFile } from '../load/wordings.ts';

const schema: z.ZodType<RuleFindings> = z
  .object({ findings: z.array(plainFindingSchema) })
  .transform(({ findings }) => ({ findings, failures: [] }));

const querySchema: z.ZodType<readonly NamedQuery[]> = z.array(z.object({ key: z.string(), digest: z.string() }));

const languageSchema = z.object({
  found: z
    .object({ tag: z.string(), isSure: z.boolean(), isLong: z.boolean(), isStrange: z.boolean().optional() })
    .optional(),
});

const labelsSchema: z.ZodType<TextsInFile> = z.object({
  texts: z.array(z.tuple([z.string(), z.string()])),
  isClean: z.literal(true),
});

const namedSchema: z.ZodType<NamedInFront> = z.object({
  slug: z.string().optional(),
  topics: z.array(z.string()).optional(),
});

/** What a run keeps of its checks for the next one. */
export type KeptFindings = {
  readonly findings: Remembered<RuleFindings>;
  readonly queries: Remembered<readonly NamedQuery[]>;
  /** The languages that texts are in; `found` is absent for a text without letters. */
  readonly languages: Remembered<{ readonly found?: DetectedLanguage | undefined }>;
  /** Texts of files of labels with which nothing was wrong. */
  readonly labels: Remembered<TextsInFile>;
  /** Documents with which a check has found nothing wrong when it composed them. */
  readonly faultless: Remembered<boolean>;
  /** What the front matter of statements names, where the disk says that they are as they were; absent where it was not asked. */
  readonly recallNamed?: RecallNamed | undefined;
  /** Writes down what was found in this run. */
  readonly keep: () => Promise<void>;
};

/** What the rules have found in a newsroom's translations in earlier runs, by this program and whichever process. */
export async function keptFindings(
  store: Store,
  { root }: Pick<Newsroom, 'root'>,
  stamps?: Stamps,
): Promise<KeptFindings> {
  const program = await programDigest(store);
  const nameOf = (kind: string): string => [kind, program, root].join('\n');
  const findings = await remembered(store, nameOf('findings'), schema, ({ failures }) => failures.length === 0);
  const languages = await remembered(store, nameOf('languages of texts'), languageSchema);
  const queries = await remembered(store, nameOf('languages asked about'), querySchema);
  const named = await remembered(store, nameOf('names in front matter'), namedSchema);
  const labels = await remembered(store, nameOf('texts of labels'), labelsSchema, ({ isClean }) => isClean);
  const faultless = await remembered(store, nameOf('documents without faults'), z.boolean(), (is) => is);
  return {
    ...{ findings, languages, queries, labels, faultless },
    recallNamed:
      stamps &&
      ((path, read) => {
        const stamp = stamps.get(path);
        return stamp === undefined ? read() : named.recall(() => [path, stamp], read);
      }),
    async keep() {
      await Promise.all([findings, languages, queries, named, labels, faultless].map((each) => each.keep()));
    },
  };
}
