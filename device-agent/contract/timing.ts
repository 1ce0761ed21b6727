/** Where the screens and the agent meet, on the agent's own origin. */
export const STREAM_PATH = '/v1/stream';

/** The agent speaks at least this often (milliseconds); a page that hears nothing for `SILENCE_LIMIT` is alone. */
export const HEARTBEAT = 500;
export const SILENCE_LIMIT = 1500;
