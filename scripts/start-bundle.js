// Starts the bundled program. What the engine has compiled of it in earlier runs is kept, with the functions that were called: its own
// cache of modules has what runs at once alone, and compiling the others takes a sixth of the time of a small build.
import fs from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import process from 'node:process';
import v8 from 'node:v8';
import vm from 'node:vm';
import zlib from 'node:zlib';

/** The first file of the program; its name, as that of each, says what it holds. */
const START = 'communique.cjs';
const HERE = import.meta.dirname;
/** Bytes before the list of what is kept: a checksum of all that follows, and the length of the list. */
const HEAD = 8;

const outside = module.createRequire(import.meta.url);
/** @type {Map<string, { exports: Record<string, unknown> }>} */
const modules = new Map();
/** @type {Map<string, vm.Script>} */
const scripts = new Map();
const file = cacheFile();
const kept = keptCode();
let isComplete = true;
/** The engine's settings; it takes compiled code only with those that it was kept with, and a command may change them. */
const settings = v8.cachedDataVersionTag();
/** Files of which the engine took nothing that was kept, although its settings were the same. */
const refused = new Set();
// In a long run the engine would forget what it has compiled for the start, before it is kept for the first time.
if (file !== undefined && kept.size === 0) v8.setFlagsFromString('--no-flush-bytecode');

process.once('exit', keepCode);
const program = load(START);

/** Settles when the command has ended. */
export const ended = program.ended;

/**
 * The exports of a file of the bundle, which is run where it was not before.
 *
 * @param {string} name
 * @returns {Record<string, unknown>}
 */
function load(name) {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  /** @type {{ exports: Record<string, unknown> }} */
  const made = { exports: {} };
  modules.set(name, made);
  const filename = path.join(HERE, name);
  const parameters = 'exports, require, module, __filename, __dirname, resolveBeside';
  const script = new vm.Script(`(function (${parameters}) {${fs.readFileSync(filename, 'utf8')}\n})`, {
    filename,
    cachedData: kept.get(name),
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (script.cachedDataRejected === true && v8.cachedDataVersionTag() === settings) refused.add(name);
  if (!kept.has(name) || refused.has(name)) isComplete = false;
  scripts.set(name, script);
  const run = script.runInThisContext();
  Reflect.apply(run, made.exports, [made.exports, required, made, filename, HERE, resolveBeside]);
  return made.exports;
}

/** @param {string} name */
function required(name) {
  return name.startsWith('./') ? load(name.slice(2)) : outside(name);
}

/** @param {string} name */
function resolveBeside(name) {
  return import.meta.resolve(name);
}

/** Where compiled code is kept; `undefined` where none is (see the door). There is one for each place where the program stands. */
function cacheFile() {
  const folder = module.getCompileCacheDir?.();
  const place = zlib.crc32(HERE).toString(16);
  return folder === undefined ? undefined : path.join(folder, `communique-${place}.code`);
}

/**
 * What is kept, by names of files; nothing where a byte of it is wrong, or the program has changed.
 *
 * @returns {Map<string, Buffer>}
 */
function keptCode() {
  try {
    const bytes = fs.readFileSync(file ?? '');
    const start = HEAD + bytes.readUInt32LE(4);
    if (bytes.readUInt32LE(0) !== zlib.crc32(bytes.subarray(4))) return new Map();
    /** @type {[name: string, from: number, to: number][]} */
    const list = JSON.parse(bytes.toString('utf8', HEAD, start));
    // What is kept of another program, such as the version before, would only be read, and grow with each.
    if (!list.some(([name]) => name === START)) return new Map();
    return new Map(list.map(([name, from, to]) => [name, bytes.subarray(start + from, start + to)]));
  } catch {
    return new Map();
  }
}

/** Keeps what is compiled by now, where a file was run of which nothing was kept, with what is kept of others. */
function keepCode() {
  if (isComplete || file === undefined) return;
  v8.setFlagsFromString('--flush-bytecode');
  // What is kept with other settings than those of a start would be refused by each.
  if (v8.cachedDataVersionTag() !== settings) return;
  const aside = `${file}.${process.pid}.new`;
  try {
    const all = new Map([...kept].filter(([name]) => fs.existsSync(path.join(HERE, name))));
    for (const [name, script] of scripts) {
      const [before, now] = [kept.get(name), script.createCachedData()];
      // What holds more functions: a long run has forgotten some.
      all.set(name, before !== undefined && !refused.has(name) && before.length > now.length ? before : now);
    }
    const list = [];
    const parts = [];
    let at = 0;
    for (const [name, bytes] of all) {
      list.push([name, at, at + bytes.length]);
      parts.push(bytes, padding(bytes.length));
      at += bytes.length + padding(bytes.length).length;
    }
    const text = JSON.stringify(list);
    const named = Buffer.from(text.padEnd(text.length + padding(text.length).length));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(named.length);
    const rest = Buffer.concat([length, named, ...parts]);
    const checksum = Buffer.alloc(4);
    checksum.writeUInt32LE(zlib.crc32(rest));
    fs.writeFileSync(aside, Buffer.concat([checksum, rest]), { mode: 0o600 });
    fs.renameSync(aside, file);
  } catch {
    // The next run tries again.
    fs.rmSync(aside, { force: true });
  }
}

/**
 * The engine copies what does not begin at a multiple of eight bytes.
 *
 * @param {number} length
 */
function padding(length) {
  return Buffer.alloc((8 - (length % 8)) % 8);
}
