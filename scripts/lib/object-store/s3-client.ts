import type * as Sdk from '@aws-sdk/client-s3';
import { Fault } from '../fault.ts';
import type { StoreSettings } from './store-settings.ts';

/** Milliseconds in which a connection is made, and bytes flow. */
const LIMITS = { connection: 10_000, idle: 30_000 };
/** How many connections there are at a time. */
const SOCKETS = 32;
/** Milliseconds after which the client says on the screen that requests wait for a connection: more may wait than there are. */
const NEVER = 2 ** 31 - 1;

/** A client that is slow to start is there once, for a store that is used. */
export const sdk = async (): Promise<typeof Sdk> => {
  try {
    return await import('@aws-sdk/client-s3');
  } catch (cause) {
    throw new Fault(
      'store-failed',
      'The package @aws-sdk/client-s3 is not there, which speaks to object stores',
      'Install it beside the program: npm install @aws-sdk/client-s3',
      { cause },
    );
  }
};

/** A client of the SDK that takes nothing from files of the machine: its settings are these. */
export function clientFor(s3: typeof Sdk, { endpoint, region, isPathStyle, credentials }: StoreSettings): Sdk.S3Client {
  return new s3.S3Client({
    region,
    credentials,
    forcePathStyle: isPathStyle,
    ...(endpoint === undefined ? {} : { endpoint }),
    requestHandler: {
      connectionTimeout: LIMITS.connection,
      socketTimeout: LIMITS.idle,
      ...{ httpAgent: { maxSockets: SOCKETS }, httpsAgent: { maxSockets: SOCKETS } },
      socketAcquisitionWarningTimeout: NEVER,
    },
    // `tryAgain` does it, which knows what may pass and for how long.
    maxAttempts: 1,
    retryMode: 'standard',
    defaultsMode: 'standard',
    // Other servers than AWS's know no other checksums than those that are asked for.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
  });
}
