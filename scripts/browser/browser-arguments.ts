/** Chromium's own switches (//content/public/common/content_switches.cc and its neighbours), one reason a group. */
const ALWAYS = [
  '--headless',
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
 * The complete argument list; Puppeteer adds only the pipe. Threaded compositing stays on, though prints would be
 * a tenth quicker without: no frame is then drawn, screenshots never come, and some pages never finish loading.
 */
export function browserArguments(sandboxed: boolean, profile: string): readonly string[] {
  // Without the zygote a start is quicker; the sandbox needs it.
  return [...ALWAYS, `--user-data-dir=${profile}`, ...(sandboxed ? [] : ['--no-sandbox', '--no-zygote'])];
}
