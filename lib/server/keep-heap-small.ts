import { setFlagsFromString } from 'node:v8';

/**
 * Has garbage collected once the heap is half as large again as what was alive the last time. Left to itself the engine
 * lets it grow up to fourfold while there is memory: a process whose live data is 35 MB was seen to reach 280 MB when
 * the machine was so busy that the collector came late. It reads this at each collection, so it may be set at any time.
 */
export const keepHeapSmall = (): void => setFlagsFromString('--heap-growing-percent=50');
