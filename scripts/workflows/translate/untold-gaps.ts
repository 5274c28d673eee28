import { VFile } from 'vfile';
import { catalogPath } from '../../source/newsroom/files.ts';
import { isGap } from './status.ts';

/** A language of a statement in a list. */
type Row = { readonly slug: string; readonly tag: string; readonly isGap?: boolean };

/**
 * What there is to say of files beside a list of languages: what such a list says of a language, how many texts are not
 * translated or not up to date, is not said again text by text. `check` does that.
 */
export function withoutToldGaps(files: readonly VFile[], list: readonly Row[]): readonly VFile[] {
  const told = new Set(list.filter((each) => each.isGap).map(({ slug, tag }) => catalogPath(tag, slug)));
  return files.map((file) => {
    if (!told.has(file.path) || !file.messages.some(isGap)) return file;
    const rest = new VFile({ path: file.path, value: file.value });
    rest.messages = file.messages.filter((message) => !isGap(message));
    return rest;
  });
}
