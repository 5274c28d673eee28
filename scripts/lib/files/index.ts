export { asideOf, sweepAsides } from './aside.ts';
export { cacheFolder } from './cache-folder.ts';
export { type Derived, derived } from './derived.ts';
export { digestOnce } from './digest-once.ts';
export { readRegular } from './regular-file.ts';
export { sha256, sha256OfStream } from './sha256.ts';
export { isAlive, temporaryFolder } from './temporary-folder.ts';
export { workAside } from './work-aside.ts';
