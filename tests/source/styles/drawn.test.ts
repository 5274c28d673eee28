import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

const lostIn = async (markdown: string): Promise<readonly string[]> =>
  (await readMarkdown(`# T\n\n${markdown}\n`)).file.messages
    .filter(({ ruleId, fatal }) => ruleId === 'raw-html' && fatal === true)
    .map(({ reason }) => /`([^`]*)` would be lost/.exec(reason)?.[1] ?? reason);

const HIDING = [
  'color:oklch(1 0 0)',
  'color:lab(100 0 0)',
  'color:hwb(0 100% 0%)',
  'color:color(srgb 1 1 1)',
  'color:light-dark(white,black)',
  'color:color-mix(in srgb,white,white)',
  'color:var(--x,white)',
  '--x:white;color:var(--x)',
  'color:canvas',
  'background: black url(x.png)',
  'background:linear-gradient(#000,#000)',
  'background-image:linear-gradient(black,black)',
  'background:currentColor',
  'background:black none repeat scroll 0% 0%',
  'color:windowtext;background:black',
  'background:windowtext',
  'box-shadow:inset 0 0 0 99px #000',
  'font:0/0 a',
  'font:1px/1 x',
  'zoom:0.01',
  'zoom:1%',
  'transform:scale(0.01)',
  'transform:rotateY(90deg)',
  'rotate:y 90deg',
  'scale:0.02',
  'transform:translateX(-9999px)',
  'translate:-9999px',
  'text-indent:-100em',
  'position:absolute;top:-100vh',
  'position:fixed;right:100%',
  'inset:0 auto auto -9999px;position:absolute',
  'margin-inline-start:-9999px',
  'clip-path:circle(0)',
  'clip-path:inset(100%)',
  'clip-path:inset(0 50%)',
  'clip-path:polygon(0 0,0 0,0 0)',
  'overflow:hidden;block-size:0',
  'inline-size:0;overflow:hidden',
  'max-height:1px;overflow:hidden',
  'filter:blur(9px)',
  'letter-spacing:-1em',
  '-webkit-text-security:disc',
  'mask:linear-gradient(transparent,transparent)',
];

test.each(HIDING)('what is drawn where nobody sees it is an error: %s', async (style) => {
  expect(await lostIn(`We know <span style="${style}">witness 3</span> of it.`)).toEqual(['witness 3']);
  expect(await lostIn(`<style>.k{${style}}</style><p class="k">witness 3</p>\n\nMore of it.`)).toContain('witness 3');
});

test('so is a box that only a button opens', async () => {
  expect(await lostIn('<div popover>witness 3</div>')).toEqual(['witness 3']);
});

test.each([
  'color:oklch(40% 0.2 30)',
  'color:lab(30 20 10)',
  'color:hwb(0 0% 40%)',
  'color:color(srgb 0.1 0.1 0.5)',
  'color:light-dark(black,white)',
  'color:color-mix(in srgb,black,red)',
  'color:var(--brand)',
  'background:white url(x.png) no-repeat',
  'background:linear-gradient(#fff,#eee)',
  'background:linear-gradient(#000,#222);color:#fff',
  'background:linear-gradient(black,white)',
  'box-shadow:inset 0 0 3px #000',
  'font:bold 12px/1.5 Arial,sans-serif',
  'font:italic small-caps 700 1em/2 serif',
  'zoom:1.2',
  'transform:scale(1.05) rotate(45deg)',
  'transform:scaleX(-1)',
  'transform:translate(-50%,-50%)',
  'translate:0 -3px',
  'text-indent:-18pt',
  'margin:0 -15px',
  'position:relative;left:-3px',
  'position:absolute;top:1000px;left:72pt',
  'clip-path:circle(50%)',
  'clip-path:inset(10% 20%)',
  'clip-path:polygon(0 0,100% 0,50% 100%)',
  'filter:blur(0.2px) contrast(1.1)',
  'letter-spacing:-0.05em',
  'overflow:hidden;height:12pt',
  'line-height:0',
  'width:0',
])('what readers see is published: %s', async (style) => {
  expect(await lostIn(`We know <span style="${style}">witness 3</span> of it.`)).toEqual([]);
});
