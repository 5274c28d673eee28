import path from 'node:path';
import { TokenType, tokenizer } from '@csstools/css-tokenizer';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { brandStyle } from '../../compose/template/brand-style.ts';
import {
  type StyleReference,
  styleFault,
  styleReferences,
  withAddresses,
  withImports,
} from '../../compose/template/style-sheet.ts';
import { parseTemplate, policyIn } from '../../compose/template/template.ts';
import { TEMPLATE_SLOTS, VITAL_SLOTS } from '../../compose/template/template-slots.ts';
import { digestOnce, fileStamp } from '../../lib/files/index.ts';
import type { FontSettings } from '../../lib/fonts/index.ts';
import { oncePerKey } from '../../lib/once.ts';
import type { Recall } from '../../lib/store/index.ts';
import { addMessage } from '../../model/add-message.ts';
import { type Artifact, distinct } from '../../model/artifact.ts';
import type { Logo } from '../../model/document.ts';
import type { Look, Style } from '../../model/look.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { paths } from '../../model/paths.ts';
import { reportHiddenIn, reportHiddenLines, reportHiddenValues } from '../../model/report-hidden.ts';
import type { Template, TemplateName, Templates } from '../../model/templates.ts';
import { readBytes } from '../../source/newsroom/file-bytes.ts';
import { readOwnTemplate, readShippedTemplate, readTemplateFile } from '../../source/newsroom/files.ts';
import { listFolder } from '../../source/newsroom/folder.ts';

const START = { line: 1, column: 1 };

/**
 * The templates of what is published, the newsroom's own where it has them.
 *
 * @param recall templates that were read before
 */
export function readTemplates(newsroom: Newsroom, labels: readonly string[], recall?: Recall<Templates>): Templates {
  const inputs = (): unknown => {
    // Style sheets name files, which are looked at.
    const stamps = newsroom.isBare ? [] : stampsBelow(newsroom.root, 'templates');
    return [newsroom.root, newsroom.brand, labels, stamps];
  };
  return recall?.(inputs, () => templatesOf(newsroom, labels)) ?? templatesOf(newsroom, labels);
}

const stampsBelow = (root: string, folder: string): readonly string[] =>
  listFolder(root, folder).flatMap(({ name, isFolder }) =>
    isFolder ? stampsBelow(root, `${folder}/${name}`) : [fileStamp(path.join(root, folder, name))],
  );

const TEMPLATES: readonly TemplateName[] = [
  ...(['page', 'print', 'newsroom', 'languages', 'verify'] as const),
  ...(['archive', 'card', 'search', 'not-found'] as const),
];

function templatesOf(newsroom: Newsroom, labels: readonly string[]): Templates {
  const files = new Map<TemplateName, VFile>();
  const fileOf = (name: TemplateName): VFile => {
    const file = files.get(name) ?? readTemplateFile(newsroom, `${name}.html`);
    files.set(name, file);
    return file;
  };
  const of = oncePerKey((name: TemplateName): Template => {
    const file = fileOf(name);
    const isOwn = readOwnTemplate(newsroom, `${name}.html`) !== undefined;
    const template = parseTemplate(file, {
      slots: TEMPLATE_SLOTS[name],
      vital: VITAL_SLOTS[name],
      labels,
      // The program's own is the one that must be there.
      policy: isOwn ? policyIn(readShippedTemplate(`${name}.html`)) : undefined,
    });
    if (isOwn) reportHiddenInTemplate(template);
    return template;
  });
  // What is wrong with the newsroom's own is said now; the program's own are checked by tests, and parsed when one is asked for.
  for (const name of TEMPLATES) if (readOwnTemplate(newsroom, `${name}.html`) !== undefined) of(name);
  const styles = styleNames(newsroom).map((name) => checkedStyle(newsroom, name));
  return {
    get page() {
      return of('page');
    },
    get print() {
      return of('print');
    },
    get newsroom() {
      return of('newsroom');
    },
    get languages() {
      return of('languages');
    },
    get verify() {
      return of('verify');
    },
    get archive() {
      return of('archive');
    },
    get card() {
      return of('card');
    },
    get search() {
      return of('search');
    },
    get 'not-found'() {
      return of('not-found');
    },
    files: [...TEMPLATES.map(fileOf), ...styles],
  };
}

function reportHiddenInTemplate({ file, root }: Template): void {
  reportHiddenLines(file);
  visit(root, (node) => {
    if (node.type === 'text') reportHiddenIn(file, node.value, node.position);
    if (node.type === 'element') reportHiddenValues(node.properties, file, () => node.position?.start ?? START);
  });
}

/** The name of the one style sheet that others may import: `@import "base.css";`. */
const BASE = 'base.css';

/**
 * The name of the newsroom's own rules for whatever is published: they come after all others, so that those need not be
 * copied.
 */
const BRAND = 'brand.css';

/** The names of the style sheets of what is published, of those that they import, and of those that come after them. */
function styleNames(newsroom: Newsroom): readonly string[] {
  const names = ['page.css', 'print.css', 'card.css'];
  const takesBase = names.some((name) => withBase(newsroom, name) !== ownText(newsroom, name));
  return [...names, ...(takesBase ? [BASE] : []), ...(readOwnTemplate(newsroom, BRAND) === undefined ? [] : [BRAND])];
}

const ownText = (newsroom: Newsroom, name: string): string => String(readTemplateFile(newsroom, name));

/** The text of a style sheet with its imports, and behind it the brand's colours and the newsroom's own rules. */
export function styleText(newsroom: Newsroom, name: string): string {
  const own = readOwnTemplate(newsroom, BRAND);
  const colours = brandStyle(newsroom.brand, name !== 'page.css');
  return [withBase(newsroom, name), colours, own === undefined ? '' : String(own)]
    .filter((css) => css !== '')
    .join('\n');
}

/** The text of a style sheet with its imports, each once, however often it is named. */
function withBase(newsroom: Newsroom, name: string): string {
  let isFirst = true;
  return withImports(ownText(newsroom, name), (address) => {
    if (!isTaken(name, address)) return undefined;
    const text = isFirst ? ownText(newsroom, BASE) : '';
    isFirst = false;
    return text;
  });
}

const isTaken = (name: string, address: string): boolean => name !== BASE && address === BASE;

/** The media types of what a style sheet may name, by endings: pictures and fonts. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

const MAX_BYTES = 2_000_000;

/** The style sheets of a newsroom's pages and of what is printed, with the files that they name, and its logos. */
export function lookOf(newsroom: Newsroom, fonts: FontSettings, logos: readonly Logo[] = []): Look {
  const pictures = logos.flatMap(({ light, dark }) => (dark === undefined ? [light] : [light, dark]));
  return {
    fonts,
    page: pageStyle(newsroom, 'page.css'),
    logos: distinct(pictures),
    print: printStyle(newsroom, 'print.css'),
    card: printStyle(newsroom, 'card.css'),
    verifyScript: String(readTemplateFile(newsroom, 'verify.js')),
  };
}

/** A style sheet of the pages: what it names lies beside it, with a digest in its name. */
function pageStyle(newsroom: Newsroom, name: string): Style {
  const files = new Map<string, Artifact>();
  const css = withAddresses(styleText(newsroom, name), (address) => {
    const file = fileAt(newsroom, address);
    if (typeof file === 'string') return undefined;
    const { ext, name: stem } = path.posix.parse(file.path);
    const asset = `${stem}.${digestOnce(file.bytes).slice(0, 12)}${ext}`;
    files.set(asset, { ...file, path: paths.asset(asset) });
    return `./${asset}`;
  });
  return { css, files: [...files.values()] };
}

/** A style sheet of what is printed, with the files that it names inside: the browser that prints fetches nothing. */
function printStyle(newsroom: Newsroom, name: string): string {
  return withAddresses(styleText(newsroom, name), (address) => {
    const file = fileAt(newsroom, address);
    if (typeof file === 'string') return undefined;
    return `data:${file.mediaType};base64,${Buffer.from(file.bytes).toString('base64')}`;
  });
}

const FILE_ADVICE = 'Put a PNG, a JPEG or a WOFF2 font into templates/, and name it as it is called there.';
const IMPORT_ADVICE = `Write the rules into this file, or into templates/${BASE}; other style sheets take that in with \`@import "${BASE}";\` before every rule.`;

/** A style sheet as a file, with an error for each file that it names and that cannot be published. */
export function checkedStyle(newsroom: Newsroom, name: string): VFile {
  const file = readTemplateFile(newsroom, name);
  const css = String(file);
  // The program's own style sheets are checked by tests.
  if (readOwnTemplate(newsroom, name) === undefined) return file;
  const fault = styleFault(css);
  if (fault !== undefined)
    addMessage(file, {
      ruleId: 'template-style',
      severity: 'error',
      reason: fault.reason,
      place: pointAt(css, fault.offset),
      advice: 'A browser drops all that follows. Close it, or take it away.',
    });
  reportEscapes(file, css);
  const seen = new Set<string>();
  // An imported style sheet is checked by itself, so it is blanked out here.
  const own = withImports(css, (address, whole) =>
    isTaken(name, address) ? whole.replaceAll(/[^\n]/g, ' ') : undefined,
  );
  for (const reference of styleReferences(own)) {
    const { address, start, fault, isImport } = reference;
    if (seen.has(address)) continue;
    seen.add(address);
    const isMany = seen.size > MOST;
    const found = fault?.reason ?? (isMany ? `it is more than ${MOST} files` : foundAt(newsroom, name, reference));
    if (typeof found !== 'string') continue;
    addMessage(file, {
      ruleId: 'template-file',
      severity: 'error',
      reason: `Unexpected \`${address.slice(0, 100)}\`: ${found}`,
      place: pointAt(css, start),
      advice: fault?.advice ?? (isImport ? IMPORT_ADVICE : FILE_ADVICE),
    });
    if (isMany) break;
  }
  return file;
}

/**
 * Reports characters that hide behind an escape (`content: "\\202e 14"`); a font of symbols has them where no letter
 * is.
 */
function reportEscapes(file: VFile, css: string): void {
  const reader = tokenizer({ css });
  for (let token = reader.nextToken(); token[0] !== TokenType.EOF; token = reader.nextToken()) {
    const [type, raw, start] = token;
    if ((type === TokenType.String || type === TokenType.Ident) && raw.includes('\\'))
      reportHiddenIn(file, token[4].value.replace(/\p{Co}/gu, ''), pointAt(css, start));
  }
}

function pointAt(css: string, offset: number) {
  const before = css.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The most files that a style sheet may name; each is looked for. */
const MOST = 100;

function foundAt(newsroom: Newsroom, name: string, { address, isImport }: StyleReference): Artifact | string {
  if (!isImport || ELSEWHERE.test(address)) return fileAt(newsroom, address);
  if (address !== BASE) return `no style sheet but ${BASE} can be taken in`;
  return name === BASE
    ? 'it would take in itself'
    : 'an @import has the name of the file alone, stands before every rule, and goes with no @namespace';
}

/** An address with a scheme or a host. */
const ELSEWHERE = /^[a-z][a-z0-9+.-]*:|^\/\//i;

/** The file that an address names below `templates/`, or why there is none. */
function fileAt(newsroom: Newsroom, address: string): Artifact | string {
  const mediaType = MEDIA_TYPES[path.posix.extname(address).toLowerCase()];
  if (ELSEWHERE.test(address)) return 'nothing is fetched from elsewhere';
  if (!/^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(address) || address.includes('..')) return 'it is no file in templates/';
  if (mediaType === undefined) return 'it is no PNG, JPEG or WOFF2 file';
  const bytes = newsroom.isBare ? undefined : readBytes(newsroom.root, `templates/${address}`, MAX_BYTES);
  if (bytes === undefined || bytes === 'no-file') return 'there is no such file in templates/';
  if (bytes === 'too-large') return `it has more than ${MAX_BYTES / 1_000_000} MB`;
  return { path: address, mediaType, bytes };
}
