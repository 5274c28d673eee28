import { test } from 'vitest';
import { TEMPLATE_SLOTS, VITAL_SLOTS } from '../../scripts/compose/template/template-slots.ts';
import { expectPart, markdownTable } from './page.ts';
import { SLOT_TEXTS } from './slots.ts';

const names = [
  'page',
  'print',
  'newsroom',
  'archive',
  'search',
  'card',
  'not-found',
  'languages',
  'verify',
  'status',
] as const satisfies readonly (keyof typeof TEMPLATE_SLOTS)[];

test('docs/templates.md has every slot of every template', () => {
  const sections = names.map((name) => {
    const texts: Readonly<Record<string, string>> = SLOT_TEXTS[name].slots;
    const rows = TEMPLATE_SLOTS[name].map((slot) => [
      `\`${slot}\``,
      VITAL_SLOTS[name].includes(slot) ? 'yes' : '',
      texts[slot] ?? '',
    ]);
    return [
      `### ${name}.html\n`,
      `Makes ${SLOT_TEXTS[name].makes}.\n`,
      markdownTable(['slot', 'must be there', 'what is put there'], rows),
    ].join('\n');
  });
  expectPart('templates.md', sections.join('\n\n'));
});
