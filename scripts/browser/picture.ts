import { setContent } from './set-content.ts';
import type { Tab } from './tab.ts';

export type PictureOptions = {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Picture pixels for each CSS pixel. */
  readonly scale: number;
  readonly media?: 'print' | 'screen';
};

/** The top left `width` × `height` of a document as PNG. */
export async function picture(tab: Tab, html: string, options: PictureOptions): Promise<Uint8Array> {
  const { width, height, scale, media = 'screen' } = options;
  const { session } = tab;
  await Promise.all([
    session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false }),
    session.send('Emulation.setEmulatedMedia', { media }),
  ]);
  try {
    await setContent(tab, html);
    // Another device scale would change the metrics of fonts, which the renderer keeps, and with them later prints.
    const clip = { x: 0, y: 0, width, height, scale };
    const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip });
    return Buffer.from(data, 'base64');
  } finally {
    // The page is lent out again, for prints too, which a medium would change.
    await Promise.all([
      session.send('Emulation.clearDeviceMetricsOverride'),
      session.send('Emulation.setEmulatedMedia', {}),
    ]);
  }
}
