import { setContent } from './set-content.ts';
import type { Tab } from './tab.ts';

export type MeasureOptions = {
  /**
   * A JavaScript expression that is evaluated in the laid-out document; its value must survive JSON. The document's own
   * scripts stay off.
   */
  readonly probe: string;
  readonly media?: 'print' | 'screen';
};

/** CSS pixels; a probe that needs a certain width sets it on the root element, where it may be a fraction. */
const VIEWPORT = { width: 1200, height: 1200, deviceScaleFactor: 1, mobile: false } as const;

/**
 * What a probe finds in a document as the browser lays it out.
 *
 * @throws {Error} when the probe throws
 */
export async function measure(tab: Tab, html: string, { probe, media = 'print' }: MeasureOptions): Promise<unknown> {
  const { session } = tab;
  await Promise.all([
    session.send('Emulation.setDeviceMetricsOverride', VIEWPORT),
    session.send('Emulation.setEmulatedMedia', { media }),
  ]);
  try {
    await setContent(tab, html);
    const answer = await session.send('Runtime.evaluate', { expression: probe, returnByValue: true });
    if (answer.exceptionDetails !== undefined) {
      const { text, exception } = answer.exceptionDetails;
      throw new Error(`The probe failed: ${exception?.description ?? text}`);
    }
    return answer.result.value;
  } finally {
    // The page is lent out again.
    await Promise.all([
      session.send('Emulation.clearDeviceMetricsOverride'),
      session.send('Emulation.setEmulatedMedia', {}),
    ]);
  }
}
