/** The first four bytes of what stands before an entry of a zip file, of its line in the list, and of the end. */
export const ZIP_MARKS = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;

/** How many bytes each of them has, besides the name of the entry. */
export const ZIP_SIZES = { local: 30, central: 46, end: 22 } as const;

/** The first noon that a zip file can name, as MS-DOS has it: every entry of ours has that time. */
export const ZIP_NOON = { time: 0x6000, day: 0x0021 } as const;
