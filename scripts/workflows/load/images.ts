import path from 'node:path';
import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { readableAddress } from '../../lib/decoded-address.ts';
import { sha256 } from '../../lib/files/index.ts';
import type { FontSettings } from '../../lib/fonts/index.ts';
import {
  type CleanPicture,
  MAX_PIXELS,
  type PictureFault,
  readImage,
  type UnpaintedFault,
} from '../../lib/images/index.ts';
import { addMessage } from '../../model/add-message.ts';
import type { Artifact, StatementImage } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { paths } from '../../model/paths.ts';
import type { StatementDraft } from '../../model/statement.ts';
import { linkKind } from '../../source/addresses/addresses.ts';
import { fetchedPath, pictureBeside } from '../../source/addresses/pictures.ts';
import { readBytes } from '../../source/newsroom/file-bytes.ts';
import { listFolder } from '../../source/newsroom/folder.ts';

const MEGA = 1_000_000;
const MAX_BYTES = 10 * MEGA;
/** The size from which a picture is most of what a reader on a telephone waits for. */
const HEAVY_BYTES = 2 * MEGA;

const FAULTS: Readonly<Record<Exclude<PictureFault, UnpaintedFault>, readonly [what: string, advice: string]>> = {
  foreign: ['it is no JPEG, PNG, WebP, AVIF, GIF or SVG, whatever its name says', 'Save it again as one of them.'],
  damaged: ['it is damaged, or not whole', 'Copy it again from where it came, or save it again.'],
  'too-many-pixels': [`it has more than ${MAX_PIXELS / MEGA} megapixels`, 'Save it at 3000 pixels or fewer across.'],
  unshown: ['browsers do not show this kind of JPEG', 'Save it again as a JPEG in RGB, 8 bits a colour.'],
  turned: ['it counts on its metadata to be shown upright', 'Save it upright, or as a JPEG.'],
  'too-costly': [
    'it takes more work to draw than any drawing should',
    'Save it as a PNG, or take filters and patterns out of it.',
  ],
  undrawn: [
    'it has a text or a picture in HTML (`foreignObject`), which is not drawn, or a `switch` between different words',
    'Save it as a PNG, or with labels as text of SVG; in draw.io, without formatted text.',
  ],
  linked: [
    'it shows something that lies elsewhere (an address in `href` or `url()`), which is not drawn',
    'Embed it in the drawing, or save the whole as a PNG.',
  ],
  'styled-elsewhere': [
    'it takes its styles from another file (`@import` or a style sheet beside it), which is not read',
    'Put them into the drawing’s own `<style>`, or save the whole as a PNG.',
  ],
  unseen: [
    'nothing is seen in it',
    'Name a file that shows something: save it again where it was drawn, with all shapes in it, and without scripts.',
  ],
  compressed: ['it is a compressed drawing (SVGZ)', 'Save it as plain SVG.'],
  encoded: ['it is not in UTF-8', 'Save it as UTF-8.'],
  embedded: [
    'it has an embedded picture that is damaged, or no PNG, JPEG, GIF, WebP or AVIF',
    'Embed that picture as a PNG or JPEG, or save the whole as a PNG.',
  ],
  unset: ['it has letters that no font here has', 'Save it as a PNG, or turn its letters into paths.'],
};

/** The texts for a fault of a picture: what is wrong, and the advice. */
export function pictureFault(fault: PictureFault): readonly [what: string, advice: string] {
  if (!isUnpainted(fault)) return FAULTS[fault];
  const [, line = '1', construct = ''] = /^unpainted line (\d+): (.*)$/s.exec(fault) ?? [];
  return [
    `its line ${line} has \`${construct.replaceAll('`', "'")}\`, which is not drawn as browsers draw it`,
    'Export it with presentation attributes, colours as `#1a5276` and transforms applied; or save the whole as a PNG.',
  ];
}

const isUnpainted = (fault: PictureFault): fault is UnpaintedFault => fault.startsWith('unpainted ');

type Found = Uint8Array | readonly [what: string, advice: string];

/**
 * The images of a statement, cleaned, by the address that the statement gives them. What cannot be used is reported on
 * the statement: an error in a newsroom; a warning on a file that stands alone, whose picture is replaced by its
 * description.
 */
export async function statementImages(
  newsroom: Newsroom,
  { file, images }: Pick<StatementDraft, 'file' | 'images'>,
  fonts?: FontSettings,
): Promise<ReadonlyMap<string, StatementImage>> {
  const found = new Map<string, StatementImage>();
  const seen = new Set<string>();
  for (const node of images) {
    if (seen.has(node.url)) continue;
    seen.add(node.url);
    const refuse = ([what, advice]: readonly [what: string, advice: string]): void => {
      const shown = (node.alt ?? '').trim() === '' ? 'it is left out' : 'what it shows stands in its place';
      addMessage(file, {
        ruleId: 'image',
        severity: newsroom.isBare ? 'warning' : 'error',
        reason: `Unexpected image \`${shortened(node.url)}\`: ${what}${newsroom.isBare ? `; ${shown}` : ''}`,
        place: node,
        actual: node.url,
        advice,
      });
    };
    const { embeddedPicture: base64 } = node.data ?? {};
    const bytes = base64 === undefined ? bytesOf(newsroom, file, node.url) : Buffer.from(base64, 'base64');
    if (!(bytes instanceof Uint8Array)) refuse(bytes);
    else {
      const image = await readImage(bytes, fonts);
      if (typeof image === 'string') refuse(pictureFault(image));
      else {
        if (image.bytes.length > HEAVY_BYTES) remark(file, node, image);
        found.set(node.url, published(image));
      }
    }
  }
  return found;
}

/** An address cut short: that of a picture can be the picture itself, in letters. */
function shortened(url: string): string {
  const name = readableAddress(url);
  return name.length > 100 ? `${name.slice(0, 99)}…` : name;
}

function bytesOf(newsroom: Newsroom, { path: statement }: VFile, url: string): Found {
  const target = imagePath(newsroom, statement, url);
  const bytes = target === undefined ? undefined : readBytes(newsroom.root, target, MAX_BYTES);
  if (linkKind(url) === 'web')
    return bytes instanceof Uint8Array
      ? bytes
      : [
          'it is on another server, and nothing is fetched at build time',
          'Run `communique fetch-images`, or save it beside the statement.',
        ];
  if (target === undefined)
    return [
      'it is not beside the statement',
      'Put the file into the folder of the statement, and name it by a relative path.',
    ];
  if (bytes === undefined) return ['there is no such file', `Put it at ${target}.`];
  if (bytes === 'no-file') return ['it is no file', 'Put a real file there.'];
  return bytes === 'too-large' ? [`it has more than ${MAX_BYTES / MEGA} MB`, 'Save it smaller.'] : bytes;
}

/**
 * The path of a picture's file from the newsroom's folder: beside the statement, or where one from another server is kept;
 * `undefined` for an address that leads elsewhere.
 *
 * @param statement the path of the statement's file
 */
export function imagePath({ root }: Newsroom, statement: string, url: string): string | undefined {
  const folder = path.posix.dirname(statement);
  if (linkKind(url) === 'web') return path.posix.join(folder, fetchedPath(url));
  const beside = pictureBeside(url);
  return beside === undefined ? undefined : onDisk(root, path.posix.join(folder, beside));
}

/**
 * A path with the names that the disk has: one system stores an accent apart from its letter (NFD) where another joins
 * them.
 */
function onDisk(root: string, relative: string): string {
  return relative.split('/').reduce((folder, name) => {
    const own = name.normalize('NFC');
    const isPlain = name === '' || name === '.' || /^[\x20-\x7E]*$/.test(name);
    const found = isPlain ? undefined : listFolder(root, folder).find((each) => each.name.normalize('NFC') === own);
    return path.posix.join(folder, found?.name ?? name);
  }, '.');
}

function remark(file: VFile, node: Image, { bytes }: CleanPicture): void {
  const size = (bytes.length / MEGA).toFixed(1);
  addMessage(file, {
    ruleId: 'image',
    severity: 'warning',
    reason: `Unexpected image \`${node.url}\` of ${size} MB: readers on telephones wait for it`,
    place: node,
    actual: `${size} MB`,
    advice: `Save it at 2000 pixels across, or as a JPEG; up to ${HEAVY_BYTES / MEGA} MB pass.`,
  });
}

/** The images that documents show; those of a statement that is not public are left out, like its text. */
export function shownImages(
  documents: readonly Document[],
  images: ReadonlyMap<string, StatementImage>,
): readonly Artifact[] {
  if (images.size === 0) return [];
  const shown = new Set<string>();
  for (const { body } of documents) {
    visit(body, 'element', ({ tagName, properties }) => {
      if (tagName === 'img') shown.add(String(properties.src));
    });
  }
  return [...images].filter(([url]) => shown.has(url)).map(([, { artifact }]) => artifact);
}

function published({ bytes, mediaType, width, height }: CleanPicture): StatementImage {
  const digest = sha256(bytes).slice(0, 16);
  const src = paths.asset(`${digest}.${mediaType === 'image/png' ? 'png' : 'jpg'}`);
  return {
    artifact: { path: src, mediaType, bytes },
    shown: { src, width, height },
    dataUrl: `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`,
  };
}
