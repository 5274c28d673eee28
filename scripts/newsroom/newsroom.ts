import path from 'node:path';
import { VFile } from 'vfile';
import { isPseudo, type Language, LanguageTagError, languageOf, nameOf } from '../language/language.ts';
import { addMessage } from '../message/add-message.ts';
import { Fault } from '../message/fault.ts';
import { listFolder, readText } from './folder.ts';
import { isMarkdownName } from './names.ts';
import { peekLanguages } from './peek-languages.ts';
import { type CheckOptions, type NewsroomOptions, parseSettings } from './settings.ts';

/** What happens to a statement that is not whole in every language. */
export type Policy = 'hold' | 'together' | 'fallback';

/** What its PDFs keep to: PDF/UA-1 and PDF/A-2a, or PDF/UA-2, PDF/A-4 and Well-Tagged PDF 1.0. */
export type PdfProfile = 'ua-1' | 'ua-2';

export type NewsroomContact = {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly note?: string | undefined;
};

/** When a translation counts as approved. */
export type ApprovalRules = {
  /** True where nobody may approve what they translated. */
  readonly twoPersons: boolean;
  /** True where an approval outlives an edit of its source that changes typography and nothing else. */
  readonly typographyKeeps: boolean;
};

/** The server that statements are mailed through. */
export type MailServer = {
  readonly host: string;
  readonly port: number;
  /** `none` is for a server on this machine. */
  readonly tls: 'starttls' | 'implicit' | 'none';
  readonly perMinute: number;
  /** An https: or mailto: address where somebody who wants no more mail is heard, with `{email}` for the address. */
  readonly unsubscribe?: string | undefined;
};

/** The language that a text seems to be in. */
export type Spoken = {
  /** BCP 47 tag. */
  readonly tag: string;
  /** False where the models do not agree, or there is too little text. */
  readonly isSure: boolean;
  /** True where there is enough text to trust the models against what is expected. */
  readonly isLong: boolean;
  /** True where it has letters that the newsroom's own language does not write. */
  readonly isStrange?: boolean | undefined;
};

/** A face of the newsroom's own: an installed package, or font files by their paths. */
export type OwnFont =
  | string
  | { readonly regular: string; readonly strong?: string | undefined; readonly italic?: string | undefined };

/** A newsroom's folder, read and validated once. */
export type Newsroom = {
  /** Absolute path of the folder. */
  readonly root: string;
  /** `source/newsroom.yaml`, with what there is to say about it; empty when the newsroom has none. */
  readonly file: VFile;
  readonly name?: string | undefined;
  readonly about?: string | undefined;
  /** Absolute address without a final slash. */
  readonly url?: string | undefined;
  /** Address of what is under embargo, without a final slash; it is printed to no page. */
  readonly stagingUrl?: string | undefined;
  /** The language that statements are written in, unless one says otherwise. */
  readonly source: Language;
  /** Every language that is published, in the order of the switcher; the source first. */
  readonly languages: readonly Language[];
  /** Those of them that each statement is wanted in, unless it names its own. */
  readonly everywhere: readonly Language[];
  /** The languages that statements without a `language:` seem to be in, by path; absent until somebody has looked. */
  readonly spoken?: ReadonlyMap<string, Spoken> | undefined;
  /** Languages with a folder of translations that the settings do not name: they are kept up to date, and not published. */
  readonly dormant: readonly Language[];
  readonly timeZone: string;
  readonly policy: Policy;
  readonly approvals: ApprovalRules;
  readonly paper: 'A4' | 'Letter';
  readonly pdf: PdfProfile;
  readonly contacts: readonly NewsroomContact[];
  /** Its own faces, by script (ISO 15924). */
  readonly fonts: Readonly<Record<string, OwnFont>>;
  /** What the newsroom wants of the checks; whether such rules exist is theirs to say. */
  readonly checks: CheckOptions;
  /** Who mail is from: `Press desk <press@example.org>`; the first contact's address where nothing else is said. */
  readonly sender?: string | undefined;
  readonly mailServer?: MailServer | undefined;
  /** Paths of the statements below `root`. */
  readonly statements: readonly string[];
  /** True for one Markdown file that stands alone, without a folder round it. */
  readonly isBare: boolean;
};

const SETTINGS = 'source/newsroom.yaml';

/**
 * Opens a newsroom's folder.
 *
 * @param more tags of languages to add to the newsroom's own
 * @throws {Fault} `newsroom-missing` when there is no `source/` in it
 */
export function openNewsroom(root: string, more: readonly string[] = []): Newsroom {
  const entries = listFolder(root, 'source');
  const statements = entries
    .filter((entry) => !entry.isFolder && isMarkdownName(entry.name))
    .map((entry) => `source/${entry.name}`);
  const settings = readText(root, SETTINGS);
  if (statements.length === 0 && settings === undefined) {
    throw new Fault(
      'newsroom-missing',
      `No statement found: ${path.join(root, 'source')} holds no .md file`,
      'Run `communique new my-statement` to start one, or name a folder with --root.',
    );
  }
  const file = settings ?? new VFile({ path: SETTINGS, cwd: root });
  const options = parseSettings(file);
  for (const { name } of entries.filter(({ isFolder }) => isFolder)) sayUnread(root, `source/${name}`, file);
  const own = statements.flatMap((path) => peekLanguages(root, path).languages);
  return { ...validated(root, file, options, more, own), statements, isBare: false };
}

/** Says of a folder below `source/` that nothing in it is published, where somebody may think so. */
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
 * What settings make a newsroom, its statements aside.
 *
 * @param own tags of languages that single statements name; what is wrong with them is said on those
 */
export function validated(
  root: string,
  file: VFile,
  options: NewsroomOptions,
  more: readonly string[],
  own: readonly string[] = [],
) {
  const listed = options.languages ?? translationFolders(root).filter((tag) => !isPseudo(tag));
  const source = spoken(file, options, options.language ?? 'en', 'settings') ?? languageOf('en');
  const found = [
    ...listed.map((tag) => spoken(file, options, tag)),
    ...more.map((tag) => languageFor(file, options, tag)),
  ];
  const everywhere = distinct([source, ...found]);
  const languages = distinct([...everywhere, ...own.map((tag) => languageFor(new VFile(), options, tag))]);
  return {
    root,
    file,
    name: options.name,
    about: options.about,
    url: options.url?.replace(/(?<!\/)\/+$/, ''),
    stagingUrl: options['staging-url']?.replace(/(?<!\/)\/+$/, ''),
    source,
    languages,
    everywhere,
    dormant: dormantLanguages(root, languages),
    timeZone: options['time-zone'] ?? 'UTC',
    policy: options.policy ?? 'hold',
    approvals: {
      twoPersons: options['two-person'] ?? false,
      typographyKeeps: options['typography-keeps-approval'] ?? false,
    },
    paper: options.paper ?? 'A4',
    pdf: options.pdf ?? 'ua-1',
    contacts: options.contacts ?? [],
    fonts: options.fonts ?? {},
    checks: options.checks ?? {},
    sender: options.mail?.from ?? options.contacts?.find(({ email }) => email !== undefined)?.email,
    mailServer: options.mail === undefined ? undefined : mailServer(options.mail),
  } as const;
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
 * A language of the settings; a pseudo-language is none, so that it can never be published with the others.
 *
 * @param ruleId what a fault is called: one in the newsroom's own language touches all that it publishes
 */
function spoken(file: VFile, options: NewsroomOptions, tag: string, ruleId?: 'settings'): Language | undefined {
  if (!isPseudo(tag)) return languageFor(file, options, tag, ruleId);
  addMessage(file, {
    ruleId: ruleId ?? 'language-tag',
    severity: 'error',
    reason: `Unexpected \`${tag}\`: a pseudo-language is for trying out a template, and is not published`,
    place: placeOf(file, tag),
    advice: `Take it out of the list, and run \`communique build --lang ${tag} --out proof\`.`,
  });
  return undefined;
}

function languageFor(file: VFile, options: NewsroomOptions, tag: string, ruleId?: 'settings'): Language | undefined {
  try {
    const language = languageOf(tag, { digits: options.digits?.[tag], calendar: options.calendar?.[tag] });
    if (nameOf(language.tag, 'en') === language.tag) {
      addMessage(file, {
        ruleId: 'language-tag',
        severity: 'warning',
        reason: `Unexpected language \`${tag}\`: its name is not known, so the tag is printed instead`,
        place: placeOf(file, tag),
        advice: 'Is the tag spelt right?',
      });
    }
    return language;
  } catch (error) {
    if (!(error instanceof LanguageTagError)) throw error;
    addMessage(file, {
      ruleId: ruleId ?? 'language-tag',
      severity: 'error',
      reason: `Unexpected \`${tag}\`, expected a BCP 47 language tag`,
      place: placeOf(file, tag),
      advice: 'Write a tag such as ar, pt-BR or zh-Hans.',
    });
    return undefined;
  }
}

/** A folder whose name is no tag is somebody's own affair. */
function dormantLanguages(root: string, languages: readonly Language[]): readonly Language[] {
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
