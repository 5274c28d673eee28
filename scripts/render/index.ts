import { feeds } from './feeds/feeds.ts';
import { print } from './print/print.ts';
import type { DocumentRenderer, ReleaseRenderer } from './renderer.ts';
import { text } from './text/render-text.ts';
import { kit } from './web/kit.ts';
import { page } from './web/page-renderer.ts';

/** Every format of one document, in the order in which pages list them. */
export const documentRenderers: readonly DocumentRenderer[] = [print, text];

/** Every format of several documents. */
export const releaseRenderers: readonly ReleaseRenderer[] = [kit, page, feeds];
