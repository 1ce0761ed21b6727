// `npm run test:dcs -- --url http://host:port`: the port's suite against a host that runs already. Plain JavaScript
// because it runs as it stands; the suite itself is compiled by vitest.
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';

const { url } = parseArgs({ options: { url: { type: 'string' } } }).values;
if (!url || !URL.canParse(url)) {
  console.error('npm run test:dcs -- --url http://127.0.0.1:8103');
  process.exit(2);
}
const vitest = await startVitest('test', [], {
  watch: false,
  // Nothing of this product is built for it: the host alone is under test.
  globalSetup: [],
  include: ['tests/conformance/*.conformance.ts'],
  reporters: ['verbose'],
  provide: { hostUrl: url },
});
await vitest.close();
