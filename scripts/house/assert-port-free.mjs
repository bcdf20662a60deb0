import net from 'node:net';
import { PlainFailure } from './plain-failure.mjs';

/**
 * Asks the system for the port and gives it back at once, so that a taken one is told in a sentence.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<void>}
 */
export function assertPortFree(host, port) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => reject(new PlainFailure(reasonFor(error, host, port))));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {string} host
 * @param {number} port
 */
function reasonFor(error, host, port) {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`;
  }
  if (error.code === 'EACCES') return `Port ${port} needs special rights. Choose one above 1023: PORT=3000 npm start`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return `${host} is no address of this machine. Set HOSTNAME to 127.0.0.1, or to 0.0.0.0 for all addresses.`;
  }
  return `Port ${port} on ${host} cannot be opened: ${error.message}`;
}
