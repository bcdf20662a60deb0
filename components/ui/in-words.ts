const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Small numbers as people write them: "six", and 11 as "11". */
export const inWords = (count: number): string => words[count] ?? String(count);
