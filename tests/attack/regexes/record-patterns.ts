// Loaded before the program: keeps every regular expression that its own files put together while they run, each once.
import { appendFileSync } from 'node:fs';

const file = process.env['PATTERNS'] ?? '';
const Original = RegExp;
const seen = new Set<string>();

globalThis.RegExp = new Proxy(Original, {
  construct: (target, given, made) => keep(Reflect.construct(target, given, made)),
  apply: (target, self, given) => keep(Reflect.apply(target, self, given)),
});

function keep(regex: RegExp): RegExp {
  const key = `${regex.source}/${regex.flags}`;
  if (seen.has(key)) return regex;
  seen.add(key);
  const line = new Error().stack?.split('\n').find((each) => /\/(?:scripts|node_modules)\//.test(each)) ?? '';
  const where = /\/(scripts\/[^():]+:\d+)/.exec(line)?.[1];
  if (where !== undefined && !line.includes('/node_modules/'))
    appendFileSync(file, `${JSON.stringify({ source: regex.source, flags: regex.flags, where })}\n`);
  return regex;
}
