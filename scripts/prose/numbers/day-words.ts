/** Words for the two halves of the day that CLDR lacks: before noon, after noon. */
export const DAY_WORDS: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  ar: [
    ['صباح', 'في الصباح'],
    ['مساء', 'في المساء', 'عصرا', 'عصر'],
  ],
  fa: [
    ['قبل از ظهر', 'صبح', 'بامداد'],
    ['بعد از ظهر', 'عصر', 'شب', 'شام'],
  ],
  de: [
    ['am morgen', 'am vormittag', 'am frühen morgen', 'uhr früh', 'in der früh'],
    ['am abend', 'am nachmittag', 'am späten abend'],
  ],
  th: [
    ['โมงเช้า', 'ตอนเช้า'],
    ['โมงเย็น', 'ตอนเย็น'],
  ],
  it: [
    ['del mattino', 'della mattina'],
    ['della sera', 'del pomeriggio'],
  ],
  id: [
    ['pagi', 'subuh', 'dini hari'],
    ['petang', 'sore', 'malam', 'siang'],
  ],
  sk: [
    ['ráno', 'dopoludnia'],
    ['poobede', 'večer'],
  ],
  af: [['v.m'], ['n.m']],
  am: [
    ['ጠዋት', 'ጧት', 'ከጠዋቱ', 'ኤ.ኤም'],
    ['ሌሊት', 'ከሌሊቱ', 'ምሽት', 'ከምሽቱ', 'ማታ', 'ፒ.ኤም'],
  ],
  mn: [
    ['өглөөний', 'өглөө'],
    ['үдшийн', 'оройн', 'орой', 'шөнийн'],
  ],
  ne: [
    ['बिहान', 'बिहानको'],
    ['राती', 'राति', 'बेलुका', 'साँझ', 'दिउँसो'],
  ],
  bs: [
    ['jutro', 'prijepodne'],
    ['uveče', 'uvečer', 'večer', 'popodne'],
  ],
  hr: [
    ['jutro', 'prijepodne'],
    ['uvečer', 'večer', 'popodne', 'poslijepodne'],
  ],
  lo: [['ເຊົ້າ'], ['ແລງ', 'ເດິກ', 'ຄ່ຳ', 'ຄໍ່າ']],
  yue: [['早上'], ['晚上', '夜間']],
  uz: [['tonggi'], ['tungi', 'kechki']],
  ig: [['ụtụtụ'], ['mgbede', 'ehihie', 'abalị']],
  ku: [['sibehê'], ['piştî nîvro', 'paşnîvro', 'êvarê', 'şevê']],
  km: [['ព្រឹក'], ['ល្ងាច', 'យប់', 'រសៀល']],
  cy: [['bore'], ['prynhawn', 'nos']],
  si: [
    ['පෙරවරු', 'උදේ', 'උදෑසන'],
    ['පස්වරු', 'සවස', 'හවස', 'රාත්‍රී'],
  ],
  sn: [['mangwanani'], ['manheru', 'masikati', 'usiku']],
  zu: [['ekuseni'], ['ntambama', 'emini', 'ebusuku', 'kusihlwa']],
  yo: [
    ['àárọ̀', 'aarọ'],
    ['ọ̀sán', 'ọsan', 'alẹ́', 'alẹ', 'ale', 'ìrọ̀lẹ́'],
  ],
  ast: [['mañana'], ['tarde', 'nueche']],
  ba: [
    ['иртән', 'иртәнге'],
    ['киске', 'кисен', 'төнгө', 'көндөҙгө'],
  ],
  br: [
    ['beure', 'mintin'],
    ['enderv', 'noz', 'goude merenn'],
  ],
  ce: [
    ['ӏуьйранна', 'ӏуьйренан'],
    ['сарахь', 'суьйренан', 'буьйсанан', 'буса'],
  ],
  ckb: [
    ['بەیانی', 'پێش نیوەڕۆ'],
    ['دوای نیوەڕۆ', 'پاش نیوەڕۆ', 'ئێوارە', 'شەو'],
  ],
  eo: [['matene'], ['posttagmeze', 'vespere', 'nokte']],
  fo: [
    ['morgun', 'fyrrapart'],
    ['seinnapart', 'kvøld', 'nátt'],
  ],
  fy: [
    ['moarns', 'moarn', 'foarmiddei'],
    ['middeis', 'middei', 'jûns', 'jûn', 'nachts'],
  ],
  ga: [['maidin'], ['tráthnóna', 'oíche', 'istoíche']],
  gd: [['madainn'], ['feasgar', 'oidhche']],
  ia: [
    ['matino', 'ante meridie'],
    ['vespere', 'post meridie', 'postmeridie', 'nocte'],
  ],
  lb: [
    ['moies', 'mueres'],
    ['nomëttes', 'owes', 'nuets'],
  ],
  mg: [['maraina'], ['hariva', 'alina', 'tolakandro']],
  mt: [['filgħodu'], ['filgħaxija', 'nofsinhar', 'billejl']],
  nds: [
    ['morgens', 'vörmiddags'],
    ['middags', 'namiddags', 'avends', 'nachts'],
  ],
  nso: [['mesong'], ['mathapama', 'bošego', 'mantšiboa']],
  ny: [
    ['mawa', 'mmawa'],
    ['masana', 'madzulo', 'usiku'],
  ],
  oc: [['matin'], ['tantòst', 'ser', 'vèspre', 'nuèch']],
  ps: [['سهار'], ['ماسپښین', 'ماسپخین', 'مازدیګر', 'ماښام', 'شپې']],
  rw: [['gitondo'], ['nimugoroba', 'umugoroba', 'nijoro', 'ijoro', 'gicamunsi']],
  sc: [
    ['mangianu', 'mengianu'],
    ['sero', 'merie', 'note'],
  ],
  scn: [
    ['matina', 'matinu'],
    ['sira', 'vespru', 'notti'],
  ],
  so: [
    ['subaxnimo', 'aroornimo'],
    ['galabnimo', 'fiidnimo', 'habeennimo'],
  ],
  tg: [
    ['саҳар', 'пагоҳӣ', 'субҳ'],
    ['шом', 'бегоҳ', 'бегоҳӣ', 'шаб'],
  ],
  tn: [
    ['moso', 'mosong'],
    ['motshegare', 'maitseboa', 'mantsiboya', 'bosigo'],
  ],
  tt: [
    ['иртән', 'иртәнге'],
    ['кичке', 'кичен', 'төнге', 'көндезге'],
  ],
  ug: [
    ['ئەتىگەن', 'سەھەر', 'چۈشتىن بۇرۇن'],
    ['چۈشتىن كېيىن', 'كەچ', 'كەچلىك', 'ئاخشام', 'كېچە'],
  ],
  xh: [['kusasa'], ['emva kwemini', 'ngokuhlwa', 'ebusuku']],
};

/** Words for parts of the day beside hours that are counted from sunrise, and the hours that they are said of, from midnight on. */
export const SUNRISE_WORDS: Readonly<
  Record<string, readonly (readonly [word: string, hours: readonly [from: number, to: number]])[]>
> = {
  sw: [
    ['asubuhi', [4, 11]],
    ['alfajiri', [3, 7]],
    ['jioni', [15, 20]],
    ['usiku', [18, 29]],
  ],
  am: [
    ['ጠዋት', [4, 11]],
    ['ጧት', [4, 11]],
    ['ከጠዋቱ', [4, 11]],
    ['ምሽት', [17, 24]],
    ['ከምሽቱ', [17, 24]],
  ],
};
