import {
  type BuildOptions,
  build,
  type CheckResult,
  check,
  defineRenderer,
  defineRule,
  defineTarget,
  type Extensions,
  Fault,
  inspect,
  type Newsroom,
  openNewsroom,
  pathsOf,
  type ReleaseResult,
  release,
  type Task,
  translatedUnits,
  verify,
} from 'communique';

// Compiled from outside, and never run: what a program in TypeScript would write, and what the types must not let pass.
const newsroom: Newsroom = openNewsroom('.');
const checked: CheckResult = await check(newsroom);
export const said: readonly string[] = checked.files.flatMap(({ messages }) => messages.map(({ reason }) => reason));

const options: BuildOptions = { out: 'proof', languages: ['de'], formats: ['html', 'pdf'] };
const task = build(newsroom, options);
for await (const event of task) if (event.kind === 'done') event.what.trim();
export const written: number = (await task.result).written;

const released: Task<ReleaseResult> = release(newsroom, { key: { file: 'key' }, signal: AbortSignal.timeout(1000) });
export const number: number | undefined = (await released.result).released?.number;
export const doubts: number = verify('dist', newsroom).doubts.length;
export const pages: number = inspect('a.pdf').pageCount;
export const codeOf = (error: unknown): string => (error instanceof Fault ? error.code : '');

const rule = defineRule({
  id: 'loaded-word',
  says: 'Finds a word that the newsroom does not use.',
  severity: 'warning',
  *check(subject) {
    for (const unit of translatedUnits(subject, 'loaded-word'))
      if (unit.target.includes('Terrorist')) yield { reason: 'Unexpected “Terrorist”', unit, advice: 'Say who.' };
  },
});
const renderer = defineRenderer({
  format: 'headline',
  usesBrowser: false,
  render(document) {
    const [path, bytes] = [pathsOf(document).page, new TextEncoder().encode(document.title)];
    return { renditions: [{ format: 'other', label: 'TXT', path, mediaType: 'text/plain', bytes }] };
  },
});
export const extensions: Extensions = { rules: [rule], renderers: [renderer] };

// @ts-expect-error there is no such format
build(newsroom, { formats: ['docx'] });
// @ts-expect-error a result says nothing of this name
checked.nothing;
// @ts-expect-error a newsroom is opened, not named
check('news');
// @ts-expect-error a rule says how grave it is
defineRule({ id: 'x', says: 'y', *check() {} });
// @ts-expect-error a target can be opened
defineTarget({ kind: 's3' });
