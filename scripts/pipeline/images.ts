import { createHash } from 'node:crypto';
import path from 'node:path';
import { visit } from 'unist-util-visit';
import { cleanImage } from '../assets/image.ts';
import type { Document } from '../document/document.ts';
import { addMessage } from '../message/add-message.ts';
import { readBytes } from '../newsroom/folder.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { paths } from '../output/paths.ts';
import type { Artifact } from '../output/rendition.ts';
import type { ShownImage } from '../output/template/images.ts';
import type { StatementDraft } from '../statement/statement.ts';

export type StatementImage = { readonly artifact: Artifact; readonly shown: ShownImage; readonly dataUrl: string };

const MAX_BYTES = 20_000_000;

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
    else if (bytes === 'too-large') refuse(`it has more than ${MAX_BYTES / 1_000_000} MB`, 'Save it smaller.');
    else {
      const image = cleanImage(bytes);
      if (image === undefined) refuse('it is no whole JPEG or PNG', 'Save it again as one of the two.');
      else {
        if (image.isTurned)
          addMessage(file, {
            ruleId: 'image',
            severity: 'warning',
            reason: `Unexpected image \`${node.url}\` that its metadata turn upright; they are not published`,
            place: node,
            advice: 'Save it upright.',
          });
        found.set(node.url, published(image));
      }
    }
  }
  return found;
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

function published({ bytes, mediaType, width, height }: NonNullable<ReturnType<typeof cleanImage>>): StatementImage {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const src = paths.asset(`${digest}.${mediaType === 'image/png' ? 'png' : 'jpg'}`);
  return {
    artifact: { path: src, mediaType, bytes },
    shown: { src, width, height },
    dataUrl: `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`,
  };
}
