/** "Right hip from the side" becomes "Left hip from the side" when a picture is mirrored. */
export function sideOf(text: string, mirrored: boolean): string {
  if (!mirrored) return text;
  return text.replace(/\b(right|left)\b/gi, (word) => {
    const other = word.toLowerCase() === 'right' ? 'left' : 'right';
    return word.charAt(0) === word.charAt(0).toUpperCase() ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  });
}
