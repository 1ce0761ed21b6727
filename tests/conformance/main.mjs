// `npm run test:dcs -- --url http://host:port [--kind landside|gonow]`: the port's suite against a host that runs already,
// through the adapter for its kind. Plain JavaScript because it runs as it stands; the suite itself is compiled by vitest.
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';

const KINDS = ['landside', 'gonow'];
// Whatever else is asked for is answered with what can be.
const { url, kind, ...others } = parseArgs({
  options: { url: { type: 'string' }, kind: { type: 'string', default: 'landside' } },
  strict: false,
}).values;
if (Object.keys(others).length > 0 || !URL.canParse(String(url)) || !KINDS.includes(kind)) {
  console.error(`npm run test:dcs -- --url http://127.0.0.1:8103 [--kind ${KINDS.join('|')}]`);
  process.exit(2);
}
const vitest = await startVitest('test', [], {
  watch: false,
  // Nothing of this product is built for it: the host alone is under test.
  globalSetup: [],
  include: ['tests/conformance/*.conformance.ts'],
  reporters: ['verbose'],
  provide: { hostUrl: url, hostKind: kind },
});
await vitest.close();
