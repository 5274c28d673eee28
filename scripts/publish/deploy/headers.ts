import path from 'node:path';
import type { Manifest } from '../release/manifest.ts';
import { belowToken } from '../release/staging.ts';

export type Headers = Readonly<Record<string, string>>;

/** What every file is served with. The pages' own policies say more, and both hold: only search and verify allow a script. */
export const ALWAYS: Headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** What is under embargo is for nobody to list, and for no cache to keep: not in a network, and not past its time. */
export const STAGING: Headers = {
  ...ALWAYS,
  'Cache-Control': 'private, no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, nofollow, noarchive, nosnippet',
};

/** Names of assets hold their digest, so they never change; everything else may with each release. */
export const CACHING = {
  assets: 'public, max-age=31536000, immutable',
  others: 'public, max-age=0, must-revalidate',
} as const;

/** Media types by ending; files without one of these are text. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

export const PLAIN = 'text/plain; charset=utf-8';

/**
 * What one file of a release is served with.
 *
 * @param name its path below the release's root
 * @param tags the languages of the release
 */
export function headersOf(name: string, tags: readonly string[]): Headers {
  const language = languageIn(name, tags);
  return {
    'Content-Type': MEDIA_TYPES[path.posix.extname(name)] ?? PLAIN,
    'Cache-Control': name.startsWith('assets/') ? CACHING.assets : CACHING.others,
    ...(language === undefined ? {} : { 'Content-Language': language }),
    ...ALWAYS,
  };
}

/** What one file of a staging tree is served with. */
export function stagingHeadersOf(name: string, tags: readonly string[]): Headers {
  return { ...headersOf(belowToken(name), tags), ...STAGING };
}

/** Every language that a release is in. */
export function tagsOf({ statements }: Manifest): readonly string[] {
  return [...new Set(statements.flatMap(({ languages }) => languages.map(({ tag }) => tag)))].sort();
}

/** `<tag>/…` and `<slug>/<tag>/…`; what is in all languages is in none. */
function languageIn(name: string, tags: readonly string[]): string | undefined {
  const [first = '', second = '', third] = name.split('/');
  if (tags.includes(first)) return first;
  return third !== undefined && tags.includes(second) ? second : undefined;
}
