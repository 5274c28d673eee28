/** How grave the findings of a rule are to be; `off` says that there are none. */
export type CheckLevel = 'off' | 'notice' | 'warning' | 'error';

/** `checks:` as it stands: a rule and its level, or a language and such pairs for it alone. */
export type CheckOptions = Readonly<Record<string, CheckLevel | Readonly<Record<string, CheckLevel>>>>;
