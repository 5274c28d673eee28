import type { Examples } from '../rule.ts';

export const mojibakeExamples: Examples = {
  ok: [
    { source: 'With “art”', target: 'Mit „Spaß“ und SPÄ…', tag: 'de' },
    { source: '“Freedom”', target: 'grâce à\u00A0«\u00A0la liberté\u00A0»', tag: 'fr' },
    { source: 'Really?', target: 'Vraiment ? oui', tag: 'fr' },
    { source: '40 m³ and 5 m³', target: '40 m³ i 5 m³', tag: 'pl' },
    { source: 'Genoa', target: 'Il processo è stato rinviato perché è malato', tag: 'it' },
    { source: 'Moli\u00E8re and Genève', target: 'Molière i Genève', tag: 'hr' },
    { source: '└ Laws', target: '└Leyes', tag: 'es' },
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
    { source: 'The soldiers', target: '¯o³nierze', tag: 'pl', at: '¯' },
    { source: 'They beat them', target: 'gözaltýna aldý', tag: 'tr', at: 'ý' },
    { source: 'The police beat them', target: 'Ïîëèöèÿ èçáèëà', tag: 'ru', at: 'Ï' },
    { source: 'The police beat them', target: 'рПМХЖХЪ ХГАХКЮ яРСДЕМРНБ', tag: 'ru', at: 'рПМХЖХЪ' },
    { source: 'The next of kin', target: 'Die Anh├╢rigen', tag: 'de', at: '├' },
    { source: 'He does not', target: 'Ele n├úo', tag: 'pt', at: '├' },
    { source: 'The nights are cold', target: 'мНВХ УНКНДМШЕ', tag: 'ru', at: 'мНВХ' },
    { source: 'The girl', target: 'La niï¿½a', tag: 'es', at: 'ï¿½' },
    { source: 'The court', target: '??? ??????', tag: 'ru', at: '???' },
  ],
};
