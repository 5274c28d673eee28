/**
 * Which way characters run, by Unicode's property Bidi_Class (UAX #9). Every file that asks takes its sets from here;
 * a test holds them against the Unicode database. Each export is the source of a character class or of ranges in one:
 * ranges stand under the flags `u` and `v`, classes under `v`. What is not assigned may be in a range.
 */
const ranges = (hex: string): string => hex.replace(/[0-9A-F]+/g, (code) => `\\u{${code}}`).replaceAll(' ', '');

/** Ranges of Bidi_Class R, with the right-to-left mark. */
const RIGHT = ranges(
  '5BE 5C0 5C3 5C6 5D0-5F4 7C0-7EA 7F4-7F5 7FA 7FE-815 81A 824 828 830-858 85E 200F FB1D FB1F-FB28 ' +
    'FB2A-FB4F 10800-1091B 10920-10A00 10A10-10A35 10A40-10AE4 10AEB-10B35 10B40-10CFF 10D4A-10D65 ' +
    '10D6F-10D8F 10E80-10EA9 10EAD-10EB1 10F00-10F27 10F70-10F81 10F86-10FF6 1E800-1E8CF 1E900-1E943 ' +
    '1E94B-1E95F',
);

/** Ranges of Bidi_Class AL: letters of Arabic, Syriac, Thaana and their stops. A European digit behind one is as an Arabic one. */
export const ARABIC = ranges(
  '608 60B 60D 61B-64A 66D-66F 671-6D5 6E5-6E6 6EE-6EF 6FA-710 712-72F 74D-7A5 7B1 860-88F 8A0-8C9 ' +
    'FB50-FBC2 FBD3-FD3D FD50-FD8F FD92-FDC7 FDF0-FDFC FE70-FEFC 10D00-10D23 10EC2-10EC7 10F30-10F45 ' +
    '10F51-10F59 1EC71-1EEBB',
);

/** Ranges of what decides no direction: digits, signs, spaces, controls. Non-spacing marks are not listed, and may be in a range. */
const UNDECIDED = ranges(
  '0-40 5B-60 7B-A9 AB-B4 B6-B9 BB-BF D7 F7 2B9-2BA 2C2-2CF 2D2-2DF 2E5-2ED 2EF-2FF 374-375 37E 384-385 387 ' +
    '3F6 58A-58F 600-607 609-60A 60C 60E-60F 660-66C 6DD-6DE 6E9 6F0-6F9 7F6-7F9 890-891 8E2 9F2-9F3 9FB AF1 ' +
    'BF3-BFA C78-C7E E3F F3A-F3D 1390-1399 1400 1680 169B-169C 17DB 17F0-180E 1940-1945 19DE-19FF 1FBD ' +
    '1FBF-1FC1 1FCD-1FCF 1FDD-1FDF 1FED-1FEF 1FFD-200D 2010-2070 2074-207E 2080-208E 20A0-2101 2103-2106 ' +
    '2108-2109 2114 2116-2118 211E-2123 2125 2127 2129 212E 213A-213B 2140-2144 214A-214D 2150-215F 2189-2335 ' +
    '237B-2394 2396-249B 24EA-26AB 26AD-27FF 2900-2BFF 2CE5-2CEA 2CF9-2CFF 2E00-3004 3008-3020 3030 3036-3037 ' +
    '303D-303F 309B-309C 30A0 30FB 31C0-31EF 321D-321E 3250-325F 327C-327E 32B1-32BF 32CC-32CF 3377-337A ' +
    '33DE-33DF 33FF 4DC0-4DFF A490-A4C6 A60D-A60F A673-A67F A700-A721 A788 A828-A82B A838-A839 A874-A877 ' +
    'AB6A-AB6B FB29 FBC3-FBD2 FD3E-FD4F FD90-FD91 FDC8-FDCF FDFD-FE6B FEFF-FF20 FF3B-FF40 FF5B-FF65 FFE0-FFFD ' +
    '10101 10140-1018C 10190-101A0 102E1-102FB 1091F 10B39-10B3F 10D30-10D49 10D6E 10E60-10E7E 10ED0-10ED8 ' +
    '11052-11065 11660-1166C 11FD5-11FF1 16FE2 1BCA0-1CCD5 1CCF0-1CEF0 1D173-1D17A 1D1E9-1D245 1D300-1D356 ' +
    '1D6C1 1D6DB 1D6FB 1D715 1D735 1D74F 1D76F 1D789 1D7A9 1D7C3 1D7CE-1D7FF 1E2FF 1EEF0-1F10F 1F12F ' +
    '1F16A-1F16F 1F1AD 1F260-1FBFA E0001-E007F',
);

/** The only marks among those without a width of their own that have the class L. */
const STRONG_MARKS = ranges('CBF CC6 11A07-11A08 11C3F');

/** Class of what runs from right to left: Bidi_Class R and AL. */
export const STRONG_RTL = `[${RIGHT}${ARABIC}]`;

/** Class of what runs from left to right: Bidi_Class L, without private use, which stands for what is no text. */
export const STRONG_LTR = `[[[\\p{Assigned}]--[\\p{Mn}\\p{Me}\\p{Co}\\p{Cs}${RIGHT}${ARABIC}${UNDECIDED}]][${STRONG_MARKS}]]`;

/** Class of letters that run from right to left; the Arabic semicolon and question mark, of class AL, count as such. */
export const RTL_LETTER = `[[\\p{L}\\p{Nl}\\u061B\\u061F]&&[${RIGHT}${ARABIC}]]`;

/** Class of letters that run from left to right. */
export const LTR_LETTER = `[[\\p{L}\\p{Nl}]--[${RIGHT}${ARABIC}${UNDECIDED}]]`;

/** Ranges of the blocks of right-to-left scripts beyond U+FFFF: Adlam, Hanifi Rohingya and others. */
export const FAR_BLOCKS = ranges('10800-10FFF 1E800-1EFFF');

/** Ranges of all blocks of right-to-left scripts: letters, marks, digits and signs, but for the byte order mark. */
export const RTL_BLOCKS = `${ranges('590-8FF FB1D-FDFF FE70-FEFE')}${FAR_BLOCKS}`;

/** Ranges of letters of right-to-left scripts, with their marks and stops, without Arabic digits and signs of numbers. */
export const RTL_WORDS = `${ranges('590-5FF 620-65F 66E-6EF 6FA-8FF FB1D-FDFF FE70-FEFC')}${FAR_BLOCKS}`;

/** Digits as prose in right-to-left scripts has them: European and extended Arabic-Indic ones, which run as Latin does (EN). */
export const EUROPEAN_DIGITS = '0-9\\u06F0-\\u06F9';

/** Arabic-Indic digits, which run with Arabic (AN). */
export const ARABIC_DIGITS = '\\u0660-\\u0669';

const SOME_RIGHT = new RegExp(`[${RTL_BLOCKS}]`, 'u');
/** True for a text with a letter, mark, digit or sign of a script from right to left. */
export const hasRightToLeft = (text: string): boolean => SOME_RIGHT.test(text);

const FIRST_RIGHT = new RegExp(`^[${RTL_BLOCKS}]`, 'u');
/** True for a text that begins with a character of a script from right to left. */
export const beginsRightToLeft = (text: string): boolean => FIRST_RIGHT.test(text);
