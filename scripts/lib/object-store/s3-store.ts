import { Readable } from 'node:stream';
import type * as Sdk from '@aws-sdk/client-s3';
import { Fault } from '../fault.ts';
import { sha256 } from '../files/index.ts';
import { PATIENCE, type Patience, tryAgain, within } from './attempts.ts';
import type { Condition, Level, ListedObject, ObjectHeaders, ObjectStore, StoredObject } from './object-store.ts';
import { clientFor, sdk } from './s3-client.ts';
import { isNoKey, isPassing, storeFault, toldBy, unlessMissing } from './store-error.ts';
import type { StoreSettings } from './store-settings.ts';

/** Milliseconds in which an attempt must end. */
const WORK = 60_000;
/** Bytes a second that are waited for when an object is large. */
const SLOWEST = 100_000;
/** The most objects that a list may have, and that one request removes. */
const MOST_LISTED = 1_000_000;
const AT_ONCE = 1000;

/**
 * A store that speaks S3, of AWS or of any other server.
 *
 * @throws {Fault} `store-failed`, here and from each function, with the address, the work, what the store said, and what to do
 */
export async function s3Store(settings: StoreSettings, patience: Patience = PATIENCE): Promise<ObjectStore> {
  const { bucket, prefix, endpoint, encryption } = settings;
  const name = `s3://${bucket}${prefix === '' ? '' : `/${prefix.slice(0, -1)}`}${endpoint === undefined ? '' : ` (${endpoint})`}`;
  const s3 = await sdk();
  const client = clientFor(s3, settings);
  let hasAnswered = false;
  /** The result of one call of the store, tried again while what goes wrong may pass. */
  const ask = async <T>(
    work: string,
    call: (abortSignal: AbortSignal, attempt: number) => Promise<T>,
    size = 0,
  ): Promise<T> => {
    try {
      const most = WORK + Math.ceil((size / SLOWEST) * 1000);
      const once = (attempt: number): Promise<T> => within(most, (stop) => call(stop, attempt));
      const result = await tryAgain(once, isPassing, patience, () => (hasAnswered ? patience.all : patience.first));
      hasAnswered = true;
      return result;
    } catch (error) {
      throw storeFault(name, work, error);
    }
  };
  const at = (key: string): { readonly Bucket: string; readonly Key: string } => ({
    Bucket: bucket,
    Key: `${prefix}${key}`,
  });
  const encrypted = {
    ...(encryption === undefined ? {} : { ServerSideEncryption: encryption.kind }),
    ...(encryption?.key === undefined ? {} : { SSEKMSKeyId: encryption.key }),
  };
  const put = (key: string, bytes: Uint8Array, headers: ObjectHeaders): Sdk.PutObjectCommandInput => ({
    ...at(key),
    ...encrypted,
    ...said(headers),
    Body: bytes,
    ContentLength: bytes.length,
    ChecksumSHA256: Buffer.from(sha256(bytes), 'hex').toString('base64'),
  });

  const read = (key: string, most = Number.POSITIVE_INFINITY): Promise<StoredObject | undefined> =>
    ask(
      'give an object',
      async (abortSignal) => {
        const found = await unlessMissing(client.send(new s3.GetObjectCommand(at(key)), { abortSignal }));
        if (found === undefined) return undefined;
        const bytes = await bytesOf(found.Body, most);
        return {
          bytes: bytes ?? new Uint8Array(),
          isTooLarge: bytes === undefined,
          tag: plainTag(found.ETag),
          contentEncoding: found.ContentEncoding,
        };
      },
      Math.min(most, 1_000_000_000),
    );

  const head = (work: string, key: string, more: Pick<Sdk.HeadObjectCommandInput, 'ChecksumMode'> = {}) =>
    ask(work, (abortSignal) =>
      unlessMissing(client.send(new s3.HeadObjectCommand({ ...at(key), ...more }), { abortSignal }), true),
    );

  const writeIf = (key: string, bytes: Uint8Array, headers: ObjectHeaders, condition: Condition) =>
    ask(
      'write an object on a condition',
      async (abortSignal, attempt) => {
        const only = condition === 'absent' ? { IfNoneMatch: '*' } : { IfMatch: `"${condition.tag}"` };
        try {
          const done = await client.send(new s3.PutObjectCommand({ ...put(key, bytes, headers), ...only }), {
            abortSignal,
          });
          return plainTag(done.ETag);
        } catch (error) {
          const { status } = toldBy(error);
          if (status !== 412 && !(status === 404 && condition !== 'absent' && isNoKey(error))) throw error;
          // An attempt that had no answer may have written it.
          const there = attempt === 1 ? undefined : await read(key, bytes.length);
          return there !== undefined && Buffer.from(there.bytes).equals(bytes) ? there.tag : undefined;
        }
      },
      bytes.length,
    );

  const pages = async function* (start: string, delimiter?: string): AsyncGenerator<Sdk.ListObjectsV2CommandOutput> {
    let token: string | undefined;
    for (let page = 0; page * AT_ONCE < MOST_LISTED; page++) {
      const ContinuationToken = token;
      const answer = await ask('list objects', (abortSignal) =>
        client.send(
          new s3.ListObjectsV2Command({
            Bucket: bucket,
            Prefix: `${prefix}${start}`,
            // Names may have characters in them that XML cannot have.
            EncodingType: 'url',
            ...(delimiter === undefined ? {} : { Delimiter: delimiter }),
            ...(ContinuationToken === undefined ? {} : { ContinuationToken }),
          }),
          { abortSignal },
        ),
      );
      yield answer;
      const next = answer.IsTruncated === true ? answer.NextContinuationToken : undefined;
      if (next === undefined) return;
      if (next === token) break;
      token = next;
    }
    throw new Fault(
      'store-failed',
      `${name} lists without an end, or more than a million objects`,
      'Give the releases a prefix of their own.',
    );
  };
  const keyIn = (key: string | undefined, { EncodingType }: Sdk.ListObjectsV2CommandOutput): string =>
    plainKey(key ?? '', EncodingType === 'url').slice(prefix.length);

  return {
    name,
    read,
    writeIf,
    has: async (key) => (await head('say whether an object is there', key)) !== undefined,
    headers: async (key) => {
      const found = await head('say what it sends with an object', key);
      if (found === undefined) return undefined;
      const { ContentType, CacheControl, ContentLanguage, ContentEncoding, Metadata } = found;
      return {
        ...{ contentType: ContentType, cacheControl: CacheControl, metadata: Metadata },
        ...{ contentLanguage: ContentLanguage, contentEncoding: ContentEncoding },
      };
    },
    checksum: async (key) => {
      const base64 = (await head('give the digest of an object', key, { ChecksumMode: 'ENABLED' }))?.ChecksumSHA256;
      return base64 === undefined ? undefined : Buffer.from(base64, 'base64').toString('hex');
    },
    write: (key, bytes, headers) =>
      ask(
        'write an object',
        async (abortSignal) => {
          const { ETag } = await client.send(new s3.PutObjectCommand(put(key, bytes, headers)), { abortSignal });
          return plainTag(ETag);
        },
        bytes.length,
      ),
    copy: async (from, to, headers) => {
      await ask('copy an object', (abortSignal) =>
        client.send(
          new s3.CopyObjectCommand({
            ...at(to),
            ...encrypted,
            ...said(headers),
            CopySource: `${bucket}/${`${prefix}${from}`.split('/').map(encodeURIComponent).join('/')}`,
            MetadataDirective: 'REPLACE',
          }),
          { abortSignal },
        ),
      );
    },
    list: async (start) => {
      const found: ListedObject[] = [];
      for await (const page of pages(start)) {
        for (const { Key, Size, ETag, LastModified } of page.Contents ?? [])
          found.push({
            ...{ key: keyIn(Key, page), size: Size ?? 0, tag: plainTag(ETag) },
            modified: LastModified?.getTime(),
          });
      }
      return found;
    },
    level: async (folder): Promise<Level> => {
      const found: { readonly objects: string[]; readonly folders: string[] } = { objects: [], folders: [] };
      for await (const page of pages(folder, '/')) {
        const below = (key: string | undefined): string => keyIn(key, page).slice(folder.length);
        found.objects.push(...(page.Contents ?? []).map(({ Key }) => below(Key)));
        found.folders.push(...(page.CommonPrefixes ?? []).map(({ Prefix }) => below(Prefix).replace(/\/$/, '')));
      }
      return found;
    },
    remove: async (keys) => {
      for (let from = 0; from < keys.length; from += AT_ONCE) {
        const Objects = keys.slice(from, from + AT_ONCE).map((key) => ({ Key: at(key).Key }));
        await ask('remove objects', async (abortSignal) => {
          const command = new s3.DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } });
          const { Errors = [], $metadata } = await client.send(command, { abortSignal });
          const [first] = Errors.filter(({ Code }) => Code !== 'NoSuchKey');
          if (first !== undefined)
            throw Object.assign(new Error('not removed'), { name: first.Code ?? 'Error', $metadata });
        });
      }
    },
  };
}

/** What a body brings, however long the answer says that it is; `undefined` for more bytes than may come. */
async function bytesOf(body: Sdk.GetObjectCommandOutput['Body'], most: number): Promise<Uint8Array | undefined> {
  if (!(body instanceof Readable)) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  // Whoever leaves the loop ends the body.
  for await (const part of body) {
    if (!(part instanceof Uint8Array)) throw new TypeError('A body is made of bytes.');
    size += part.length;
    if (size > most) return undefined;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

const said = ({ contentType, cacheControl, contentLanguage, contentEncoding, metadata }: ObjectHeaders) => ({
  ContentType: contentType,
  ...(cacheControl === undefined ? {} : { CacheControl: cacheControl }),
  ...(contentLanguage === undefined ? {} : { ContentLanguage: contentLanguage }),
  ...(contentEncoding === undefined ? {} : { ContentEncoding: contentEncoding }),
  ...(metadata === undefined ? {} : { Metadata: { ...metadata } }),
});

const plainTag = (tag: string | undefined): string => (tag ?? '').replace(/^(?:W\/)?"?|"$/g, '');

/** A key as it is written in a list. */
function plainKey(key: string, isEncoded: boolean): string {
  if (!isEncoded) return key;
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return key;
  }
}
