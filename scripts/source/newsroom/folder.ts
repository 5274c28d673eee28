import { existsSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { VFile } from 'vfile';
import { diskAdvice } from '../../lib/disk-trouble.ts';
import { errorCodeOf, Fault } from '../../lib/fault.ts';
import { asideOf, makeFolder } from '../../lib/files/index.ts';
import { MOST_MARKS, stackedMarks, withoutPictures } from '../../lib/text/index.ts';
import { addMessage } from '../../model/add-message.ts';
import type { Input } from '../../model/newsroom.ts';
import { decodeText, type Undecoded } from '../encodings/decode-text.ts';
import { misreadText } from '../encodings/misread-text.ts';
import { bytesOrFault, isInside, NO_FILE } from './file-bytes.ts';
import { isMarkdownName } from './names.ts';

/** A comment that says that the letters of a file are meant. */
const ALLOWED = /check: allow [^\n>]{0,200}\b(?:mojibake|encoding)\b/u;

/** The most bytes of a text file (trust: a guard before any parser runs). */
const MAX_BYTES = 1_000_000;
/** The most bytes of a text with pictures in it, as word processors export it. */
const MAX_BYTES_WITH_PICTURES = 40_000_000;

/**
 * A text file of the newsroom, or `undefined` when there is none. A file that is too large or not UTF-8 comes back
 * empty, with the error on it, and so does a link that leads to none; a byte-order mark is taken off and reported, and every line ends with a line feed.
 *
 * @param root the folder that no path, and no link, may lead out of
 * @param input what is read in place of the file that it stands for
 * @throws {Fault} `read-failed` for a path out of `root`, and when the disk does not give the file
 */
export function readTextFile(root: string, relative: string, input?: Input): VFile | undefined {
  const bytes =
    input?.file === path.resolve(root, relative)
      ? within(input.bytes, MAX_BYTES_WITH_PICTURES)
      : bytesOrFault(root, relative, MAX_BYTES_WITH_PICTURES);
  if (bytes === undefined) return undefined;
  const file = new VFile({ path: relative, cwd: root });
  if (bytes === 'too-large') return tooLarge(file, `${MAX_BYTES_WITH_PICTURES / 1_000_000} MB`);
  if (typeof bytes === 'string') {
    addMessage(file, {
      ruleId: 'no-file',
      severity: 'error',
      reason: NO_FILE[bytes],
      advice: 'Put a real file there.',
    });
    return file;
  }
  const read = decodeText(bytes);
  if (!('text' in read)) {
    sayUndecoded(file, read, path.basename(relative));
    return file;
  }
  const { encoding } = read;
  const text = withLineEnds(read.text);
  if (bytes.length > MAX_BYTES && Buffer.byteLength(withoutPictures(text)) > MAX_BYTES)
    return tooLarge(file, `${MAX_BYTES / 1_000_000} MB, pictures in the text not counted`);
  if (encoding !== 'utf-8' || text.startsWith('\uFEFF')) {
    addMessage(file, {
      ruleId: 'encoding',
      severity: 'notice',
      reason:
        encoding === 'utf-8'
          ? 'Unexpected byte-order mark; it is ignored'
          : `The file is read as ${encoding.toUpperCase()}`,
      place: { line: 1, column: 1 },
      advice: 'Save the file as UTF-8 without BOM.',
    });
  }
  const marks = stackedMarks(text);
  if (marks !== undefined) {
    const before = text.slice(0, marks).split('\n');
    addMessage(file, {
      ruleId: 'stacked-marks',
      severity: 'error',
      reason: `Unexpected letter with more than ${MOST_MARKS} marks or joiners`,
      place: { line: before.length, column: (before.at(-1) ?? '').length + 1 },
      advice: 'No language writes that: type the word again.',
    });
    return file;
  }
  const misread = isMarkdownName(relative) && !ALLOWED.test(text) ? misreadText(text) : undefined;
  if (misread !== undefined) {
    const name = path.basename(relative);
    addMessage(file, {
      ruleId: 'encoding',
      severity: misread.isSure ? 'error' : 'warning',
      reason: `${misread.isSure ? 'Unexpected letters' : 'Odd letters'}: \`${misread.found}\` may be \`${misread.meant}\` read in the wrong encoding, as may be the whole text`,
      place: { line: text.slice(0, text.indexOf(misread.found)).split('\n').length, column: 1 },
      actual: misread.found,
      expected: [misread.meant],
      advice: `If the text looks wrong, put it in anew from where it came, or try: iconv -f UTF-8 -t ${misread.read} '${name}' | iconv -f ${misread.written} -t UTF-8 > converted.md. If it looks right, write \`<!-- check: allow encoding -->\` into it.`,
    });
    if (misread.isSure) return file;
  }
  file.value = text.replace(/^\uFEFF/, '');
  return file;
}

/** Reports bytes that are no text: the encoding of the whole file, or those few that are wrong in it. */
function sayUndecoded(file: VFile, { likely, line, faulty }: Undecoded, name: string): void {
  const others = (faulty?.count ?? 1) - 1;
  const where = faulty === undefined || faulty.before === '' ? '' : ` behind \`${faulty.before}\``;
  addMessage(file, {
    ruleId: 'encoding',
    severity: 'error',
    reason:
      faulty === undefined
        ? `Unexpected bytes that are not UTF-8${likely === undefined ? '' : `; they are likeliest ${likely}`}`
        : `Unexpected ${faulty.bytes.length > 2 ? 'bytes' : 'byte'} ${faulty.bytes}${where}: the file is ${faulty.encoding.toUpperCase()}, and that is no character of it${others > 0 ? `; so are ${others} more` : ''}`,
    place: { line, column: 1 },
    actual: likely ?? faulty?.bytes,
    advice:
      faulty !== undefined
        ? `${others > 0 ? 'Only these are' : 'Only this is'} wrong: type what belongs there${faulty.meant === undefined ? '' : ` (\`${faulty.meant}\`, if it was Western European)`}, and save the file as UTF-8.`
        : likely === undefined
          ? 'Save the file as UTF-8 in the program that it comes from.'
          : `Save the file as UTF-8, or convert it: iconv -f ${likely} -t UTF-8 '${name}' > converted.md`,
  });
}

/**
 * The text with a line feed for each carriage return that ends a line alone, as old Macs and some programs write them.
 * Those of Windows stay.
 */
const withLineEnds = (text: string): string => text.replace(/\r(?!\n)/g, '\n');

function tooLarge(file: VFile, most: string): VFile {
  addMessage(file, {
    ruleId: 'size',
    severity: 'error',
    reason: `Unexpected file of more than ${most}`,
    place: { line: 1, column: 1 },
    advice: 'Is this the right file? Publish a long report as several statements, and save large pictures beside it.',
  });
  return file;
}

const within = (bytes: Uint8Array, limit: number): Uint8Array | 'too-large' =>
  bytes.length > limit ? 'too-large' : bytes;

/** Names in a folder, sorted by code point so that no build depends on the disk; empty when there is no folder. */
export function listFolder(
  root: string,
  relative: string,
): readonly { readonly name: string; readonly isFolder: boolean }[] {
  try {
    return readdirSync(path.resolve(root, relative), { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.'))
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT' || errorCodeOf(error) === 'ENOTDIR') return [];
    throw new Fault(
      'read-failed',
      `${relative} cannot be listed (${errorCodeOf(error)})`,
      'Check that you may read it.',
      {
        cause: error,
      },
    );
  }
}

/**
 * Writes a text file whole or not at all: beside it first, then renamed over it.
 *
 * @throws {Fault} `write-failed`, also for a path, or a link on it, that leads out of `root`
 */
export function writeTextFile(root: string, relative: string, text: string): void {
  const target = targetIn(root, relative);
  const aside = asideOf(target);
  try {
    makeFolder(path.dirname(target));
    writeFileSync(aside, text, { flush: true });
    renameSync(aside, target);
  } catch (error) {
    discard(aside);
    throw unwritable(relative, error);
  }
}

/**
 * Writes a file where there is none; false, and nothing written, where there is one, even if it was made just now.
 *
 * @throws {Fault} `write-failed`, also for a path, or a link on it, that leads out of `root`
 */
export function createBytes(root: string, relative: string, bytes: Uint8Array): boolean {
  return create(root, relative, bytes);
}

/** Writes a text file where there is none; false, and nothing written, where there is one. */
export function createText(root: string, relative: string, text: string): boolean {
  return create(root, relative, text);
}

function create(root: string, relative: string, content: string | Uint8Array): boolean {
  const target = targetIn(root, relative);
  try {
    makeFolder(path.dirname(target));
    writeFileSync(target, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false;
    throw unwritable(relative, error);
  }
}

function targetIn(root: string, relative: string): string {
  const target = path.resolve(root, relative);
  if (!isInside(realpathSync(root), realpathSync(nearestFolder(target))))
    throw new Fault(
      'write-failed',
      `${relative} leads out of ${root}`,
      'Put a real folder there, not a link to somewhere else.',
    );
  return target;
}

const unwritable = (relative: string, cause: unknown): Fault =>
  new Fault(
    'write-failed',
    `${relative} cannot be written (${errorCodeOf(cause)})`,
    `${diskAdvice(cause, 'Check the disk and your rights.')} Nothing was changed in that file.`,
    { cause },
  );

/** Removes a temporary file, if it is there: the fault to report is that the file could not be written. */
function discard(aside: string): void {
  try {
    rmSync(aside, { force: true });
  } catch {
    // Where nothing can be written, nothing may be deleted either.
  }
}

/** The deepest existing folder on the way to a file. */
function nearestFolder(target: string): string {
  const folder = path.dirname(target);
  return existsSync(folder) || folder === path.dirname(folder) ? folder : nearestFolder(folder);
}
