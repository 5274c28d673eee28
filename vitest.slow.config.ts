import { defineConfig } from 'vitest/config';
import quick from './vitest.config.ts';

/** Tests of whole newsrooms, and of browsers that hang: too long for each change, and part of the wider checks. */
export default defineConfig({ test: { ...quick.test, include: ['tests/**/*.slow.test.ts'], exclude: [] } });
