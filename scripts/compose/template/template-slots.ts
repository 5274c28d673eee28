import type { TemplateName } from '../../model/templates.ts';

const STATEMENT = [
  'newsroom',
  'kickers',
  'headline',
  'summary',
  'facts',
  'notice',
  'body',
  'ends',
  'contacts',
  'about',
] as const;

/** The slots each template may use; `status` is for the newsroom itself. They are what `templates/` may rely on. */
export const TEMPLATE_SLOTS = {
  page: [...STATEMENT, 'languages', 'downloads', 'versions', 'all-statements', 'navigation'],
  print: [...STATEMENT, 'also', 'address', 'check', 'qr'],
  newsroom: [
    'newsroom',
    'languages',
    'title',
    'entries',
    'wall',
    'archive',
    'search',
    'feeds',
    'contacts',
    'about',
    'verify',
    'navigation',
  ],
  archive: ['newsroom', 'languages', 'title', 'back', 'years', 'topics', 'entries', 'navigation'],
  search: ['newsroom', 'languages', 'form', 'archive', 'volumes', 'navigation'],
  card: ['newsroom', 'kickers', 'headline', 'date'],
  'not-found': ['newsroom', 'choices'],
  languages: ['newsroom', 'choices'],
  verify: ['newsroom', 'languages', 'form', 'navigation'],
  status: ['newsroom', 'date', 'summary', 'legend', 'tables', 'tasks'],
} as const satisfies Readonly<Record<TemplateName | 'status', readonly string[]>>;

/** The slots that a template must have, once each: without them a page says nothing. */
export const VITAL_SLOTS: Readonly<Record<keyof typeof TEMPLATE_SLOTS, readonly string[]>> = {
  page: ['headline', 'notice', 'body', 'languages'],
  print: ['headline', 'notice', 'body'],
  newsroom: ['entries'],
  archive: ['entries'],
  search: ['form'],
  card: ['headline'],
  'not-found': ['choices'],
  languages: ['choices'],
  verify: ['form'],
  status: ['tables'],
};
