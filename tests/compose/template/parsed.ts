import type { ElementContent, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect } from 'vitest';
import { type Filling, fillTemplate } from '../../../scripts/compose/template/fill-template.ts';
import { parseTemplate } from '../../../scripts/compose/template/template.ts';
import { TEMPLATE_SLOTS } from '../../../scripts/compose/template/template-slots.ts';
import type { Words } from '../../../scripts/lib/text/language/format.ts';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import type { TemplateName } from '../../../scripts/model/templates.ts';
import labelFile from '../../../translations/en/labels.json' with { type: 'json' };

export const labels = Object.keys(labelFile);
export const words: Words = (key) => `«${key}»`;
export const text = (value: string): ElementContent => ({ type: 'text', value });
export const page = (body: string): string => `<!doctype html><html lang="en"><head></head><body>${body}</body></html>`;

export function parsed(body: string, slots: readonly string[] = ['headline', 'summary', 'facts']) {
  const file = new VFile({ path: 'templates/page.html', value: page(body) });
  return { file, template: parseTemplate(file, { slots, labels }) };
}

export function filled(body: string, filling: Partial<Filling> = {}): string {
  const { file, template } = parsed(body);
  expect(file.messages.map(String)).toEqual([]);
  return bodyOf(
    html(fillTemplate(template, { language: languageOf('en'), fragments: {}, words, head: [], ...filling })),
  );
}

export function html(root: Root): string {
  return unified().use(rehypeStringify).stringify(root);
}

export function bodyOf(markup: string): string {
  return markup.replace(/^.*<body>|<\/body>.*$/gs, '');
}

export function told(body: string): readonly string[] {
  return parsed(body).file.messages.map((message) => `${message.ruleId} ${message.line}:${message.column}`);
}

export function isTemplateName(name: string): name is TemplateName {
  return name in TEMPLATE_SLOTS;
}
