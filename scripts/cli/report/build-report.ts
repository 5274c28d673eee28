import { styleText } from 'node:util';
import { type Artifact, type RenderedStatement, sizeOf } from '../../model/artifact.ts';
import { isComplete } from '../../model/catalog.ts';
import { counted } from '../../model/counted.ts';
import type { Document } from '../../model/document.ts';
import type { LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import type { Held } from '../../model/plan.ts';
import { isWritten, type TranslatedSource } from '../../model/translations.ts';
import type { NewsroomBuild } from '../../workflows/build.ts';
import type { Discretion } from './discretion.ts';
import { messagesData } from './findings-json.ts';
import { countMessages, countsText } from './report-messages.ts';
import { inert, tableLines } from './terminal.ts';

/** The result of a build, with findings in place of what was read. */
export type BuildOutcome = Omit<NewsroomBuild, 'loaded' | 'takenBack'> & {
  readonly loaded: Pick<LoadedNewsroom, 'files' | 'masthead'>;
};

/**
 * How the report on a build is written: colours, detail, the output folder, seconds that the build took (none where nothing had
 * changed), what it may not name.
 */
export type BuildReportOptions = {
  readonly colour: boolean;
  readonly verbose: boolean;
  readonly out: string;
  readonly seconds?: number | undefined;
  readonly discretion?: Pick<Discretion, 'hides'> | undefined;
};

/** A table of what came out, what was held and why, how many findings there are, and what to open. */
export function buildReport(
  outcome: BuildOutcome,
  options: BuildReportOptions,
): { readonly held: string; readonly summary: string } {
  const { loaded, held, isPublished, files, statements } = outcome;
  const counts = countMessages(loaded.files);
  const lines = [...statements.flatMap((rows) => statementTable(rows, loaded.masthead, options.colour))];
  const waiting = heldLines(held, options);
  lines.push(
    ...outcome.waiting.map(({ slug, reason }) => `${slug} is not for the public: ${reason}`),
    ...waiting,
    '',
    `${countsText(counts)}; ${isPublished ? `${counted(files, 'file')}${timeOf(options)}` : `nothing was published, ${options.out} is as it was`}`,
  );
  if (options.verbose && outcome.browser !== undefined) {
    lines.push(`Chromium ${outcome.browser.version}, sandbox ${outcome.browser.sandboxed ? 'on' : 'off'}`);
  }
  if (outcome.opening !== undefined) lines.push(`Open ${options.out}/${outcome.opening}`);
  return {
    held: waiting.map((line) => `${line}\n`).join(''),
    summary: `${lines.join('\n').trimStart()}\n`,
  };
}

const timeOf = ({ seconds }: BuildReportOptions): string =>
  seconds === undefined ? ' as they were: nothing has changed since they were built' : ` in ${seconds.toFixed(1)} s`;

/** Lines about what is held, one for all languages of a statement that are held for the same reason. */
function heldLines(all: readonly Held[], { discretion }: Pick<BuildReportOptions, 'discretion'>): readonly string[] {
  // A reason may have words of the text in it.
  const held = all.map((row) =>
    discretion?.hides(`${row.slug}.md`) === true ? { ...row, reason: 'it is under embargo: --verbose says why' } : row,
  );
  const groups = Map.groupBy(held, ({ slug, reason, part = '' }) => [slug, part, reason].join('\n'));
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const tags = rows.map(({ tag }) => tag).filter((tag) => tag !== 'und');
    const what = [inert(first.slug), ...(tags.length === 0 ? [] : [tags.join(', ')])].join(' ');
    const verb = rows.length === 1 ? 'is' : 'are';
    const next = first.isGap ? [`  → communique check ${inert(first.slug)} says which`] : [];
    return first.part === undefined
      ? [`${what} ${verb} held: ${inert(first.reason)}`, ...next]
      : [`${what} ${verb} out without ${first.part}: ${inert(first.reason)}`];
  });
}

/** The standing of a text, and whether the organisation's own texts beside it are in another language than its own. */
function standingOf({ standing, language }: Document, masthead: TranslatedSource): string {
  const own = masthead.catalogs.find((each) => each.language.tag === language.tag);
  const words = standing === 'translated' ? 'not reviewed' : standing;
  const isOther = own !== undefined && isWritten(own) && !isComplete(own);
  return isOther ? `${words}; own texts in ${masthead.language.tag}` : words;
}

function statementTable(rows: RenderedStatement, masthead: TranslatedSource, colour: boolean): readonly string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const cells = rows.map(({ document, renditions }) => {
    const pdf = renditions.find((each) => each.format === 'pdf');
    const text = renditions.find((each) => each.format === 'text');
    return [
      document.language.tag,
      pdf?.pages === undefined ? '' : String(pdf.pages),
      pdf === undefined ? '' : kilobytes(pdf),
      text === undefined ? '' : kilobytes(text),
      standingOf(document, masthead),
    ];
  });
  const whole = [['language', 'pages', 'PDF', 'text', 'standing'], ...cells];
  // In a proof of one format the columns of the others are empty, and left out.
  const table = whole.map((row) => row.filter((_, column) => cells.some((each) => each[column] !== '')));
  const [heading = '', ...body] = tableLines(table);
  return [
    first.document.slug,
    `  ${colour ? styleText('dim', heading, { validateStream: false }) : heading}`,
    ...body.map((row) => `  ${row}`),
  ];
}

const kilobytes = (file: Artifact): string => `${Math.max(1, Math.round(sizeOf(file) / 1000))} kB`;

/** The result of a build as plain data for machines. */
export function buildData(outcome: BuildOutcome): Readonly<Record<string, unknown>> {
  return {
    published: outcome.isPublished,
    statements: outcome.statements.flat().map(({ document, renditions }) => ({
      slug: document.slug,
      language: document.language.tag,
      standing: document.standing,
      files: renditions.map((file) => ({ path: file.path, bytes: sizeOf(file), pages: file.pages })),
    })),
    held: outcome.held,
    counts: countMessages(outcome.loaded.files),
    messages: messagesData(outcome.loaded.files),
  };
}
