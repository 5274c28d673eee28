import path from 'node:path';
import { hardToSee, LEAST_CONTRAST, LEAST_OF_SHAPES, poorContrasts } from '../../compose/template/brand-style.ts';
import { sha256 } from '../../lib/files/index.ts';
import type { FontSettings } from '../../lib/fonts/index.ts';
import { type CleanPicture, drawsLetters, readImage, sightOf } from '../../lib/images/index.ts';
import { shellWord } from '../../lib/shell-word.ts';
import { addMessage } from '../../model/add-message.ts';
import { attemptNow } from '../../model/attempt.ts';
import type { Logo, LogoPicture } from '../../model/document.ts';
import type { Brand, LogoFiles, Newsroom } from '../../model/newsroom.ts';
import { paths } from '../../model/paths.ts';
import { readBytes } from '../../source/newsroom/file-bytes.ts';
import { settingPlace } from '../../source/newsroom/settings.ts';
import { pictureFault } from './images.ts';

const MAX_BYTES = 1_000_000;

/**
 * The newsroom's logo, by the tag of each of its languages. Its colours are checked as well; what is wrong with either is
 * reported on the settings. `undefined` where it has none.
 */
export async function readBrand(
  newsroom: Newsroom,
  fonts: FontSettings,
): Promise<ReadonlyMap<string, Logo> | undefined> {
  sayPoorContrasts(newsroom);
  const { logo } = newsroom.brand;
  if (logo === undefined) return undefined;
  if (logo.text === undefined && newsroom.name === undefined)
    say(newsroom, LOGO, 'Unexpected logo of a newsroom without a name: nobody hears whose it is', {
      ruleId: 'logo',
      advice: 'Add `name:`, or say under `text:` what the logo says.',
    });
  const shared = await logoIn(newsroom, LOGO, logo, fonts);
  const own = new Map<string, Logo | undefined>();
  for (const [tag, files] of Object.entries(logo.languages)) {
    const place = [...LOGO, 'languages', tag];
    own.set(tag, await logoIn(newsroom, place, files, fonts));
    if (!newsroom.languages.some((language) => language.tag === tag)) sayUnknown(newsroom, place, tag);
  }
  const byTag = newsroom.languages.flatMap(({ tag }) => {
    const found = own.get(tag) ?? shared;
    return found === undefined ? [] : [[tag, found] as const];
  });
  return byTag.length === 0 ? undefined : new Map(byTag);
}

/** Where the logo stands in the settings. */
const LOGO = ['brand', 'logo'];

/** The files of the logo, by their paths from the newsroom's folder. */
export const logoNames = ({ logo }: Brand): readonly string[] =>
  logo === undefined
    ? []
    : [logo, ...Object.values(logo.languages)].flatMap(({ file, dark }) =>
        dark === undefined ? [file] : [file, dark],
      );

/** The absolute paths of the newsroom's logos, whether or not there are such files. */
export const logoPaths = ({ root, brand }: Newsroom): readonly string[] =>
  logoNames(brand).map((name) => path.join(root, name));

/** Warns of a logo for a language that the newsroom has not. */
function sayUnknown(newsroom: Newsroom, place: readonly string[], tag: string): void {
  const tags = newsroom.languages.map((each) => each.tag).join(', ');
  warn(newsroom, place, `Unexpected logo for \`${tag}\`: the newsroom has no such language`, {
    ruleId: 'logo',
    advice: `It has ${tags}. Correct the tag, or take the line away.`,
  });
}

/** A logo made of its files; what is wrong with them is said at their places. */
async function logoIn(
  newsroom: Newsroom,
  place: readonly string[],
  files: LogoFiles,
  fonts: FontSettings,
): Promise<Logo | undefined> {
  const at = (field: 'file' | 'dark', name: string): NamedLogo => ({ place, field, name });
  const file = at('file', files.file);
  const own = files.dark === undefined ? undefined : at('dark', files.dark);
  const light = await pictureOf(newsroom, file, fonts);
  const dark = own && (await pictureOf(newsroom, own, fonts));
  if (light === undefined) return undefined;
  await sayUnseen(newsroom, file, 'light', light);
  if (own === undefined) await sayUnseen(newsroom, file, 'dark', light);
  else if (dark !== undefined) await sayUnseen(newsroom, own, 'dark', dark);
  return { light, dark };
}

/** A file of a logo, and where the settings name it. */
type NamedLogo = {
  /** The place of the logo that it belongs to. */
  readonly place: readonly string[];
  readonly field: 'file' | 'dark';
  readonly name: string;
};

const placeOf = ({ place, field }: NamedLogo): readonly string[] => [...place, field];

/** The share of a logo from which it is missed where it cannot be seen. */
const MOST_UNSEEN = 0.5;

/** What to do about a logo that is hard to see. */
const REMEDIES = {
  light: () => 'Name a darker one; this one may stand under `dark:`, for pages on a dark ground.',
  dark: ({ place }: NamedLogo) =>
    `Name one in bright colours, or with a ground of its own, under \`dark:\` of \`${place.join('.')}\`.`,
} as const;

/** Warns of a logo that is hard to see on its ground. */
async function sayUnseen(
  newsroom: Newsroom,
  logo: NamedLogo,
  ground: 'light' | 'dark',
  { bytes }: LogoPicture,
): Promise<void> {
  const { pixels, hasGround, isOfOneColour } = await sightOf(bytes);
  const share = hardToSee(pixels, ground);
  const { field, name } = logo;
  if (hasGround || pixels.length === 0) {
    // One picture may serve light and dark pages: then it is reported once.
    if (!isOfOneColour || (field === 'file' && ground === 'dark')) return;
    const what = hasGround ? 'it is a surface of one colour' : 'all of it is transparent';
    warn(newsroom, placeOf(logo), `Unexpected logo \`${name}\`: ${what}, and nothing is seen in it`, {
      ruleId: 'contrast',
      advice: 'Name a file that shows the logo; save it again where it was drawn.',
    });
    return;
  }
  if (share <= MOST_UNSEEN) return;
  const part = share > 0.99 ? 'all' : `${Math.floor(share * 100)} %`;
  warn(
    newsroom,
    placeOf(logo),
    `Unexpected logo \`${name}\` on a ${ground} page: ${part} of it has a contrast below ${LEAST_OF_SHAPES} : 1`,
    { ruleId: 'contrast', advice: REMEDIES[ground](logo) },
  );
}

function warn(
  { file }: Newsroom,
  path: readonly string[],
  reason: string,
  more: { readonly ruleId: string; readonly advice: string },
): void {
  addMessage(file, { severity: 'warning', reason, place: settingPlace(file, path), ...more });
}

async function pictureOf(newsroom: Newsroom, logo: NamedLogo, fonts: FontSettings): Promise<LogoPicture | undefined> {
  const { name } = logo;
  const refuse = (what: string, advice: string): undefined => {
    say(newsroom, placeOf(logo), `Unexpected logo \`${name}\`: ${what}`, { ruleId: 'logo', advice });
  };
  if (/^https?:/i.test(name)) {
    const file = /(?<![^/?#])[^/?#]+\.(?:svg|png)(?=$|[?#])/i.exec(name)?.[0] ?? 'logo.svg';
    return refuse(
      'it is an address, and nothing is fetched when pages are made',
      `Put the file into the newsroom’s folder, and name it by its path, \`${file}\`. To fetch it: \`curl --location --output ${shellWord(file)} ${shellWord(name)}\``,
    );
  }
  const place = settingPlace(newsroom.file, placeOf(logo));
  const read = attemptNow({ file: newsroom.file, what: 'The logo', place }, () =>
    readBytes(newsroom.root, name, MAX_BYTES),
  );
  if ('failure' in read) return undefined;
  const { value: bytes } = read;
  if (bytes === undefined || bytes === 'no-file')
    return refuse('there is no such file', `Put it at ${name}, from the newsroom’s folder.`);
  if (bytes === 'too-large')
    return refuse(`it has more than ${MAX_BYTES / 1_000_000} MB`, 'Every page carries it: save it smaller.');
  const picture = await readImage(bytes, fonts);
  if (typeof picture === 'string') return refuse(...pictureFault(picture));
  if (drawsLetters(bytes))
    warn(
      newsroom,
      placeOf(logo),
      `Unexpected letters in logo \`${name}\`: they are set in another face, and may be cut off`,
      {
        ruleId: 'logo',
        advice: 'Turn the letters into paths where it was drawn, and save it again.',
      },
    );
  return published(picture);
}

function published({ bytes, mediaType, width, height }: CleanPicture): LogoPicture {
  const ending = mediaType === 'image/png' ? 'png' : 'jpg';
  return { path: paths.asset(`logo.${sha256(bytes).slice(0, 12)}.${ending}`), mediaType, bytes, width, height };
}

function sayPoorContrasts(newsroom: Newsroom): void {
  const { accent } = newsroom.brand;
  for (const { ground, colour, contrast, better } of accent === undefined ? [] : poorContrasts(accent))
    say(
      newsroom,
      ['brand', 'accent', ground],
      `Unexpected accent \`${colour}\`: on a ${ground} page its contrast is ${floored(contrast)} : 1, expected ${LEAST_CONTRAST} : 1`,
      { ruleId: 'contrast', advice: `The nearest colour that can be read is "${better}".`, expected: [better] },
    );
}

/** A contrast to one decimal, rounded down: 4.49 is not 4.5. */
const floored = (contrast: number): string => (Math.floor(contrast * 10) / 10).toFixed(1);

function say(
  { file }: Newsroom,
  path: readonly string[],
  reason: string,
  more: { readonly ruleId: string; readonly advice: string; readonly expected?: readonly string[] },
): void {
  addMessage(file, { severity: 'error', reason, place: settingPlace(file, path), ...more });
}
