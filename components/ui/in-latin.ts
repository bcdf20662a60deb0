import { sentenceCase } from './sentence-case';

/** English names as they stand in sentences, with what stands for them in Latin. */
export type LatinByEnglish = Readonly<Record<string, string>>;

/**
 * A sentence with its anatomical names in Latin: "Superior gluteal nerve" to "Nervus gluteus superior". Longer names
 * are taken first, and no name inside another word or another name.
 */
export function inLatin(sentence: string, names: LatinByEnglish): string {
  const english = Object.keys(names).sort((a, b) => b.length - a.length);
  if (english.length === 0) return sentence;
  const pattern = new RegExp(`(?<![\\w-])(?:${english.map(escaped).join('|')})(?![\\w-])`, 'gi');
  return sentence.replace(pattern, (found) => {
    const latin = names[found.toLowerCase()] ?? found;
    return found.charAt(0) === found.charAt(0).toLowerCase() ? latin : sentenceCase(latin);
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
