import type { Element, ElementContent, ElementData } from 'hast';
import type { Words } from '../../../scripts/lib/text/language/format.ts';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import type { Document } from '../../../scripts/model/document.ts';

const ENGLISH: Readonly<Record<string, string>> = {
  published: 'Published',
  reference: 'Reference',
  ends: 'Ends',
  notes: 'Notes',
  note: 'Note {{number}}',
  links: 'Links',
  contact: 'Contact for journalists',
  phone: 'Telephone',
  email: 'E-mail',
  about: 'About us',
  unreviewed: 'This is a translation that has not yet been reviewed. Authoritative text: {{language}}.',
  partial: 'Some passages have not been translated yet and appear in {{language}}.',
  image: 'Image: {{description}}',
};

const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ar: {
    published: 'تاريخ النشر',
    reference: 'المرجع',
    ends: 'انتهى',
    notes: 'الحواشي',
    note: 'حاشية {{number}}',
    links: 'الروابط',
    contact: 'للتواصل الصحفي',
    phone: 'الهاتف',
    email: 'البريد الإلكتروني',
    about: 'من نحن',
    unreviewed: 'هذه ترجمة لم تُراجَع بعد. النص المعتمد: {{language}}.',
  },
  fa: { published: 'انتشار', ends: 'پایان', links: 'پیوندها', contact: 'تماس', phone: 'تلفن', email: 'رایانامه' },
  'zh-Hans': {
    published: '发布日期',
    reference: '编号',
    ends: '完',
    notes: '注释',
    note: '注{{number}}',
    links: '链接',
    unreviewed: '本译文尚未审校。以{{language}}文本为准。',
  },
  th: { ends: 'จบ' },
};

/** The words of one language, English where the samples need none of their own. */
export function wordsOf(tag: string): Words {
  return (key, values = {}) => {
    const template = LABELS[tag]?.[key] ?? ENGLISH[key];
    if (template === undefined) throw new Error(`No word \`${key}\``);
    return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  };
}

/** A document with these blocks and nothing else but a newsroom and a headline. */
export function sample(tag: string, children: readonly ElementContent[], rest: Partial<Document> = {}): Document {
  const headline = rest.headline ?? [{ type: 'text', value: 'Headline' }];
  return {
    slug: 'sample',
    language: languageOf(tag, tag === 'ar' ? { digits: 'arab' } : {}),
    origin: languageOf('en'),
    standing: 'source',
    partial: false,
    status: 'usable',
    version: 1,
    isEarlier: false,
    digest: '',
    said: { body: '', said: '', notes: '', allLetters: '', letters: '', carried: () => '' },
    notices: [],
    title: 'Headline',
    headline,
    kickers: [],
    summary: [],
    topics: [],
    masthead: { name: 'SNHR', contacts: [] },
    body: { type: 'root', children: [...children] },
    words: wordsOf(tag),
    ...rest,
  };
}

/** The block as the document numbers it. */
export function numbered(number: number, element: Element): Element {
  const data: ElementData = { position: {} };
  return { ...element, properties: { ...element.properties, id: `p${number}` }, data: Object.assign(data, { number }) };
}

/** Only the statement's own text: what stands between the headline's rule and the end mark. */
export function bodyText(text: string, ends: string): string {
  const [, after = ''] = text.split(/=+\n\n/);
  return after.slice(0, after.lastIndexOf(`\n\n    ${ends}\n`));
}
