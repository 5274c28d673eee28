import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { headerFile, headersOf } from '../../../scripts/publish/deploy/headers.ts';
import { putRelease } from '../../publish/deploy/small-release.ts';
import { output, startCommand } from '../../support/command.ts';
import { deployNow } from '../../support/deploy-now.ts';
import { filesBelow } from '../../support/folder.ts';
import { endServer, freePort, isListening } from '../../support/servers.ts';
import { asWritten, BUCKET } from './bucket.ts';
import { filesOf, putFiles, siteOf, type Trial, targetAt } from './trial.ts';

const TAGS = ['de', 'en'];
/** Names in other letters, as statements have them, and in characters that a newsroom's own files may have. */
const ODD_NAMES = {
  'بيان-الميناء/ar/index.html': 'بيان',
  'بيان-الميناء/ar/بيان-الميناء.ar.txt': 'بيان',
  '声明/zh/index.html': '声明',
  'declaración/en/index.html': 'ñ',
  'own/a b.txt': 'a space',
  'own/a%20b.txt': 'a percent sign',
  'own/a+b.txt': 'a plus sign',
  'own/a&b=c.txt': 'an ampersand',
  'own/"a\' b".txt': 'quotation marks',
  'own/$uri{a}.txt': 'signs of settings',
};

/** A site as readers have it, through nginx with the settings that `deploy --headers nginx-s3` writes. */
export async function servedSite(trial: Trial): Promise<string> {
  const { gateway, hold, scratch } = trial;
  const found = await output('nginx', ['-v']).catch(() => undefined);
  if (found === undefined) {
    hold(process.env['CI'] === undefined, 'There is no nginx (apt-get install nginx-light): nothing was served');
    return 'not served';
  }
  const site = siteOf(trial, 'served');
  putRelease(site.out, 1, { ...filesOf(1), ...ODD_NAMES });
  await deployNow(site.out, await targetAt(site, gateway.endpoint));
  const port = await freePort();
  const running = startCommand('nginx', [
    '-e',
    'stderr',
    '-p',
    scratch,
    '-c',
    settings(trial, port),
    '-g',
    'daemon off;',
  ]);
  try {
    await isListening(port, running);
    for (const name of filesBelow(site.out)) {
      const address = `/${name.split('/').map(encodeURIComponent).join('/')}`.replace(/(?<=\/)index\.html$/, '');
      const { status, bytes, headers } = await get(port, address);
      const isSame = status === 200 && bytes.equals(readFileSync(path.join(site.out, name)));
      hold(isSame, `nginx: ${address} is ${status}, ${bytes.length} bytes`);
      for (const [header, value] of Object.entries(headersOf(name, TAGS))) {
        const sent = asWritten(String(headers[header.toLowerCase()]));
        hold(sent === value, `nginx: ${address}: ${header} is ${sent}`);
      }
    }
    const etag = (await get(port, '/')).headers['etag'];
    hold(
      (await get(port, '/', { 'if-none-match': String(etag) })).status === 304,
      'nginx: what a reader has is sent again',
    );
    hold((await get(port, '/boats/de')).headers['location'] === '/boats/de/', 'nginx: a folder without a slash');
    const folder = encodeURI('/بيان-الميناء/ar');
    const led = (await get(port, folder)).headers['location'];
    hold(led === `${folder}/`, `nginx: a folder of other letters without a slash: ${led}`);
    // As programs send it that do not encode.
    const raw = await get(port, Buffer.from('/声明/zh/').toString('latin1'));
    hold(raw.status === 200, `nginx: an address that is not encoded is ${raw.status}`);
    // What a store would do for it, such as list what it has.
    for (const question of ['?acl', '?versions', '?list-type=2&prefix=', '?tagging', '?versionId=1'])
      hold((await get(port, `/${question}`)).bytes.toString() === '<p>Release 1', `nginx: /${question} is asked`);
    const missing = await get(port, '/nothing/');
    hold(missing.status === 404 && missing.bytes.toString() === 'nothing here', `nginx: missing: ${missing.status}`);
    for (const address of [
      '/../current',
      '/..%2f..%2fcurrent',
      '/%2e%2e/%2e%2e/current',
      '/.release',
      '/a%0d%0ab',
      '/x%3Facl',
      '/x%23a',
      '/current/',
      '/current',
      '//current',
      '/releases/',
      '/releases//index.html',
      '/boats/%2e%2e/%2e%2e/current',
      '/boats/..%2f..%2f..%2fcurrent',
      '/boats/%252e%252e/%252e%252e/current',
      '/..%5c..%5ccurrent',
      '/boats/..;/..;/current',
      '/.object/current',
      '/%2eobject/current',
      '/.object/../.object/current',
      '/.none',
      '/a%0d%0aSet-Cookie:%20a',
      '/a%00b',
    ]) {
      const { status, bytes } = await get(port, address);
      hold(status !== 200 && !bytes.toString().includes('releases/'), `nginx: ${address} is ${status}`);
    }
    for (const address of [
      '/%5cexample.org',
      '/%2f%2fexample.org',
      '//example.org%2f',
      '/a%0d%0ab',
      '/%0d%0aSet-Cookie:x=1',
    ]) {
      const { headers } = await get(port, address);
      const to = String(headers['location'] ?? '/');
      hold(/^\/(?![/\\])/.test(`${to} `) && headers['set-cookie'] === undefined, `nginx: ${address} leads to ${to}`);
    }
    hold((await get(port, '/index.html', {}, 'DELETE')).status >= 400, 'nginx: DELETE goes on');
    putFiles(site, 2);
    await deployNow(site.out, await targetAt(site, gateway.endpoint));
    hold((await get(port, '/')).bytes.toString() === '<p>Release 2', 'nginx: the release before is served');
  } finally {
    await endServer(running);
  }
  return 'served by nginx';
}

/** The file of settings of an nginx without rights, before a gateway. */
function settings({ gateway, scratch }: Trial, port: number): string {
  const server = headerFile('nginx-s3', { tags: TAGS, isStaging: false });
  const own = server
    .replace(/^set \$store .*$/m, 'set $store http://store;')
    .replace(/^set \$place .*$/m, `set $place /${BUCKET}/served;`);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${scratch}/${name};`,
  );
  const file = path.join(scratch, 'nginx.conf');
  mkdirSync(path.join(scratch, 'logs'), { recursive: true });
  writeFileSync(
    file,
    `pid ${scratch}/nginx.pid;\nevents {}\nhttp {\naccess_log off;\n${places.join('\n')}\n` +
      `upstream store { server ${new URL(gateway.endpoint).host}; keepalive 4; }\n` +
      `server {\nlisten 127.0.0.1:${port};\n${own}}\n}\n`,
  );
  return file;
}

/** What a server gives for an address, sent as it is written. */
async function get(port: number, address: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') {
  return new Promise<{
    readonly status: number;
    readonly bytes: Buffer;
    readonly headers: NodeJS.Dict<string | string[]>;
  }>((resolve, reject) => {
    const on = request({ host: '127.0.0.1', port, path: address, method, headers }, async (answer) => {
      resolve({ status: answer.statusCode ?? 0, bytes: await buffer(answer), headers: answer.headers });
    });
    on.once('error', reject).end();
  });
}
