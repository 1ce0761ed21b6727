import { encodeSaleRequest } from './request.ts';
import { encodeSaleResponse } from './response.ts';
import type { SaleRequest, SaleResponse } from './values.ts';

const ENDS = { saleId: 'KIOSK', poiId: 'TERMINAL' };
const AT = '2026-11-26T01:00:00.000Z';
const AMOUNT = { minorUnits: 80_000, currency: 'CNY' };
const APPROVAL = { poiTransactionId: 'T1', amount: AMOUNT, approvalCode: '000001', brand: 'Any Card' };
const BOOKED = { result: 'Success', approval: { ...APPROVAL, lastDigits: '4242' } } as const;

/** A message as this till, and this terminal, write it. */
export const asking = (request: SaleRequest): Uint8Array => encodeSaleRequest(request, ENDS);
export const answering = (response: SaleResponse): Uint8Array => encodeSaleResponse(response, ENDS, AT);

/** One invented payment from question to reversal, for tests: whole frames. */
export const REQUESTS: readonly Uint8Array[] = [
  asking({ type: 'diagnosis', serviceId: 'A1' }),
  asking({ type: 'payment', serviceId: 'A2', transactionId: 'P', at: AT, amount: AMOUNT }),
  asking({ type: 'status', serviceId: 'A3', of: 'A2' }),
  asking({ type: 'reversal', serviceId: 'A4', poiTransactionId: 'T1', at: AT }),
];
export const RESPONSES: readonly Uint8Array[] = [
  answering({ type: 'diagnosis', serviceId: 'A1', result: 'Success' }),
  answering({ type: 'payment', serviceId: 'A2', ...BOOKED }),
  answering({ type: 'status', serviceId: 'A3', result: 'Success', repeated: BOOKED }),
  answering({ type: 'reversal', serviceId: 'A4', result: 'Refusal' }),
];
