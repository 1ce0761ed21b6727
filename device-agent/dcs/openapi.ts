import { z } from 'zod';
import { DCS_CALLS, IDEMPOTENCY_HEADER, KIOSK_HEADER, refusalSchema } from './http-wire.ts';
import {
  checkedInSchema,
  flightSchema,
  identificationSchema,
  partyMemberSchema,
  passFieldsSchema,
  requirementSchema,
  reservationSchema,
  seatSchema,
  travelDocumentSchema,
} from './port.ts';

/** One call over HTTP, as the document describes it. */
export interface DescribedCall {
  readonly path: string;
  readonly method: 'get' | 'post';
  readonly summary: string;
  /** Changes something: carries an idempotency key. */
  readonly isCommand: boolean;
  readonly body: z.ZodType | null;
  readonly answer: z.ZodType;
}

/** The schemas that are worth a name of their own. */
const NAMED = {
  CheckedIn: checkedInSchema,
  Flight: flightSchema,
  Identification: identificationSchema,
  PartyMember: partyMemberSchema,
  PassFields: passFieldsSchema,
  Refusal: refusalSchema,
  Requirement: requirementSchema,
  Reservation: reservationSchema,
  Seat: seatSchema,
  TravelDocument: travelDocumentSchema,
};

const REFUSALS = {
  400: 'The request has another shape than this document says.',
  404: 'What the request is about does not exist.',
  409: 'Refused: `code` says why.',
};

const header = (name: string, required: boolean, description: string) => ({
  ...{ name, in: 'header', required, description },
  schema: { type: 'string', minLength: 1 },
});
const KIOSK = header(KIOSK_HEADER, false, 'Which kiosk asks, for the host’s own records.');
const KEY = header(
  IDEMPOTENCY_HEADER,
  true,
  'The same key is the same command, however often it arrives: it happens once and is answered the same.',
);

/**
 * An OpenAPI 3.1 document of the port over HTTP, written from the very schemas that check requests and answers, so
 * that it cannot say anything else. `more` are the calls that a host answers beside those of the port.
 */
export function describeApi(more: Readonly<Record<string, DescribedCall>> = {}): object {
  const calls: Record<string, DescribedCall> = { ...more };
  for (const [name, call] of Object.entries(DCS_CALLS)) calls[name] = { method: 'post', ...call };
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) names.add(schema, { id });
  for (const [name, { body, answer }] of Object.entries(calls)) {
    if (body) names.add(body, { id: `${name}.request` });
    if (!names.has(answer)) names.add(answer, { id: `${name}.answer` });
  }
  const refer = (id: string) => `#/components/schemas/${id}`;
  // As whoever writes JSON sees it: what has a default may be left out, and unknown fields are no mistake.
  const { schemas } = z.toJSONSchema(names, { uri: refer, io: 'input' });
  const content = (schema: z.ZodType) => ({
    'application/json': { schema: { $ref: refer(names.get(schema)?.id ?? '') } },
  });
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, call] of Object.entries(calls)) {
    const { path, method, summary, isCommand, body, answer } = call;
    const parameters = [...inPath(path), ...(method === 'post' ? [KIOSK] : []), ...(isCommand ? [KEY] : [])];
    paths[templated(path)] = {
      ...paths[templated(path)],
      [method]: {
        operationId: name,
        summary,
        ...(parameters.length > 0 && { parameters }),
        ...(body && { requestBody: { required: true, content: content(body) } }),
        responses: {
          200: { description: 'Done, or found.', content: content(answer) },
          ...Object.fromEntries(
            Object.entries(REFUSALS).map(([status, description]) => [
              status,
              { description, content: content(refusalSchema) },
            ]),
          ),
        },
      },
    };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Departure control for kiosks',
      version: '1',
      description:
        'What a Landside kiosk asks of a departure control system. Every question is a POST, so that no address names a passenger. A host that does not answer in time, answers with a status from 500 up or in another shape is asked again and then counts as unreachable.',
    },
    paths,
    components: { schemas: Object.fromEntries(Object.entries(schemas).map(([id, it]) => [id, bare(it)])) },
  };
}

/** Where a schema lies and which dialect it is in, the document says already. */
function bare({ $id: _, $schema: __, ...schema }: Record<string, unknown>): object {
  return schema;
}

const PARAMETER = /:(\w+)/g;
const templated = (path: string): string => path.replace(PARAMETER, '{$1}');
const inPath = (path: string) =>
  [...path.matchAll(PARAMETER)].map(([, name]) => ({
    ...{ name, in: 'path', required: true },
    schema: { type: 'string' },
  }));
