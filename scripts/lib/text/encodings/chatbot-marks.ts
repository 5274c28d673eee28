import { matchesIn } from '../../matches-in.ts';

/**
 * The marks by which chatbots refer to their sources in an answer, as they stand in a copy of it.
 *
 * - ChatGPT: `:contentReference[oaicite:3]{index=3}`, `[oaicite:3]`, `【4:0†source】`, `[1†L10-L14]`, `turn0search3`
 * - Gemini: `[cite_start]`, `[cite: 1, 2]`
 * - Perplexity: `[attached_file:1]`, `[web:5]`
 */
const MARK =
  /:?contentReference\[oaicite:\d+\](?:\{index=\d+\})?|\[oaicite:\d+\]|【\d+(?::\d+)?†[^【】\n]{1,80}】|\[\d+†[^[\]\n]{1,80}\]|(?<![\p{L}\p{N}_])\(?(?:(?:file)?cite|navlist|image_group)?(?:turn\d{1,3}(?:search|view|news|image|fetch|file|forecast|finance|sports|product|academia|reddit|map|time)\d{1,3})+\)?(?![\p{L}\p{N}_])|\[cite_(?:start|end)\]|\[cite: ?\d+(?:(?:, ?|-)\d+)*\]|\[(?:attached_file|generated_image|code_file|conversation_history|memory|web|file):\d+(?:(?:, ?| )(?:(?:attached_file|web|file):)?\d+)*\]/gu;

/** The marks by which chatbots refer to sources in a text, with their offsets. */
export function chatbotMarksIn(text: string): readonly { readonly actual: string; readonly at: number }[] {
  if (!SIGN.test(text)) return [];
  return matchesIn(text, MARK).map(({ 0: actual, index }) => ({ actual, at: index }));
}

/** A quick test: nearly no text has any of these. */
const SIGN = /oaicite|†|turn\d|\[cite|\[(?:attached_|generated_|code_|conversation_|memory|web|file)/;

/** What a chatbot puts into the addresses of its sources: `utm_source=chatgpt.com`. */
const IN_ADDRESS =
  /(?<=[?&])(?:utm_source=(?:chatgpt\.com|chat\.openai\.com|openai(?:\.com)?|perplexity(?:\.ai)?|copilot(?:\.microsoft)?\.com|gemini(?:\.google\.com)?|claude\.ai|(?:chat\.)?deepseek\.com)|referrer=grok\.com)(?![\w.])/i;

/** What a chatbot has put into an address; undefined for other addresses. */
export const chatbotMarkOf = (address: string): string | undefined => IN_ADDRESS.exec(address)?.[0];
