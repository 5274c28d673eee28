import type { Examples } from '../rule.ts';

export const spacingExamples: Examples = {
  ok: [
    { source: 'Who?', target: 'Qui\u202F? « Moi » : à 8:00, https://a.example/?x=1;y', tag: 'fr' },
    { source: 'Who?', target: 'Qui? « Moi » : oui', tag: 'fr-CA' },
    { source: 'Who, at 8:00?', target: '谁，8:00？ GNU, Inc.', tag: 'zh-Hans' },
    { source: 'Who ...', target: 'Wer ...', tag: 'de' },
  ],
  notOk: [
    { source: 'Who?', target: 'Qui?', tag: 'fr', at: '?' },
    { source: '"Me"', target: '«\u202FMoi»', tag: 'fr', at: '»' },
    { source: 'Who, me', target: '谁,我', tag: 'zh-Hans', at: ',' },
    { source: 'Who?', target: 'Wer ?', tag: 'de', at: ' ' },
  ],
};
