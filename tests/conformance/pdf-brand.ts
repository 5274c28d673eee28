import { copyFileSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from '../support/build.ts';
import { check, type Verdict } from '../support/check.ts';
import { output } from '../support/command.ts';
import { writeFiles } from '../support/folder.ts';
import { missingTools } from './pdf/tools.ts';
import { FLAVOURS, validate } from './pdf/vera/vera.ts';
import { writeEveryKind } from './site/every-kind.ts';
import type { Tag } from './site/generated.ts';

const TAGS: readonly Tag[] = ['en', 'ar', 'zh-Hans'];
/** Faces of the newsroom's own, by script: the file, and the name that a PDF has of it. */
const FACES = {
  Latn: { file: '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf', name: 'NotoSerif-Regular' },
  Arab: { file: '@expo-google-fonts/noto-naskh-arabic/NotoNaskhArabic_500Medium.ttf', name: 'NotoNaskhArabic-Medium' },
} as const;
/** The face of each language's text. */
const SCRIPTS: Readonly<Partial<Record<Tag, keyof typeof FACES>>> = { en: 'Latn', ar: 'Arab' };

/** A newsroom with a logo, two colours and faces of its own, and every kind of statement: its PDFs in both profiles. */
await check(async (scratch): Promise<Verdict> => {
  const lacking = (await missingTools()).get('veraPDF');
  if (lacking !== undefined)
    return process.env['CI'] === undefined ? { measured: [lacking], faults: [] } : { measured: [], faults: [lacking] };
  const newsroom = path.join(scratch, 'newsroom');
  await writeEveryKind(newsroom, TAGS);
  const resolve = createRequire(import.meta.url).resolve;
  const faces = Object.entries(FACES).map(([script, { file }]) => {
    copyFileSync(resolve(file), path.join(newsroom, `brand/${script}.ttf`));
    return `${script}: brand/${script}.ttf`;
  });
  const settings = readFileSync(path.join(newsroom, 'source/newsroom.yaml'), 'utf8').replace(
    /^brand:\n/m,
    `$&  fonts: { ${faces.join(', ')} }\n`,
  );
  const measured: string[] = [];
  const faults: string[] = [];
  for (const profile of ['ua-1', 'ua-2'] as const) {
    writeFiles(newsroom, { 'source/newsroom.yaml': `${settings}pdf: ${profile}\n` });
    const out = path.join(scratch, `${profile}-dist`);
    const { code, screen } = await build({ root: newsroom, out, args: ['--format', 'pdf'] });
    if (code !== 0) faults.push(`${profile}: the build ended with exit code ${code}: ${screen.slice(0, 600)}`);
    const files: string[] = [];
    for await (const file of glob(path.join(out, '*/*/*.pdf'))) files.push(file);
    const failures = files.length === 0 ? [] : await validate(files, scratch, profile);
    const unset = await Promise.all(files.map(missingFace));
    measured.push(
      `${profile}: ${files.length} files; failed rules of ${FLAVOURS[profile].join(', ')}: ${failures.length}`,
    );
    if (files.length < TAGS.length * 4) faults.push(`${profile}: only ${files.length} files were built`);
    faults.push(
      ...failures.map(({ file, flavour, rule, where }) => `${path.basename(file)} ${flavour} ${rule}: ${where}`),
      ...unset.flat(),
    );
  }
  return { measured, faults };
});

/** What a PDF lacks of the newsroom's own faces. */
async function missingFace(file: string): Promise<readonly string[]> {
  const tag = TAGS.find((each) => file.endsWith(`.${each}.pdf`));
  const script = tag === undefined ? undefined : SCRIPTS[tag];
  if (script === undefined || (await output('pdffonts', [file])).includes(FACES[script].name)) return [];
  return [`${path.basename(file)} is not set in ${FACES[script].name}`];
}
