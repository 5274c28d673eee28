import { sha256 } from '../files/index.ts';

/** The key of a job's task in a store, beside that of its result. */
export const taskKey = (id: string): string => sha256(`task of ${id}`);
