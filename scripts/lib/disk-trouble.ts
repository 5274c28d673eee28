import { errorCodeOf } from './fault.ts';

/** What a disk says by the code of an error, and what to do then. */
type DiskTrouble = { readonly why: string; readonly advice: string };

const OTHERS = 'It belongs to another user: run this as that user, or have it given to you.';
const ROOM = 'Make room there, and run this again.';

const TROUBLES: Readonly<Record<string, DiskTrouble>> = {
  EACCES: { why: 'you have no right to it', advice: OTHERS },
  EPERM: { why: 'you have no right to it', advice: OTHERS },
  EROFS: { why: 'the disk can only be read', advice: 'Choose another folder, or have the disk made writable.' },
  ENOSPC: { why: 'the disk is full', advice: ROOM },
  EDQUOT: { why: 'your part of the disk is full', advice: ROOM },
  EIO: { why: 'the disk does not answer', advice: 'See what the system says of the disk.' },
  ESTALE: { why: 'the disk does not answer', advice: 'It is of another machine: see that it is there, and mounted.' },
};

/** What a disk says by an error of the system; `undefined` where it says nothing that is known. */
export const diskTrouble = (error: unknown): DiskTrouble | undefined => TROUBLES[errorCodeOf(error)];

/**
 * What to do where something could not be written or read: `The disk is full. Make room there, and run this again.`
 *
 * @param otherwise what to do where the error says nothing that is known
 */
export function diskAdvice(error: unknown, otherwise: string): string {
  const trouble = diskTrouble(error);
  return trouble === undefined
    ? otherwise
    : `${trouble.why.slice(0, 1).toUpperCase()}${trouble.why.slice(1)}. ${trouble.advice}`;
}
