import type { Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addMessage } from '../message/add-message.ts';
import { ownText } from './own-text.ts';

/** Hugo's and others' shortcodes: `{{< figure src="x" >}}`, `{{% note %}}`; Jekyll's, Eleventy's: `{% include x %}`. */
const SHORTCODE =
  /\{\{[<%]\s*\/?[\w.-](?:(?!\{\{[<%])[\s\S])*?[>%]\}\}|\{%-?\s*(?:include|raw|endraw|if|endif|for|endfor|capture|assign|render|highlight|endhighlight|link|post_url|set|block|extends)\b(?:(?!\{%)[\s\S])*?%\}/;
/** A component of MDX: a tag whose name begins with a capital. `<BR>` and `<Img>` are HTML in the hand of somebody else. */
const COMPONENT = /<\/?[A-Z][a-z][A-Za-z0-9]{2,}(?:\.[A-Za-z0-9]+)*(?:\s[^<>]*)?\/?>/;
/** An import or export of MDX, which begins a paragraph. */
const MODULE =
  /^(?:import\s+(?:[\w*{][^\n]*(?<!\s)\s+from\s+)?['"][^'"\n]+['"];?[ \t]*(?:\n|$)|export\s+(?:default|const|let|var|function|class)\s)/;

/** What Obsidian and kramdown leave out of what readers see: `%%not yet%%`, `{::comment}…{:/comment}`. */
const COMMENT = /^%%\s*$|(?<!\p{L}|\p{N} ?)%%(?=(?:[^%\p{L}\p{N}]*[\p{L}\p{N}]){3})[^%]*%%|\{::comment\}/mu;

/**
 * What other programs would run before anybody reads the text: shortcodes and MDX. It would be published as it stands, or
 * lost; either way readers would not have what the author meant.
 */
export function refuseForeignCode(tree: Root, file: VFile): void {
  visit(tree, ['text', 'html', 'paragraph'], (node) => {
    if (node.type !== 'text' && node.type !== 'html' && node.type !== 'paragraph') return;
    const text = 'value' in node ? node.value : plainText(node);
    if (node.type === 'paragraph') {
      if (node.children[0]?.type === 'text' && MODULE.test(text))
        refuse(file, 'an import or export of MDX', text.split('\n')[0] ?? '', node, MDX);
      const comment = COMMENT.exec(ownText(node))?.[0];
      if (comment !== undefined) refuse(file, 'a comment in another program, and text here', comment, node, NOTE);
      return;
    }
    const shortcode = SHORTCODE.exec(text)?.[0];
    if (shortcode !== undefined) refuse(file, 'a shortcode, which another program would fill in', shortcode, node, SAY);
    const component = node.type === 'html' ? COMPONENT.exec(text)?.[0] : undefined;
    if (component !== undefined)
      refuse(file, 'a component of MDX, or a name between angle brackets', component, node, MDX);
  });
}

const NOTE = 'Take it out, or write it as `<!-- … -->`, which is never published.';
const SAY = 'Write what readers are to see in its place; to show it as it is, put it between backquotes.';
const MDX = `${SAY} MDX is a program: here a statement is text.`;

function refuse(
  file: VFile,
  what: string,
  actual: string,
  node: Parameters<typeof addMessage>[1]['place'],
  advice: string,
) {
  addMessage(file, {
    ruleId: 'foreign-code',
    severity: 'error',
    reason: `Unexpected \`${actual.slice(0, 60)}\`: that is ${what}`,
    place: node,
    actual,
    advice,
  });
}
