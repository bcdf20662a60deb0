import { browserFloorScript } from './browser-floor';
import { earlyTapScript } from './early-taps';
import { themeScript } from './theme-script';

/**
 * All that runs inline in <head>. The parts are statements of their own: two expressions that meet without a
 * semicolon would be read as a call.
 */
export const headScript = [themeScript, browserFloorScript, earlyTapScript].join(';');
