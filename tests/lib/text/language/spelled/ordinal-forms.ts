/** Stems from the third (or the second) on, endings, and whether cardinals of two figures take those endings too. */
type Ordinals = {
  readonly first: number;
  readonly stems: string;
  readonly endings: string;
  readonly isRegular?: boolean;
};

/**
 * The ordinals that CLDR's rules lack, or have in one gender and case: stems by value, and what is written onto them.
 * A dash stands for no ending.
 */
const ORDINALS: Readonly<Record<string, readonly Ordinals[]>> = {
  af: [{ first: 7, stems: 'sewende agtste negende', endings: '-' }],
  be: [
    { first: 3, stems: 'трэц', endings: 'і яя яе яга яму ім яй юю' },
    { first: 4, stems: 'чацвёрт пят шост сём восьм дзявят дзясят', endings: 'ы ая ае ага аму ым ай ую ыя ых' },
  ],
  bg: [{ first: 3, stems: 'трет четвърт пет шест седм осм девет десет', endings: 'и а о ия ият ата ото ите' }],
  bs: [
    { first: 3, stems: 'treć', endings: 'i a e eg em oj u im ih' },
    { first: 4, stems: 'četvrt pet šest sedm osm devet deset', endings: 'i a o e og om oj u im ih', isRegular: true },
  ],
  cs: [
    { first: 3, stems: 'třet', endings: 'í ího ímu ím ích ími' },
    {
      first: 4,
      stems: 'čtvrt pát šest sedm osm devát desát',
      endings: 'ý á é í ého ému ém ým ou ých ými',
    },
  ],
  el: [
    {
      first: 3,
      stems: 'τρίτ τέταρτ πέμπτ έκτ έβδομ όγδο ένατ δέκατ',
      endings: 'ος η ο ου ης ον οι ες α ων ους',
    },
  ],
  eo: [{ first: 3, stems: 'tri kvar kvin ses sep ok naŭ dek', endings: 'a an aj ajn', isRegular: true }],
  et: [
    {
      first: 3,
      stems: 'kolma nelja viie kuue seitsme kaheksa üheksa kümne',
      endings: 's nda ndat ndas ndasse ndal ndale ndalt ndaks ndana ndaga',
    },
  ],
  eu: [
    {
      first: 3,
      stems: 'hiru lau bos sei zazpi zortzi bederatzi hamar hamaika hamabi',
      endings: 'garren garrena garrenean garreneko garrenera garrenaren',
    },
  ],
  ga: [{ first: 3, stems: 'tríú ceathrú cúigiú séú seachtú ochtú naoú deichiú', endings: '-' }],
  gl: [{ first: 3, stems: 'terceir cuart quint sext sétim oitav noven décim', endings: 'o a os as' }],
  hi: [{ first: 5, stems: 'पाँच छठ सात आठ नौ दस', endings: 'वाँ वां वें वीं', isRegular: true }],
  hr: [
    { first: 3, stems: 'treć', endings: 'i a e eg em oj u im ih' },
    { first: 4, stems: 'četvrt pet šest sedm osm devet deset', endings: 'i a o e og om oj u im ih', isRegular: true },
  ],
  hy: [
    { first: 3, stems: 'երրորդ չորրորդ հինգերորդ վեցերորդ յոթերորդ ութերորդ իններորդ տասներորդ', endings: '- ը ն ի' },
  ],
  ka: [{ first: 3, stems: 'მესამე მეოთხე მეხუთე მეექვსე მეშვიდე მერვე მეცხრე მეათე', endings: '- დ ს' }],
  lt: [
    {
      first: 3,
      stems: 'treči ketvirt penkt šešt septint aštunt devint dešimt',
      endings: 'asis oji ojo osios ajam ąjį ąją ajame ojoje uoju ąja ieji ųjų',
    },
  ],
  lv: [
    {
      first: 3,
      stems: 'treš ceturt piekt sest septīt astot devīt desmit',
      endings: 'ais ā o ajā ajam ajai ās os ie iem ām s',
    },
  ],
  mk: [{ first: 3, stems: 'трет четврт петт шест седм осм деветт десетт', endings: '- и а о иот ата ото ите' }],
  mr: [{ first: 5, stems: 'पाच सहा सात आठ नव दहा', endings: 'वा वी वे व्या', isRegular: true }],
  mt: [{ first: 3, stems: 'tielet raba ħames sitt seba tmien disa għaxar', endings: '-' }],
  nb: [{ first: 7, stems: 'syvende', endings: '-' }],
  ne: [{ first: 5, stems: 'पाँच छैट सात आठ नव दश', endings: 'ौं' }],
  ro: [{ first: 3, stems: 'treia patra cincea șasea șaptea opta noua zecea', endings: '-' }],
  ru: [{ first: 3, stems: 'третью', endings: '-' }],
  sk: [
    { first: 3, stems: 'tret', endings: 'í ia ie ieho iemu om ej iu ou ích ími' },
    { first: 3, stems: 'treť', endings: 'om ou' },
    {
      first: 4,
      stems: 'štvrt piat šiest siedm ôsm deviat desiat',
      endings: 'y ý a á e é eho ého emu om ej ou ých ymi',
    },
  ],
  sl: [
    { first: 3, stems: 'tretj', endings: 'i a e o ega em emu im ih' },
    {
      first: 4,
      stems: 'četrt pet šest sedm osm devet deset',
      endings: 'i a o e ega em emu im ih',
      isRegular: true,
    },
  ],
  sq: [{ first: 3, stems: 'tret katërt pest gjasht shtat tet nënt dhjet', endings: 'ë ën i a ave' }],
  sr: [
    { first: 3, stems: 'трећ', endings: 'и а е ег ем ој у им их' },
    { first: 4, stems: 'четврт пет шест седм осм девет десет', endings: 'и а о е ог ом ој у им их', isRegular: true },
    { first: 3, stems: 'treć', endings: 'i a e eg em oj u im ih' },
    { first: 4, stems: 'četvrt pet šest sedm osm devet deset', endings: 'i a o e og om oj u im ih', isRegular: true },
  ],
  ta: [{ first: 3, stems: 'மூன்ற நான்க ஐந்த ஆற ஏழ எட்ட ஒன்பத பத்த', endings: 'ாம் ாவது' }],
  uk: [
    { first: 3, stems: 'трет', endings: 'ій я є ього ьому ім ьої ю іх' },
    { first: 4, stems: "четверт п'ят шост сьом восьм дев'ят десят", endings: 'ий а е ого ому ім им ій ої у их' },
  ],
  ur: [{ first: 7, stems: 'سات آٹھ نو دس', endings: 'واں ویں', isRegular: true }],
};

export const languagesWithOrdinals: readonly string[] = Object.keys(ORDINALS);

/** Ordinals and their values; they stand for a figure and accuse nobody, since some are other words as well. */
export function ordinalForms(
  language: string,
  cardinals: readonly (readonly [string, number])[],
): readonly (readonly [string, number])[] {
  return (ORDINALS[language] ?? []).flatMap(({ first, stems, endings, isRegular }) => {
    const list = stems.split(' ').map((stem, at) => [stem, first + at] as const);
    const regular = isRegular === true ? cardinals.filter(([text, value]) => value > 10 && !text.includes(' ')) : [];
    return [...list, ...regular].flatMap(([stem, value]) =>
      endings.split(' ').map((ending) => [ending === '-' ? stem : stem + ending, value] as const),
    );
  });
}
