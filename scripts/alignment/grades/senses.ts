import { ENGLISH_MODALS, ENGLISH_NEGATORS } from './english.ts';

/** Words by which a language denies, and by which it obliges or permits; several spellings of one count as one. */
export type Senses = { readonly negators: RegExp; readonly modals: RegExp };

/** Negators | modals. Where words are joined to others (`لا`, `не`), the pattern stands for itself. */
const WORDS: Readonly<Record<string, readonly [negators: string, modals: string]>> = {
  en: [ENGLISH_NEGATORS, ENGLISH_MODALS],
  fr: [
    'ne|pas|non|aucun\\w*|jamais|rien|personne|ni|sans|sauf|seulement|que|nul(?:le)?|refus\\p{L}*|interdi\\p{L}*',
    'doi\\p{L}+|dev[aeor]\\p{L}+|peu[tx]|peuvent|pou[rv]\\p{L}+|faut|faudr\\p{L}+',
  ],
  es: [
    'no|nunca|jamás|ningún|ningun[oa]s?|nadie|nada|ni|sin|salvo|excepto|s[oó]lo|solamente|tampoco|prohib\\p{L}*|neg\\p{L}*',
    'deb\\p{L}+|pued\\p{L}+|pod\\p{L}+|tien\\p{L}+ que|hay que',
  ],
  pt: [
    'não|nunca|jamais|nenhum\\p{L}*|ninguém|nada|nem|sem|salvo|exceto|só|somente|apenas|proib\\p{L}*|neg\\p{L}*',
    'dev\\p{L}+|pod\\p{L}+',
  ],
  it: [
    'non|mai|nessun\\p{L}*|nulla|niente|né|senza|salvo|eccetto|solo|soltanto|viet\\p{L}*|neg\\p{L}*',
    'dev\\p{L}+|dov\\p{L}+|pu[òo]|possono|potr\\p{L}+|pot[eé]\\p{L}+',
  ],
  de: [
    'nicht|nie|niemals|kein\\p{L}*|niemand\\p{L}*|nichts|weder|noch|ohne|außer|nur|verbot\\p{L}*|verweiger\\p{L}*|un\\p{Ll}{4,}',
    'muss\\p{L}*|müss\\p{L}*|soll\\p{L}*|darf\\p{L}*|dürf\\p{L}*|durf\\p{L}*|kann\\p{L}*|könn\\p{L}*|konn\\p{L}*',
  ],
  nl: [
    'niet|nooit|geen|niemand|niets|noch|zonder|behalve|slechts|alleen|enkel',
    'moet\\p{L}*|mag|mogen|kan|kunnen|zou\\p{L}*',
  ],
  sv: ['inte|aldrig|ingen|inget|inga|ej|utan|utom|endast|bara', 'ska|skall|måste|får|kan|bör|borde'],
  ru: [
    'не|нет|ни|никогда|никто|ничто|ничего|никак\\p{L}*|без|кроме|только|лишь|запре\\p{L}*|отказ\\p{L}*|нельзя',
    'долж\\p{L}+|обязан\\p{L}*|мож\\p{L}+|мог\\p{L}*|следует|вправе',
  ],
  uk: [
    'не|ні|немає|нема|ніколи|ніхто|ніщо|нічого|жодн\\p{L}*|без|крім|лише|тільки|заборон\\p{L}*|відмов\\p{L}*',
    "повин\\p{L}+|мус\\p{L}+|мож\\p{L}+|міг|могл\\p{L}+|слід|зобов['ʼ’]язан\\p{L}*",
  ],
  pl: [
    'nie|nigdy|nikt|nic|żad\\p{L}+|ani|bez|oprócz|tylko|jedynie|zakaz\\p{L}*|odm\\p{L}+',
    'mus\\p{L}+|mo[żg]\\p{L}+|powin\\p{L}+|należy|wolno',
  ],
  tr: [
    'değil\\p{L}*|hiç\\p{L}*|yok\\p{L}*|ne|asla|sadece|yalnız\\p{L}*|dışında|\\p{L}+(?:m[aei]z|[ıiuü]yor|madı|medi)\\p{L}*',
    '\\p{L}+(?:malı|meli|abilir|ebilir)\\p{L}*|gerek\\p{L}*|zorunda\\p{L}*',
  ],
  ar: [
    '[وف]?(?:لا|لم|لن|ليس\\p{L}*|ما|غير|دون|بدون|سوى|إلا|فقط|عدم|بلا)|[وف]?(?:ال)?(?:رفض|منع|حظر|نف[يى])\\p{L}*',
    '[وسف]?(?:يجب|يجوز|ينبغي|يمكن|يستطيع|بد)\\p{L}*',
  ],
  fa: [
    'نه|هیچ\\p{L}*|بدون|جز|تنها|فقط|مگر|نیست\\p{L}*|ن(?:می|خواه|بای|توان)[\\p{L}\\u200C]*',
    'باید|بایستی|شاید|می[\\u200C ]?توان\\p{L}*|ممکن',
  ],
  he: [
    '[ושכ]?(?:לא|אין|אל|בלי|ללא|רק|מלבד|אף|שום|אינ\\p{L}*)',
    'חייב\\p{L}*|צריכ?\\p{L}*|רשאי\\p{L}*|יכול\\p{L}*|מותר|אסור',
  ],
  hi: ['नहीं|न|ना|मत|बिना|सिवाय|केवल|सिर्फ|कोई नहीं', 'चाहिए|सकत\\p{L}\\p{M}*|सक\\p{M}*|होगा|पड़\\p{M}*'],
  id: [
    'tidak|tak|bukan|tanpa|kecuali|hanya|jangan|belum|tiada|menolak|larang\\p{L}*',
    'harus|wajib|dapat|bisa|boleh|mungkin|sebaiknya',
  ],
  vi: ['không|chưa|chẳng|chớ|đừng|trừ|chỉ|cấm', 'phải|nên|có thể|được|cần'],
  sw: ['si|hapana|bila|isipokuwa|tu|kamwe|ha\\p{L}{3,}|wala', 'lazima|sharti|\\p{L}*weza|inafaa|yapasa'],
  ja: [
    'ない|なかっ|ず|ぬ|無|不|非|のみ|だけ|せん|禁止|拒否',
    'べき|なければなら|ねばなら|できる|でき|得る|かもしれ|よい',
  ],
  zh: ['不|没|沒|未|无|無|非|勿|别|別|禁止|拒绝|拒絕|仅|僅|只|除', '必须|必須|应|應|须|須|可以|可能|可|能|得'],
  ko: ['않|없|못|안 |아니|말[고라]|만 |뿐|금지|거부', '해야|하여야|할 수|수 있|수 없|된다|의무'],
};

const NONE: Senses = { negators: /(?!)/gu, modals: /(?!)/gu };
const UNSPACED: ReadonlySet<string> = new Set(['ja', 'zh', 'ko']);
const KNOWN = new Map<string, Senses>();

/** @param tag BCP 47; a language without a list has no such words, and its edits are graded by what else they are */
export function sensesOf(tag: string): Senses {
  const { language } = new Intl.Locale(tag);
  const words = WORDS[language];
  if (words === undefined) return NONE;
  const known = KNOWN.get(language);
  if (known !== undefined) return known;
  const [negators, modals] = words.map((list) =>
    UNSPACED.has(language)
      ? new RegExp(list, 'gu')
      : new RegExp(`(?<![\\p{L}\\p{M}\\p{N}'’-])(?:${list})(?![\\p{L}\\p{M}\\p{N}])`, 'giu'),
  );
  const senses: Senses = { negators: negators ?? NONE.negators, modals: modals ?? NONE.modals };
  KNOWN.set(language, senses);
  return senses;
}
