import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Point, Position } from 'unist';
import { VFile } from 'vfile';
import { Fault } from '../../lib/fault.ts';
import {
  type DetectedLanguage,
  isPseudo,
  type Language,
  LanguageTagError,
  languageName,
  languageOf,
  tagNamed,
} from '../../lib/text/index.ts';
import { addMessage } from '../../model/add-message.ts';
import type { Brand, Input, LogoFiles, MailServer, Newsroom, Shades } from '../../model/newsroom.ts';
import { SETTINGS_FILE } from '../../model/paths.ts';
import { isInside } from './file-bytes.ts';
import { listFolder, readTextFile } from './folder.ts';
import { isMarkdownName } from './names.ts';
import { isLanguageTag, peekLanguages } from './peek-languages.ts';
import { type NewsroomOptions, parseSettings } from './settings.ts';
import { volumesOf, withoutFinalSlashes } from './volumes.ts';
import { placeInYaml } from './yaml-places.ts';

/**
 * A newsroom of Markdown files alone, with no settings and no translations; its languages are the files' own.
 *
 * @param files absolute paths
 * @param more tags of languages to add to it
 * @param input what is read in place of one of them
 */
export function bareNewsroom(files: readonly string[], more: readonly string[] = [], input?: Input): Newsroom {
  const root = commonFolder(files);
  const statements = files.map((file) => path.relative(root, file).replaceAll(path.sep, '/'));
  const file = new VFile({ path: statements[0] ?? '', cwd: root });
  const own = statements.flatMap((name) => peekLanguages(root, name, input).language ?? []).filter(isLanguageTag);
  const [language] = own;
  // A wrong tag is reported on the statement that has it.
  const newsroom = validated(root, new VFile({ cwd: root }), { language, languages: [] }, more, own);
  // Each file is in its own language alone; the languages of the other files are not languages of it.
  const everywhere = newsroom.languages.filter(({ tag }) => more.includes(tag));
  return { ...newsroom, file, everywhere, unpublished: [], statements, isBare: true, input };
}

/**
 * The newsroom with the languages that were detected in its statements: for files that stand alone they are the
 * newsroom's, the first as its own.
 */
export function withDetected(newsroom: Newsroom, detected: ReadonlyMap<string, DetectedLanguage>): Newsroom {
  if (!newsroom.isBare) return { ...newsroom, detected };
  const own = newsroom.statements
    .flatMap((name) => detected.get(name)?.tag ?? peekLanguages(newsroom.root, name, newsroom.input).language ?? [])
    .filter(isLanguageTag)
    .map((tag) => languageOf(tag));
  const [source = newsroom.source] = own;
  const languages = [...new Map([source, ...own, ...newsroom.everywhere].map((each) => [each.tag, each])).values()];
  return { ...newsroom, detected, source, languages };
}

function commonFolder(files: readonly string[]): string {
  const [first = '.', ...rest] = files.map((file) => path.dirname(file));
  const isAbove = (folder: string): boolean => rest.every((other) => isInside(folder, other));
  let folder = first;
  while (!isAbove(folder)) folder = path.dirname(folder);
  return folder;
}

/**
 * The newsroom in a folder.
 *
 * @param more tags of languages to add to the newsroom's own
 * @throws {Fault} `newsroom-missing` when there is no `source/` in it
 */
export function openNewsroom(root: string, more: readonly string[] = []): Newsroom {
  const entries = listFolder(root, 'source');
  const statements = entries
    .filter((entry) => !entry.isFolder && isMarkdownName(entry.name))
    .map((entry) => `source/${entry.name}`);
  const settings = readTextFile(root, SETTINGS_FILE);
  if (statements.length === 0 && settings === undefined) {
    throw new Fault(
      'newsroom-missing',
      `No statement found: ${path.join(root, 'source')} holds no .md file`,
      'Run `communique new my-statement` to start one, or name a folder with --root.',
    );
  }
  const file = settings ?? new VFile({ path: SETTINGS_FILE, cwd: root });
  const options = parseSettings(file);
  for (const { name } of entries.filter(({ isFolder }) => isFolder)) sayUnread(root, `source/${name}`, file);
  const own = statements.flatMap((path) => peekLanguages(root, path).languages);
  return { ...validated(root, file, options, more, own), statements, isBare: false };
}

/** Reports a folder below `source/` in which nothing is published, where its name may suggest otherwise. */
function sayUnread(root: string, folder: string, file: VFile): void {
  const found = listFolder(root, folder).filter(({ name, isFolder }) => !isFolder && isMarkdownName(name));
  if (found.length === 0) return;
  addMessage(file, {
    ruleId: 'unread-folder',
    severity: 'warning',
    reason: `Unexpected Markdown in ${folder}/, which is not read: ${found.length} ${found.length === 1 ? 'file' : 'files'}, such as ${found[0]?.name}`,
    advice: 'Move statements right into source/; pictures may stay in folders.',
  });
}

/**
 * The newsroom that its settings make, its statements aside.
 *
 * @param own tags of languages that single statements name; what is wrong with them is reported on those
 */
function validated(
  root: string,
  file: VFile,
  options: NewsroomOptions,
  more: readonly string[],
  own: readonly string[] = [],
) {
  const listed = options.languages ?? translationFolders(root).filter((tag) => !isPseudo(tag));
  const source = languageInSettings(file, options, options.language ?? 'en', 'settings') ?? languageOf('en');
  const found = [
    ...listed.map((tag) => languageInSettings(file, options, tag)),
    ...more.map((tag) => languageFor(file, options, tag)),
  ];
  const everywhere = distinct([source, ...found]);
  const languages = distinct([...everywhere, ...own.map((tag) => languageFor(new VFile(), options, tag))]);
  const url = withoutFinalSlashes(options.url);
  return {
    root,
    file,
    name: options.name,
    about: options.about,
    url,
    volumes: volumesOf(file, options, {
      url,
      everywhere,
      languageOf: (tag, place) => languageInSettings(file, options, tag, undefined, place),
    }),
    stagingUrl: withoutFinalSlashes(options['staging-url']),
    source,
    languages,
    everywhere,
    unpublished: unpublishedLanguages(root, languages),
    timeZone: options['time-zone'] ?? 'UTC',
    policy: options.policy ?? 'hold',
    approvals: {
      twoPersons: options['two-person'] ?? false,
      typographyKeeps: options['typography-keeps-approval'] ?? false,
    },
    brand: brandOf(options.brand ?? {}),
    paper: moved(file, 'paper', options.paper, options.brand?.paper) ?? 'A4',
    pdf: options.pdf ?? 'ua-1',
    contacts: options.contacts ?? [],
    fonts: { ...options.fonts, ...moved(file, 'fonts', options.fonts, options.brand?.fonts) },
    checks: options.checks ?? {},
    sender: options.mail?.from ?? options.contacts?.find(({ email }) => email !== undefined)?.email,
    mailServer: options.mail === undefined ? undefined : mailServer(options.mail),
  } as const;
}

/**
 * A setting that stands under `brand` now, wherever it was written; one in its old place is reported.
 *
 * @param old its value in the old place
 */
function moved<Value>(file: VFile, name: 'fonts' | 'paper', old: Value, now: Value): Value {
  if (old === undefined) return now;
  const isOther = now !== undefined && !isDeepStrictEqual(old, now);
  addMessage(file, {
    ruleId: 'settings',
    severity: isOther ? 'error' : 'warning',
    reason: isOther
      ? `Unexpected \`${name}\`, which says other than \`brand.${name}\``
      : `Unexpected \`${name}\` outside of \`brand\`; it counts as \`brand.${name}\``,
    place: placeInYaml(String(file), [name]),
    advice:
      now === undefined
        ? `Write it under \`brand:\`, as \`brand.${name}\`.`
        : 'Take it away, and keep the one under `brand:`.',
  });
  return now ?? old;
}

function brandOf({ logo, accent, bar }: NonNullable<NewsroomOptions['brand']>): Brand {
  const shades = (colour: typeof accent): Shades | undefined =>
    typeof colour === 'string' ? { light: colour } : colour;
  return { logo: logo === undefined ? undefined : logoOf(logo), accent: shades(accent), bar: shades(bar) };
}

function logoOf(logo: NonNullable<NonNullable<NewsroomOptions['brand']>['logo']>): Brand['logo'] {
  if (typeof logo === 'string') return { file: logo, languages: {} };
  const each = Object.entries(logo.languages ?? {});
  const files = each.map(([tag, own]): [string, LogoFiles] => [tag, typeof own === 'string' ? { file: own } : own]);
  return { ...logo, languages: Object.fromEntries(files) };
}

const distinct = (languages: readonly (Language | undefined)[]): readonly Language[] => [
  ...new Map(languages.flatMap((each) => (each === undefined ? [] : [[each.tag, each] as const]))).values(),
];

function mailServer({
  host,
  port,
  tls = 'starttls',
  'per-minute': perMinute = 60,
  unsubscribe,
}: MailOptions): MailServer {
  return { host, port: port ?? (tls === 'implicit' ? 465 : 587), tls, perMinute, unsubscribe };
}

type MailOptions = NonNullable<NewsroomOptions['mail']>;

/**
 * A language of the settings; `undefined`, and a message, for a pseudo-language, so that it is never published with the
 * others.
 *
 * @param ruleId the name of a fault: one in the newsroom's own language concerns all that it publishes
 */
function languageInSettings(
  file: VFile,
  options: NewsroomOptions,
  tag: string,
  ruleId?: 'settings',
  place: Point | Position | undefined = placeOf(file, tag),
): Language | undefined {
  if (!isPseudo(tag)) return languageFor(file, options, tag, ruleId, place);
  addMessage(file, {
    ruleId: ruleId ?? 'language-tag',
    severity: 'error',
    reason: `Unexpected \`${tag}\`: a pseudo-language is for trying out a template, and is not published`,
    place,
    advice: `Take it out of the list, and run \`communique build --lang ${tag} --out proof\`.`,
  });
  return undefined;
}

function languageFor(
  file: VFile,
  options: NewsroomOptions,
  tag: string,
  ruleId?: 'settings',
  place: Point | Position | undefined = placeOf(file, tag),
): Language | undefined {
  try {
    const language = languageOf(tag, { digits: options.digits?.[tag], calendar: options.calendar?.[tag] });
    if (languageName(language.tag, 'en') === language.tag) {
      addMessage(file, {
        ruleId: 'language-tag',
        severity: 'warning',
        reason: `Unexpected language \`${tag}\`: its name is not known, so the tag is printed instead`,
        place,
        advice: 'Is the tag spelt right?',
      });
    }
    return language;
  } catch (error) {
    if (!(error instanceof LanguageTagError)) throw error;
    const meant = tagNamed(tag);
    addMessage(file, {
      ruleId: ruleId ?? 'language-tag',
      severity: 'error',
      reason: `Unexpected \`${tag}\`, expected a BCP 47 language tag`,
      place,
      advice: meant === undefined ? 'Write a tag such as ar, pt-BR or zh-Hans.' : `Write \`${meant}\`.`,
    });
    return undefined;
  }
}

/** The languages with a folder of translations that the settings do not name; other folders are ignored. */
function unpublishedLanguages(root: string, languages: readonly Language[]): readonly Language[] {
  const known = new Set(languages.map(({ tag }) => tag));
  return translationFolders(root).flatMap((name) => {
    try {
      const language = languageOf(name);
      return language.tag !== name || known.has(name) ? [] : [language];
    } catch (error) {
      if (error instanceof LanguageTagError) return [];
      throw error;
    }
  });
}

function translationFolders(root: string): readonly string[] {
  return listFolder(root, 'translations')
    .filter((entry) => entry.isFolder)
    .map((entry) => entry.name);
}

function placeOf(file: VFile, text: string) {
  const lines = String(file).split('\n');
  const line = lines.findIndex((each) => each.includes(text));
  return line < 0 ? undefined : { line: line + 1, column: (lines[line] ?? '').indexOf(text) + 1 };
}
