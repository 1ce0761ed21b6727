import { z } from 'zod';
import { ok, type Result } from '../../../../config/result.ts';
import type { SaleEnds, SaleRequest } from './values.ts';
import {
  amountOf,
  currency,
  framed,
  header,
  headerSchema,
  identifierSchema,
  type Problem,
  parsed,
  referenceSchema,
  wanting,
  wholeAmount,
  written,
} from './writing.ts';

const requestSchema = z.object({
  SaleToPOIRequest: z.object({
    MessageHeader: headerSchema,
    PaymentRequest: z
      .object({
        SaleData: z.object({ SaleTransactionID: identifierSchema }),
        PaymentTransaction: z.object({
          AmountsReq: z.object({ Currency: currency, RequestedAmount: wholeAmount }),
        }),
      })
      .optional(),
    AbortRequest: z.object({ MessageReference: referenceSchema }).optional(),
    TransactionStatusRequest: z.object({ MessageReference: referenceSchema }).optional(),
    ReversalRequest: z
      .object({ OriginalPOITransaction: z.object({ POITransactionID: identifierSchema }) })
      .optional(),
  }),
});

export function encodeSaleRequest(request: SaleRequest, ends: SaleEnds): Uint8Array {
  const reference = (of: string) => ({ MessageCategory: 'Payment', SaleID: ends.saleId, ServiceID: of });
  const body = () => {
    switch (request.type) {
      case 'diagnosis':
        return { DiagnosisRequest: {} };
      case 'payment':
        return {
          PaymentRequest: {
            SaleData: {
              SaleTransactionID: { TransactionID: request.transactionId, TimeStamp: request.at },
            },
            PaymentTransaction: {
              AmountsReq: { Currency: request.amount.currency, RequestedAmount: written(request.amount) },
            },
          },
        };
      case 'abort':
        return { AbortRequest: { MessageReference: reference(request.of), AbortReason: 'MerchantAbort' } };
      case 'status':
        return { TransactionStatusRequest: { MessageReference: reference(request.of) } };
      case 'reversal':
        return {
          ReversalRequest: {
            OriginalPOITransaction: {
              POITransactionID: { TransactionID: request.poiTransactionId, TimeStamp: request.at },
            },
            ReversalReason: 'MerchantCancel',
          },
        };
    }
  };
  return framed({
    SaleToPOIRequest: {
      MessageHeader: header(request.type, 'Request', request.serviceId, ends),
      ...body(),
    },
  });
}

/** Reads the body of a frame at the terminal. */
export function decodeSaleRequest(body: Uint8Array): Result<SaleRequest, Problem> {
  const read = parsed(body, requestSchema);
  if (!read.ok) return read;
  const { MessageHeader, ...message } = read.value.SaleToPOIRequest;
  const serviceId = MessageHeader.ServiceID;
  switch (MessageHeader.MessageCategory) {
    case 'Diagnosis':
      return ok({ type: 'diagnosis', serviceId });
    case 'Payment': {
      const payment = message.PaymentRequest;
      if (!payment) return wanting('PaymentRequest');
      const { Currency, RequestedAmount } = payment.PaymentTransaction.AmountsReq;
      const { TransactionID, TimeStamp } = payment.SaleData.SaleTransactionID;
      const amount = amountOf(RequestedAmount, Currency);
      return ok({ type: 'payment', serviceId, transactionId: TransactionID, at: TimeStamp, amount });
    }
    case 'Abort':
    case 'TransactionStatus': {
      const asked =
        MessageHeader.MessageCategory === 'Abort' ? message.AbortRequest : message.TransactionStatusRequest;
      if (!asked) return wanting('MessageReference');
      const type = MessageHeader.MessageCategory === 'Abort' ? 'abort' : 'status';
      return ok({ type, serviceId, of: asked.MessageReference.ServiceID });
    }
    case 'Reversal': {
      const original = message.ReversalRequest?.OriginalPOITransaction.POITransactionID;
      if (!original) return wanting('ReversalRequest');
      const { TransactionID, TimeStamp } = original;
      return ok({ type: 'reversal', serviceId, poiTransactionId: TransactionID, at: TimeStamp });
    }
  }
}
