import { matchesIn } from '../../lib/matches-in.ts';
import { patternOf } from '../../lib/text/index.ts';

/** Signs with a meaning to another program: a remark that it leaves out, or a place that it fills in. */
type Delimiter = {
  /** The program or format that has these signs, as readers of a message know it. */
  readonly of: string;
  /**
   * The kind of text between the signs. A variable, or words, can be seen for what they are, and do no harm in a text:
   * a warning.
   */
  readonly kind: 'comment' | 'remark' | 'shortcode' | 'expression' | 'variable' | 'words' | 'version';
  /** A part of everything that the pattern finds. A search for it is quick, and forty patterns take long to compile. */
  readonly sign: string | RegExp;
  readonly pattern: RegExp;
};

const of =
  (kind: Delimiter['kind']) =>
  (program: string, sign: Delimiter['sign'], pattern: RegExp): Delimiter => ({ of: program, kind, sign, pattern });
const [comment, remark, shortcode, expression] = [of('comment'), of('remark'), of('shortcode'), of('expression')];
const [words, variable, version] = [of('words'), of('variable'), of('version')];

/** A pattern for a sign between blanks or before a stop, but not between quotation marks, where it is a quotation. */
const alone = (sign: string): RegExp =>
  new RegExp(String.raw`(?<!\S)${sign}(?<![“„«「][^”“»」\n]{0,200})(?=[\s.,;:!?)]|$)`, 'g');

/**
 * The beginning of a sentence that goes on behind two points, typed for the three of an ellipsis: `.. And then he fell
 * silent.`
 */
const GOES_ON = patternOf('conjunction');

/** Heads of notes between brackets that are not for readers, and orders on what to do with such notes. */
const [NOTED, ORDERED] = [patternOf('inside'), patternOf('order')];

/** The beginning of such a note, or its continuation. */
const NOTED_BEGINS = new RegExp(
  `\\[(?:${[...new Set([...NOTED.split('|'), ...ORDERED.split('|')].map((each) => each.slice(0, 2)))].join('|')})`,
  'iu',
);

/** Names of the directives of FreeMarker: `<#FreeMazen>` is a hashtag. */
const DIRECTIVES =
  'if|else|elseif|list|items|sep|assign|local|global|include|import|macro|function|return|nested|setting|switch|case|on|default|break|continue|attempt|recover|escape|noescape|autoesc|noautoesc|outputformat|ftl|compress|noparse|visit|recurse|fallback|flush|stop|t|lt|rt|nt';

/**
 * The signs of other programs, with the text between them: of two that begin at one place, the first counts. A
 * backslash before them makes them text. Text that Markdown would take for marks is looked for as it is written.
 */
const DELIMITERS: readonly Delimiter[] = [
  // Remarks: their author believes that readers will not see them.
  comment('Jekyll, Liquid or Django', '{%', /(?<!\\)\{%-?\s*(?:comment\b|#)/g),
  comment('Hugo', '/*', /(?<!\\)\{\{[<%]?-?\s*\/\*/g),
  comment('MDX, Docusaurus or Astro', '/*', /(?<![\\{])\{\s*\/\*/g),
  comment('Smarty or Latte', '{*', /(?<![\\{*\p{L}\p{N}])\{\*(?:(?!\{\*)[^}])*\*\}/gu),
  // A hashtag between braces: `{#FreeSyria#}`.
  words('Eleventy, Jinja or Twig', '{#', /(?<![\\{\p{L}\p{N}])\{#[\p{L}\p{M}\p{N}_]+#\}/gu),
  comment('Eleventy, Jinja or Twig', '{#', /(?<![\\{\p{L}\p{N}])\{#(?:(?!\{#)[^}])*#\}/gu),
  comment('Handlebars or Mustache', '{{', /(?<!\\)\{\{~?!(?=[^{}]*\})/g),
  comment('EJS or JSP', '<%', /(?<!\\)<%(?:--|#)(?=(?:(?!<%)[\s\S])*?%>)/g),
  comment('FreeMarker', '<#--', /(?<!\\)<#--/g),
  comment('Razor', '@*', /(?<![\\\p{L}\p{N}])@\*(?=(?:(?!@\*)[^@])*?\*@)/gu),
  comment('CriticMarkup', '{>>', /(?<!\\)\{>>(?=(?:(?!\{>>)[^{}])*<<\})/g),
  comment(
    'CriticMarkup',
    /\{(?:--|\+\+|~~)/,
    /(?<!\\)\{(?:--(?=(?:(?!\{--)[^{}])*--\})|\+\+(?=(?:(?!\{\+\+)[^{}])*\+\+\})|~~(?=[^{}~]*~>))/g,
  ),
  comment('AsciiDoc', '////', /^[ \t>]*\/{4,8}[ \t]*$/gm),
  comment('Org', '#+', /^[ \t>]*#\+begin_comment\b/gim),
  comment(
    'reStructuredText',
    '.. ',
    new RegExp(`(?<=\\n[ \\t]*\\n|^)\\.\\. (?=[\\p{Lu}\\p{Lo}])(?!\\S+::)(?!(?:${GOES_ON})(?![\\p{L}\\p{M}]))`, 'gu'),
  ),
  comment('LaTeX', '\\', /(?<!\\)\\(?:begin\{comment\}|iffalse\b)/g),
  comment('Obsidian', '%%', /^[ \t>|-]*%%[ \t]*$/gm),
  comment(
    'Obsidian',
    '%%',
    /(?<![\\%\p{L}"'“”‘’]|\p{N}[ \u00A0\u202F]?)%%(?=(?:[^%\p{L}\p{N}]{0,20}[\p{L}\p{N}]){3})[^%]*%%/gu,
  ),
  comment('Obsidian', '%%', /(?<=^|[\s|])%%(?=[\p{L}\p{N}][^\s%]*[ \t]+[^\s%]+)(?=[^%\n]*$)/gmu),
  comment('kramdown', '{::comment', /(?<!\\)\{::comment/g),
  comment(
    'Pandoc',
    '{.',
    /(?<=\])\{\.(?:comment|insertion|deletion|paragraph-insertion|paragraph-deletion)(?:-start|-end)?(?=[\s}])/g,
  ),
  comment(
    'an editor',
    NOTED_BEGINS,
    new RegExp(`\\[(?:(?:${NOTED})[ \\u00A0]?[:：]|(?:${ORDERED})(?![\\p{L}\\p{M}]))[^\\[\\]\\n]*\\]`, 'giu'),
  ),
  // As typists and converters write comments of HTML: with dashes, blanks or backslashes.
  comment('HTML', /<[ \t]*!/, /(?<!\\)<(?:[ \t]+!|!(?!--))[ \t]*[-–—]{1,3}(?!\p{N})/gu),
  comment('HTML', '\\<', /\\<\\?!(?:\\?-){2}(?=(?:(?!\\<\\?!)[^\n])*?(?:\\?-){2}\\?>)/g),
  remark('HTML', '&lt;!--', /&lt;!--(?=[^\n]{1,400}?--&gt;)/g),
  comment('AsciiDoc', '::', /^[ \t>]*(?:ifn?def|ifeval|endif)::[^\s[]*\[[^\]\r\n\u2028\u2029]*\][ \t]*$/gm),
  remark('C or CSS', '/*', /^[ \t>]*\/\*(?=(?:(?!\/\*)[\s\S])*?\*\/[ \t]*$)/gm),
  remark('AsciiDoc', /\/\/[ \t]/, /^[ \t]*\/\/[ \t]+(?=[\p{L}"“]).*$/gmu),
  version('Git', /<{7}|>{7}/, /^[ \t]*(?:<{7}|>{7})(?:[ \t]+\S.*|[ \t]*\r?)$/gm),
  version('Git', '|||||||', /^\|{7} [^|\n]+$|(?<!\|[ \t]*\r?\n)^\|{7}[ \t]*\r?$(?!\n[^\n]{0,200}\|)/gm),
  version('Git', /%{7}|\+{7}/, /^(?:%{7}|\+{7}) (?:Changes|Contents|diff|side|base)\b.*$/gm),
  // Under a sentence, with text right below, seven of them are no underline of a headline.
  version(
    'Git',
    '=======',
    /(?<=(?:[^\n]{60}|[^\n]{20}[.。।۔][^\p{L}\p{N}\n]{0,4})\n|\n[ \t]*\r?\n)^={7}[ \t]*\r?$(?=\n[ \t]*[\p{L}\p{N}“"«*_[(][^\n]{20})(?!\n[^\n]{1,200}\n=)/gmu,
  ),
  // Places to be filled in.
  shortcode('Hugo', /\{\{[<%]/, /(?<!\\)\{\{[<%]-?\s*\/?[\w.-](?:(?!\{\{[<%])[\s\S])*?[>%]\}\}/g),
  // Two braces keep capitals in BibTeX; not a remark, or a question to a colleague.
  words(
    'BibTeX',
    /\{\{[^{}]*: /,
    /(?<![\\^_])\{\{(?!(?:TODO|FIXME|XXX|TBD|TK|NB|Note|Check|Ask|Comment|Editor|Draft|Internal|Source)\b)(?=\p{Lu})[\p{L}\p{M}\p{N}’'., -]{2,80}: [^{}|=<>"?]{3,200}\}\}/gu,
  ),
  comment(
    'an editor',
    /\{\{[^{}]*:[ \t]/,
    /(?<![\\^_])\{\{\s*[\p{L}\p{M}][\p{L}\p{M}.]*(?: [\p{L}\p{M}.]+){0,3}:[ \t](?=[^{}]*\}\})/gu,
  ),
  // What Jekyll and Eleventy fill in of a site: `{{ site.posts.size }}`
  shortcode(
    'Jekyll or Eleventy',
    '{{',
    /(?<![\\^_])\{\{-?\s{0,9}(?:site|page|post|include|layout|paginator|collections)\.[\w.]+\s{0,9}(?:\|[^{}]{0,200}|-?)\}\}/g,
  ),
  expression(
    'Handlebars, Hugo, Jekyll or a wiki',
    '{{',
    /(?<![\\^_])\{\{(?![\s\p{L}\p{N}_-]*(?:,[^{}]*)?\}\})(?=[^{}\\]*\p{L})[^{}]+\}\}/gu,
  ),
  shortcode('Jekyll, Eleventy or Django', '{%', /(?<!\\)\{%[-+]?\s*[a-z](?:(?!\{%)[^}])*%\}/gi),
  expression('EJS or JSP', '<%', /(?<!\\)<%[-=@!_]?\s*[\p{L}$"'](?:(?!<%)[\s\S])*?%>/gu),
  expression('FreeMarker', /<\/?#/, new RegExp(`(?<!\\\\)</?#(?:${DIRECTIVES})(?=[\\s>])[^<>]*>`, 'g')),
  expression(
    'MDX or Vue',
    /\{[a-z_][\w$]*\./,
    /(?<![\\\p{L}\p{N}_/=?&:$#%@{}.,)\]-])\{[a-z_][\w$]*(?:\.[A-Za-z_$][\w$]*)+(?:\(\))?\}/gu,
  ),
  // By itself it is a place that was left open; within a path, a word or a quotation, or in capitals, it is code.
  expression('JavaScript', '${', alone(String.raw`\$\{[a-z_$][a-zA-Z\d_$]*(?:\.[\w$]+)*\}`)),
  variable('JavaScript', '${', /(?<!\\)\$\{[a-z_$][\w$]*(?:\.[\w$]+)*\}/gi),
  expression('Python', '%(', alone(String.raw`%\([a-z_]\w*\)[sdif]`)),
  variable('Python', '%(', /(?<![\\\p{L}\p{N}%])%\([a-z_]\w*\)[sdif](?!\p{L})/giu),
  expression('Smarty', '{$', alone(String.raw`\{\$[a-z_]\w*\}`)),
  variable('Smarty', '{$', /(?<![\\{#@$%])\{\$[a-z_]\w*(?:[.|>-][^{}\s]*)?\}/gi),
  expression('Razor', /@[MVH]/, /(?<![\\\p{L}\p{N}@])@(?:Model|ViewBag|ViewData|Html)\.[A-Z]\w*/gu),
  expression(
    'Word',
    /\{\s*[MHPID]/,
    /(?<!\\)\{\s*(?:MERGEFIELD|HYPERLINK|PAGEREF|INCLUDETEXT|INCLUDEPICTURE|DOCPROPERTY)\s[^{}]*\}/g,
  ),
];

/** A part of a text that another program would run, fill in or leave out. */
export type ForeignCode = {
  readonly actual: string;
  readonly what: string;
  readonly advice: string;
  readonly severity?: 'error' | 'warning';
};

/** Advice on a place that another program would fill in. */
export const WRITE_INSTEAD =
  'Write what readers are to see in its place; to show it as it is, put it between backquotes, or a backslash before it.';
/** Advice on a comment of another program. */
export const AS_COMMENT =
  'Take it out; or put it on lines of its own, with an empty line above and none within, as `<!-- … -->`, which is never published.';
const WHAT = {
  comment: ['a comment of', 'which would be published', AS_COMMENT],
  shortcode: ['a shortcode of', 'which another program would fill in', WRITE_INSTEAD],
  remark: ['a comment of', 'which is published as it stands', AS_COMMENT],
  version: ['a mark of', 'beside which two versions of a text stand', 'Keep one version, and take the other out.'],
  expression: ['a place of', 'which another program would fill in', WRITE_INSTEAD],
  variable: ['a variable of', 'which is published as it stands', WRITE_INSTEAD],
  words: ['text between signs of', 'which is published with them', WRITE_INSTEAD],
} as const;

/** Kinds that hide something, or stand for what is not there. */
const HELD: ReadonlySet<Delimiter['kind']> = new Set(['comment', 'shortcode', 'version']);
/** Kinds that readers can see for what they are: in a file that stands alone, a warning. */
const SHOWN: ReadonlySet<Delimiter['kind']> = new Set(['expression', 'remark']);

/**
 * The texts between signs of other programs (comments, shortcodes, expressions), in text order.
 *
 * @param isAlone true for a file without a newsroom: what readers can see for what it is is a warning
 */
export function foreignIn(
  text: string,
  isAlone: boolean,
): readonly { readonly found: ForeignCode; readonly at: number }[] {
  if (!SIGNS.test(text)) return [];
  const all = DELIMITERS.flatMap(({ of, kind, sign, pattern }) =>
    [...(isIn(text, sign) ? matchesIn(text, pattern) : [])].map(({ 0: matched, index }) => {
      const [which, but, advice] = WHAT[kind];
      const actual = kind === 'comment' ? lineFrom(text, index, matched) : matched;
      const found = {
        actual,
        what: `${which} ${of}, ${but}`,
        advice,
        severity: HELD.has(kind) || (SHOWN.has(kind) && !isAlone) ? 'error' : 'warning',
      } as const;
      return { found, at: index, end: index + matched.length };
    }),
  ).toSorted((a, b) => a.at - b.at);
  let end = -1;
  return all.filter((each) => {
    if (each.at < end || each.at === end - 1) return false;
    end = Math.max(each.end, each.at + 1);
    return true;
  });
}

/** A quick test: most texts have none of these signs. */
const SIGNS =
  /[{\\]|%[%(]|<(?:[!%#<]|\/#|[ \t]+!)|@[*MVH]|\](?![([])|\[[^[\]]*[:：]|&lt;!|>{7}|={7}|\|{7}|\+{7}|\/\/|\/\*|#\+|::|^\.\. /m;

const isIn = (text: string, sign: string | RegExp): boolean =>
  typeof sign === 'string' ? text.includes(sign) : sign.test(text);

/** The text from an offset to the end of its line, at least as long as what was matched there. */
export function lineFrom(text: string, at: number, matched: string): string {
  const end = text.indexOf('\n', at + matched.length);
  return text.slice(at, Math.max(at + matched.length, end < 0 ? text.length : end)).trim();
}
