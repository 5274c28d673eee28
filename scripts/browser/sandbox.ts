import { readFileSync } from 'node:fs';

/**
 * Whether Chromium's sandbox can be expected to work here: not as root (Chromium refuses), and on Linux only
 * where anybody may make user namespaces. A container may forbid them all the same: then the start fails at once.
 */
export function mayBeSandboxed(): boolean {
  if (process.getuid?.() === 0) return false;
  if (process.platform !== 'linux') return true;
  return (
    knob('/proc/sys/kernel/unprivileged_userns_clone') !== '0' &&
    knob('/proc/sys/user/max_user_namespaces') !== '0' &&
    knob('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') !== '1'
  );
}

/** A kernel setting; undefined where the kernel has none of that name. */
function knob(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}
