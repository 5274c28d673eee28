import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** Loaded before a program (`--import`): folders list what is in them the other way round, as another disk might. */
const { readdirSync } = fs;
const { readdir } = promises;
Object.assign(fs, { readdirSync: (...args: Parameters<typeof readdirSync>) => readdirSync(...args).reverse() });
Object.assign(promises, {
  readdir: async (...args: Parameters<typeof readdir>) => (await readdir(...args)).reverse(),
});
syncBuiltinESMExports();
