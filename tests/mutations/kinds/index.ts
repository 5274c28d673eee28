import { characters } from './characters.ts';
import { figures } from './figures.ts';
import type { Kind } from './kind.ts';
import { marks } from './marks.ts';
import { swaps } from './swaps.ts';
import { wholes } from './wholes.ts';
import { words } from './words.ts';

/** Every kind of error that is sown. */
export const kinds: readonly Kind[] = [...figures, ...marks, ...words, ...characters, ...swaps, ...wholes];
