/** What a store says of an object beside its bytes, to whoever reads it. */
export type ObjectHeaders = {
  readonly contentType: string;
  readonly cacheControl?: string | undefined;
  readonly contentLanguage?: string | undefined;
  readonly contentEncoding?: string | undefined;
  /** Words of one's own, sent as `x-amz-meta-<name>`. */
  readonly metadata?: Readonly<Record<string, string>> | undefined;
};

/** What a store says of an object; it may say less than it should. */
export type SaidHeaders = { readonly [Name in keyof ObjectHeaders]?: ObjectHeaders[Name] | undefined };

/** An object that was read. */
export type StoredObject = {
  /** Empty for an object that is larger than was asked for. */
  readonly bytes: Uint8Array;
  readonly isTooLarge: boolean;
  /** The store's word for this state of the object (`ETag`), without its quotation marks. */
  readonly tag: string;
  readonly contentEncoding?: string | undefined;
};

/** An object in a list. */
export type ListedObject = {
  readonly key: string;
  readonly size: number;
  readonly tag: string;
  /** When it was written last, in milliseconds since 1970 by the store's clock, often in whole seconds. */
  readonly modified?: number | undefined;
};

/** What lies right below a prefix: objects, and the names of folders without a slash. */
export type Level = { readonly objects: readonly string[]; readonly folders: readonly string[] };

/** When something is written: only where nothing is there, or only over the state that has this tag. */
export type Condition = 'absent' | { readonly tag: string };

/**
 * Objects below one address of an object store, each whole or not there. Keys are paths below that address. Every call ends
 * within its time: what passes is tried again, and what does not is an error that names the address and the work.
 */
export type ObjectStore = {
  /** The address for people: `s3://bucket/prefix`, and the endpoint where it is none of AWS. It names no object. */
  readonly name: string;
  /**
   * The object, or `undefined` where there is none.
   *
   * @param most the most bytes that it may have
   */
  readonly read: (key: string, most?: number) => Promise<StoredObject | undefined>;
  /** What the store says of an object beside its bytes; `undefined` where there is none. */
  readonly headers: (key: string) => Promise<SaidHeaders | undefined>;
  /** True for an object that is there. */
  readonly has: (key: string) => Promise<boolean>;
  /** SHA-256 in hexadecimal, as the store has computed it of the bytes; `undefined` where it says none. */
  readonly checksum: (key: string) => Promise<string | undefined>;
  /** Writes an object, whatever was there, and returns its tag. */
  readonly write: (key: string, bytes: Uint8Array, headers: ObjectHeaders) => Promise<string>;
  /**
   * Writes an object where the condition is met, and returns its tag; `undefined` where it is not. Stores differ in whether they
   * look at conditions: see `requireConditions`.
   */
  readonly writeIf: (
    key: string,
    bytes: Uint8Array,
    headers: ObjectHeaders,
    condition: Condition,
  ) => Promise<string | undefined>;
  /** Copies an object within the store. */
  readonly copy: (from: string, to: string, headers: ObjectHeaders) => Promise<void>;
  /** Every object whose key begins so. */
  readonly list: (prefix: string) => Promise<readonly ListedObject[]>;
  /** What lies right below a folder, whose name ends with a slash. */
  readonly level: (folder: string) => Promise<Level>;
  /** Removes objects; what is not there is no error. */
  readonly remove: (keys: readonly string[]) => Promise<void>;
};
