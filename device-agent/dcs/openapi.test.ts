import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DCS_CALLS, IDEMPOTENCY_HEADER } from './http-wire.ts';
import { departure, openReference } from './reference/test-world.ts';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content: Content }>>;
}
type Content = { readonly 'application/json': { readonly schema: { readonly $ref: string } } };

let reference: Awaited<ReturnType<typeof openReference>>;
let document: {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};

beforeAll(async () => {
  reference = await openReference();
  reference.take({
    flights: [departure('TODAY', 300)],
    reservations: [{ recordLocator: 'TEST01', flightId: 'TODAY', surname: 'SAMPLE', givenNames: 'ANNA' }],
  });
  document = await (await fetch(`${reference.url}/v1/openapi.json`)).json();
});
afterAll(() => reference.close());

const operation = (path: string, method = 'post'): Operation => {
  const found = document.paths[path]?.[method];
  if (!found) throw new Error(`the document lacks ${method} ${path}`);
  return found;
};

/** What the document says of a value, read by whoever knows the document alone. */
const said = (content: Content | undefined): z.ZodType => {
  const refer = (text: string) => text.replaceAll('#/components/schemas/', '#/$defs/');
  const $ref = refer(content?.['application/json'].schema.$ref ?? '');
  const $defs = JSON.parse(refer(JSON.stringify(document.components.schemas)));
  return z.fromJSONSchema({ $ref, $defs });
};

describe('the document of the port', () => {
  it('is OpenAPI 3.1 and refers to nothing that is not in it', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const referred = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    expect(referred.length).toBeGreaterThan(Object.keys(DCS_CALLS).length);
    for (const [, name] of referred) expect(document.components.schemas).toHaveProperty([name ?? '']);
  });

  it.each(Object.entries(DCS_CALLS))('has the call %s, with a key where it is a command', (name, call) => {
    const { operationId, parameters = [], requestBody, responses } = operation(call.path);
    expect(operationId).toBe(name);
    expect(requestBody).toBeDefined();
    expect(Object.keys(responses)).toEqual(['200', '400', '404', '409']);
    const keyed = parameters.some((each) => each.name === IDEMPOTENCY_HEADER && each.required);
    expect(keyed).toBe(call.isCommand);
  });

  it('has every route of the reference DCS', () => {
    for (const [method, path] of [
      ['post', '/v1/import'],
      ['get', '/v1/flights'],
      ['get', '/v1/flights/{flightId}/status'],
      ['get', '/health'],
    ] as const)
      expect(operation(path, method).operationId).not.toBe('');
  });

  it('agrees with what is really asked and answered, and with no other shape', async () => {
    const asked = {
      identification: { by: 'record-locator', recordLocator: 'TEST01', surname: 'SAMPLE' },
      from: 'PVG',
    };
    const { requestBody, responses } = operation('/v1/identify');
    expect(said(requestBody?.content).safeParse(asked).success).toBe(true);
    expect(said(requestBody?.content).safeParse({ ...asked, from: 'Shanghai' }).success).toBe(false);
    const answer = await ask('identify', asked);
    expect(said(responses[200]?.content).safeParse(await answer.json()).success).toBe(true);
    expect(said(responses[200]?.content).safeParse([{ reservationId: 'alone' }]).success).toBe(false);
  });

  it('agrees with a refusal too', async () => {
    const answer = await ask('load', { reservationId: 'no such thing' });
    expect(answer.status).toBe(404);
    const { responses } = operation('/v1/load');
    expect(said(responses[404]?.content).safeParse(await answer.json()).success).toBe(true);
  });
});

const ask = (call: keyof typeof DCS_CALLS, body: object): Promise<Response> =>
  fetch(reference.url + DCS_CALLS[call].path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
