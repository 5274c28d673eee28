import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addMessage } from '../message/add-message.ts';
import type { Life } from './lifecycle/status.ts';

/** A field that holds a statement back, as it stands in front matter, with a value that would hold it. */
const FIELD =
  /^[ \t>#*_-]*["']?(embargo|status|draft|published|publish_?date|expires|expiry_?date|staging)["']?[ \t]*(?:[:=][ \t]*["']?(?:draft|embargoed|withheld|canceled|true|false|\d{4}-\d{2}|[0-9a-f]{32})|[ \t]\d{4}-\d{2}-\d{2}(?:T|\s*$))/i;
/** The same in a press officer's words: `EMBARGOED UNTIL 10:00 ON 3 MAY`. */
const LINE =
  /^[^\p{L}]*(?:strictly |under )*(?:embargo(?:ed)?|sperrfrist)\b(?:[^\p{L}\d]*(?:until|till|bis)\b|[ \t*_]*[:–—-]|[ \t]*\d).*\d/iu;
/** The same in other words and languages; a line about something else has more before it, or no time behind it. */
const LINE_ELSEWHERE = new RegExp(
  `^[^\\p{L}]*(?:${[
    'not for (?:release|publication|broadcast)(?: or \\p{L}+)? (?:until|before|prior to)',
    '(?:embargo|hold)(?:ed)? (?:for|to|till|until)',
    'nicht (?:zur veröffentlichung|veröffentlichen|freigegeben) (?:vor|bis)',
    '(?:frei|freigegeben|freigabe|veröffentlichung) (?:ab|erst ab)',
    '(?:sous |strictement )?embargo (?:jusqu|strict jusqu|au )',
    'ne pas (?:diffuser|publier) avant',
    '(?:embargad[oa]s?|(?:bajo|con) embargo|embargo) hasta',
    'no (?:publicar|difundir) (?:antes|hasta)',
    '(?:embargad[oa]s?|sob embargo|embargo) até',
    'não (?:publicar|divulgar) (?:antes|até)',
    '(?:sotto embargo|embargo) fino',
    'non (?:pubblicare|diffondere) prima',
    '(?:onder )?embargo tot',
    'objęte embargiem do|embargo do',
    '(?:под )?эмбарго до|не публиковать до',
    '(?:під )?ембарго до|не публікувати до',
    '(?:ambargo|yayın yasağı)(?:lı|lıdır)?\\b',
    'محظور (?:النشر|نشره) (?:حتى|قبل)|(?:يحظر|ممنوع) النشر (?:حتى|قبل)|حظر (?:ال)?نشر حتى',
    '(?:ممنوع الانتشار|ممنوعیت انتشار|انتشار ممنوع|غیر ?قابل انتشار) تا',
    'אסור לפרסום (?:עד|לפני)|אמברגו עד',
    '(?:发布|新闻)?(?:禁令|禁发)(?:至|期|到)|(?:發布|新聞)?(?:禁令|禁發)(?:至|期|到)',
    '(?:報道)?解禁(?:日時?|時刻)?[ 　]*[:：]|エンバーゴ',
    '엠바고',
  ].join('|')}).*\\p{Nd}`,
  'iu',
);
/** A line that says nothing else than that the text is not for the public. */
const NOT_YET =
  /^[^\p{L}]*(?:(?:draft|not for (?:release|publication|distribution|broadcast)|do not publish|embargoed|confidential draft|entwurf|nicht zur veröffentlichung|brouillon|ne pas (?:diffuser|publier)|borrador|no publicar|rascunho|não publicar|bozza|non pubblicare|черновик|не для публикации|مسودة|ليس للنشر|پیش‌نویس|taslak|草稿|下書き)(?:[^\p{L}]+|$))+$/iu;
/** Blocks at the head of a text that such a line stands in, or a field within a comment or code. */
const HEAD = 4;

const saysEmbargo = (line: string): boolean => LINE.test(line) || LINE_ELSEWHERE.test(line.normalize('NFC'));

/**
 * Says where a text holds, as text, what would hold it back if it were front matter: after an empty line, without its
 * hyphens, or with others in their place, it is printed, and holds nothing.
 */
export function refuseStray(tree: Root, file: VFile, front: Pick<Life, 'embargo' | 'status'>): void {
  let blocks = 0;
  visit(tree, ['paragraph', 'heading', 'html', 'code'], (node) => {
    blocks++;
    // Further down, code and comments are about something else.
    const most = node.type === 'code' ? 1 : node.type === 'html' ? HEAD : Number.POSITIVE_INFINITY;
    if (node.position === undefined || blocks > most) return;
    const { start, end } = node.position;
    const lines = String(file).slice(start.offset, end.offset).split('\n');
    for (const [at, line] of lines.entries()) {
      const name = FIELD.exec(line)?.[1];
      const place = { line: start.line + at, column: at === 0 ? start.column : 1 };
      if (name !== undefined)
        addMessage(file, {
          ruleId: 'front-matter',
          severity: 'error',
          reason: `Unexpected field \`${name}\` in the text, where it holds nothing back`,
          place,
          actual: line,
          advice: 'Front matter begins in the first line of the file with ---, and ends with a line of ---.',
        });
      else if (blocks <= HEAD && front.embargo === undefined && saysEmbargo(line))
        addMessage(file, {
          ruleId: 'front-matter',
          severity: 'error',
          reason: 'The text says that it is under embargo, and the front matter does not',
          place,
          actual: line,
          advice: 'Write `embargo:` with the time into the front matter; or take the line out of the text.',
        });
      else if (blocks <= HEAD && (front.status ?? front.embargo) === undefined && NOT_YET.test(line.normalize('NFC')))
        addMessage(file, {
          ruleId: 'front-matter',
          severity: 'error',
          reason: 'The text says that it is not for the public, and the front matter does not',
          place,
          actual: line,
          advice: 'Write `status: draft` into the front matter; or take the line out of the text.',
        });
    }
  });
}
