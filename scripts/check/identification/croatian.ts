/** Words, and beginnings of words, that Bosnian has and Croatian has others for. */
const BOSNIAN =
  /(?<!\p{L})(?:(?:ko|neko|niko|svako (?:ko|ima|je|treba|može|mora)|iko|šta|takođe|lahko|mehko|kahv[aeu]|januara?|februara?|mart|aprila?|jun[ia]?|jul[ia]?|augusta?|septembra?|septembar|oktobra?|oktobar|novembra?|novembar|decembra?|decembar|uslov|uslov[aei]|učestvuje|učestvuju|učestvovati|tokom|hiljad[aeu]|sedmic[aeu]|jučerašnj\p{L}*)(?!\p{L})|(?:saopć|histori|hljeb|porodi[cč]|evrop|univerzitet|fabri[kc]|krivičn|ličnost|hemij|općeprihvać|odbran|organizova|informisa|kandidova|funkcionisa|hapšen|uhapšen|sudij)\p{L}*)/giu;
/** The other way round. */
const CROATIAN =
  /(?<!\p{L})(?:(?:tko|netko|nitko|svatko|itko|što|uvjet[aei]?|tijekom|tisuć[aeu]|tjedan|tjedn[aeiu]|siječnj[au]|veljač[aeiu]|ožujk[au]|travnj[au]|svibnj[au]|lipnj[au]|srpnj[au]|kolovoz[au]|rujn[au]|listopad[au]|studen(?:og|oga|i|om)|prosin(?:ca|cu|ac)|sudjeluj[eu]|sudjelovati|jučer)(?!\p{L})|(?:priopć|povijes|kruh|obitelj|europ|sveučiliš|tvorni[cč]|kaznen|osobnost|kemij|obran|organizira|informira|zrakoplov|uhić|člank|članak|sudac|suc[aiu]|odvjetni|izvješ)\p{L}*)/giu;

/** Which of two languages that the models do not tell apart a text is in: Croatian, unless it has more words of Bosnian alone. */
export const croatianOrBosnian = (text: string): 'hr' | 'bs' =>
  (text.match(BOSNIAN)?.length ?? 0) > (text.match(CROATIAN)?.length ?? 0) ? 'bs' : 'hr';
