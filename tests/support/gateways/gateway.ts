/** A server of this machine alone that speaks S3. */
export type Gateway = {
  readonly name: string;
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string;
  readonly close: () => Promise<void>;
};

/** The keys that the gateways of tests take. */
export const KEYS = { AWS_ACCESS_KEY_ID: 'key-of-tests', AWS_SECRET_ACCESS_KEY: 'secret-of-tests' } as const;
