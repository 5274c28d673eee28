import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { cleanImage } from '../../assets/image/clean-image.ts';
import { MAX_PIXELS, type Picture, type PictureFault } from '../../assets/image/picture.ts';
import type { Document } from '../../document/document.ts';
import { addMessage } from '../../message/add-message.ts';
import { readBytes } from '../../newsroom/folder.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { paths } from '../../output/paths.ts';
import type { Artifact } from '../../output/rendition.ts';
import type { ShownImage } from '../../output/template/images.ts';
import type { StatementDraft } from '../../statement/statement.ts';

export type StatementImage = { readonly artifact: Artifact; readonly shown: ShownImage; readonly dataUrl: string };

const MEGA = 1_000_000;
const MAX_BYTES = 10 * MEGA;
/** From here on a picture is most of what a reader on a telephone waits for. */
const HEAVY_BYTES = 2 * MEGA;

const AGAIN = 'Save it again as one of the two.';
const FAULTS: Readonly<Record<PictureFault, readonly [what: string, advice: string]>> = {
  foreign: ['it is no JPEG or PNG, whatever its name says', AGAIN],
  damaged: ['it is damaged, or not whole', 'Copy it again from where it came, or save it again.'],
  'too-many-pixels': [`it has more than ${MAX_PIXELS / MEGA} megapixels`, 'Save it at 3000 pixels or fewer across.'],
  unshown: ['browsers do not show this kind of JPEG', 'Save it again as a JPEG in RGB, 8 bits a colour.'],
  turned: ['it counts on its metadata to be shown upright', 'Save it upright, or as a JPEG.'],
};

/** The images of a statement, cleaned, by the address that the statement gives them. What cannot be used is said on the statement. */
export function statementImages(
  newsroom: Newsroom,
  { file, images }: Pick<StatementDraft, 'file' | 'images'>,
): ReadonlyMap<string, StatementImage> {
  const found = new Map<string, StatementImage>();
  for (const node of images) {
    const relative = path.posix.join(path.posix.dirname(file.path), decodeURI(node.url));
    const bytes = readBytes(newsroom.root, relative, MAX_BYTES);
    const refuse = (what: string, advice: string): void => {
      addMessage(file, {
        ruleId: 'image',
        severity: 'error',
        reason: `Unexpected image \`${node.url}\`: ${what}`,
        place: node,
        actual: node.url,
        advice,
      });
    };
    if (bytes === undefined) refuse('there is no such file', `Put it at ${relative}.`);
    else if (bytes === 'no-file') refuse('it is no file', 'Put a real file there.');
    else if (bytes === 'too-large') refuse(`it has more than ${MAX_BYTES / MEGA} MB`, 'Save it smaller.');
    else {
      const image = cleanImage(bytes);
      if (typeof image === 'string') refuse(...FAULTS[image]);
      else {
        if (image.bytes.length > HEAVY_BYTES) remark(file, node, image);
        found.set(node.url, published(image));
      }
    }
  }
  return found;
}

function remark(file: VFile, node: Image, { bytes }: Picture): void {
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

/** The images that documents show: those of a statement which nobody may read yet are published as little as its text. */
export function publishedImages(
  documents: readonly Document[],
  images: ReadonlyMap<string, StatementImage>,
): readonly Artifact[] {
  const shown = new Set<string>();
  for (const { body } of documents) {
    visit(body, 'element', ({ tagName, properties }) => {
      if (tagName === 'img') shown.add(String(properties.src));
    });
  }
  return [...images].filter(([url]) => shown.has(url)).map(([, { artifact }]) => artifact);
}

function published({ bytes, mediaType, width, height }: Picture): StatementImage {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const src = paths.asset(`${digest}.${mediaType === 'image/png' ? 'png' : 'jpg'}`);
  return {
    artifact: { path: src, mediaType, bytes },
    shown: { src, width, height },
    dataUrl: `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`,
  };
}
