import type { ObjectHeaders, ObjectStore } from './object-store.ts';

/** A value as it means the same in every spelling: stores write `text/html;charset=UTF-8`. */
const plain = (value: string | undefined): string =>
  (value ?? '')
    .toLowerCase()
    .split(/[;,]/)
    .map((part) => part.trim())
    // How it was sent, which some stores keep.
    .filter((part) => part !== 'aws-chunked')
    .join(', ');

/** The headers of an object that differ from what they should be; all of them where it is not there. */
export async function otherHeaders(
  store: ObjectStore,
  key: string,
  { metadata = {}, ...wanted }: ObjectHeaders,
): Promise<readonly (keyof ObjectHeaders)[]> {
  const there = await store.headers(key);
  const names = ['contentType', 'cacheControl', 'contentLanguage', 'contentEncoding'] as const;
  const other = names.filter((name) => there === undefined || plain(there[name]) !== plain(wanted[name]));
  const isOther = Object.entries(metadata).some(([name, value]) => there?.metadata?.[name] !== value);
  return isOther ? [...other, 'metadata'] : other;
}
