export { keyName, newKey, type PublicKey, type SecretKey } from './key.ts';
export { readKeyFile, readSecretKey, writeSecretKey } from './key-store.ts';
export { parsePublicKey, stringifyPublicKey } from './public-key-file.ts';
export { signBytes, verifyBytes } from './signature.ts';
