import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asideOf, cacheFolder, makeFolder } from '../../files/index.ts';
import { once } from '../../once.ts';
import { languageOf } from '../language/language.ts';
import { eldKnows, loadEld } from './eld.ts';

/** Returns the tag of the language that a text is rather in; undefined when it may well be the expected one. */
export type Identify = (text: string, expected: string, candidates: readonly string[]) => Promise<string | undefined>;

/** Letters from which the models are to be trusted. */
export const ENOUGH = 60;
/** The number of letters below which one of the models may be wrong about which other language it is. */
const SURELY = 150;

/** franc's names of the scripts of which it knows several languages. */
const FRANC_SCRIPTS: Readonly<Record<string, string>> = {
  Latn: 'Latin',
  Cyrl: 'Cyrillic',
  Arab: 'Arabic',
  Deva: 'Devanagari',
  Mymr: 'Myanmar',
  Ethi: 'Ethiopic',
  Tibt: 'Tibetan',
  Hebr: 'Hebrew',
  Cans: 'Canadian_Aboriginal',
};

/** The bytes of a text below which CLD3 gives no answer, and above which it reads no more. */
const LEAST = 0;
const MOST = 2000;

/** How much more a shorter text must look like the other language, where all models know both, and where franc alone does. */
const CLEARLY = 0.1;
const CLEARLY_TO_FRANC = 0.05;
/** The same where CLD3 is certain, and what it is then. */
const SLIGHTLY = 0.03;
const CERTAIN = 0.999;
/** How certain CLD3 must be of a language that the newsroom has not, where the text is short: it takes short Russian for Serbian. */
const SURE = 0.98;
/** The same between Danish and Norwegian, where all three must agree. */
const BETWEEN_SISTERS = 0.05;

/**
 * Three models, each loaded when it is first asked: CLD3, which knows a hundred languages; franc's letter triples, asked among the
 * newsroom's own languages and, in a longer text, the one that CLD3 has named; and ELD, which is asked where CLD3 doubts. A text is
 * in another language only where CLD3 and one more agree, and a shorter one only where it is clear: a Spanish sentence may look more
 * like Portuguese, but not much. A language that a model does not know is left to the others, and one that neither CLD3 nor franc
 * knows is never doubted.
 */
export const loadModels = once((): Promise<Identify> => load());

/** franc, whose four hundred tables take longer to make than CLD3 takes for a text: of most texts it is not asked. */
const loadFranc = once(async () => {
  const [{ francAll }, { data }, { expressions }] = await Promise.all([
    import('franc-all'),
    import('franc-all/data.js'),
    import('franc-all/expressions.js'),
  ]);
  const alone = new Set(Object.keys(expressions));
  // franc may know a language in one script and not in another: Central Kurdish in Latin letters alone.
  const knows = (tag: string): boolean => {
    const known = data[FRANC_SCRIPTS[languageOf(tag).script] ?? ''];
    return known === undefined ? alone.has(francCode(tag)) : francCode(tag) in known;
  };
  return { francAll, knows };
});

async function load(): Promise<Identify> {
  const { loadModule } = await import('cld3-asm');
  const cldKnows = (tag: string): boolean => {
    const { script } = languageOf(tag);
    const isUsual = script in FRANC_SCRIPTS || script === languageOf(languagePart(tag)).script;
    return isUsual && CLD3_KNOWS.has(cldCode(tag));
  };
  const cld = (await loadModule()).create(LEAST, MOST);
  return async (text, expected, candidates) => {
    const language = languagePart(expected);
    const isCld = cldKnows(expected);
    const found = isCld ? cld.findLanguage(text) : undefined;
    const named = found === undefined || found.language === 'und' ? undefined : tagOf(found.language);
    if (isCld && (named === undefined || areKin(named, language) || areKin(named, cldCode(expected))))
      return named !== undefined && areScandinavian(named, language) ? scandinavian(text, language, named) : undefined;
    const { francAll, knows: francKnows } = await loadFranc();
    if (!francKnows(expected)) return named;
    const eld = named !== undefined && eldKnows(expected) ? (await loadEld())(text) : undefined;
    const isSeconded = named !== undefined && eld?.best !== undefined && areKin(eld.best, named);
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    // A short text looks like some language of the world only too easily, to one model.
    const isSure = isSeconded && (found?.probability ?? 0) >= SURE;
    const alsoNamed = named !== undefined && (letters >= ENOUGH || isSure) ? [named] : [];
    const others = [...candidates, ...alsoNamed].filter(francKnows);
    const only = [...new Set([expected, ...others].map(francCode))];
    const ranked = only.length > 1 ? francAll(text, { only, minLength: 1 }) : [];
    const best = others.find((tag) => francCode(tag) === ranked[0]?.[0]);
    const nearest = best === undefined || areKin(languagePart(best), language) ? undefined : best;
    // Spanish that one model takes for Galician and the other for Portuguese is Spanish.
    const isAgreed =
      nearest !== undefined && (named === undefined || areKin(languagePart(nearest), named) || letters >= SURELY);
    const candidate = isSeconded ? candidates.find((tag) => areKin(languagePart(tag), named)) : undefined;
    const seconded = candidate ?? (isSeconded ? alsoNamed[0] : undefined);
    const other = isAgreed ? nearest : seconded;
    if (other === undefined || letters >= SURELY) return other;
    const franc = new Map(ranked);
    const more = (franc.get(francCode(other)) ?? 0) - (franc.get(francCode(expected)) ?? 0);
    if (eld === undefined || !eldKnows(other)) return more >= CLEARLY_TO_FRANC ? other : undefined;
    const least = (found?.probability ?? 0) >= CERTAIN ? SLIGHTLY : CLEARLY;
    return more + eld.of(other) - eld.of(expected) >= least ? other : undefined;
  };

  /** Danish in place of Norwegian Bokmål, or the other way round, where all three models say so. */
  async function scandinavian(text: string, language: string, named: string): Promise<string | undefined> {
    const [expected, other] = [language, named].map((tag) => (tag === 'da' ? 'da' : 'nb'));
    if (expected === undefined || other === undefined) return undefined;
    const [eld, { francAll }] = [(await loadEld())(text), await loadFranc()];
    const ranked = francAll(text, { only: [expected, other].map(francCode), minLength: 1 });
    const franc = new Map(ranked);
    const more = (franc.get(francCode(other)) ?? 0) - (franc.get(francCode(expected)) ?? 0);
    const isAgreed = more > 0 && areKin(eld.best ?? '', other) && !areScandinavian(eld.best ?? '', other);
    return isAgreed && more + eld.of(other) - eld.of(expected) >= BETWEEN_SISTERS ? other : undefined;
  }
}

/** True for Danish beside Norwegian Bokmål. */
const areScandinavian = (one: string, other: string): boolean =>
  (one === 'da' && BOKMAL.has(other)) || (other === 'da' && BOKMAL.has(one));
const BOKMAL: ReadonlySet<string> = new Set(['nb', 'no']);

/** A function that returns what each of the two models takes a text for, and the certainty of CLD3, from 0 to 1. */
export type Namer = (text: string) => {
  readonly cld: string | undefined;
  readonly franc: string | undefined;
  readonly certainty: number;
  /** franc's languages that CLD3 knows, the likeliest first, which has 1. */
  readonly known: readonly (readonly [tag: string, score: number])[];
  /** True where franc knows the language that CLD3 names, in the script of the text. */
  readonly isKnown: boolean;
};

/**
 * Both models, to name the language of a text of which nothing is known. franc is asked among all of its four hundred:
 * CLD3 takes a text in a language that it does not know for one that it knows, and is often sure.
 */
export async function loadNamer(): Promise<Namer> {
  const [{ francAll }, { loadModule }] = await Promise.all([loadFranc(), import('cld3-asm')]);
  const cld = (await loadModule()).create(LEAST, MOST);
  const only = [...CLD3_KNOWS].map((code) => francCode(tagOf(code)));
  return (text) => {
    const found = cld.findLanguage(text);
    const named = found === undefined || found.language === 'und' ? undefined : tagOf(found.language);
    const ranked = francAll(text, { minLength: 1 });
    const [best] = ranked[0] ?? [];
    return {
      cld: named,
      franc: best === undefined || best === 'und' ? undefined : francTag(best),
      certainty: found?.probability ?? 0,
      known: francAll(text, { only, minLength: 1 }).map(([code, score]) => [francTag(code), score]),
      isKnown: named !== undefined && ranked.some(([code]) => code === francCode(named)),
    };
  };
}

/** CLD3's name as a language tag. */
const tagOf = (code: string): string => (code === 'iw' ? 'he' : languagePart(code));

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

/** Names of languages by CLD3 that differ from BCP 47. */
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

/** Languages between which no model knows the boundary, but for that of Danish and Bokmål, which all three together know. */
const KIN = ['en sco', 'id ms', 'hr bs sr sh', 'nb nn no da', 'fa prs tg', 'ar arz apc', 'zh yue'].map((line) =>
  line.split(' '),
);

const francCode = (tag: string): string => FRANC.get(languagePart(tag)) ?? languagePart(tag);
/** The tag of the language that franc has a code for. */
const francTag = (code: string): string => TAGS.get(code) ?? languagePart(code);
/** CLD3's code for the language of a tag. */
export const cldCode = (tag: string): string => CLD3.get(languagePart(tag)) ?? languagePart(tag);
/** The language subtag of a tag: `sr` of `sr-Latn`. */
export const languagePart = (tag: string): string => new Intl.Locale(tag).language;

/** True for the same language, and for languages that no model can tell apart. */
export function areKin(one: string, other: string): boolean {
  return one === other || KIN.some((group) => group.includes(one) && group.includes(other));
}

/** What the models said of texts, by digest: the tag of another language, or nothing. */
export type Verdicts = Map<string, string>;

/** The most answers that are kept; the oldest are removed first. */
const MOST_VERDICTS = 20_000;
const VERDICTS_FILE = 'languages.json';

/** The answers of earlier runs; empty where they cannot be read, since the models can be asked again. */
export async function readVerdicts(folder?: string): Promise<Verdicts> {
  try {
    const data: unknown = JSON.parse(await readFile(join(folder ?? (await cacheFolder()), VERDICTS_FILE), 'utf8'));
    const entries = typeof data === 'object' && data !== null ? Object.entries(data) : [];
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return new Map();
  }
}

/** Writes the answers for the next run, whole or not at all; a disk that cannot be written is no fault. */
export async function keepVerdicts(verdicts: Verdicts, folder?: string): Promise<void> {
  try {
    const own = folder ?? (await cacheFolder());
    makeFolder(own, 0o700);
    const aside = asideOf(join(own, VERDICTS_FILE));
    await writeFile(aside, JSON.stringify(Object.fromEntries([...verdicts].slice(-MOST_VERDICTS))), { mode: 0o600 });
    await rename(aside, join(own, VERDICTS_FILE));
  } catch {
    // The next run asks the models again.
  }
}
