import { paths } from '../../model/paths.ts';
import { ALWAYS, CACHING, type Headers, PLAIN, STAGING } from './headers.ts';

export const hosts = ['nginx', 'netlify', 'cloudflare'] as const;
export type Host = (typeof hosts)[number];

/** What is served: in which languages, and whether only to those who know its address. */
export type Served = { readonly tags: readonly string[]; readonly isStaging: boolean };

/** The table of headers in the words of a web server: an include file of nginx, or a `_headers` file. */
export function headerFile(host: Host, { tags, isStaging }: Served): string {
  if (isStaging) return host === 'nginx' ? stagingNginx(tags) : stagingHeadersFile(tags);
  return host === 'nginx' ? nginx(tags) : headersFile(tags);
}

/** Files that no server knows by their ending. */
const TEXTS = [paths.sums, paths.signature, paths.publicKey];

/** nginx: a `location` that adds a header inherits none, so each says all. */
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

/** nginx for a staging tree: its addresses are secret, so none is listed or logged. */
function stagingNginx(tags: readonly string[]): string {
  return `${[
    '# Inside of server { … } of a host for what is under embargo, beside its root.\ncharset utf-8;\ncharset_types text/css text/plain;',
    'autoindex off;\naccess_log off;\nlog_not_found off;',
    ...tags.map((tag) => block(`~ ^/[0-9a-f]+/[^/]+/${tag}/`, { 'Content-Language': tag, ...STAGING })),
    block('/', STAGING),
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
 * `_headers` as Netlify and Cloudflare Pages read it. All rules that fit a path count, and one name from two rules would be
 * joined; so what differs is said once, and pages keep the hosts' own caching, which is the table's.
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
