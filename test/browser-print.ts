/** The text of a printed page, as a reader of PDF sees it. */

import { extractText } from 'unpdf';

export async function textOfPages(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false });
  return text;
}
