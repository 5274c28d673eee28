import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/** The engine that has these settings, V8 of Node 24: another one would complain of each that it does not know. */
const HAS_SETTINGS = /^13\./;

/** How often a function is called before the engine optimizes it a little, and much; and what its own settings are. */
const LATER = ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=40000'] as const;
const BY_ITSELF = ['--invocation-count-for-maglev=400', '--invocation-count-for-turbofan=10000'] as const;

/**
 * Has the engine optimize code later in this process from now on: in work of seconds a sixth of all time goes into code that is hardly used
 * any more when it is ready. What is loaded afterwards is compiled anew, since the engine takes kept code only with the settings that it
 * was kept with. Does nothing in another engine.
 */
export function optimizeLater(): void {
  if (!HAS_SETTINGS.test(process.versions.v8)) return;
  for (const flag of LATER) setFlagsFromString(flag);
  // At the end compiled code is kept for other runs.
  process.prependOnceListener('exit', () => {
    for (const flag of BY_ITSELF) setFlagsFromString(flag);
  });
}
