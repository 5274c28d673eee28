import path from 'node:path';
import { feedKinds, servedAs } from '../../model/feed-kinds.ts';
import { paths } from '../../model/paths.ts';
import type { Manifest } from '../integrity/manifest.ts';
import { belowToken } from '../integrity/staging.ts';

/** The web servers that a file of headers can be written for; the last is nginx before an object store. */
export const hosts = ['nginx', 'netlify', 'cloudflare', 'nginx-s3'] as const;
/** A web server that a file of headers can be written for, one of `hosts`. */
export type Host = (typeof hosts)[number];

/** What is served: in which languages, and whether only to those who know its address. */
export type Served = { readonly tags: readonly string[]; readonly isStaging: boolean };

/** The table of headers as a web server's file: an include file of nginx, or a `_headers` file. */
export function headerFile(host: Host, { tags, isStaging }: Served): string {
  if (host === 'nginx-s3') return storeFront(isStaging);
  if (isStaging) return host === 'nginx' ? stagingNginx(tags) : stagingHeadersFile(tags);
  return host === 'nginx' ? nginx(tags) : headersFile(tags);
}

/** Characters that no address of ours has, within brackets of an expression: decoded, they could end a line or a path, or lead elsewhere. */
const ODD = String.raw`\x00-\x1f\x7f\x5c?#`;

/** Files without an ending that servers know. */
const TEXTS = [paths.sums, paths.signature, paths.publicKey];

/** The table for nginx: a `location` that adds a header inherits none, so each has all. */
function nginx(tags: readonly string[]): string {
  const short = { 'Cache-Control': CACHING.others };
  return `${[
    '# Inside of server { … }, beside its root.\ncharset utf-8;\ncharset_types text/css text/plain;',
    block('^~ /assets/', { 'Cache-Control': CACHING.assets }),
    ...TEXTS.map((name) => block(`= /${name}`, short, ['types {}', 'default_type text/plain;'])),
    ...tags.map((tag) => block(`~ ^/(?:[^/]+/)?${tag}/`, { ...short, 'Content-Language': tag })),
    block('/', short),
  ].join('\n\n')}\n`;
}

/** The table of a staging tree for nginx: its addresses are secret, so none is listed or logged. */
function stagingNginx(tags: readonly string[]): string {
  return `${[
    '# Inside of server { … } of a host for what is under embargo, beside its root.\ncharset utf-8;\ncharset_types text/css text/plain;',
    'autoindex off;\naccess_log off;\nlog_not_found off;',
    ...tags.map((tag) => block(`~ ^/[0-9a-f]+/[^/]+/${tag}/`, { 'Content-Language': tag, ...STAGING })),
    block('/', STAGING),
  ].join('\n\n')}\n`;
}

/**
 * nginx before an object store: for each request it asks which release the object `current` leads to, and hands on what lies there.
 * Types, languages and caching come with the objects.
 *
 * nginx decodes an address, and makes its path plain. It hands on an address of variables as that is, decoded; it encodes only what has been
 * led on within it. So the address, with the folder of its release, is led on by `try_files`, which is looked at once that folder is known.
 */
function storeFront(isStaging: boolean): string {
  const { 'Cache-Control': _, ...sent } = isStaging ? STAGING : ALWAYS;
  return `${[
    '# Inside of server { … }. Write the address of your store, and your bucket with its prefix; and outside of the server:\n# upstream s3.example.org { server s3.example.org:443; keepalive 16; }\nset $store https://s3.example.org;\nset $place /press/newsroom;',
    [
      'proxy_http_version 1.1;',
      'proxy_ssl_server_name on;',
      'proxy_set_header Connection "";',
      'proxy_set_header Authorization "";',
      'proxy_set_header Cookie "";',
      'proxy_hide_header Set-Cookie;',
      'proxy_intercept_errors on;',
      'error_page 403 404 =404 /404.html;',
      'absolute_redirect off;',
      ...(isStaging ? ['access_log off;', 'log_not_found off;'] : []),
      'auth_request /.release;',
      'auth_request_set $release $upstream_http_x_amz_meta_release;',
    ].join('\n'),
    'location = /.release {\n    internal;\n    auth_request off;\n    proxy_pass_request_headers off;\n    proxy_pass_request_body off;\n    proxy_pass $store$place/current;\n}',
    `location ~ "^/(?!SHA256SUMS$)(?:[^/.${ODD}]+/)*[^/.${ODD}]+$" {\n    auth_request off;\n    rewrite ^(.*)$ $1/? permanent;\n}`,
    `location ~ "^/[^${ODD}]*$" {\n    limit_except GET { deny all; }\n    rewrite ^(.*)/$ $1/index.html break;\n    try_files /.none /.object/$release$uri;\n}`,
    block('^~ /.object/', sent, [
      'internal;',
      'auth_request off;',
      'rewrite ^/.object(.*)$ $place$1? break;',
      'proxy_pass $store;',
    ]),
    'location / {\n    auth_request off;\n    return 404;\n}',
  ].join('\n\n')}\n`;
}

function block(location: string, headers: Headers, more: readonly string[] = []): string {
  return [
    `location ${location} {`,
    ...more.map((line) => `    ${line}`),
    ...Object.entries({ ...headers, ...ALWAYS }).map(([name, value]) => `    add_header ${name} "${value}" always;`),
    '}',
  ].join('\n');
}

/**
 * The table as a `_headers` file, as Netlify and Cloudflare Pages read it. All rules that fit a path count, and one
 * name from two rules would be joined; so what differs is said once, and pages keep the hosts' own caching, which is
 * the table's.
 */
function headersFile(tags: readonly string[]): string {
  return [
    rule('/*', ALWAYS),
    rule('/assets/*', { 'Cache-Control': CACHING.assets }),
    ...TEXTS.map((name) => rule(`/${name}`, { 'Content-Type': PLAIN })),
    ...tags.flatMap((tag) => [
      rule(`/${tag}/*`, { 'Content-Language': tag }),
      rule(`/:slug/${tag}/*`, { 'Content-Language': tag }),
    ]),
  ].join('');
}

function stagingHeadersFile(tags: readonly string[]): string {
  return [rule('/*', STAGING), ...tags.map((tag) => rule(`/:token/:slug/${tag}/*`, { 'Content-Language': tag }))].join(
    '',
  );
}

function rule(pattern: string, headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${pattern}\n${lines.join('')}`;
}

/** HTTP headers: values by their names. */
export type Headers = Readonly<Record<string, string>>;

/** Headers that every file is served with. The pages' own policies say more, and both hold: only search and verify allow a script. */
const ALWAYS: Headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Headers of what is under embargo: search engines do not list it, and no cache keeps it, in a network or past its time. */
const STAGING: Headers = {
  ...ALWAYS,
  'Cache-Control': 'private, no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, nofollow, noarchive, nosnippet',
};

/** How long caches keep a file: names of assets hold their digest, so they never change; everything else may with each release. */
const CACHING = {
  assets: 'public, max-age=31536000, immutable',
  others: 'public, max-age=0, must-revalidate',
} as const;

/** Media types by ending, but for feeds; files without one of these are text. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
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

const PLAIN = 'text/plain; charset=utf-8';

/** The media type of a file: a feed by its name, any other by its ending. */
function mediaTypeOf(name: string): string {
  const feed = feedKinds.find(({ pathOf }) => path.posix.basename(pathOf('')) === path.posix.basename(name));
  return feed === undefined ? (MEDIA_TYPES[path.posix.extname(name)] ?? PLAIN) : servedAs(feed);
}

/**
 * The headers that one file of a release is served with.
 *
 * @param name its path below the release's root
 * @param tags the languages of the release
 */
export function headersOf(name: string, tags: readonly string[]): Headers {
  const language = languageIn(name, tags);
  return {
    'Content-Type': mediaTypeOf(name),
    'Cache-Control': name.startsWith('assets/') ? CACHING.assets : CACHING.others,
    ...(language === undefined ? {} : { 'Content-Language': language }),
    ...ALWAYS,
  };
}

/** The headers that one file of a staging tree is served with. */
export function stagingHeadersOf(name: string, tags: readonly string[]): Headers {
  return { ...headersOf(belowToken(name), tags), ...STAGING };
}

/** Every language that a release is in. */
export function tagsOf({ statements }: Manifest): readonly string[] {
  return [...new Set(statements.flatMap(({ languages }) => languages.map(({ tag }) => tag)))].sort();
}

/** The language of a file of one language, by its path: `<tag>/…` or `<slug>/<tag>/…`; otherwise `undefined`. */
function languageIn(name: string, tags: readonly string[]): string | undefined {
  const [first = '', second = '', third] = name.split('/');
  if (tags.includes(first)) return first;
  return third !== undefined && tags.includes(second) ? second : undefined;
}
