import { expect, test } from 'vitest';
import { blocked } from '../../../../support/number-differences.ts';

test.each([
  [
    'uk',
    'Version 3.1 came without the port, which differs little from the Debian 3.1 archive.',
    'Версія 3.1 вийшла без порту, який мало відрізняється від архіву Debian.',
    'Версія 3.2 вийшла без порту, який мало відрізняється від архіву Debian.',
  ],
  [
    'ko',
    '0.9.27 contains fixes. The library is now included in the update for 0.9.27.',
    '0.9.27은 버그픽스를 포함합니다. 라이브러리는 이제 업데이트에 포함됩니다.',
    '0.9.28은 버그픽스를 포함합니다. 라이브러리는 이제 업데이트에 포함됩니다.',
  ],
  [
    'fa',
    'If you know the Top 10, read this. If you are new to the Top 10, read that before the Top 10 list.',
    'اگر Top 10 را می‌شناسید این را بخوانید. اگر با Top 10 آشنا نیستید آن را پیش از فهرست بخوانید.',
    'اگر Top 12 را می‌شناسید این را بخوانید. اگر با Top 12 آشنا نیستید آن را پیش از فهرست بخوانید.',
  ],
  [
    'hu',
    "Read what's new for Debian 2.1, and how to use it.",
    'Olvasd el, mi új a Debian 2.1-ben, és hogyan frissíts 2.1-esre.',
    'Olvasd el, mi új a Debian 2.2-ben, és hogyan frissíts 2.2-esre.',
  ],
  [
    'es',
    'Algiers lost 30 to 50 thousand inhabitants to it.',
    'Argel perdió de 30 000 a 50 000 habitantes.',
    'Argel perdió de 20 000 a 50 000 habitantes.',
  ],
  [
    'ja',
    'If you want to run more than two relays, you need more addresses.',
    '3つ以上のリレーを実行する場合は、さらにアドレスが必要になります。',
    '4つ以上のリレーを実行する場合は、さらにアドレスが必要になります。',
  ],
  [
    'es',
    'The image of the file system is about 13 MB.',
    'La imagen del sistema de archivos ocupa unos 13 M.',
    'La imagen del sistema de archivos ocupa unos 14 M.',
  ],
  [
    'vi',
    'Many of the vendors sell it for less than US$5.',
    'Nhiều nhà cung cấp bán nó rẻ hơn 5 đô la Mỹ.',
    'Nhiều nhà cung cấp bán nó rẻ hơn 6 đô la Mỹ.',
  ],
  [
    'es',
    'ABC led during the 1970s and early 1980s (by 1980, the three major networks had 90% of it).',
    'ABC dominó durante los años setenta y principios de los ochenta (en 1980, las tres cadenas tenían el 90 % de ello).',
    'ABC dominó durante los años setenta y principios de los noventa (en 1980, las tres cadenas tenían el 90 % de ello).',
  ],
])('what is said once, or with its thousand, is right in %s: %s', (tag, source, right, wrong) => {
  expect(blocked(source, right, tag)).toBe('');
  expect(blocked(source, wrong, tag)).not.toBe('');
});
