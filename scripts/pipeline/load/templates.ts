import type { VFile } from 'vfile';
import { readTemplateFile } from '../../newsroom/files.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { parseTemplate, type Template } from '../../output/template/template.ts';
import { TEMPLATE_SLOTS, type TemplateName } from '../../output/template/template-slots.ts';

export type Templates = Readonly<Record<TemplateName, Template>> & { readonly files: readonly VFile[] };

/** The templates of what is published, the newsroom's own where it has them. */
export function readTemplates(newsroom: Newsroom, labels: readonly string[]): Templates {
  const read = (name: TemplateName): Template =>
    parseTemplate(readTemplateFile(newsroom, `${name}.html`), { slots: TEMPLATE_SLOTS[name], labels });
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
  return { ...templates, files: Object.values(templates).map((template) => template.file) };
}
