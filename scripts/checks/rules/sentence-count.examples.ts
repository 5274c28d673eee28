import type { Examples } from '../rule.ts';

export const sentenceCountExamples: Examples = {
  ok: [
    {
      source: 'The pier is closed. Nobody knows why it was closed at all.',
      target: 'Die Seebrücke ist gesperrt, und niemand weiß, warum sie überhaupt gesperrt worden ist.',
      tag: 'de',
    },
    {
      source: 'Anwar R. was convicted. He appealed.',
      target: 'Anwar R. wurde verurteilt. Er ging in Revision.',
      tag: 'de',
    },
    // A sentence that ends in a figure, and Arabic letters without a blank behind the stop.
    {
      source: 'The game is over when both players have taken the same number of seeds (draw). If they agree, it ends.',
      target: 'Spelet er slutt når begge har fått 24. Viss dei er einige, er det slutt.',
      tag: 'nn',
    },
    {
      source: 'You can access it from your browser by its address. Some devices need a program that must be installed.',
      target: 'با مرورگر به آن دسترسی پیدا کنید و باز کرد.برخی دستگاه‌ها برنامه‌ای نیاز دارند که باید نصب شود.',
      tag: 'fa',
    },
    // Speech with a comma behind it, an exclamation in brackets, and an abbreviation within the sentence.
    {
      source: 'The prince was sure. “You are going to grow out of it when you are older!” He said it twice.',
      target: 'Der Prinz war sicher. „Wenn du älter wirst, wächst du da heraus!“, sagte er.',
      tag: 'de',
    },
    {
      source: 'The source code (either for a particular version, or even all versions!) is unavailable or incomplete.',
      target: 'Iturburu kodea (bertsio batena edo guztiena) ez dago eskuragarri edo ez osoa.',
      tag: 'eu',
    },
    {
      source:
        'If no display is connected, there will be a delay of approx. 10 seconds on every reboot of the controller.',
      target: 'Sans écran connecté, le contrôleur attendra une dizaine de secondes à chaque démarrage.',
      tag: 'fr',
    },
  ],
  notOk: [
    // Sentences that were joined.
    {
      source:
        'Deleting an item by the menu bypasses the trash altogether. The item is removed from the system completely. There is no way to recover it.',
      target:
        'Xoá mục dùng tuỳ chọn Xoá sẽ hoàn toàn bỏ qua sọt rác. Mục được xoá sẽ mất vĩnh viễn, không có cách nào phục hồi.',
      tag: 'vi',
      severity: 'warning',
    },
    {
      source: 'The pier is closed. Nobody in the harbour office knows the reason why it was closed at all that night.',
      target: 'Die Seebrücke ist gesperrt.',
      tag: 'de',
      severity: 'error',
    },
    // Two of four sentences are one: each other is as long as its source's.
    {
      source:
        'The pier is closed today. Nobody in the harbour office knows why. The ferry leaves from the old port instead. Passengers should come an hour early.',
      target:
        'Die Seebrücke ist heute gesperrt, und niemand im Hafenamt weiß, warum. Die Fähre legt dafür vom alten Hafen ab. Fahrgäste sollten eine Stunde früher kommen.',
      tag: 'de',
    },
    // One of five is left out, which hardly shows in the length of the whole.
    {
      source:
        'The pier is closed today, as it was yesterday and the day before. Nobody in the harbour office knows why. The ferry leaves from the old port instead, at seven in the morning and at noon. Passengers should come an hour early. Tickets that were bought at the pier are still good.',
      target:
        'Die Seebrücke ist heute gesperrt, wie schon gestern und am Tag davor. Niemand im Hafenamt weiß, warum. Die Fähre legt dafür vom alten Hafen ab, um sieben Uhr morgens und am Mittag. Fahrkarten, die an der Seebrücke gekauft wurden, gelten weiter.',
      tag: 'de',
      severity: 'error',
    },
    {
      source: 'The pier is closed. Nobody in the harbour office knows the reason why it was closed.',
      target: 'Die Seebrücke ist gesperrt.',
      tag: 'bar',
    },
    {
      source: 'The pier is closed today. Nobody in the harbour office can say when it will be opened again.',
      target: '码头今天关闭。',
      tag: 'zh-Hans',
      severity: 'error',
    },
  ],
};
