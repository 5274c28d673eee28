/** Words that turn the sense of the next ones, so that it matters which one is next. */
export const ENGLISH_SCOPES = /\b(?:not|only|even|just|all|every|any|never|no)\s+([\p{L}'-]+)/giu;

/** "can't", "cannot" and "won't" as two words. */
export function apart(text: string): string {
  return text
    .replace(/\bcan(?:not|['’]t)\b/gi, 'can not')
    .replace(/\bwon['’]t\b/gi, 'will not')
    .replace(/\bshan['’]t\b/gi, 'shall not')
    .replace(/n['’]t\b/gi, ' not');
}

/** Words that begin a sentence with a capital and are no name for that. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its he she they we you i his her their our my your who whom whose which what when ' +
    'where why how in on at by for from with without of to into onto over under about after before during until since ' +
    'between among against despite although though because while as if unless and but or nor so yet however therefore ' +
    'moreover furthermore meanwhile also there here then thus no not never none nobody nothing all every each any some ' +
    'many much most few several both either neither another other such same one two three everyone someone anyone ' +
    'everything something anything people is are was were be been being do does did have has had will would shall ' +
    'should can could may might must only even just still again once now today yesterday tomorrow according upon ' +
    'through throughout within across toward towards more less at least nearly almost up'
  ).split(' '),
);
