import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { output } from '../command.ts';
import { sha256 } from '../folder.ts';
import { endServer, freePort, isListening, startServer } from '../servers.ts';
import { type Gateway, KEYS } from './gateway.ts';

/** A gateway that others wrote: how it is had, and how it is started. */
export type GatewayKind = {
  readonly name: string;
  /** True where it takes no request that was changed on its way. */
  readonly looksAtSignatures: boolean;
  /** True where anybody may read, as a web server before it does. */
  readonly isOpen: boolean;
  /**
   * What runs it, fetched the first time and kept in the user's cache.
   *
   * @throws {Error} where it cannot be had
   */
  readonly fetched: () => Promise<string>;
  /**
   * A running one.
   *
   * @param program what `fetched` gave
   * @param folder an empty one of its own
   */
  readonly start: (program: string, folder: string, port?: number) => Promise<Gateway>;
};

const CACHE = path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'communique-checks');

/** Gives what is kept under a name; else makes it aside, in a folder that takes its place. */
async function kept(name: string, make: (aside: string) => Promise<void>): Promise<string> {
  const place = path.join(CACHE, name);
  if (existsSync(place)) return place;
  await mkdir(CACHE, { recursive: true });
  const aside = await mkdtemp(path.join(CACHE, 'fetch-'));
  try {
    await make(aside);
    await rename(aside, place);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return place;
}

const VERSITY = '1.8.0';
/** Versity's gateway over a folder, built by Go. */
const versity: GatewayKind = {
  name: `versitygw ${VERSITY}`,
  looksAtSignatures: true,
  isOpen: false,
  fetched: async () => {
    const folder = await kept(`versitygw-${VERSITY}`, async (aside) => {
      const environment = { ...process.env, GOBIN: aside, CGO_ENABLED: '0' };
      await output('go', ['install', `github.com/versity/versitygw/cmd/versitygw@v${VERSITY}`], { environment });
    });
    return path.join(folder, 'versitygw');
  },
  start: async (program, folder, given) => {
    const port = given ?? (await freePort());
    const [data, sidecar] = [path.join(folder, 'data'), path.join(folder, 'sidecar')];
    await mkdir(data, { recursive: true });
    await mkdir(sidecar, { recursive: true });
    // Not every file system keeps the attributes in which it would put what it knows of an object.
    const words = ['--quiet', '--port', `127.0.0.1:${port}`, 'posix', '--sidecar', sidecar, data];
    const environment = {
      ...process.env,
      ROOT_ACCESS_KEY: KEYS.AWS_ACCESS_KEY_ID,
      ROOT_SECRET_KEY: KEYS.AWS_SECRET_ACCESS_KEY,
    };
    const running = startServer(program, words, { environment });
    await isListening(port, running);
    return { name: versity.name, endpoint: `http://127.0.0.1:${port}`, close: () => endServer(running) };
  },
};

const MOTO = '5.2.5';
/** Moto, which keeps what AWS would in memory; in an environment of Python of its own, which knows its own place. */
const moto: GatewayKind = {
  name: `moto ${MOTO}`,
  looksAtSignatures: false,
  isOpen: false,
  fetched: async () => {
    const place = path.join(CACHE, `moto-${MOTO}`);
    const [python, whole] = [path.join(place, 'bin/python'), path.join(place, 'whole')];
    if (existsSync(whole)) return python;
    await rm(place, { recursive: true, force: true });
    await output('python3', ['-m', 'venv', place]);
    await output(python, [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      `moto[s3,server]==${MOTO}`,
    ]);
    await mkdir(whole);
    return python;
  },
  start: async (program, folder, given) => {
    const port = given ?? (await freePort());
    const server = path.join(path.dirname(program), 'moto_server');
    const running = startServer(program, [server, '-H', '127.0.0.1', '-p', String(port)], { cwd: folder });
    await isListening(port, running);
    return { name: moto.name, endpoint: `http://127.0.0.1:${port}`, close: () => endServer(running) };
  },
};

const S3MOCK = '4.9.1';
const S3MOCK_DIGEST = '18bbedb5d741587aaf254b1a91c65d632afd88c18badf214d5777b0ca4b772ba';
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';
/** Adobe's S3Mock, one file of Java. */
const s3mock: GatewayKind = {
  name: `s3mock ${S3MOCK}`,
  looksAtSignatures: false,
  isOpen: true,
  fetched: async () => {
    const name = `s3mock-${S3MOCK}-exec.jar`;
    const folder = await kept(`s3mock-${S3MOCK}`, async (aside) => {
      const artifact = `-Dartifact=com.adobe.testing:s3mock:${S3MOCK}:jar:exec`;
      await output('mvn', ['-B', '-q', COPY, artifact, `-DoutputDirectory=${aside}`], { cwd: aside });
      if (sha256(await readFile(path.join(aside, name))) !== S3MOCK_DIGEST)
        throw new Error(`What Maven brought is not S3Mock ${S3MOCK}.`);
    });
    return path.join(folder, name);
  },
  start: async (program, folder, given) => {
    const [port, secure] = [given ?? (await freePort()), await freePort()];
    const settings = [
      `com.adobe.testing.s3mock.httpPort=${port}`,
      `server.port=${secure}`,
      'server.address=127.0.0.1',
      `com.adobe.testing.s3mock.store.root=${folder}`,
    ];
    const running = startServer('java', ['-Xmx512m', '-jar', program, ...settings.map((each) => `--${each}`)], {
      cwd: folder,
    });
    await isListening(port, running);
    return { name: s3mock.name, endpoint: `http://127.0.0.1:${port}`, close: () => endServer(running) };
  },
};

/** The gateways that tests are made on. */
export const GATEWAYS: readonly GatewayKind[] = [versity, moto, s3mock];
