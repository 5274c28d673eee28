import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { build, check, Fault, inspect, openNewsroom, release, verify } from 'communique';

// Every call of the API once, on the newsroom in this folder. Says how many things hold, and fails with the first that does not.
const newsroom = openNewsroom('.');
assert.deepEqual(
  newsroom.languages.map(({ tag }) => tag),
  ['en', 'de'],
);

const checked = await check(newsroom);
assert.equal(checked.isClean, true);
const own = checked.files.flatMap(({ messages }) => messages).filter(({ ruleId }) => ruleId === 'loaded-word');
assert.equal(own.length, 1, 'the newsroom’s own rule finds its word');

const task = build(newsroom, { out: 'proof', languages: ['de'] });
const events = [];
for await (const event of task) events.push(event);
assert.ok(events.some(({ kind }) => kind === 'done'));
const built = await task.result;
assert.ok(built.written > 5 && existsSync('proof/first-statement/de/index.html'));

const given = new AbortController();
const ended = build(newsroom, { out: 'ended', signal: given.signal });
given.abort();
await assert.rejects(ended.result, { name: 'AbortError' });
assert.equal(existsSync('ended'), false, 'work that was ended leaves nothing');

await assert.rejects(build(newsroom, { languages: ['xx'] }).result, (error) => error instanceof Fault);

const released = await release(newsroom, { key: { file: process.env.KEY_FILE ?? '', password: '' } }).result;
assert.deepEqual(released.refused, []);
assert.equal(released.released?.number, 1);
assert.deepEqual(JSON.parse(readFileSync('dist/first-statement/de/headline.json', 'utf8')).language, 'de');
assert.match(readFileSync('dist/first-statement/de/index.html', 'utf8'), /headline\.json/);
assert.deepEqual(verify('dist', newsroom).doubts, []);
assert.equal(inspect('dist/first-statement/de/first-statement.de.pdf').pageCount, 1);
console.log('the API: every call as it should be');
