export { keyName, newKey, type PublicKey, parsePublicKey, type SecretKey, stringifyPublicKey } from './key.ts';
export { readKeyFile, readSecretKey, writeSecretKey } from './key-store.ts';
export { signBytes, verifyBytes } from './signature.ts';
