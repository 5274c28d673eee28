import { expect, test } from 'vitest';
import { sha256 } from '../../../scripts/lib/files/index.ts';
import { s3Store, storeSettings } from '../../../scripts/lib/object-store/index.ts';
import { bucketStore, type Store, type Stored } from '../../../scripts/lib/store/index.ts';
import { KEYS } from '../../support/gateways/gateway.ts';
import { openSmallGateway, type SmallGateway } from '../../support/gateways/small-gateway.ts';

const SECRET = 'a secret of tests, long enough';
const made = (text: string): Stored => ({
  facts: { pages: 2 },
  contents: new Map([
    ['pdf', new TextEncoder().encode(text)],
    ['txt', new TextEncoder().encode('the same')],
  ]),
});
const [a, b] = [sha256('a'), sha256('b')];

async function opened(secret = SECRET, gateway?: SmallGateway) {
  const opened = gateway ?? (await openSmallGateway());
  const settings = storeSettings('s3://press/work', { ...KEYS, AWS_ENDPOINT_URL_S3: opened.endpoint });
  const store: Store = bucketStore(await s3Store(settings), secret);
  return { store, gateway: opened };
}

test('what is kept is found again by its inputs on every machine, and the same content is kept once', async () => {
  const { store, gateway } = await opened();
  expect(await store.find(a)).toBeUndefined();
  await store.keep(a, made('one'));
  await store.keep(b, made('two'));
  const { store: other } = await opened(SECRET, gateway);
  for (const [inputs, text] of [
    [a, 'one'],
    [b, 'two'],
  ] as const) {
    const found = await other.find(inputs);
    expect(found?.facts).toEqual({ pages: 2 });
    expect(new TextDecoder().decode(found?.contents.get('pdf'))).toBe(text);
  }
  expect([...gateway.objects.keys()].filter((key) => key.startsWith('work/objects/'))).toHaveLength(3);
  expect(gateway.asked.filter((each) => each.startsWith('PUT work/objects/'))).toHaveLength(3);
});

test('names tell nothing, and with another secret nothing is found', async () => {
  const { store, gateway } = await opened();
  await store.keep(a, made('one'));
  const names = [...gateway.objects.keys()].join(' ');
  for (const digest of [a, sha256('one'), sha256('the same')]) expect(names).not.toContain(digest.slice(0, 8));
  for (const { headers } of gateway.objects.values()) expect(headers['content-type']).toBe('application/octet-stream');
  const { store: other } = await opened('another secret of tests', gateway);
  expect(await other.find(a)).toBeUndefined();
  await expect(opened('too short')).rejects.toThrow('at least 16');
});

test('a byte that was changed in any object is found, and never served; it is made again', async () => {
  const { store, gateway } = await opened();
  await store.keep(a, made('one'));
  for (const [key, { bytes, headers }] of [...gateway.objects])
    for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      gateway.objects.set(key, { bytes: changed, headers });
      expect(await store.find(a), `${key} ${at}`).toBeUndefined();
      await store.keep(a, made('one'));
      expect((await store.find(a))?.contents.size, `${key} ${at}`).toBe(2);
    }
});

test('a record under the name of another, or a content that is gone, counts as none', async () => {
  const { store, gateway } = await opened();
  await store.keep(a, made('one'));
  const [record = ''] = [...gateway.objects.keys()].filter((key) => key.startsWith('work/records/'));
  const before = gateway.objects.get(record);
  await store.keep(b, made('two'));
  const [other = ''] = [...gateway.objects.keys()].filter((key) => key.startsWith('work/records/') && key !== record);
  if (before !== undefined) gateway.objects.set(other, before);
  expect(await store.find(b)).toBeUndefined();
  const [content = ''] = [...gateway.objects.keys()].filter((key) => key.startsWith('work/objects/'));
  gateway.objects.delete(content);
  await store.keep(b, made('two'));
  const found = await Promise.all([a, b].map((inputs) => store.find(inputs)));
  expect(found.filter((each) => each === undefined).length).toBeLessThanOrEqual(1);
  for (const each of found) if (each !== undefined) expect(each.contents.size).toBe(2);
});
