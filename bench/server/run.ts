import type { Row } from '../row';
import { buildBareNext } from './bare-next';
import { benchLargeAccount } from './large-account';
import { benchFiftyUsers, benchHundreds } from './many-reviews';
import { makeInstallation } from './people';
import { serveApp, serveBare } from './serve';
import { benchSingleReviews } from './single-reviews';

/** The server's lines, with their controls built and measured in this run. Serves the last finished build. */
export async function benchServer(): Promise<Row[]> {
  const bareServer = await buildBareNext();
  const installation = await makeInstallation(50 + 32 + 8);
  const { people } = installation;
  const app = await serveApp(installation);
  const bare = await serveBare(bareServer);
  try {
    return [
      ...(await benchSingleReviews(app, bare, people.slice(0, 32))),
      await benchHundreds(app, people.slice(32, 40)),
      await benchFiftyUsers(app, people.slice(40)),
      ...(await benchLargeAccount()),
    ];
  } finally {
    await app.stop();
    await bare.stop();
    installation.remove();
  }
}
