/**
 * The plan of the house as data, read by the door rules (.dependency-cruiser.cjs) and by the checks of what may
 * happen inside a room. CommonJS, because dependency-cruiser loads its configuration that way.
 */

/** Domain rooms by rank: imports go downward only, and rooms of one rank do not know each other. */
const ranks = [
  ['core'],
  ['log', 'anatomy'],
  ['scheduling', 'cards'],
  ['queue', 'exam', 'quiz', 'stats', 'search', 'identity', 'media', 'preferences'],
  ['classroom'],
  ['sync', 'interchange', 'lti'],
];

/** Third-party packages a domain room may open besides zod. */
const packagesOfDomain = {
  scheduling: ['ts-fsrs'],
  // SHA-256 for the digest of a log, the same synchronous code on the server and in the browser.
  log: ['@noble/hashes'],
  interchange: ['papaparse', 'fflate', 'sql\\.js', 'fzstd'],
  lti: ['jose'],
};

const domains = ranks.flat();

/** @param {string} room */
const roomsBelow = (room) =>
  ranks
    .slice(
      0,
      ranks.findIndex((rank) => rank.includes(room)),
    )
    .flat();

module.exports = { ranks, domains, roomsBelow, packagesOfDomain };
