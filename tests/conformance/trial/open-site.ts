import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { HTTPRequest, Page } from 'puppeteer';
import { openLoopback, typeOf } from '../../support/loopback.ts';

export type Site = {
  /** Address of the folder, with a slash at its end. */
  readonly url: string;
  /** What was asked for and is not there. */
  readonly missing: readonly string[];
  readonly close: () => Promise<void>;
};

/**
 * Lets a page of the browser read a built folder: from a server on this machine, or, where it has a public address, as if
 * it were there. Then nothing goes over a network: each request of the page is answered here, and one to anywhere else is
 * missing.
 */
export async function openSite(page: Page, folder: string, base: string | undefined): Promise<Site> {
  if (base === undefined) {
    const server = await openLoopback(folder);
    return { url: `${server.origin}/`, missing: server.missing, close: server.close };
  }
  const missing: string[] = [];
  const answer = async (request: HTTPRequest): Promise<void> => {
    const url = request.url().replace(/[?#].*$/, '');
    const inside = url.startsWith(base) ? decodeURIComponent(url.slice(base.length)) : undefined;
    const name = inside === undefined || (inside !== '' && !inside.endsWith('/')) ? inside : `${inside}index.html`;
    const body = name === undefined ? undefined : await readFile(path.join(folder, name)).catch(() => undefined);
    if (body !== undefined) return request.respond({ status: 200, contentType: typeOf(name ?? ''), body });
    if (!url.endsWith('/favicon.ico')) missing.push(url);
    return request.respond({ status: 404, contentType: 'text/plain' });
  };
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request));
  return { url: base, missing, close: async () => undefined };
}
