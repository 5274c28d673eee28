import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { PdfProfile } from '../../../../scripts/model/newsroom.ts';
import { startCommand } from '../../../support/command.ts';
import { veraJar } from './vera-jar.ts';

/**
 * What each profile is checked against, by veraPDF's names: PDF/UA-1 and PDF/A-2a; PDF/UA-2, Well-Tagged PDF 1.0 for
 * accessibility and for reuse, and PDF/A-4.
 */
export const FLAVOURS = {
  'ua-1': ['ua1', '2a'],
  'ua-2': ['ua2', 'wt1a', 'wt1r', '4'],
} as const satisfies Readonly<Record<PdfProfile, readonly string[]>>;
export type Flavour = (typeof FLAVOURS)[PdfProfile][number];

/** One rule that a file breaks: `7.1-3`, how often, and where first. */
export type Failure = {
  readonly file: string;
  readonly flavour: Flavour;
  readonly rule: string;
  readonly count: number;
  readonly where: string;
};

const summary = z.object({
  clause: z.string(),
  testNumber: z.number(),
  failedChecks: z.number(),
  ruleStatus: z.string(),
  description: z.string(),
  checks: z.array(z.object({ context: z.string(), errorMessage: z.string().nullish() })).optional(),
});
const report = z.object({
  report: z.object({
    jobs: z.array(
      z.object({
        itemDetails: z.object({ name: z.string() }),
        validationResult: z
          .array(z.object({ details: z.object({ passedRules: z.number(), ruleSummaries: z.array(summary) }) }))
          .optional(),
        taskException: z.unknown().optional(),
      }),
    ),
  }),
});

/**
 * What veraPDF finds against a profile's standards in any number of files: one process a standard, all at once.
 *
 * @throws {Error} where it does not run, or has not looked at every file
 */
export async function validate(
  files: readonly string[],
  scratch: string,
  profile: PdfProfile = 'ua-1',
): Promise<readonly Failure[]> {
  const jar = await veraJar();
  const all = await Promise.all(FLAVOURS[profile].map((flavour) => validateAs(flavour, files, jar, scratch)));
  return all.flat();
}

async function validateAs(
  flavour: Flavour,
  files: readonly string[],
  jar: string,
  scratch: string,
): Promise<readonly Failure[]> {
  const options = ['-f', flavour, '--format', 'json', '--maxfailuresdisplayed', '2', '--loglevel', '1'];
  const java = ['-Xmx1g', '-XX:TieredStopAtLevel=1', '-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper'];
  // 1 is its exit code where a file breaks a rule; that is in its report.
  const { stdout, screen, code } = await startCommand('java', [...java, ...options, ...files], { cwd: scratch }).ended;
  if (code !== 0 && code !== 1) throw new Error(`veraPDF ended with exit code ${code}: ${screen.slice(0, 2000)}`);
  await writeFile(path.join(scratch, `vera-${flavour}.json`), stdout);
  const { jobs } = report.parse(JSON.parse(stdout)).report;
  const looked = new Set(jobs.filter(({ validationResult }) => validationResult !== undefined).map(nameOf));
  const unseen = files.filter((file) => !looked.has(file));
  if (unseen.length > 0) throw new Error(`veraPDF has not looked at ${unseen.join(', ')}`);
  return jobs.flatMap((job) =>
    (job.validationResult ?? [])
      .flatMap(({ details }) => details.ruleSummaries)
      .filter(({ ruleStatus }) => ruleStatus === 'FAILED')
      .map(({ clause, testNumber, failedChecks, description, checks: [first] = [] }) => ({
        file: nameOf(job),
        flavour,
        rule: `${clause}-${testNumber}`,
        count: failedChecks,
        where: `${first?.errorMessage ?? description} at ${first?.context ?? '?'}`,
      })),
  );
}

const nameOf = ({ itemDetails }: { readonly itemDetails: { readonly name: string } }): string => itemDetails.name;
