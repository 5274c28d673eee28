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
