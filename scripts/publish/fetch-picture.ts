import { lookup as resolve } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** What may be fetched: from which hosts, how many bytes, for how long. */
export type FetchOptions = {
  /** Hosts that may be on a private network or on this machine. */
  readonly allowed: ReadonlySet<string>;
  /** The most bytes of a picture. */
  readonly limit: number;
  /** Milliseconds for the whole, redirects included. */
  readonly patience?: number;
};

/** The bytes of a picture, or why there are none. */
export type Fetched = { readonly bytes: Uint8Array } | { readonly fault: string };

const MOST_REDIRECTS = 5;
const PATIENCE = 30_000;

/**
 * Fetches one picture. Every address that a host name resolves to is checked before a connection is made, and the
 * connection goes to that address and no other; so is each address of a redirect.
 */
export async function fetchPicture(url: string, options: FetchOptions): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.patience ?? PATIENCE);
  let address = url;
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    const answer = await request(address, options, signal).catch((error: unknown) => ({
      fault: faultOf(error, signal),
    }));
    if (!('location' in answer)) return answer;
    if (!URL.canParse(answer.location, address)) return { fault: 'the server leads to no address' };
    address = new URL(answer.location, address).href;
  }
  return { fault: `the server leads on more than ${MOST_REDIRECTS} times` };
}

async function request(
  url: string,
  { allowed, limit }: FetchOptions,
  signal: AbortSignal,
): Promise<Fetched | { readonly location: string }> {
  const { protocol, hostname, host } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return { fault: `\`${protocol}\` is not fetched` };
  const name = hostname.replace(/^\[|\]$/g, '');
  const found = isIP(name) > 0 ? [{ address: name, family: isIP(name) }] : await resolve(name, { all: true });
  const first = found[0];
  const isAllowed = allowed.has(hostname) || allowed.has(host);
  if (first === undefined) return { fault: `there is no host ${hostname}` };
  if (!isAllowed && !found.every(({ address }) => isPublicAddress(address)))
    return { fault: `${hostname} is on a private network or on this machine (--allow-host ${hostname} lets it pass)` };
  return new Promise((done, fail) => {
    const client = protocol === 'https:' ? https : http;
    const asked = client.get(
      url,
      {
        signal,
        agent: false,
        headers: { accept: 'image/*', 'user-agent': 'communique' },
        lookup: (_name, how, answer) => {
          if (how.all === true) answer(null, [first]);
          else answer(null, first.address, first.family);
        },
      },
      (response) => {
        const { statusCode = 0, headers } = response;
        const end = (value: Fetched | { readonly location: string }): void => {
          response.destroy();
          done(value);
        };
        if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined)
          return end({ location: headers.location });
        if (statusCode !== 200) return end({ fault: `the server answers ${statusCode}` });
        if (Number(headers['content-length'] ?? 0) > limit) return end({ fault: tooLarge(limit) });
        const parts: Buffer[] = [];
        let size = 0;
        response.on('data', (part: Buffer) => {
          size += part.length;
          parts.push(part);
          if (size > limit) end({ fault: tooLarge(limit) });
        });
        response.once('end', () => done({ bytes: Buffer.concat(parts) }));
        response.once('error', fail);
        return undefined;
      },
    );
    asked.once('error', fail);
  });
}

const tooLarge = (limit: number): string => `it has more than ${limit / 1_000_000} MB`;

function faultOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'it takes too long';
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
  return code === 'ENOTFOUND' ? 'there is no such host' : `it cannot be reached (${code})`;
}

/**
 * Networks that are not on the public internet: this machine, local networks, the provider's (RFC 6890 and IANA's
 * registries).
 */
const PRIVATE: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // These hold an IPv4 address, which could be any of the above.
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
];

const blocked = new BlockList();
for (const [network, prefix] of PRIVATE) blocked.addSubnet(network, prefix, isIPv6(network) ? 'ipv6' : 'ipv4');

/** True for an address on the public internet; an IPv4 address in IPv6 form counts as IPv4. */
export const isPublicAddress = (address: string): boolean => !blocked.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
