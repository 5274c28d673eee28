import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { sha256 } from '../../support/folder.ts';
import { KEYS } from '../../support/gateways/gateway.ts';

/** What a gateway gives for a key: bytes and the headers that were put with them. */
export type Got = { readonly bytes: Buffer; readonly headers: Readonly<Record<string, string | undefined>> };

/** A bucket, read and written as anybody would, without code of the program. */
export type Bucket = {
  readonly get: (key: string) => Promise<Got | undefined>;
  readonly put: (key: string, text: string) => Promise<void>;
  readonly keys: (prefix: string) => Promise<readonly string[]>;
  readonly close: () => void;
};

export const BUCKET = 'press';

/** A media type as the program writes it: S3Mock leaves out the blank. */
export const asWritten = (header: string): string => header.replace(';charset', '; charset');

/** Makes the bucket of a gateway that has just been started. */
export async function openBucket(endpoint: string): Promise<Bucket> {
  const client = new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: KEYS.AWS_ACCESS_KEY_ID, secretAccessKey: KEYS.AWS_SECRET_ACCESS_KEY },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
  return {
    get: (key) => whole(client, key),
    put: async (key, text) => {
      await client.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: text }));
    },
    keys: async (prefix) => {
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: BUCKET, Prefix: prefix }));
      return Contents.map(({ Key = '' }) => Key.slice(prefix.length)).sort();
    },
    close: () => client.destroy(),
  };
}

/** Attempts to read an object; a server of tests may break off under load. */
const ATTEMPTS = 5;

async function whole(client: S3Client, Key: string): Promise<Got | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      const got = await client.send(new GetObjectCommand({ Bucket: BUCKET, Key }));
      const { ContentType, CacheControl, ContentLanguage, ContentEncoding, Metadata } = got;
      return {
        bytes: Buffer.from((await got.Body?.transformToByteArray()) ?? []),
        headers: {
          'Content-Type': ContentType,
          'Cache-Control': CacheControl,
          'Content-Language': ContentLanguage,
          'Content-Encoding': ContentEncoding,
          release: Metadata?.['release'],
        },
      };
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

/** What a reader has seen of a site, as a web server would give it. */
export type Sight = { looks: number; torn: string[]; lost: number; releases: Set<string> };

/** Reads the pointer, and pages of the folder that it leads to, again and again: all must be of one release, whole. */
export function watch(
  bucket: Bucket,
  prefix: string,
  pages: readonly string[],
): { readonly end: () => Promise<Sight> } {
  const sight: Sight = { looks: 0, torn: [], lost: 0, releases: new Set() };
  let isEnded = false;
  const look = async (page: string): Promise<void> => {
    const folder = (await folderOf(bucket, prefix)) ?? '';
    const [manifest, found] = await Promise.all(
      ['manifest.json', page].map((name) => bucket.get(`${prefix}/${folder}/${name}`)),
    );
    sight.looks++;
    if (manifest === undefined || found === undefined) {
      sight.lost++;
      return;
    }
    sight.releases.add(folder);
    if (digestIn(manifest.bytes, page) !== sha256(found.bytes)) sight.torn.push(`${folder}/${page}`);
  };
  const looking = (async () => {
    while (!isEnded) await look(pages[sight.looks % pages.length] ?? '');
  })();
  // It is waited for at the end, which says what was wrong.
  looking.catch(() => undefined);
  return {
    end: async () => {
      isEnded = true;
      await looking;
      return sight;
    },
  };
}

/** The folder that the pointer of a site leads to. */
export async function folderOf(bucket: Bucket, prefix: string): Promise<string | undefined> {
  const pointer = await bucket.get(`${prefix}/current`);
  return pointer?.bytes.toString('utf8').trim();
}

function digestIn(manifest: Buffer, name: string): string | undefined {
  const { files }: { readonly files: readonly { readonly path: string; readonly sha256: string }[] } = JSON.parse(
    manifest.toString('utf8'),
  );
  return files.find((file) => file.path === name)?.sha256;
}
