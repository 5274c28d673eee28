import { readFileSync } from 'node:fs';
import type { Clocks } from '../../scripts/publish/release/prepared-release.ts';

/** What the clocks of this machine say. */
export const clocksNow = (): Clocks => ({
  wall: Date.now(),
  running: Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]) * 1000,
  boot: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
});
