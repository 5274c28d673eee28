import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { VFile } from 'vfile';
import { Fault } from '../../lib/fault.ts';
import { addMessage } from '../../model/add-message.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { createText, readTextFile, writeTextFile } from './folder.ts';

/** The folder with the program's own templates and labels: the one above `scripts/`. */
const OWN = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** The path of a translator's file, `translations/ar/verdict.json`; the file need not exist. */
export function catalogPath(tag: string, name: string): string {
  return `translations/${tag}/${name}.json`;
}

/** The path of the agreed words and names, in every language; the file need not exist. */
export const TERMS_PATH = 'translations/terms.csv';

/** The path of the public key of releases; the file need not exist. */
export const PUBLIC_KEY_PATH = 'source/newsroom.pub';

/** The path of a state file, `translations/ar/verdict.state.json`; the file need not exist. */
export function statePath(tag: string, name: string): string {
  return `translations/${tag}/${name}.state.json`;
}

/** A file of the newsroom as it stands, or an empty one of that name. */
export function readOrEmpty(newsroom: Newsroom, relative: string): VFile {
  const read = readTextFile(newsroom.root, relative, newsroom.input);
  if (read !== undefined) return read;
  const file = new VFile({ path: relative, cwd: newsroom.root });
  if (relative.includes('\uFFFD'))
    addMessage(file, {
      ruleId: 'encoding',
      severity: 'error',
      reason: 'Unexpected name of a file that is not UTF-8',
      advice: 'Give the file a new name.',
    });
  return file;
}

/** A file of the newsroom; undefined where there is none, or where a file stands alone and has no translations. */
export function readIfThere(newsroom: Newsroom, relative: string): VFile | undefined {
  return newsroom.isBare && relative.startsWith('translations/')
    ? undefined
    : readTextFile(newsroom.root, relative, newsroom.input);
}

/** Writes below `translations/` or `source/`; false when the file holds that text already. */
export function writeIfChanged(newsroom: Newsroom, relative: string, text: string): boolean {
  if (readTextFile(newsroom.root, relative)?.value === text) return false;
  writeTextFile(newsroom.root, relative, text);
  return true;
}

/** Writes a file that is not there yet; false, and nothing written, when there is one. */
export function createFile(newsroom: Newsroom, relative: string, text: string): boolean {
  return createText(newsroom.root, relative, text);
}

/** The folder of labels that come with the program for languages beyond its own. */
export const MORE_LABELS = 'templates/labels';

/**
 * The label files of one language, the program's and the newsroom's; the newsroom's labels replace the program's one by
 * one.
 */
export function readLabelFiles(newsroom: Newsroom, tag: string): readonly VFile[] {
  const relative = catalogPath(tag, 'labels');
  const isOwn = newsroom.root === OWN && !newsroom.isBare;
  const shipped = relatedTags(tag)
    .flatMap((each) => [catalogPath(each, 'labels'), `${MORE_LABELS}/${each}.json`])
    .filter((path) => !isOwn || path !== relative)
    .map((path) => readTextFile(OWN, path))
    .find((file) => file !== undefined);
  return [shipped, readIfThere(newsroom, relative)].filter((file) => file !== undefined);
}

/**
 * Languages and their usual member, or the one that they are a member of: what is written in one is read in the other.
 */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  no: ['nb'],
  nb: ['no'],
  prs: ['fa'],
  pes: ['fa'],
  arb: ['ar'],
  cmn: ['zh'],
  zsm: ['ms'],
  swh: ['sw'],
  swc: ['sw'],
  kmr: ['ku'],
  azj: ['az'],
  uzn: ['uz'],
  ekk: ['et'],
  lvs: ['lv'],
  als: ['sq'],
  khk: ['mn'],
  npi: ['ne'],
  pbu: ['ps'],
  pst: ['ps'],
  ydd: ['yi'],
  plt: ['mg'],
  ory: ['or'],
  gaz: ['om'],
  tl: ['fil'],
};

/** The tag, then the language alone where it is written in the same script: `pt-BR`, `pt`; but not `sr-Latn`, `sr`. */
function relatedTags(tag: string): readonly string[] {
  const { language, script } = new Intl.Locale(tag).maximize();
  const usual = new Intl.Locale(language).maximize().script;
  const others = (USUAL[language] ?? []).filter((other) => new Intl.Locale(other).maximize().script === script);
  const tags = [tag, `${language}-${script}`, ...(usual === script ? [language] : []), ...others];
  return [...new Set(tags)];
}

/**
 * A template or style sheet: the newsroom's own if it has one of that name, else the program's.
 *
 * @throws {Fault} `template-missing`
 */
export function readTemplateFile(newsroom: Newsroom, name: string): VFile {
  return readOwnTemplate(newsroom, name) ?? readShippedTemplate(name);
}

/** A template or style sheet of the newsroom's own; `undefined` where it has none of that name. */
export function readOwnTemplate(newsroom: Newsroom, name: string): VFile | undefined {
  return newsroom.isBare ? undefined : readTextFile(newsroom.root, `templates/${name}`);
}

/**
 * A template or style sheet as it comes with the program.
 *
 * @throws {Fault} `template-missing`
 */
export function readShippedTemplate(name: string): VFile {
  const relative = `templates/${name}`;
  const file = readTextFile(OWN, relative);
  if (file === undefined)
    throw new Fault(
      'template-missing',
      `${relative} is missing`,
      'Install the program again: this file belongs to it.',
    );
  return file;
}
