/** What is wrong with a text as such, whatever it says; null when nothing is. */
export function textFault(text: string): string | null {
  if (text.trim() === '') return 'is empty';
  if (text !== text.trim()) return 'begins or ends with a space';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 32 || code > 126) {
      return `holds the character U+${code.toString(16).toUpperCase().padStart(4, '0')}; content is plain ASCII`;
    }
  }
  return null;
}

export const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
