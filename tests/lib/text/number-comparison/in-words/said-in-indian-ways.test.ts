import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['hi', 'fined 25,000 rupees each', '25-25 हजार रुपये का जुर्माना', '25-30 हजार रुपये का जुर्माना'],
  ['hi', '200 to 250 families', 'दो-ढाई सौ परिवार', 'दो-ढाई हजार परिवार'],
  ['hi', 'a kilometre and a quarter away', 'सवा किलोमीटर दूर', 'ढाई किलोमीटर दूर'],
  ['gu', 'It lasted three quarters of an hour.', 'તે પોણો કલાક ચાલ્યું.', 'તે સવા કલાક ચાલ્યું.'],
  ['ne', 'rose by 1,200 rupees', '१ हजार २ सय रुपैयाँ बढ्यो', '२ हजार १ सय रुपैयाँ बढ्यो'],
  ['ta', 'The dam holds 8.5 tmc ft.', 'அணையில் 8.5 டி.எம்.சி. உள்ளது.', 'அணையில் 9.5 டி.எம்.சி. உள்ளது.'],
  ['te', 'Both officers got seven years.', 'ఇద్దరు అధికారులకు ఏడేళ్ల శిక్ష.', 'ఇద్దరు అధికారులకు ఐదేళ్ల శిక్ష.'],
  ['te', 'He is about sixty.', 'ఆయనకు ఆరు పదుల వయసు.', 'ఆయనకు ఏడు పదుల వయసు.'],
  ['mr', 'fell by five percentage points', 'पाच टक्के अंकांनी घटले', 'पाच टक्क्यांनी घटले'],
  ['mr', 'At a quarter to six', 'पावणेसहा वाजता', 'सव्वासहा वाजता'],
  ['mr', 'The agreement of the 1960s expires.', 'साठच्या दशकातील करार संपतो.', 'सत्तरच्या दशकातील करार संपतो.'],
  ['ml', 'In the 1970s they left.', 'എഴുപതുകളിൽ അവർ പോയി.', 'അറുപതുകളിൽ അവർ പോയി.'],
  ['kn', 'Dozens of families fled.', 'ಹತ್ತಾರು ಕುಟುಂಬಗಳು ಪಲಾಯನ ಮಾಡಿದವು.', 'ನೂರಾರು ಕುಟುಂಬಗಳು ಪಲಾಯನ ಮಾಡಿದವು.'],
  ['bn', 'About a thousand workers came.', 'হাজারখানেক শ্রমিক এসেছিলেন।', 'শখানেক শ্রমিক এসেছিলেন।'],
  ['si', 'Exports rose in March.', 'අපනයන මාර්තු මාසයේදී ඉහළ ගියේය.', 'අපනයන මැයි මාසයේදී ඉහළ ගියේය.'],
  ['th', 'Exports rose in October.', 'การส่งออกเดือน ต.ค. เพิ่มขึ้น', 'การส่งออกเดือน ธ.ค. เพิ่มขึ้น'],
  ['vi', 'on the sixth day of the first month', 'mùng 6 tháng Giêng', 'mùng 8 tháng Giêng'],
  ['vi', 'At a quarter to two', 'Lúc hai giờ kém mười lăm', 'Lúc hai giờ mười lăm'],
  [
    'vi',
    'Profit fell by a quarter to 1,250 billion dong.',
    'Lợi nhuận giảm một phần tư, còn 1.250 tỷ đồng.',
    'Lợi nhuận giảm một phần ba, còn 1.250 tỷ đồng.',
  ],
  ['zh', 'three per thousand', '千分之三', '百分之三'],
  ['zh', 'for an hour and three quarters', '一小时四十五分钟', '一小时十五分钟'],
  ['zh-Hant', 'some 12,000 ping', '約1.2萬坪', '約1.2萬平方公尺'],
  [
    'lo',
    'He got five years and has served two and a half.',
    'ຖືກຕັດສິນ 5 ປີ ແລະ ຕິດຄຸກແລ້ວ 2 ປີເຄິ່ງ.',
    'ຖືກຕັດສິນ 5 ປີ ແລະ ຕິດຄຸກແລ້ວ 3 ປີເຄິ່ງ.',
  ],
  ['ms', 'The ministry has RM2.5 billion.', 'Kementerian ada RM2.5 bilion.', 'Kementerian ada RM2.5 juta.'],
  ['ms', 'It fell by 20 sen.', 'Ia turun 20 sen.', 'Ia turun 20 ringgit.'],
  ['id', 'within fourteen days', 'dalam 14 hari', 'dalam 14 pekan'],
  [
    'ru',
    'A quarter of the voters stayed at home.',
    'Четверть избирателей осталась дома.',
    'Половина избирателей осталась дома.',
  ],
  [
    'sq',
    'A third of the voters stayed at home.',
    'Një e treta e votuesve mbeti në shtëpi.',
    'Gjysma e votuesve mbeti në shtëpi.',
  ],
])('%s: %s → %s, and not: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag)).toMatch(/block|ask/);
});
