/** A regular expression, and the place of the program that it is from: a file and a line. */
export type Pattern = { readonly source: string; readonly flags: string; readonly where: string };
