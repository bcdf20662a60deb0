/** "gluteus medius" to "Gluteus medius"; names are stored in lower case and stand first in a line. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
