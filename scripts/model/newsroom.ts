import type { VFile } from 'vfile';
import type { DetectedLanguage, Language } from '../lib/text/index.ts';

/** What happens to a statement that is not whole in every language. */
export type Policy = 'hold' | 'together' | 'fallback';

/** What its PDFs keep to: PDF/UA-1 and PDF/A-2a, or PDF/UA-2, PDF/A-4 and Well-Tagged PDF 1.0. */
export type PdfProfile = 'ua-1' | 'ua-2';

/** A contact of the whole newsroom, as `newsroom.yaml` has it. */
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
  /** An https: or mailto: address for unsubscribing, with `{email}` for the address. */
  readonly unsubscribe?: string | undefined;
};

/** A face of the newsroom's own: an installed package, or font files by their paths. */
export type OwnFont =
  | string
  | { readonly regular: string; readonly strong?: string | undefined; readonly italic?: string | undefined };

/** A colour on a light ground and, where it is set, on a dark one, as CSS writes it: `#1a5276`, `rgb(26 82 118)`, `teal`. */
export type Shades = { readonly light: string; readonly dark?: string | undefined };

/** The files of a logo, by their paths from the newsroom's folder. */
export type LogoFiles = {
  readonly file: string;
  /** The logo for pages on a dark ground. */
  readonly dark?: string | undefined;
};

/** How a newsroom wants to be known. Files are named by their paths from its folder. */
export type Brand = {
  readonly logo?:
    | (LogoFiles & {
        /** What the logo says, where it stands for the name. */
        readonly text?: string | undefined;
        /** The logo of single languages, by their tags. */
        readonly languages: Readonly<Record<string, LogoFiles>>;
      })
    | undefined;
  /** Links, numbers, the line and its squares. */
  readonly accent?: Shades | undefined;
  /** The bar of an embargo or a draft, and of the link that skips to the text. */
  readonly bar?: Shades | undefined;
};

/** A span of whole years or months, both ends within it: four digits of a year, or those and two of a month. */
export type Period = { readonly from: string; readonly to: string };

/** The period that a year, a month or two of them make (ISO 8601: `2024`, `2024-06`, `2015/2023`); `undefined` for all else. */
export function periodOf(text: string): Period | undefined {
  const [, from = '', to = from] =
    /^(\d{4}(?:-(?:0[1-9]|1[0-2]))?)(?:\/(\d{4}(?:-(?:0[1-9]|1[0-2]))?))?$/.exec(text) ?? [];
  // A year and a month are not compared: 2024/2025-06 is none.
  return from === '' || from.length !== to.length || from > to ? undefined : { from, to };
}

/** Another newsroom, with the statements of a time of its own. */
export type Volume = {
  readonly period: Period;
  /** Absolute address without a final slash. */
  readonly url: string;
  /** The languages that it is published in, its own first. */
  readonly languages: readonly Language[];
};

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
  /** Newsrooms of other years, without this one, newest first. */
  readonly volumes: readonly Volume[];
  /** Address of what is under embargo, without a final slash; it is printed to no page. */
  readonly stagingUrl?: string | undefined;
  /** The language that statements are written in, unless one says otherwise. */
  readonly source: Language;
  /** Every language that is published, in the order of the switcher; the source first. */
  readonly languages: readonly Language[];
  /** The languages that each statement is wanted in, unless it names its own. */
  readonly everywhere: readonly Language[];
  /** The languages that statements without a `language:` seem to be in, by path; absent until that was asked. */
  readonly detected?: ReadonlyMap<string, DetectedLanguage> | undefined;
  /** Languages with a folder of translations that the settings do not name: they are kept up to date, and not published. */
  readonly unpublished: readonly Language[];
  readonly timeZone: string;
  readonly policy: Policy;
  readonly approvals: ApprovalRules;
  readonly brand: Brand;
  readonly paper: 'A4' | 'Letter';
  readonly pdf: PdfProfile;
  readonly contacts: readonly NewsroomContact[];
  /** Its own faces, by script (ISO 15924). */
  readonly fonts: Readonly<Record<string, OwnFont>>;
  /** Rule levels under `checks:`, by rule; rules that do not exist are reported later. */
  readonly checks: CheckOptions;
  /** Who mail is from: `Press desk <press@example.org>`; the first contact's address where nothing else is said. */
  readonly sender?: string | undefined;
  readonly mailServer?: MailServer | undefined;
  /** Paths of the statements below `root`. */
  readonly statements: readonly string[];
  /** True for one Markdown file that stands alone, without a folder round it. */
  readonly isBare: boolean;
  /** The statement that came from standard input: what is read in place of its file, which is not there. */
  readonly input?: Input | undefined;
};

/** The bytes of standard input, and the absolute path of the file that they stand for. */
export type Input = { readonly file: string; readonly bytes: Uint8Array };

/** The severity of a rule's findings; `off` means none. */
export type CheckLevel = 'off' | 'notice' | 'warning' | 'error';

/** `checks:` as it stands: a rule and its level, or a language and such pairs for it alone. */
export type CheckOptions = Readonly<Record<string, CheckLevel | Readonly<Record<string, CheckLevel>>>>;
