import { systemClock } from '../../../config/clock.ts';
import { startGonowHost } from '../gonow-host/main.ts';
import { describeDcsPort } from '../port.conformance.ts';
import { gonowConformanceHost, TRYING } from './gonow.conformance-host.ts';
import { NOT_OFFERED } from './gonow.ts';

const openHost = async () => {
  const { user, password } = TRYING.logOn;
  const running = await startGonowHost({
    ...{ host: '127.0.0.1', port: 0, stateFolder: null, idleMinutes: 15, demo: false, clock: systemClock },
    ...{ user, password },
  });
  return gonowConformanceHost(running);
};

describeDcsPort('a host in the manner of GoNow', openHost, NOT_OFFERED);
