export { folderStore, noStore, type Store, type Stored } from './folder-store.ts';
export { type Recall, type Recalled, recalled } from './recall.ts';
export { clearFolder } from './sweep.ts';
