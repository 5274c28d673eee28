export { folderStore, noStore, type Store, type Stored } from './folder-store.ts';
export { clearFolder } from './sweep.ts';
