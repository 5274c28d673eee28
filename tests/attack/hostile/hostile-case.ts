/** One hostile input: what lies in a newsroom's folder, and the command that is handed it. */
export type HostileCase = {
  readonly name: string;
  /** Puts the input into a newsroom that is well but for it. */
  readonly put: (root: string) => void;
  readonly command: readonly string[];
  /** What a reader of the screen must find, where the input is refused: a file's name. */
  readonly place?: string;
};
