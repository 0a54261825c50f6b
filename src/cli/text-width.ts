import { eastAsianWidth } from 'get-east-asian-width';

/** Combining marks, invisible characters, and the vowels and finals of decomposed Hangul, which join the letter before. */
const zeroWidth = /[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\ud7b0-\ud7ff]/u;

/** How many characters one column may hold. Without this a text of combining marks alone would never be too wide. */
const charactersPerColumn = 4;

/** How much of a text `fit` looks at. */
export function looksAt(most: number): number {
  return 2 * charactersPerColumn * (most + 1);
}

/** A text that fits, and how many columns of a terminal it takes. */
export interface Fitted {
  text: string;
  width: number;
  /** Whether the end of the text is missing. */
  cut: boolean;
}

/** The text, with an ellipsis for its end where it takes more than `most` columns. */
export function fit(text: string, most: number): Fitted {
  if (text.length <= most && /^[ -~]*$/.test(text)) return { text, width: text.length, cut: false };
  // The longest beginning that leaves room for an ellipsis.
  const kept = { length: 0, width: 0 };
  let [length, width, characters] = [0, 0, 0];
  for (const character of text) {
    width += widthOf(character);
    characters++;
    if (width > most || characters > charactersPerColumn * most) {
      return { text: `${text.slice(0, kept.length)}…`, width: kept.width + 1, cut: true };
    }
    length += character.length;
    if (width < most) Object.assign(kept, { length, width });
  }
  return { text, width, cut: false };
}

function widthOf(character: string): number {
  return zeroWidth.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0);
}
