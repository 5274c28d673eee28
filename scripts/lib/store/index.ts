export { bucketStore } from './bucket-store.ts';
export {
  folderStore,
  type Located,
  noStore,
  readAtOnce,
  type Store,
  type Stored,
  type ToKeep,
} from './folder-store.ts';
export { inputsDigest, plainDigest, type Recall, type Recalled, recalled } from './recall.ts';
export { type Remembered, remembered } from './remembered.ts';
export { sharedFolderStore } from './shared-folder-store.ts';
export { clearFolder, foreignName, isOthers, TREES } from './sweep.ts';
export { type ValueList, valueList, valuesIn } from './value-list.ts';
