import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { REPOSITORY } from '../support/communique.ts';

const read = (name: string): string => readFileSync(path.join(REPOSITORY, name), 'utf8');
const versioned = z.object({ version: z.string() });
const { version } = versioned.parse(JSON.parse(read('package.json')));
const sections = read('CHANGELOG.md').split(/^## /m).slice(1);

test('the top section of CHANGELOG.md is that of the version in package.json, and says something', () => {
  const [first = ''] = sections;
  expect(first.split('\n')[0]).toBe(version);
  expect(first.split('\n').filter((line) => line.startsWith('- ')).length).toBeGreaterThan(0);
});

test('each version has one section, the newest first, and the lock file has the same one', () => {
  const numbers = sections.map((section) => section.split('\n')[0] ?? '');
  expect(numbers.filter((number) => !/^\d+\.\d+\.\d+$/.test(number))).toEqual([]);
  const rank = (number: string): number => number.split('.').reduce((sum, part) => sum * 10_000 + Number(part), 0);
  expect(numbers).toEqual([...new Set(numbers)].toSorted((one, other) => rank(other) - rank(one)));
  expect(versioned.parse(JSON.parse(read('package-lock.json'))).version).toBe(version);
});
