import { Fault } from '../fault.ts';

/** Where a store is, and how it is spoken to. */
export type StoreSettings = {
  readonly bucket: string;
  /** What all keys begin with: the empty string, or a path that ends with a slash. */
  readonly prefix: string;
  /** The address of the server; without one it is AWS. */
  readonly endpoint?: string | undefined;
  readonly region: string;
  /** True where the bucket is named in the path, and not in the host. */
  readonly isPathStyle: boolean;
  /** How the store encrypts what it keeps; without it, as the bucket says. */
  readonly encryption?: Encryption | undefined;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
};

/** Encryption by the store: with its own keys, or with one of AWS's key service. */
export type Encryption = { readonly kind: 'AES256' | 'aws:kms'; readonly key?: string | undefined };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings of a store at an address. What is secret is read from the environment alone.
 *
 * @param address `s3://bucket/prefix`
 * @throws {Fault} `usage`
 */
export function storeSettings(address: string, environment: Environment): StoreSettings {
  const [, bucket, rest = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/s.exec(address) ?? [];
  const parts = rest.replace(/\/$/, '').split('/');
  const isPlain = rest === '' || parts.every((part) => /^[\w.~+=@-]+$/.test(part) && !/^\.\.?$/.test(part));
  if (bucket === undefined || !isPlain)
    throw new Fault(
      'usage',
      `\`${address}\` is no address of a bucket`,
      'Write s3://bucket, or s3://bucket/prefix; prefixes are of letters, digits, and - _ . /',
    );
  refuseBlanks(environment);
  const endpoint = endpointIn(environment);
  return {
    bucket,
    prefix: rest === '' ? '' : `${parts.join('/')}/`,
    endpoint,
    region: regionIn(environment, endpoint),
    isPathStyle: switchIn('COMMUNIQUE_S3_PATH_STYLE', environment['COMMUNIQUE_S3_PATH_STYLE'], endpoint !== undefined),
    encryption: encryptionIn(environment),
    credentials: credentialsIn(environment),
  };
}

/** The names of the variables in which no blank has a meaning. */
const WHOLE = new Set([
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_ENDPOINT_URL_S3',
  'AWS_REGION',
  'COMMUNIQUE_S3_PATH_STYLE',
  'COMMUNIQUE_S3_ENCRYPTION',
]);

/** Refuses a line end or a blank that came along, as from a file: a server would say that the key is wrong, or nothing can be sent. */
function refuseBlanks(environment: Environment): void {
  const given = Object.entries(environment).find(
    ([name, value = '']) => WHOLE.has(name) && /[\s\p{Cc}\p{Cf}]/u.test(value),
  );
  if (given === undefined) return;
  const [name, value = ''] = given;
  const what = /[\r\n]/.test(value) ? 'a line end' : 'a blank, or a character that nobody sees,';
  throw new Fault(
    'usage',
    `${name} has ${what} in it`,
    'Set it again without that: it may have come along from a file.',
  );
}

function credentialsIn(environment: Environment): StoreSettings['credentials'] {
  const accessKeyId = environment['AWS_ACCESS_KEY_ID'] ?? '';
  const secretAccessKey = environment['AWS_SECRET_ACCESS_KEY'] ?? '';
  if (accessKeyId === '' || secretAccessKey === '') {
    const missing = accessKeyId === '' ? 'AWS_ACCESS_KEY_ID' : 'AWS_SECRET_ACCESS_KEY';
    throw new Fault(
      'usage',
      `${missing} is not set`,
      'Give the keys of the bucket in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; they are read from nowhere else.',
    );
  }
  const sessionToken = environment['AWS_SESSION_TOKEN'] ?? '';
  return { accessKeyId, secretAccessKey, ...(sessionToken === '' ? {} : { sessionToken }) };
}

function endpointIn(environment: Environment): string | undefined {
  const given = environment['AWS_ENDPOINT_URL_S3'] ?? '';
  if (given === '') return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isPlain = url !== undefined && /^https?:$/.test(url.protocol) && url.username + url.search + url.hash === '';
  if (isPlain) return url.href.replace(/\/$/, '');
  // It may have a password in it, which must stand in no log.
  throw new Fault(
    'usage',
    'AWS_ENDPOINT_URL_S3 is no address of a server',
    'Write it as https://s3.example.org, without a user or a question mark.',
  );
}

function regionIn(environment: Environment, endpoint: string | undefined): string {
  const region = environment['AWS_REGION'] ?? '';
  // Other servers than AWS's take this one, or say in their own documentation what they take.
  if (region === '' && endpoint !== undefined) return 'us-east-1';
  if (/^[a-z0-9-]+$/.test(region)) return region;
  throw new Fault(
    'usage',
    region === '' ? 'AWS_REGION is not set' : `AWS_REGION is \`${region}\``,
    'Give the region of the bucket, such as eu-central-1; or the address of another store in AWS_ENDPOINT_URL_S3.',
  );
}

function switchIn(name: string, given: string | undefined, otherwise: boolean): boolean {
  if (given === undefined || given === '') return otherwise;
  if (given === 'on' || given === 'off') return given === 'on';
  throw new Fault('usage', `${name} is \`${given}\``, 'Write on or off.');
}

function encryptionIn(environment: Environment): Encryption | undefined {
  const given = environment['COMMUNIQUE_S3_ENCRYPTION'] ?? '';
  if (given === '') return undefined;
  if (given === 'AES256') return { kind: given };
  const [, key] = /^aws:kms(?::([\w:/-]+))?$/.exec(given) ?? [];
  if (given.startsWith('aws:kms') && (given === 'aws:kms' || key !== undefined)) return { kind: 'aws:kms', key };
  throw new Fault(
    'usage',
    `COMMUNIQUE_S3_ENCRYPTION is \`${given}\``,
    'Write AES256, aws:kms, or aws:kms: and the name of a key.',
  );
}
