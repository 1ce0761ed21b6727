import { STREAM_PATH } from '../../device-agent/contract/timing.ts';

/** Opens the stream of the agent that served this page. */
export const openStream = (): WebSocket =>
  new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${STREAM_PATH}`);

/** Opened before the rest of the page is evaluated, and heard of afterwards: the agent's first word comes meanwhile. */
export const firstSocket = openStream();
