/** The ISO 639-3 codes by which franc knows languages of two letters; a language of three has its own. */
const FRANC = new Map(
  (
    'aa:aar ab:abk af:afr ak:twi am:amh ar:arb ay:ayr az:azj be:bel bg:bul bi:bis bm:bam bn:ben bo:bod br:bre bs:bos ' +
    'ca:cat ch:cha co:cos cs:ces cv:chv cy:cym da:dan de:deu dv:div dz:dzo ee:ewe el:ell en:eng eo:epo es:spa et:ekk ' +
    'eu:eus fa:pes fi:fin fil:tgl fj:fij fo:fao fr:fra fy:fry ga:gle gd:gla gl:glg gn:gug gu:guj gv:glv ha:hau he:heb hi:hin ' +
    'hr:hrv ht:hat hu:hun hy:hye ia:ina id:ind ig:ibo ii:iii io:ido is:isl it:ita iu:ike ja:jpn jv:jav ka:kat kg:kng ' +
    'kk:kaz kl:kal km:khm kn:kan ko:kor kr:knc ky:kir la:lat lb:ltz lg:lug ln:lin lo:lao lt:lit lv:lvs mg:plt mh:mah ' +
    'mi:mri mk:mkd ml:mal mn:khk mr:mar mt:mlt my:mya nb:nob ne:npi ng:ndo nl:nld nn:nno no:nob nr:nbl nv:nav ny:nya ' +
    'oc:oci om:gaz os:oss pa:pan pl:pol ps:pbu pt:por qu:que rm:roh rn:run ro:ron ru:rus rw:kin sa:san sc:src se:sme ' +
    'sg:sag si:sin sk:slk sl:slv sm:smo sn:sna so:som sq:als sr:srp ss:ssw st:sot su:sun sv:swe sw:swh ta:tam te:tel ' +
    'tg:tgk th:tha ti:tir tk:tuk tn:tsn to:ton tr:tur ts:tso tt:tat ty:tah ug:uig uk:ukr ur:urd uz:uzn ve:ven vi:vie ' +
    'wa:wln wo:wol xh:xho yi:ydd yo:yor za:zyb zh:cmn zu:zul'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [tag = '', code = ''] = pair.split(':');
      return [tag, code];
    }),
);

const TAGS = new Map([...FRANC].map(([tag, code]) => [code, tag]));

/** What CLD3 calls a language otherwise than BCP 47 does. */
const CLD3 = new Map([
  ['he', 'iw'],
  ['nb', 'no'],
  ['nn', 'no'],
]);

/** The languages that CLD3 knows, by its own codes. */
export const CLD3_KNOWS: ReadonlySet<string> = new Set(
  (
    'af am ar az be bg bn bs ca ceb co cs cy da de el en eo es et eu fa fi fil fr fy ga gd gl gu ha haw hi hmn ' +
    'hr ht hu hy id ig is it iw ja jv ka kk km kn ko ku ky la lb lo lt lv mg mi mk ml mn mr ms mt my ne nl no ' +
    'ny pa pl ps pt ro ru sd si sk sl sm sn so sq sr st su sv sw ta te tg th tr uk ur uz vi xh yi yo zh zu'
  ).split(' '),
);

/** Languages between which no model knows the boundary. */
const KIN = ['en sco', 'id ms', 'hr bs sr sh', 'nb nn no da', 'fa prs tg', 'ar arz apc', 'zh yue'].map((line) =>
  line.split(' '),
);

export const francCode = (tag: string): string => FRANC.get(languagePart(tag)) ?? languagePart(tag);
/** The tag of the language that franc has a code for. */
export const francTag = (code: string): string => TAGS.get(code) ?? languagePart(code);
export const cldCode = (tag: string): string => CLD3.get(languagePart(tag)) ?? languagePart(tag);
export const languagePart = (tag: string): string => new Intl.Locale(tag).language;

/** True for the same language, and for languages that nobody can tell apart by a model. */
export function areKin(one: string, other: string): boolean {
  return one === other || KIN.some((group) => group.includes(one) && group.includes(other));
}
