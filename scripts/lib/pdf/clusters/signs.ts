/** Classes ES and ET of UAX #9. */
export const SIGN = /^[+\-#$%\u00A2-\u00A5\u00B0\u00B1\u0609\u060A\u066A\u2030\u20A0-\u20CF\u2212]$/;
/** Class CS. */
export const STOP = /^[,./:\u060C]$/;
/** Brackets and what else looks the other way in right-to-left text (Bidi_Mirrored). */
export const MIRRORED = /^[()<>[\]{}«»‹›⁅⁆⁽⁾₍₎≤≥⟦⟧⟨⟩⟪⟫⦅⦆]$/;
