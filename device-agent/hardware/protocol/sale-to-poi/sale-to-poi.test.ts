import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectOk } from '../../../../config/result.ts';
import { saleFrames } from './frames.ts';
import { decodeSaleRequest, encodeSaleRequest } from './request.ts';
import { decodeSaleResponse, encodeSaleResponse } from './response.ts';
import { SALE_RESULTS, type SaleRequest, type SaleResponse } from './values.ts';

const ENDS = { saleId: 'KIOSK-1', poiId: 'POI-1' };
const AT = '2031-05-14T01:00:00.000Z';
const bodyOf = (frame: Uint8Array) => saleFrames().take(frame)[0] ?? new Uint8Array();

const id = fc.stringMatching(/^[0-9A-Z]{1,10}$/);
const amount = fc.record({
  minorUnits: fc.integer({ min: 0, max: 1_000_000_000 }),
  currency: fc.constantFrom('CNY', 'JPY', 'BHD', 'EUR'),
});
const approval = fc.record({
  poiTransactionId: id,
  amount,
  approvalCode: id,
  brand: fc.constantFrom('Any', 'UnionPay'),
  lastDigits: fc.option(fc.stringMatching(/^\d{4}$/)),
});
const failure = fc.constantFrom(...SALE_RESULTS.filter((result) => result !== 'Success'));
const payment = fc.oneof(
  fc.record({ result: fc.constant('Success' as const), approval }),
  fc.record({ result: failure, approval: fc.constant(null) }),
);
const requests: fc.Arbitrary<SaleRequest> = fc.oneof(
  fc.record({ type: fc.constant('diagnosis' as const), serviceId: id }),
  fc.record({
    type: fc.constant('payment' as const),
    serviceId: id,
    transactionId: id,
    at: fc.constant(AT),
    amount,
  }),
  fc.record({ type: fc.constantFrom('abort' as const, 'status' as const), serviceId: id, of: id }),
  fc.record({
    type: fc.constant('reversal' as const),
    serviceId: id,
    poiTransactionId: id,
    at: fc.constant(AT),
  }),
);
const anyResult = fc.constantFrom(...SALE_RESULTS);
const responses: fc.Arbitrary<SaleResponse> = fc.oneof(
  fc.record({
    type: fc.constantFrom('diagnosis' as const, 'reversal' as const),
    serviceId: id,
    result: anyResult,
  }),
  fc.tuple(id, payment).map(([serviceId, answer]) => ({ type: 'payment' as const, serviceId, ...answer })),
  fc.record({
    type: fc.constant('status' as const),
    serviceId: id,
    result: anyResult,
    repeated: fc.option(payment),
  }),
);

describe('messages between till and terminal', () => {
  it('are read as they were written, in every currency', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(decodeSaleRequest(bodyOf(encodeSaleRequest(request, ENDS)))).toEqual({
          ok: true,
          value: request,
        });
      }),
    );
    fc.assert(
      fc.property(responses, (response) => {
        const body = bodyOf(encodeSaleResponse(response, ENDS, AT));
        expect(decodeSaleResponse(body)).toEqual({ ok: true, value: response });
      }),
    );
  });

  it('are cut out of a stream wherever it is torn', () => {
    fc.assert(
      fc.property(
        fc.array(requests, { maxLength: 5 }),
        fc.integer({ min: 1, max: 40 }),
        (messages, piece) => {
          const stream = Buffer.concat(messages.map((message) => encodeSaleRequest(message, ENDS)));
          const frames = saleFrames();
          const bodies: Uint8Array[] = [];
          for (let at = 0; at < stream.length; at += piece)
            bodies.push(...frames.take(stream.subarray(at, at + piece)));
          expect(bodies.map((body) => expectOk(decodeSaleRequest(body), 'it was written'))).toEqual(messages);
        },
      ),
    );
  });

  it('that are garbage are refused and never throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (body) => {
          expect(decodeSaleRequest(body).ok).toBe(false);
          expect(decodeSaleResponse(body).ok).toBe(false);
          const frames = saleFrames();
          frames.take(body);
          frames.take(body);
        },
      ),
    );
  });

  it('are lost from where a stream makes no sense, and not before', () => {
    const whole = encodeSaleRequest({ type: 'diagnosis', serviceId: 'A' }, ENDS);
    for (const nonsense of [
      [0xff, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 9, 0x22],
    ]) {
      const frames = saleFrames();
      expect(frames.take(Buffer.concat([whole, Buffer.from(nonsense), whole]))).toHaveLength(1);
      expect(frames.isBroken()).toBe(true);
      expect(frames.take(whole)).toEqual([]);
    }
  });

  it('keep four digits of a card, even of a terminal that masks nothing', () => {
    const answer = { type: 'payment' as const, serviceId: 'A', result: 'Success' as const };
    const amount = { minorUnits: 100, currency: 'CNY' };
    const approval = {
      poiTransactionId: 'T',
      amount,
      approvalCode: '1',
      brand: 'Any',
      lastDigits: '4111111111111111',
    };
    const read = decodeSaleResponse(bodyOf(encodeSaleResponse({ ...answer, approval }, ENDS, AT)));
    expect(read).toMatchObject({ ok: true, value: { approval: { lastDigits: '1111' } } });
  });
});
