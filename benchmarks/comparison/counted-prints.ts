import type { Rendition } from '../../scripts/model/artifact.ts';
import type { PrintTask } from '../../scripts/render/print-task.ts';
import { taskDigest } from '../../scripts/render/print-task.ts';
import type { Printed } from '../../scripts/render/renderer.ts';
import type { Fleet } from '../../scripts/workflows/render/request.ts';

/** Bytes of a print that is only counted. */
const SIZE = 3000;

/** A fleet that prints nothing: each print has counted bytes, which are others for other tasks. */
export const countedPrints =
  (onPrint: () => void): Fleet =>
  async (_browser, _fonts, kept) => ({
    async find(task) {
      const known = await kept?.find(task);
      if (known !== undefined) return known;
      const printed = countedPrint(task);
      await kept?.keep(task, printed);
      onPrint();
      return printed;
    },
    keep: () => Promise.resolve(),
    close: () => Promise.resolve(),
  });

/** A print that is only counted. */
export function countedPrint(task: PrintTask): Printed {
  const { path, slug, language, isPictured, card } = task;
  const about = { slug, language: language.tag };
  const bytes = new TextEncoder().encode(`${taskDigest(task)}\n`.repeat(SIZE / 65));
  const stem = path.replace(/\.pdf$/, '');
  const pdf: Rendition = { path, mediaType: 'application/pdf', bytes, about, format: 'pdf', pages: 1 };
  return {
    files: {
      renditions: [pdf],
      ...(isPictured && {
        picture: {
          path: `${stem}.png`,
          mediaType: 'image/png',
          bytes: bytes.slice(0, 650),
          width: 200,
          height: 283,
          about,
        },
      }),
      ...(card !== undefined && {
        card: {
          path: `${stem}-card.png`,
          mediaType: 'image/png',
          bytes: bytes.slice(65, 715),
          width: 1200,
          height: 630,
          about,
        },
      }),
    },
    findings: [],
  };
}
