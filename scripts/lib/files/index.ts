export { cacheFolder, type Derived, derived } from './cache.ts';
export { contentOf, contentOfFile, type StoredContent } from './content.ts';
export { fileStamp, oncePerFile, statIfThere } from './file-stamp.ts';
export { readIfRegular, readRegular } from './regular-file.ts';
export { digestOnce, keyedDigest, md5, sha256, sha256OfStream } from './sha256.ts';
export { type Spool, spoolIn } from './spool.ts';
export { syncFolder } from './sync-folder.ts';
export { asideOf, isAlive, sweepAsides, temporaryFolder } from './temporary-files.ts';
export { workAside } from './work-aside.ts';
