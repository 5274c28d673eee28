import { readFileSync } from 'node:fs';
import path from 'node:path';
import { finalize } from '../../../scripts/publish/integrity/finalize.ts';
import { listStatements } from '../../../scripts/publish/integrity/list-statements.ts';
import { assemble } from '../../../scripts/publish/release/assemble.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { releaseFiles } from '../../../scripts/workflows/render/release-files.ts';
import { renderNewsroom } from '../../../scripts/workflows/render/render-newsroom.ts';
import { startCommand } from '../../support/command.ts';
import { DOOR } from '../../support/communique.ts';
import { writeFiles } from '../../support/folder.ts';
import { SAID } from './said.ts';

/** 1 January 2025. */
export const NOW = Date.UTC(2025, 0, 1);

/** The public address of a generated newsroom. */
export const BASE = 'https://example.org/news';

/** A headline and a paragraph in each language; `#` is the statement's number. */
export const TEXTS = {
  en: ['Report # on the harbour', 'On that day # boats were taken.'],
  ar: ['التقرير # عن المرفأ', 'في ذلك اليوم أُخذ # من القوارب.'],
  de: ['Bericht # über den Hafen', 'An jenem Tag wurden # Boote genommen.'],
  fr: ['Rapport # sur le port', 'Ce jour-là, # bateaux ont été saisis.'],
  es: ['Informe # sobre el puerto', 'Aquel día se tomaron # barcos.'],
  ru: ['Доклад # о гавани', 'В тот день было захвачено # лодок.'],
  'zh-Hans': ['关于港口的第#号报告', '当天有#艘船被扣押。'],
  tr: ['Liman hakkında rapor #', 'O gün # tekneye el konuldu.'],
  fa: ['گزارش # درباره بندر', 'در آن روز # قایق گرفته شد.'],
} as const;

export type Tag = keyof typeof TEXTS;
export const TAGS: readonly Tag[] = ['en', 'ar', 'de', 'fr', 'es', 'ru', 'zh-Hans', 'tr', 'fa'];

export type GeneratedStatement = {
  readonly slug: string;
  readonly number: number;
  /** Lines of front matter. */
  readonly front: readonly string[];
  /** More Markdown, untranslated. */
  readonly more?: string;
};

/** Writes a statement's Markdown. */
export function writeStatement(root: string, { slug, number, front, more = '' }: GeneratedStatement): void {
  const [title, text] = TEXTS.en.map((each) => each.replace('#', String(number)));
  writeFiles(root, { [`source/${slug}.md`]: `---\n${front.join('\n')}\n---\n\n# ${title}\n\n${text}\n${more}` });
}

/** Writes a newsroom of many statements, each whole in every language. */
export async function writeNewsroom(
  root: string,
  statements: readonly GeneratedStatement[],
  tags: readonly Tag[] = TAGS,
): Promise<void> {
  const settings = `name: Harbour Watch\nurl: ${BASE}\nlanguages: [${tags.join(', ')}]\n`;
  writeFiles(root, { 'source/newsroom.yaml': settings });
  for (const tag of tags.slice(1))
    writeFiles(root, { [`translations/${tag}/newsroom.json`]: '{"name": "Harbour Watch"}\n' });
  for (const statement of statements) writeStatement(root, statement);
  await sync(root);
  for (const { slug, number } of statements) translate(root, slug, number, tags);
  translateTopics(root, tags);
}

/** Translates the topics that statements name. */
export function translateTopics(root: string, tags: readonly Tag[] = TAGS): void {
  const base: Record<string, string> = JSON.parse(
    readFileSync(path.join(root, 'translations/en/newsroom.json'), 'utf8'),
  );
  for (const tag of tags.slice(1)) {
    const targets = Object.entries(base).map(([key, text]) => [
      key,
      key.startsWith('topic-') ? inLanguage(tag, text) : text,
    ]);
    writeFiles(root, {
      [`translations/${tag}/newsroom.json`]: `${JSON.stringify(Object.fromEntries(targets), null, 4)}\n`,
    });
  }
}

export async function sync(root: string): Promise<void> {
  const { code, screen } = await startCommand(process.execPath, [DOOR, 'sync', '--root', root]).ended;
  if (code !== 0) throw new Error(`sync ended with ${code}:\n${screen}`);
}

/** What the notes and reasons of a walk say in other languages; the letter of the note or the first of the step stands at #. */
const NOTES: Readonly<Record<Exclude<Tag, 'en'>, readonly [note: string, reason: string]>> = {
  ar: ['رقم خاطئ، ملاحظة #.', 'سبب الخطوة #.'],
  de: ['Falsche Zahl, Anmerkung #.', 'Grund für den Schritt #.'],
  es: ['Cifra errónea, nota #.', 'Motivo del paso #.'],
  fa: ['رقم نادرست، یادداشت #.', 'دلیل گام #.'],
  fr: ['Chiffre erroné, note #.', 'Raison de l’étape #.'],
  ru: ['Ошибочная цифра, заметка #.', 'Причина шага #.'],
  tr: ['Hatalı rakam, not #.', 'Adımın nedeni #.'],
  'zh-Hans': ['数字有误，注释 #。', '步骤原因 #。'],
};

/**
 * A translation that `translate` makes of a text that is neither headline nor paragraph. A text that has none bears the
 * language's tag, which is enough for a name; the checks rightly hold back whole sentences of that kind.
 */
export function inLanguage(tag: Tag, text: string): string {
  if (tag === 'en') return text;
  const [figure = ''] = /\d+/.exec(text) ?? [];
  const said = SAID[text]?.[tag] ?? SAID[text.replace(/\d+/, '#')]?.[tag].replace('#', figure);
  if (said !== undefined) return said;
  const [note, reason] = NOTES[tag];
  const [, letter] = /note (\S+)\.$/.exec(text) ?? [];
  if (letter !== undefined) return note.replace('#', letter);
  const [, step] = /Reason to (\S)/.exec(text) ?? [];
  return step === undefined ? `${text} (${tag})` : reason.replace('#', step);
}

/**
 * Translates a statement's headline, paragraph and corrections by key.
 *
 * @param otherwise gives what is neither headline nor paragraph
 */
export function translate(
  root: string,
  slug: string,
  number: number,
  tags: readonly Tag[] = TAGS,
  otherwise: (tag: Tag, text: string) => string = inLanguage,
): void {
  const base: Record<string, string> = JSON.parse(
    readFileSync(path.join(root, `translations/en/${slug}.json`), 'utf8'),
  );
  for (const tag of tags.slice(1)) {
    const targets = Object.entries(base).map(([key, text]) => {
      const place = TEXTS.en.findIndex((each) => each.replace('#', String(number)) === text);
      return [key, TEXTS[tag][place]?.replace('#', String(number)) ?? otherwise(tag, text)] as const;
    });
    writeFiles(root, {
      [`translations/${tag}/${slug}.json`]: `${JSON.stringify(Object.fromEntries(targets), null, 4)}\n`,
    });
  }
}

/** Builds a newsroom's whole output without PDFs and puts it into `out`; gives the number of files. */
export async function buildWithoutPdf(root: string, out: string, now = NOW): Promise<number> {
  const newsroom = openNewsroom(root);
  const { input, statements, loaded } = await renderNewsroom(
    {
      newsroom,
      statements: newsroom.statements,
      formats: ['html', 'text'],
      approvedOnly: false,
      out,
      isProof: false,
      now,
    },
    () => undefined,
  );
  const artifacts = input === undefined ? [] : await releaseFiles(input, {});
  if (artifacts.length === 0) {
    const fatal = loaded.files.flatMap((file) => file.messages.filter((each) => each.fatal === true).map(String));
    throw new Error(`Nothing came out: ${fatal.slice(0, 3).join('; ')}`);
  }
  const sealed = finalize(artifacts, { proof: false, statements: listStatements(statements) });
  assemble(sealed, out);
  return sealed.length;
}
