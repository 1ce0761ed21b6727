import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Clock } from '../../config/clock.ts';
import { err, ok, type Result } from '../../config/result.ts';
import { BATCH_MEDIA_TYPE, batchAnswerSchema, type Envelope, EVENTS_PATH } from '../wire/batch.ts';
import {
  CONVERSATION_PATH,
  type ConversationAnswer,
  type ConversationTold,
  conversationAnswerSchema,
} from '../wire/conversation.ts';
import {
  ENROL_PATH,
  enrolAnswerSchema,
  MANIFEST_PATH,
  type Manifest,
  manifestSchema,
} from '../wire/manifest.ts';
import { ACCEPT_OFFER_PATH, type AcceptOffer, type OfferAnswer, offerAnswerSchema } from '../wire/offer.ts';
import { createCredentialStore } from './credential.ts';
import type { Database } from './database.ts';
import { createHttp, type HttpReply, type HttpRequest } from './http.ts';
import type { Answer } from './pump-decision.ts';

export type HubFault =
  | { readonly code: 'hub.unreachable'; readonly reason: string }
  | { readonly code: 'hub.refused'; readonly status: number };

/** This kiosk's side of the hub's HTTP interface. It enrols by itself when the hub does not know it. */
export interface HubLink {
  send(batch: readonly Envelope[]): Promise<Answer>;
  /** What has changed since a version of the manifest; all of it since 0. */
  fetchManifest(since: number): Promise<Result<Manifest, HubFault>>;
  /** Tells what a passenger writes to staff, and hears what they answer. */
  converse(told: ConversationTold): Promise<Result<ConversationAnswer, HubFault>>;
  /** Asks for an offer that a member accepts. */
  acceptOffer(asked: AcceptOffer): Promise<Result<OfferAnswer, HubFault>>;
}

export interface HubLinkOptions {
  readonly hubUrl: string;
  readonly kioskId: string;
  readonly airport: string;
  /** Needed until the hub has given this kiosk a credential, and again when it takes it back. */
  readonly enrolmentCode: string | undefined;
  readonly database: Database;
  readonly clock: Clock;
  /** Milliseconds that one request may take. */
  readonly deadline: number;
}

type HubRequest = Omit<HttpRequest, 'url'> & { readonly path: string };

const compress = promisify(gzip);
/** Characters of a batch from which packing it saves more than it costs. */
const WORTH_PACKING = 4096;

async function packed(batch: readonly Envelope[]): Promise<Pick<HttpRequest, 'headers' | 'body'>> {
  const body = JSON.stringify(batch);
  const headers = { 'content-type': BATCH_MEDIA_TYPE };
  if (body.length < WORTH_PACKING) return { headers, body };
  return { headers: { ...headers, 'content-encoding': 'gzip' }, body: await compress(body) };
}

const UNAUTHORISED: HttpReply = { kind: 'reply', status: 401, retryAfter: null, body: undefined };

export function createHubLink(options: HubLinkOptions): HubLink {
  const { hubUrl, kioskId, airport, enrolmentCode, database, clock, deadline } = options;
  const credential = createCredentialStore(database);
  const http = createHttp({ clock, deadline });
  const ask = ({ path, ...request }: HubRequest) =>
    http({ ...request, url: hubUrl.replace(/\/$/, '') + path });
  let enrolling: Promise<HttpReply | null> | null = null;

  /** Null once the kiosk has a new credential, or else the reply that denied it. */
  const enrol = async (): Promise<HttpReply | null> => {
    if (enrolmentCode === undefined) return UNAUTHORISED;
    const reply = await ask({
      method: 'POST',
      path: ENROL_PATH,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kioskId, airport, enrolmentCode }),
    });
    const answer = read(reply, enrolAnswerSchema);
    if (!answer.ok) return reply;
    credential.keep(answer.value.credential);
    return null;
  };

  const enrolOnce = () => {
    enrolling ??= enrol().finally(() => {
      enrolling = null;
    });
    return enrolling;
  };

  const askAs = (secret: string, request: HubRequest) =>
    ask({ ...request, headers: { ...request.headers, authorization: `Bearer ${secret}` } });

  /** Asks under this kiosk's credential; a credential that is missing or refused is renewed once. */
  const askAsKiosk = async (request: HubRequest): Promise<HttpReply> => {
    const known = credential.read();
    if (known !== null) {
      const reply = await askAs(known, request);
      if (reply.kind !== 'reply' || reply.status !== 401) return reply;
    }
    if (credential.read() === known) {
      const denial = await enrolOnce();
      if (denial) return denial;
    }
    return askAs(credential.read() ?? '', request);
  };

  const post = (path: string, body: object) =>
    askAsKiosk({
      ...{ method: 'POST', path, headers: { 'content-type': 'application/json' } },
      body: JSON.stringify(body),
    });

  return {
    async send(batch) {
      const reply = await askAsKiosk({
        method: 'POST',
        path: EVENTS_PATH,
        ...(await packed(batch)),
      });
      const answer = read(reply, batchAnswerSchema);
      if (answer.ok) return { kind: 'results', results: answer.value.results };
      if (answer.fault.code === 'hub.unreachable')
        return { kind: 'unreachable', reason: answer.fault.reason };
      const retryAfter = reply.kind === 'reply' ? reply.retryAfter : null;
      return { kind: 'refused', status: answer.fault.status, retryAfter };
    },
    async fetchManifest(since) {
      const reply = await askAsKiosk({ method: 'GET', path: `${MANIFEST_PATH}?since=${since}`, headers: {} });
      return read(reply, manifestSchema);
    },
    converse: async (told) => read(await post(CONVERSATION_PATH, told), conversationAnswerSchema),
    acceptOffer: async (asked) => read(await post(ACCEPT_OFFER_PATH, asked), offerAnswerSchema),
  };
}

interface Schema<T> {
  safeParse(body: unknown): { success: true; data: T } | { success: false };
}

/** An answer that is not the hub's, whatever its status claims, counts as no answer. */
function read<T>(reply: HttpReply, schema: Schema<T>): Result<T, HubFault> {
  if (reply.kind === 'unreachable') return err({ code: 'hub.unreachable', reason: reply.reason });
  const { status, body } = reply;
  if (status < 200 || status > 299) return err({ code: 'hub.refused', status });
  const parsed = schema.safeParse(body);
  return parsed.success ? ok(parsed.data) : err({ code: 'hub.unreachable', reason: 'not-the-hub' });
}
