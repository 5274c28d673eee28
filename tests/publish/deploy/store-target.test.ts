import { expect, test } from 'vitest';
import { headerFile } from '../../../scripts/publish/deploy/headers.ts';
import { rsyncTarget } from '../../../scripts/publish/deploy/rsync-target.ts';
import { bringPrepared, examine } from '../../../scripts/workflows/before-deploy.ts';
import { deployNow } from '../../support/deploy-now.ts';
import { filesBelow } from '../../support/folder.ts';
import { current, filesIn, openedBucket, readBack } from './opened-bucket.ts';
import { places } from './places.ts';
import { putRelease, putStaged } from './small-release.ts';

test('a bucket gets each release whole, only what changed is sent, and the pointer moves last', async () => {
  const { gateway, to, out } = await openedBucket();
  putRelease(out, 1, { 'boats/de/index.html': 'fourteen', 'assets/page.css': 'p{}', 'old.html': 'old' });
  expect(await deployNow(out, to())).toMatchObject({ number: 1, carried: filesBelow(out).length, removed: 0 });
  expect(readBack(gateway)).toEqual(filesIn(out));
  expect(gateway.objects.get(`site/${current(gateway)}/boats/de/index.html`)?.headers).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-language': 'de',
  });
  expect(gateway.objects.get('site/current')?.headers['x-amz-meta-release']).toBe(current(gateway));
  expect(await deployNow(out, to())).toMatchObject({ carried: 0, removed: 0, changed: [] });

  gateway.asked.length = 0;
  putRelease(out, 2, { 'boats/de/index.html': 'fifteen', 'assets/page.css': 'p{}' });
  expect(await deployNow(out, to())).toMatchObject({ number: 2, carried: 3, removed: 0, changed: [] });
  expect(readBack(gateway)).toEqual(filesIn(out));
  const order = gateway.asked.flatMap(
    (each) => /^(?:PUT|COPY) site\/(?:releases\/[^/]+\/)?([^.].*)$/.exec(each)?.[1] ?? [],
  );
  expect(order[0]).toBe('assets/page.css');
  expect(order.slice(-2)).toEqual(['manifest.json', 'current']);

  putRelease(out, 1, { 'boats/de/index.html': 'fourteen' });
  await expect(deployNow(out, to())).rejects.toThrow('has release 2');
});

test('what was begun is taken up again, and what is read just now is never written over', async () => {
  const { gateway, to, out } = await openedBucket();
  putRelease(out, 1, { 'a.html': 'one', 'b.html': 'two' });
  await deployNow(out, to());
  const first = current(gateway);
  // As if it had been killed before the pointer moved.
  gateway.objects.delete('site/current');
  gateway.objects.delete(`site/${first}/manifest.json`);
  gateway.objects.set(`site/${first}/stranger.html`, { bytes: Buffer.from('no'), headers: {} });
  expect((await deployNow(out, to())).carried).toBe(1);
  expect(readBack(gateway)).toEqual(filesIn(out));

  gateway.objects.set(`site/${first}/a.html`, { bytes: Buffer.from('forged'), headers: {} });
  const { changed, carried } = await deployNow(out, to());
  expect(changed).toMatchObject([{ kind: 'altered', path: 'a.html' }]);
  expect(carried).toBe(1);
  expect(current(gateway)).toBe(first.replace('/1-', '/1.2-'));
  expect(gateway.objects.get(`site/${first}/a.html`)?.bytes.toString()).toBe('forged');
  expect(readBack(gateway)).toEqual(filesIn(out));
});

test('a release that is brought ahead is shown to nobody, and at its time its manifest and the pointer are written', async () => {
  const { gateway, to, out } = await openedBucket();
  putRelease(out, 1, { 'a.html': 'one', 'same.html': 'same' });
  await deployNow(out, to());
  const [shown, first] = [readBack(gateway), current(gateway)];
  const later = places().out;
  putRelease(later, 2, { 'a.html': 'two', 'same.html': 'same', 'b.html': 'new' });
  // The two pages that are new, and the file that lists all but the manifest.
  expect(await bringPrepared(out, later, to(), {})).toBe(3);
  expect(await bringPrepared(out, later, to(), {})).toBe(0);
  expect([readBack(gateway), current(gateway)]).toEqual([shown, first]);
  expect([...gateway.objects.keys()].filter((key) => /^site\/releases\/2-.*manifest/.test(key))).toEqual([]);

  gateway.asked.length = 0;
  expect((await deployNow(later, to())).carried).toBe(1);
  expect(
    gateway.asked.filter((each) => /^(?:PUT|COPY) site\/[^.]/.test(each)).map((each) => each.split('/').at(-1)),
  ).toEqual(['manifest.json', 'current']);
  expect(readBack(gateway)).toEqual(filesIn(later));
});

test('what was brought ahead and never came goes with the next release, and by rsync nothing is brought ahead', async () => {
  const { gateway, to, out } = await openedBucket();
  putRelease(out, 1, { 'a.html': 'one' });
  await deployNow(out, to());
  const later = places().out;
  putRelease(later, 2, { 'secret.html': 'two' });
  await bringPrepared(out, later, to(), {});
  putRelease(out, 2, { 'a.html': 'another' });
  await deployNow(out, to());
  expect([...gateway.objects.keys()].filter((key) => key.includes('secret'))).toEqual([]);
  expect(() => bringPrepared(out, later, rsyncTarget('host:/srv/site'), {})).toThrow(
    'Nothing can be brought ahead to ',
  );
});

test('a deploy that another one has overtaken moves nothing', async () => {
  const { gateway, to, out } = await openedBucket();
  putRelease(out, 1, { 'a.html': 'one' });
  await deployNow(out, to());
  const late = to();
  const begun = late.present;
  putRelease(out, 2, { 'a.html': 'two' });
  const overtaken = {
    ...late,
    present: async () => {
      const present = await begun();
      gateway.objects.set('site/current', { bytes: Buffer.from('releases/9-0123456789abcdef\n'), headers: {} });
      return present;
    },
  };
  await expect(deployNow(out, overtaken, { isConfirmed: true })).rejects.toThrow('Another deploy has moved');
  expect(current(gateway)).toBe('releases/9-0123456789abcdef');
});

test('old releases go, but not the last ones; of what was staged nothing stays', async () => {
  const { gateway, to, out } = await openedBucket();
  for (let number = 1; number <= 7; number++) {
    putRelease(out, number, { 'a.html': `${number}` });
    await deployNow(out, to());
  }
  const folders = new Set([...gateway.objects.keys()].flatMap((key) => /^site\/releases\/(\d+)-/.exec(key)?.[1] ?? []));
  expect([...folders].sort()).toEqual(['3', '4', '5', '6', '7']);

  // What was begun with other files and given up goes, and release 3, which has been followed by four; what waits for its hour stays.
  const kept = ['202601011200/theirs.html', '8-0123456789abcdef/ahead.html', 'of-others/theirs.html'];
  for (const name of ['7-0123456789abcdef/secret.html', ...kept])
    gateway.objects.set(`site/releases/${name}`, { bytes: Buffer.from('no'), headers: {} });
  expect((await deployNow(out, to())).removed).toBe(2);
  const left = [...gateway.objects.keys()].filter((key) => /secret|theirs|ahead/.test(key));
  expect(left.sort()).toEqual(kept.map((name) => `site/releases/${name}`));

  const { gateway: closed, to: staging, out: tree } = await openedBucket();
  const [old, fresh] = ['0f'.repeat(16), '1e'.repeat(16)];
  for (const token of [old, fresh]) {
    putStaged(tree, token, { 'boats/de/index.html': 'fourteen' });
    await deployNow(tree, staging());
  }
  expect([...closed.objects.keys()].filter((key) => key.includes(old))).toEqual([]);
  expect(readBack(closed)).toEqual(filesIn(tree));
  const page = closed.objects.get(`site/${current(closed)}/${fresh}/boats/de/index.html`);
  expect(page?.headers['cache-control']).toBe('private, no-store');
  putRelease(out, 8, { 'a.html': 'eight' });
  await expect(deployNow(out, staging())).rejects.toThrow('has what is under embargo');
});

test('a pointer that leads elsewhere is named, and nothing it leads to is read', async () => {
  const { gateway, to, out } = await openedBucket();
  putRelease(out, 1, { 'a.html': 'one' });
  await deployNow(out, to());
  gateway.objects.set('site/current', { bytes: Buffer.from('releases/../../elsewhere'), headers: {} });
  putRelease(out, 2, { 'a.html': 'two' });
  await expect(deployNow(out, to())).rejects.toThrow('current is no link to a release');
  await deployNow(out, to(), { isConfirmed: true });
  expect(readBack(gateway)).toEqual(filesIn(out));
});

test('a bucket is tried without anything staying there', async () => {
  const { gateway, to, out } = await openedBucket();
  const waiting = `${out}-waiting`;
  putRelease(waiting, 2, { 'a.html': 'two' });
  await examine(out, waiting, to(), {});
  expect([...gateway.objects.keys()]).toEqual([]);
  expect(gateway.asked.filter((each) => /^(?:PUT|DELETE) (?!site\/\.trial-)/.test(each))).toEqual([]);
});

test('a pointer whose header names another release than its text is named, and made good', async () => {
  const { gateway, to, out } = await openedBucket();
  putRelease(out, 1, { 'a.html': 'one' });
  await deployNow(out, to());
  const right = gateway.objects.get('site/current');
  const wrong = [{ 'x-amz-meta-release': 'releases/0-0123456789abcdef' }, {}, { 'cache-control': 'public' }];
  for (const [at, more] of wrong.entries()) {
    const { 'x-amz-meta-release': _, ...others } = right?.headers ?? {};
    const headers = { ...(at === 2 ? right?.headers : others), ...more };
    gateway.objects.set('site/current', { bytes: right?.bytes ?? Buffer.of(), headers });
    const reason = `It is sent with another ${at === 2 ? 'Cache-Control' : 'x-amz-meta-release'}`;
    const changed = [{ kind: 'altered', path: 'current', reason }];
    expect(await deployNow(out, to())).toMatchObject({ carried: 0, changed });
    expect(gateway.objects.get('site/current')).toEqual(right);
    expect(await deployNow(out, to())).toMatchObject({ carried: 0, changed: [] });
  }
});

test('files that are sent with other headers are named, and the release lies beside them with its own', async () => {
  const { gateway, to, out } = await openedBucket();
  putRelease(out, 1, { 'a.html': 'one', 'de/index.html': 'eins', 'assets/a.css': 'p{}' });
  await deployNow(out, to());
  const [folder, before] = [current(gateway), new Map(gateway.objects)];
  const change = (name: string, headers: Readonly<Record<string, string>>): void => {
    const key = `site/${folder}/${name}`;
    const there = gateway.objects.get(key);
    if (there !== undefined)
      gateway.objects.set(key, { bytes: there.bytes, headers: { ...there.headers, ...headers } });
  };
  change('a.html', { 'content-type': 'text/plain', 'content-encoding': 'gzip' });
  change('de/index.html', { 'cache-control': 'public, max-age=31536000', 'content-language': 'en' });
  // The same, in the way of another store.
  change('assets/a.css', { 'content-type': 'text/css;charset=UTF-8' });
  const { changed, carried } = await deployNow(out, to());
  expect(changed).toEqual([
    { kind: 'altered', path: 'a.html', reason: 'It is sent with another Content-Type, Content-Encoding' },
    { kind: 'altered', path: 'de/index.html', reason: 'It is sent with another Cache-Control, Content-Language' },
  ]);
  expect([carried, current(gateway)]).toEqual([0, folder.replace('/1-', '/1.2-')]);
  for (const name of ['a.html', 'de/index.html', 'manifest.json'])
    expect(gateway.objects.get(`site/${current(gateway)}/${name}`)).toEqual(before.get(`site/${folder}/${name}`));
  expect(await deployNow(out, to())).toMatchObject({ carried: 0, changed: [] });
});

test('a folder that was begun is taken up with the right headers', async () => {
  const { gateway, to, out } = await openedBucket();
  putRelease(out, 1, { 'a.html': 'one', 'b.html': 'two' });
  await deployNow(out, to());
  const [folder, right] = [current(gateway), new Map(gateway.objects)];
  gateway.objects.delete('site/current');
  gateway.objects.delete(`site/${folder}/manifest.json`);
  const page = gateway.objects.get(`site/${folder}/a.html`);
  gateway.objects.set(`site/${folder}/a.html`, {
    bytes: page?.bytes ?? Buffer.of(),
    headers: { 'content-type': 'text/plain' },
  });
  expect((await deployNow(out, to())).carried).toBe(2);
  expect(gateway.objects).toEqual(right);
});

test('in gzip the same release is known again', async () => {
  const { gateway, to, out } = await openedBucket(true);
  putRelease(out, 1, { 'a.html': 'one '.repeat(100), 'a.pdf': 'as it is' });
  await deployNow(out, to());
  const at = (name: string) => gateway.objects.get(`site/${current(gateway)}/${name}`);
  expect(at('a.html')?.headers['content-encoding']).toBe('gzip');
  expect(at('a.html')?.bytes.length).toBeLessThan(100);
  expect(at('a.pdf')?.headers).not.toHaveProperty('content-encoding');
  expect(await deployNow(out, to())).toMatchObject({ carried: 0, changed: [] });
});

test('the settings of nginx before a bucket hand on no letter that could end a line', () => {
  const text = headerFile('nginx-s3', { tags: ['de'], isStaging: false });
  const pattern = /^location ~ "(\^\/\[[^"]*)" \{$/m.exec(text)?.[1] ?? '';
  const addresses = ['/بيان-الميناء/ar/', '/声明/zh/', '/a b/c%d/e+f/g&h/\'i\'/"j"'];
  expect(addresses.filter((each) => !new RegExp(pattern, 'u').test(each))).toEqual([]);
  const odd = ['/a\r\nb', '/a\u0000b', '/a\u007Fb', '/\\example.org', '/a?acl', '/a#b'];
  expect(odd.filter((each) => new RegExp(pattern, 'u').test(each))).toEqual([]);
  // Only what nginx encodes again goes to the store.
  expect(text.match(/proxy_pass .*/g)).toEqual(['proxy_pass $store$place/current;', 'proxy_pass $store;']);
  expect(headerFile('nginx-s3', { tags: ['de'], isStaging: true })).toContain('access_log off;');
});
