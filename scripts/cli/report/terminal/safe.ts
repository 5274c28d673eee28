/** What would act in a terminal, but for ends of line and page, tabs, and isolates, which the reports set themselves. */
const ACTS = /(?!\r\n)[\u0000-\u0008\u000B\u000D-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E]/g;

/** What this program writes itself on a terminal: colours, and, before all else, that a line is written over. */
const OWN = /(\u001B\[(?:0|1|2|22|31|32|33|36|39)m|^\r\u001B\[K)/;

/**
 * The last thing that any text passes before it is on a screen or in a log, arguments and names of files included: whatever
 * would act there is shown as a mark. Values as JSON keep every character, as an escape.
 *
 * @param isColoured true on a terminal that may be written to in colours
 */
export function safeText(text: string, isColoured: boolean): string {
  if (/^\s*[{[]/.test(text) && /[\]}]\s*$/.test(text)) return text.replace(ACTS, escaped);
  if (!isColoured) return text.replace(ACTS, '\uFFFD');
  return text
    .split(OWN)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(ACTS, '\uFFFD')))
    .join('');
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
