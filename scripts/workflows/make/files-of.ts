import type { Artifact } from '../../model/artifact.ts';
import { fail } from '../../model/attempt.ts';
import type { Held } from '../../model/plan.ts';
import type { Stamp } from '../../publish/integrity/kit.ts';
import { jobOf } from '../plan/editions.ts';
import { holdIn } from '../plan/prepare.ts';
import type { Made } from './make.ts';
import { composeFiles } from './publication.ts';
import { PageFailure } from './style-page.ts';

export type MadeFiles = { readonly made: Made; readonly files: readonly Artifact[] | undefined };

/**
 * What was made, as files. A page that cannot be made is said on its statement and holds its language; the others are
 * composed again without it, since they name it.
 */
export async function filesOfMade(made: Made, stamp: Stamp): Promise<MadeFiles> {
  try {
    return { made, files: made.site && (await composeFiles(made.site, stamp)) };
  } catch (error) {
    const rest = error instanceof PageFailure ? withoutPage(made, error) : undefined;
    if (rest === undefined) throw error;
    return filesOfMade(rest, stamp);
  }
}

/** The rest of what was made; `undefined` where the page belongs to nothing that is there. */
function withoutPage(made: Made, { slug, tag, cause }: PageFailure): Made | undefined {
  const draft = made.drafts?.find(({ documents }) =>
    documents.some((each) => each.slug === slug && each.language.tag === tag),
  );
  const language = draft?.plan.languages.find((each) => each.tag === tag);
  const { site, press } = made;
  if (draft === undefined || language === undefined || site === undefined) return undefined;
  const held: Held = { slug, tag, reason: fail(jobOf(draft.plan.edition, 'The page', language), cause) };
  const left = holdIn(draft, [held], press.newsroom);
  const out = draft.documents.filter((document) => !left.documents.includes(document));
  const statements = made.statements.map((statement) => statement.filter(({ document }) => !out.includes(document)));
  return {
    ...made,
    statements,
    drafts: made.drafts?.map((each) => (each === draft ? left : each)),
    held: [...new Set([...left.plan.held, ...made.held])],
    failed: [...made.failed, held],
    site: { ...site, statements },
  };
}
