import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { parseTemplate, policyIn, type Template } from '../../compose/template/template.ts';
import { TEMPLATE_SLOTS, type TemplateName, VITAL_SLOTS } from '../../compose/template/template-slots.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { reportHiddenIn, reportHiddenLines, reportHiddenValues } from '../../model/report-hidden.ts';
import { readShippedTemplate, readTemplateFile } from '../../source/newsroom/files.ts';
import { checkedStyle } from './styles.ts';

export type Templates = Readonly<Record<TemplateName, Template>> & { readonly files: readonly VFile[] };

const START = { line: 1, column: 1 };

/** The templates of what is published, the newsroom's own where it has them. */
export function readTemplates(newsroom: Newsroom, labels: readonly string[]): Templates {
  const read = (name: TemplateName): Template => {
    const file = readTemplateFile(newsroom, `${name}.html`);
    const template = parseTemplate(file, {
      slots: TEMPLATE_SLOTS[name],
      vital: VITAL_SLOTS[name],
      labels,
      policy: policyIn(readShippedTemplate(`${name}.html`)),
    });
    reportHiddenLines(file);
    visit(template.root, (node) => {
      if (node.type === 'text') reportHiddenIn(file, node.value, node.position);
      if (node.type === 'element') reportHiddenValues(node.properties, file, () => node.position?.start ?? START);
    });
    return template;
  };
  const templates = {
    page: read('page'),
    print: read('print'),
    newsroom: read('newsroom'),
    languages: read('languages'),
    verify: read('verify'),
    archive: read('archive'),
    card: read('card'),
    search: read('search'),
    'not-found': read('not-found'),
  };
  const styles = ['page.css', 'print.css', 'card.css'].map((name) => checkedStyle(newsroom, name));
  return { ...templates, files: [...Object.values(templates).map((template) => template.file), ...styles] };
}
