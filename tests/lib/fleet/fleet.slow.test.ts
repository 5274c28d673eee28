import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Redis } from 'ioredis';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  type DispatchEvent,
  dispatcher,
  openQueue,
  queueAddress,
  queueHealth,
  roomsAt,
  workOn,
} from '../../../scripts/lib/fleet/index.ts';
import { folderStore, type Store, type Stored } from '../../../scripts/lib/store/index.ts';
import { folderForTest, sha256 } from '../../support/folder.ts';
import { QUEUE_SERVERS } from '../../support/queues/queue-servers.ts';

const QUICK = { look: 100, alone: 1500, idle: 60_000, lull: 250 };
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const stored = (words: string): Stored => ({ facts: {}, contents: new Map([['text', text(words)]]) });
const wordsOf = ({ contents }: Stored): string => new TextDecoder().decode(contents.get('text'));

/** The keys of a server of Redis, but those that mark what a worker that still runs looks for. */
async function keysOf(address: string): Promise<readonly string[]> {
  const redis = new Redis(address);
  const keys = await redis.keys('*').finally(() => redis.disconnect());
  return keys.filter((key) => !/:(?:stalled-check|marker)$/.test(key));
}

const SETTINGS = { name: 'one', atOnce: 4, lock: 3000, onTrouble: () => undefined, tell: () => undefined };

describe.each(QUEUE_SERVERS.map((kind) => [kind.name, kind] as const))('on %s', (_, kind) => {
  const onServer = test.skipIf(!kind.isThere());

  async function begun(tell: (event: DispatchEvent) => void = () => undefined, patience = { ...QUICK, alone: 60_000 }) {
    const server = await kind.start(folderForTest());
    onTestFinished(server.close);
    const place = folderForTest();
    const [address, store] = [queueAddress(server.address), folderStore(place)];
    const queue = await openQueue(address, 'room');
    const dispatch = dispatcher(queue, store, tell, patience);
    onTestFinished(dispatch.close);
    const work = async (make: (task: Stored) => Promise<Stored>, name = 'one', at: Store = store) => {
      const worker = await workOn({ address, room: 'room', store: at }, make, { ...SETTINGS, name });
      onTestFinished(worker.close);
    };
    const job = (words: string, label = 'de') => ({ id: sha256(words), label });
    return { server, store, queue, dispatch, work, job, folder: () => place };
  }

  onServer('what one gives out others make, once, and all get it from the store', { timeout: 60_000 }, async () => {
    const { queue, dispatch, work, job } = await begun();
    let made = 0;
    const make = (task: Stored): Promise<Stored> => {
      made += 1;
      return Promise.resolve(stored(`made of ${wordsOf(task)}`));
    };
    await work(make);
    await work(make, 'two');
    const words = Array.from({ length: 30 }, (__, at) => `text ${at}`);
    const all = await Promise.all(words.map((each) => dispatch.made(job(each), () => stored(each))));
    expect(all.map((each) => each && wordsOf(each))).toEqual(words.map((each) => `made of ${each}`));
    expect(made).toBe(30);
    expect(await queue.workers()).toEqual(['one', 'two']);
    // What was made lies in the store a moment before the queue knows that its job has ended.
    await expect.poll(() => queue.counts(), { timeout: 10_000 }).toEqual({ waiting: 0, running: 0, failed: 0 });
    // A second time nothing is made.
    expect(wordsOf((await dispatch.made(job('text 3'), () => stored('text 3'))) ?? stored(''))).toBe('made of text 3');
    expect(made).toBe(30);
  });

  onServer('jobs that a queue has lost are added again', { timeout: 60_000 }, async () => {
    const { server, queue, dispatch, work, job } = await begun();
    const waiting = ['one', 'two', 'three'].map((each) => dispatch.made(job(each), () => stored(each)));
    await expect.poll(async () => (await queue.counts()).waiting, { timeout: 10_000 }).toBe(3);
    expect(await queue.countsByLabel()).toEqual(new Map([['de', { waiting: 3, running: 0, failed: 0 }]]));
    await server.wipe();
    await work((task) => Promise.resolve(task));
    expect((await Promise.all(waiting)).map((each) => each && wordsOf(each))).toEqual(['one', 'two', 'three']);
  });

  onServer(
    'what no worker can make is given back, with the reason, and can be asked for again',
    { timeout: 60_000 },
    async () => {
      const told: DispatchEvent[] = [];
      const { queue, dispatch, work, job } = await begun((event) => told.push(event));
      let isBroken = true;
      await work((task) => (isBroken ? Promise.reject(new Error('no paper')) : Promise.resolve(task)));
      expect(await dispatch.made(job('one', 'ar'), () => stored('one'))).toBeUndefined();
      expect(told).toEqual([{ kind: 'given-back', label: 'ar', reason: 'no paper' }]);
      isBroken = false;
      expect((await dispatch.made(job('one', 'ar'), () => stored('one')))?.contents.size).toBe(1);
      expect((await queue.counts()).failed).toBe(0);
    },
  );

  onServer('where no worker is there, all is given back after a while', { timeout: 60_000 }, async () => {
    const told: DispatchEvent[] = [];
    const { dispatch, job } = await begun((event) => told.push(event), QUICK);
    const [one, two] = ['one', 'two'].map((each) => dispatch.made(job(each), () => stored(each)));
    expect([await one, await two]).toEqual([undefined, undefined]);
    expect(told).toMatchObject([{ kind: 'alone', reason: expect.stringContaining('No worker takes jobs from ') }]);
    expect(await dispatch.made(job('three'), () => stored('three'))).toBeUndefined();
  });

  onServer('jobs that nobody has done do not stay when whoever gave them out ends', { timeout: 60_000 }, async () => {
    const { server, dispatch, job } = await begun(() => undefined, QUICK);
    expect(await dispatch.made(job('one'), () => stored('one'))).toBeUndefined();
    const queue = await openQueue(queueAddress(server.address), 'room');
    onTestFinished(queue.close);
    expect((await queue.counts()).waiting).toBe(1);
    await dispatch.close();
    expect((await queue.counts()).waiting).toBe(0);
  });

  onServer('whoever waits when it is closed is told, and whoever asks then', { timeout: 60_000 }, async () => {
    const { queue, dispatch, job } = await begun();
    const waiting = dispatch.made(job('one'), () => stored('one'));
    waiting.catch(() => undefined);
    await expect.poll(async () => (await queue.counts()).waiting, { timeout: 10_000 }).toBe(1);
    await dispatch.close();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await expect(dispatch.made(job('two'), () => stored('two'))).rejects.toMatchObject({ name: 'AbortError' });
  });

  onServer(
    'other bytes of one job are an error that names both digests, and the first stay',
    { timeout: 60_000 },
    async () => {
      const told: DispatchEvent[] = [];
      const { store, dispatch, work, job } = await begun((event) => told.push(event));
      const { id } = job('one');
      // As if another had made it meanwhile.
      const late: Store = { ...store, has: () => Promise.resolve(false) };
      const hidden: Store = {
        ...store,
        find: (key) => (key === id ? Promise.resolve(stored('first')) : store.find(key)),
      };
      await work(() => Promise.resolve(stored('second')), 'one', { ...late, find: hidden.find });
      expect(await dispatch.made(job('one'), () => stored('one'))).toBeUndefined();
      const digests = ['first', 'second'].map((each) => sha256(each));
      expect(told).toMatchObject([
        { reason: `Two runs of one job have made other bytes of \`text\`: ${digests.join(' and ')}` },
      ]);
    },
  );

  onServer('a worker that cannot keep what it makes fails the job', { timeout: 60_000 }, async () => {
    const told: DispatchEvent[] = [];
    const { store, dispatch, work, job } = await begun((event) => told.push(event));
    // As a folder that is full, or may only be read.
    await work((task) => Promise.resolve(task), 'one', { ...store, keep: () => Promise.resolve() });
    expect(await dispatch.made(job('one'), () => stored('one'))).toBeUndefined();
    expect(told).toMatchObject([{ kind: 'given-back', reason: 'The store does not keep what was made' }]);
  });

  onServer('workers that do nothing are not waited for', { timeout: 60_000 }, async () => {
    const told: DispatchEvent[] = [];
    const { dispatch, work, job } = await begun((event) => told.push(event), { ...QUICK, alone: 60_000, idle: 2000 });
    const ending = Promise.withResolvers<void>();
    onTestFinished(() => ending.resolve());
    await work(async (task) => {
      await ending.promise;
      return task;
    });
    expect(await dispatch.made(job('one'), () => stored('one'))).toBeUndefined();
    expect(told).toMatchObject([{ kind: 'alone', reason: expect.stringContaining('No worker has ended a job') }]);
    ending.resolve();
  });

  onServer(
    'a job that failed in an earlier run, and one whose task is damaged, are made',
    { timeout: 60_000 },
    async () => {
      const { store, queue, dispatch, work, job, folder } = await begun();
      const { id } = job('one');
      let isBroken = true;
      await work((task) => (isBroken ? Promise.reject(new Error('no paper')) : Promise.resolve(task)));
      expect(await dispatch.made(job('one'), () => stored('one'))).toBeUndefined();
      await queue.add([job('one')]);
      await expect.poll(async () => (await queue.counts()).failed, { timeout: 20_000 }).toBe(1);
      isBroken = false;
      expect(await dispatch.made(job('one'), () => stored('one'))).toBeDefined();
      // Its record is there, and what it says is not.
      const two = job('two');
      await store.keep(sha256(`task of ${two.id}`), { facts: {}, contents: new Map([['text', text('two')]]) });
      const damaged = path.join(folder(), 'objects', sha256('two').slice(0, 2), sha256('two'));
      writeFileSync(damaged, 'TWO');
      expect((await dispatch.made(two, () => stored('two')))?.contents.get('text')).toEqual(text('two'));
      expect(id).not.toBe(two.id);
    },
  );

  onServer('what a server has said once is not believed for ever', { timeout: 60_000 }, async () => {
    const { server, dispatch, work, job } = await begun();
    await work((task) => Promise.resolve(task));
    expect(await dispatch.made(job('one'), () => stored('one'))).toBeDefined();
    await server.drop();
    for (const words of ['two', 'three']) expect(await dispatch.made(job(words), () => stored(words))).toBeDefined();
  });

  onServer(
    'a queue that was left is known by its name, and nothing of it stays once it is forgotten',
    {
      timeout: 60_000,
    },
    async () => {
      const { server, queue, dispatch, work, job } = await begun();
      const address = queueAddress(server.address);
      await expect.poll(() => queue.askers(), { timeout: 10_000 }).toBe(1);
      await work(() => Promise.reject(new Error('no paper')));
      expect(await dispatch.made(job('one'), () => stored('one'))).toBeUndefined();
      const left = await openQueue(address, 'left');
      expect(await left.askers()).toBe(0);
      await left.add([job('two'), job('three')]);
      const others = ['communique:a:b:meta', 'communique:theirs:meta', 'communique:text:meta'];
      if (kind.name === 'Redis') {
        const redis = new Redis(server.address);
        for (const [at, key] of others.entries()) await (at === 2 ? redis.set(key, '1') : redis.hset(key, 'k', 'v'));
        redis.disconnect();
      }
      expect(await roomsAt(address)).toEqual(['left', 'room']);
      await left.forgetAll();
      expect(await left.counts()).toEqual({ waiting: 0, running: 0, failed: 0 });
      await left.close();
      expect(await roomsAt(address)).toEqual(['room']);
      // Whoever works or waits there goes on, with the jobs that come.
      const all = dispatch.made(job('four'), () => stored('four'));
      await queue.forgetAll();
      expect(await all).toBeUndefined();
      await queue.forgetAll();
      if (kind.name === 'Redis') expect([...(await keysOf(server.address))].sort()).toEqual([...others].sort());
    },
  );

  onServer(
    'nothing of what an engine thinks of a server is on the console; doctor has it in our words',
    {
      timeout: 60_000,
    },
    async () => {
      const said = (['warn', 'error', 'log'] as const).map((name) => vi.spyOn(console, name));
      onTestFinished(() => void vi.restoreAllMocks());
      const server = await kind.start(folderForTest());
      onTestFinished(server.close);
      const [address, store] = [queueAddress(server.address), folderStore(folderForTest())];
      if (kind.name === 'Redis') {
        const redis = new Redis(server.address);
        await redis.config('SET', 'maxmemory-policy', 'allkeys-lru').finally(() => redis.disconnect());
      }
      const dispatch = dispatcher(await openQueue(address, 'room'), store, () => undefined);
      onTestFinished(dispatch.close);
      const worker = await workOn({ address, room: 'room', store }, (task) => Promise.resolve(task), SETTINGS);
      onTestFinished(worker.close);
      expect(await dispatch.made({ id: sha256('one'), label: 'de' }, () => stored('one'))).toBeDefined();
      for (const each of said) expect(each).not.toHaveBeenCalled();
      const weak = 'it throws jobs away when its memory is full (allkeys-lru): set maxmemory-policy noeviction';
      expect((await queueHealth(address)).weak).toEqual(kind.name === 'Redis' ? [weak] : []);
    },
  );

  onServer('an address may say of its sessions what it wants', { timeout: 60_000 }, async () => {
    const server = await kind.start(folderForTest());
    onTestFinished(server.close);
    const said =
      kind.name === 'PostgreSQL' ? '?options=-c%20statement_timeout%3D20s%20-c%20synchronous_commit%3Don' : '';
    const [address, store] = [queueAddress(`${server.address}${said}`), folderStore(folderForTest())];
    const dispatch = dispatcher(await openQueue(address, 'room'), store, () => undefined);
    onTestFinished(dispatch.close);
    const worker = await workOn({ address, room: 'room', store }, (task) => Promise.resolve(task), SETTINGS);
    onTestFinished(worker.close);
    expect(await dispatch.made({ id: sha256('one'), label: 'de' }, () => stored('one'))).toBeDefined();
  });

  onServer('a server that ends is not waited for', { timeout: 60_000 }, async () => {
    const told: DispatchEvent[] = [];
    const { server, dispatch, job } = await begun((event) => told.push(event), { ...QUICK, alone: 3000 });
    const waiting = dispatch.made(job('one'), () => stored('one'));
    await server.close();
    const start = performance.now();
    expect(await waiting).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(40_000);
    expect(told).toMatchObject([{ kind: 'alone', reason: expect.stringMatching(/ did not | refused to /) }]);
  });
});
