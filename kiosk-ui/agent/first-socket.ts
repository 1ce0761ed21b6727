import { STREAM_PATH } from '../../device-agent/contract/timing.ts';

/** Where the agent that served this page speaks. */
export const STREAM_URL = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${STREAM_PATH}`;

/** Opened before the rest of the page is evaluated, and heard of afterwards: the agent's first word comes meanwhile. */
export const firstSocket = new WebSocket(STREAM_URL);
