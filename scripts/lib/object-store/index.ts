export type { ListedObject, ObjectHeaders, ObjectStore } from './object-store.ts';
export { otherHeaders } from './other-headers.ts';
export { type Conditions, requireConditions } from './require-conditions.ts';
export { s3Store } from './s3-store.ts';
export { storeSettings } from './store-settings.ts';
