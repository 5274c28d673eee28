import type { Examples } from '../rule.ts';

export const mojibakeExamples: Examples = {
  ok: [
    { source: 'With “art”', target: 'Mit „Spaß“ und SPÄ…', tag: 'de' },
    { source: '“Freedom”', target: 'grâce à\u00A0«\u00A0la liberté\u00A0»', tag: 'fr' },
    { source: 'Really?', target: 'Vraiment ? oui', tag: 'fr' },
    { source: 'The USSR', target: '«СССР» рвёт', tag: 'ru' },
  ],
  notOk: [
    { source: 'They paid £500 and €300', target: 'Sie zahlten Â£500 und â‚¬300', tag: 'de', times: 2 },
    { source: 'Protected', target: 'geschÃ¼tzt', tag: 'de', at: 'Ã¼' },
    { source: 'The court’s', target: 'lâ€™avis', tag: 'fr', at: 'â€™' },
    { source: 'Law', target: 'Р—Р°РєРѕРЅ', tag: 'ru', at: 'Р—Р°РєРѕРЅ' },
    { source: 'Law', target: 'ط§ظ„ظ‚ط§ظ†ظˆظ†', tag: 'ar', at: 'ط§ظ„ظ‚ط§ظ†ظˆظ†' },
    { source: 'Law', target: 'ÃƒÂ©tat', tag: 'fr', at: 'ÃƒÂ©' },
    { source: 'Possibility', target: 'M枚glichkeit', tag: 'de', at: '枚' },
    { source: 'French', target: 'Fran?ais', tag: 'fr', at: '?' },
    { source: 'The court', target: '??? ??????', tag: 'ru', at: '???' },
  ],
};
