import path from 'node:path';
import { MIMEType } from 'node:util';
import { VFile } from 'vfile';
import { z } from 'zod';
import { Fault } from '../../lib/fault.ts';
import { firstMismatch, type Mismatch } from '../../lib/mismatch.ts';
import { oncePerObject } from '../../lib/once.ts';
import { hiddenFaults, type Words } from '../../lib/text/index.ts';
import { watchedOwn } from '../../lib/watched.ts';
import type { Rendition } from '../../model/artifact.ts';
import { isOfTheWorld } from '../../model/attempt.ts';
import type { Document } from '../../model/document.ts';
import type { Look } from '../../model/look.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { pathsOf } from '../../model/paths.ts';
import type { Template, Templates } from '../../model/templates.ts';
import type { DocumentContext, DocumentRenderer } from '../../render/renderer.ts';

const SHAPE = '{ renditions: [{ format, label, path, mediaType, bytes }] }';
const text = (what: string): z.ZodType<string> => z.string(what).refine((value) => value.trim() !== '', what);
const label = 'a label: a word that the page shows, such as EPUB';
const mediaType = 'a media type, such as text/plain';

/** What `render` gives. Nothing is no file. */
const givenSchema = z
  .strictObject(
    {
      renditions: z
        .array(
          z.strictObject(
            {
              format: z.string('the name of a format, such as other').optional(),
              label: text(label).refine((value) => hiddenFaults(value).length === 0, label),
              path: text('a path, such as pathsOf(document).page with another name'),
              mediaType: z.string(mediaType).refine(isMediaType, mediaType),
              bytes: z.instanceof(Uint8Array, { error: 'bytes: a Uint8Array or a Buffer' }),
              pages: z.number('how many pages it has').optional(),
              about: z.unknown().optional(),
            },
            'a file: { format, label, path, mediaType, bytes }',
          ),
          'a list of files',
        )
        .optional(),
    },
    SHAPE,
  )
  .nullish();

/**
 * A renderer of a newsroom's own that can only add files to the folder of its document. A file elsewhere, or in the place
 * of another, holds the language, and so does what is no list of files.
 *
 * @param config the file that it comes from, which faults name
 */
export function confined(renderer: DocumentRenderer, config: string): DocumentRenderer {
  const what = `The format \`${renderer.format}\` of ${config}`;
  // What it changes in what it is given changes no other format: it has a copy of its own, the same for all documents.
  const copies = {
    newsroom: oncePerObject(newsroomCopy),
    templates: oncePerObject(templatesCopy),
    look: oncePerObject((look: Look) => structuredClone(look)),
    images: oncePerObject((images: DocumentContext['images']) => structuredClone(images)),
  };
  return {
    ...renderer,
    usesBrowser: renderer.usesBrowser === true,
    render: (document, context) =>
      ofOwnCode(config, async () => {
        const { newsroom, scope, templates, look, now, languages, images } = context;
        const { browser, remediator, prints, tell, done } = context;
        const given: DocumentContext = {
          ...{ now, browser, remediator, prints, tell, done },
          newsroom: copies.newsroom(newsroom),
          templates: copies.templates(templates),
          look: copies.look(look),
          scope: { formats: [...scope.formats], isProof: scope.isProof, ...(scope.isStaging && { isStaging: true }) },
          languages: structuredClone(languages),
          images: copies.images(images),
          part: (subject, work, of) => context.part(subject, () => ofOwnCode(config, work), of),
        };
        const made = await watchedOwn(what, async () => renderer.render(documentCopy(document), given));
        return { renditions: addedFiles(made, document) };
      }),
  };
}

/** The result of code of a newsroom's own; what it throws is said to be its own fault, and not the program's. */
async function ofOwnCode<T>(config: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isOfTheWorld(error) || error instanceof Fault) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Fault('config', reason, `It is code of the newsroom’s own: look for it in ${config}.`, { cause: error });
  }
}

/**
 * The files that a renderer gave, as downloads of its document.
 *
 * @throws {Error} for anything else, and for a place that is not its own
 */
function addedFiles(made: unknown, document: Document): readonly Rendition[] {
  const wrong = firstMismatch(givenSchema, made);
  if (wrong !== undefined) throw new Error(mismatchText(wrong));
  const { renditions = [] } = givenSchema.parse(made) ?? {};
  const { slug, language } = document;
  const { page, ...others } = pathsOf(document);
  const folder = `${path.posix.dirname(page)}/`;
  const taken = new Set<string>([page, ...Object.values(others)]);
  return renditions.map(({ path: file, bytes, ...rest }) => {
    // Earlier versions have folders of their own below it.
    const name = file.startsWith(folder) ? file.slice(folder.length) : '';
    const isOwn = /^[^/\\\0#?%]+$/.test(name) && name !== '.' && name !== '..' && hiddenFaults(name).length === 0;
    const why = !isOwn ? `is no name in ${folder}` : taken.has(file) ? 'is there already' : undefined;
    if (why !== undefined) throw new Error(`\`${file}\` ${why}`);
    taken.add(file);
    const { label: named, mediaType: media, pages } = rest;
    return {
      ...{ path: file, label: named, mediaType: media, bytes: new Uint8Array(bytes), format: 'other' },
      ...{ about: { slug, language: language.tag }, ...(pages !== undefined && { pages }) },
    };
  });
}

const mismatchText = ({ place, found, expected }: Mismatch): string =>
  expected === undefined
    ? `\`render\` gave \`${place}\`, which nothing reads; expected ${SHAPE}`
    : place === ''
      ? `\`render\` gave ${found}, expected ${expected}`
      : `\`render\` gave ${found} as \`${place}\`, expected ${expected}`;

/** A document with nothing in it that is another's too. */
function documentCopy({ words, said, ...data }: Document): Document {
  return { ...structuredClone(data), words: wordsCopy(words), said: { ...said } };
}

/** A function can be given properties: so this is another one. */
function wordsCopy(words: Words): Words {
  const { fallback } = words;
  const own: Words = (key, values) => words(key, values);
  return fallback === undefined ? own : Object.assign(own, { fallback });
}

const newsroomCopy = ({ file, ...data }: Newsroom): Newsroom => ({ ...structuredClone(data), file: fileCopy(file) });

/** A file whose messages are its own: a copy that the engine makes has those of the file. */
export function fileCopy(file: VFile): VFile {
  const copy = new VFile(file);
  copy.messages = [...file.messages];
  return copy;
}

const templateCopy = ({ file, root }: Template): Template => ({ file: fileCopy(file), root: structuredClone(root) });

const templatesCopy = ({ files, ...named }: Templates): Templates => ({
  page: templateCopy(named.page),
  print: templateCopy(named.print),
  newsroom: templateCopy(named.newsroom),
  languages: templateCopy(named.languages),
  verify: templateCopy(named.verify),
  archive: templateCopy(named.archive),
  card: templateCopy(named.card),
  search: templateCopy(named.search),
  'not-found': templateCopy(named['not-found']),
  files: files.map(fileCopy),
});

function isMediaType(value: string): boolean {
  try {
    return new MIMEType(value).essence !== '' && !/[^\x20-\x7E]/.test(value);
  } catch {
    return false;
  }
}
