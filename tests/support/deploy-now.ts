import { type DeployTrust, deploy } from '../../scripts/workflows/deploy.ts';

/** A deploy at the time of the machine's clock. */
export const deployNow = (
  out: string,
  target: Parameters<typeof deploy>[1],
  trust: DeployTrust = {},
): ReturnType<typeof deploy> => deploy(out, target, { ...trust, now: Date.now() });
