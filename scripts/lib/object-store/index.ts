export type { ListedObject, ObjectHeaders, ObjectStore } from './object-store.ts';
export { requireConditions } from './require-conditions.ts';
export { s3Store } from './s3-store.ts';
export { storeSettings } from './store-settings.ts';
