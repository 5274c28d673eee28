/** Signs that mean something to another program: a remark that it leaves out, or a place that it fills in. */
export type Delimiter = {
  /** Whose signs they are, as readers of a message know it. */
  readonly of: string;
  /** A variable is seen for what it is, and harms nobody where a text is about programs: a warning. */
  readonly kind: 'comment' | 'expression' | 'variable';
  readonly pattern: RegExp;
};

const comment = (of: string, pattern: RegExp): Delimiter => ({ of, kind: 'comment', pattern });
const expression = (of: string, pattern: RegExp): Delimiter => ({ of, kind: 'expression', pattern });
const variable = (of: string, pattern: RegExp): Delimiter => ({ of, kind: 'variable', pattern });

/**
 * What stands between such signs, and the signs: of two that begin at one place, the first counts. A backslash before them
 * says that they mean themselves. What Markdown would take for marks between them is looked for as it is written.
 */
export const DELIMITERS: readonly Delimiter[] = [
  // Remarks: whoever wrote them believes that nobody will read them.
  comment('Jekyll, Liquid or Django', /(?<!\\)\{%-?\s*(?:comment\b|#)/g),
  comment('Hugo', /(?<!\\)\{\{[<%]?-?\s*\/\*/g),
  comment('MDX, Docusaurus or Astro', /(?<![\\{])\{\s*\/\*/g),
  comment('Smarty or Latte', /(?<![\\{*\p{L}\p{N}])\{\*(?:(?!\{\*)[^}])*\*\}/gu),
  comment('Eleventy, Jinja or Twig', /(?<![\\{\p{L}\p{N}])\{#(?:(?!\{#)[^}])*#\}/gu),
  comment('Handlebars or Mustache', /(?<!\\)\{\{~?!(?=[^{}]*\})/g),
  comment('EJS or JSP', /(?<!\\)<%(?:--|#)(?=(?:(?!<%)[\s\S])*?%>)/g),
  comment('FreeMarker', /(?<!\\)<#--/g),
  comment('Razor', /(?<![\\\p{L}\p{N}])@\*(?=(?:(?!@\*)[^@])*?\*@)/gu),
  comment('CriticMarkup', /(?<!\\)\{>>(?=(?:(?!\{>>)[^{}])*<<\})/g),
  comment(
    'CriticMarkup',
    /(?<!\\)\{(?:--(?=(?:(?!\{--)[^{}])*--\})|\+\+(?=(?:(?!\{\+\+)[^{}])*\+\+\})|~~(?=[^{}~]*~>))/g,
  ),
  comment('AsciiDoc', /^[ \t>]*\/{4,8}[ \t]*$/gm),
  comment('Org', /^[ \t>]*#\+begin_comment\b/gim),
  comment('reStructuredText', /(?<=\n[ \t]*\n|^)\.\. (?=[\p{Lu}\p{Lo}])(?!\S+::)/gu),
  comment('LaTeX', /(?<!\\)\\(?:begin\{comment\}|iffalse\b)/g),
  comment('Obsidian', /^[ \t>|-]*%%[ \t]*$/gm),
  comment('Obsidian', /(?<![\\%\p{L}"'“”‘’]|\p{N} ?)%%(?=(?:[^%\p{L}\p{N}]{0,20}[\p{L}\p{N}]){3})[^%]*%%/gu),
  comment('Obsidian', /(?<=^|[\s|])%%(?=[\p{L}\p{N}][^\s%]*[ \t]+[^\s%]+)(?=[^%\n]*$)/gmu),
  comment('kramdown', /(?<!\\)\{::comment/g),
  comment(
    'Pandoc',
    /(?<=\])\{\.(?:comment|insertion|deletion|paragraph-insertion|paragraph-deletion)(?:-start|-end)?(?=[\s}])/g,
  ),
  // Places to be filled in.
  expression('Hugo', /(?<!\\)\{\{[<%]-?\s*\/?[\w.-](?:(?!\{\{[<%])[\s\S])*?[>%]\}\}/g),
  expression(
    'Handlebars, Hugo, Jekyll or a wiki',
    /(?<![\\^_])\{\{(?![\s\p{L}\p{N}_-]*(?:,[^{}]*)?\}\})(?=[^{}\\]*\p{L})[^{}]+\}\}/gu,
  ),
  expression('Jekyll, Eleventy or Django', /(?<!\\)\{%[-+]?\s*[a-z](?:(?!\{%)[^}])*%\}/gi),
  expression('EJS or JSP', /(?<!\\)<%[-=@!_]?\s*[\p{L}$"'](?:(?!<%)[\s\S])*?%>/gu),
  expression('FreeMarker', /(?<!\\)<\/?#[a-z]+(?=[\s>])[^<>]*>/gi),
  expression('MDX or Vue', /(?<![\\\p{L}\p{N}_/=?&:$#%@{}.,)\]-])\{[a-z_][\w$]*(?:\.[A-Za-z_$][\w$]*)+(?:\(\))?\}/gu),
  // By itself it is a place that was left open; within a path or a word, or in capitals, it is code.
  expression('JavaScript', /(?<!\S)\$\{[a-z_$][a-zA-Z\d_$]*(?:\.[\w$]+)*\}(?=[\s.,;:!?)]|$)/g),
  variable('JavaScript', /(?<!\\)\$\{[a-z_$][\w$]*(?:\.[\w$]+)*\}/gi),
  expression('Python', /(?<!\S)%\([a-z_]\w*\)[sdif](?=[\s.,;:!?)]|$)/g),
  variable('Python', /(?<![\\\p{L}\p{N}%])%\([a-z_]\w*\)[sdif](?!\p{L})/giu),
  expression('Smarty', /(?<!\S)\{\$[a-z_]\w*\}(?=[\s.,;:!?)]|$)/g),
  variable('Smarty', /(?<![\\{#@$%])\{\$[a-z_]\w*(?:[.|>-][^{}\s]*)?\}/gi),
  expression('Razor', /(?<![\\\p{L}\p{N}@])@(?:Model|ViewBag|ViewData|Html)\.[A-Z]\w*/gu),
  expression('Word', /(?<!\\)\{\s*(?:MERGEFIELD|HYPERLINK|PAGEREF|INCLUDETEXT|INCLUDEPICTURE|DOCPROPERTY)\s[^{}]*\}/g),
];
