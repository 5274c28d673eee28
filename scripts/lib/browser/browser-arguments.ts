import { readFileSync } from 'node:fs';
import process from 'node:process';

/** Chromium's own switches (//content/public/common/content_switches.cc and its neighbours), one reason a group. */
const ALWAYS = [
  '--headless',
  '--remote-debugging-pipe',
  '--hide-scrollbars',
  '--mute-audio',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-hang-monitor',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
  '--password-store=basic',
  '--use-mock-keychain',
  // Nothing leaves the machine: no service of its own, a proxy where nobody listens, no name that resolves.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-sync',
  '--no-pings',
  '--dns-prefetch-disable',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,AutofillServerCommunication,CertificateTransparencyComponentUpdater,Prerender2,NetworkTimeServiceQuerying',
  // The same picture and the same PDF on every machine.
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--lang=en-US',
] as const;

/**
 * The complete argument list. Threaded compositing stays on, though prints would be a
 * tenth quicker without: no frame is then drawn, screenshots never come, and some pages never finish loading.
 */
export function browserArguments(sandboxed: boolean, profile: string): readonly string[] {
  // Without the zygote a start is quicker; the sandbox needs it.
  return [...ALWAYS, `--user-data-dir=${profile}`, ...(sandboxed ? [] : ['--no-sandbox', '--no-zygote'])];
}

/**
 * Whether Chromium's sandbox can be expected to work here: not as root (Chromium refuses), and on Linux only where
 * every user may make user namespaces. A container may still forbid them: then the start fails at once.
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
