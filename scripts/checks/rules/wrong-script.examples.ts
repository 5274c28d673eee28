import type { Examples } from '../rule.ts';

export const wrongScriptExamples: Examples = {
  ok: [
    { source: 'Statement of the Syrian Network', target: 'بيان Syrian Network' },
    { source: 'Tokyo', target: '東京都庁', tag: 'ja' },
    { source: 'We want to say this', target: '我们想说这些话，让国家认识', tag: 'zh-Hans' },
    { source: 'Sarajevo', target: 'Sarajevo', tag: 'ar' },
    // Particles are written onto names, and addresses stand whole where no blanks part the words.
    { source: 'Show it in Openstreetmap with Wikimedia', target: 'Wikimedia의 Openstreetmap으로 표시', tag: 'ko' },
    { source: 'The key of astrometry.net', target: '在 astrometry.net 註冊以取得金鑰', tag: 'zh-Hant' },
  ],
  notOk: [
    { source: 'The court convicted him', target: 'Das Gericht verurteilte ihn', tag: 'ar', severity: 'error' },
    { source: 'The court convicted him', target: 'Суд осудил его', tag: 'uz' },
    { source: 'We want to say this', target: '我們想說這些話，讓國家認識', tag: 'zh-Hans' },
    { source: 'We want to say this', target: '我们想说这些话，让国家认识我们', tag: 'ja' },
  ],
};
