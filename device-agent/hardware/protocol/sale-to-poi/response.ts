import { z } from 'zod';
import { ok, type Result } from '../../../../config/result.ts';
import {
  type PaymentAnswer,
  SALE_RESULTS,
  type SaleEnds,
  type SaleResponse,
  type SaleResult,
} from './values.ts';
import {
  amountOf,
  currency,
  framed,
  header,
  headerSchema,
  identifierSchema,
  type Problem,
  parsed,
  wanting,
  wholeAmount,
  written,
} from './writing.ts';

const responseBody = z.object({ Result: z.string(), ErrorCondition: z.string().optional() });
const paymentSchema = z.object({
  Response: responseBody,
  POIData: z.object({ POITransactionID: identifierSchema }).optional(),
  PaymentResult: z
    .object({
      PaymentInstrumentData: z
        .object({ CardData: z.object({ MaskedPan: z.string().optional(), PaymentBrand: z.string() }) })
        .optional(),
      AmountsResp: z.object({ Currency: currency, AuthorizedAmount: wholeAmount }),
      PaymentAcquirerData: z.object({ ApprovalCode: z.string() }).optional(),
    })
    .optional(),
});
type PaymentBody = z.output<typeof paymentSchema>;
const responseSchema = z.object({
  SaleToPOIResponse: z.object({
    MessageHeader: headerSchema,
    DiagnosisResponse: z.object({ Response: responseBody }).optional(),
    PaymentResponse: paymentSchema.optional(),
    TransactionStatusResponse: z
      .object({
        Response: responseBody,
        RepeatedMessageResponse: z
          .object({ RepeatedResponseMessageBody: z.object({ PaymentResponse: paymentSchema }) })
          .optional(),
      })
      .optional(),
    ReversalResponse: z.object({ Response: responseBody }).optional(),
  }),
});

const resultBody = (result: SaleResult) =>
  result === 'Success' ? { Result: 'Success' } : { Result: 'Failure', ErrorCondition: result };

const paymentBody = ({ result, approval }: PaymentAnswer, at: string) => ({
  Response: resultBody(result),
  ...(approval && {
    POIData: { POITransactionID: { TransactionID: approval.poiTransactionId, TimeStamp: at } },
    PaymentResult: {
      PaymentInstrumentData: {
        CardData: {
          ...(approval.lastDigits !== null && { MaskedPan: `************${approval.lastDigits}` }),
          PaymentBrand: approval.brand,
        },
      },
      AmountsResp: { Currency: approval.amount.currency, AuthorizedAmount: written(approval.amount) },
      PaymentAcquirerData: { ApprovalCode: approval.approvalCode },
    },
  }),
});

export function encodeSaleResponse(response: SaleResponse, ends: SaleEnds, at: string): Uint8Array {
  const body = () => {
    switch (response.type) {
      case 'diagnosis':
        return { DiagnosisResponse: { Response: resultBody(response.result) } };
      case 'payment':
        return { PaymentResponse: paymentBody(response, at) };
      case 'status':
        return {
          TransactionStatusResponse: {
            Response: resultBody(response.result),
            ...(response.repeated && {
              RepeatedMessageResponse: {
                RepeatedResponseMessageBody: { PaymentResponse: paymentBody(response.repeated, at) },
              },
            }),
          },
        };
      case 'reversal':
        return { ReversalResponse: { Response: resultBody(response.result) } };
    }
  };
  return framed({
    SaleToPOIResponse: {
      MessageHeader: header(response.type, 'Response', response.serviceId, ends),
      ...body(),
    },
  });
}

const isResult = (word: string | undefined): word is SaleResult =>
  SALE_RESULTS.some((result) => result === word);

/** Whatever failed for a reason that we do not know was refused. */
const resultOf = ({ Result: result, ErrorCondition }: z.output<typeof responseBody>): SaleResult =>
  result === 'Success'
    ? 'Success'
    : isResult(ErrorCondition) && ErrorCondition !== 'Success'
      ? ErrorCondition
      : 'Refusal';

/** The last four digits of a masked number; of more than that nothing is kept, masked or not. */
const lastDigitsOf = (masked: string | undefined): string | null => masked?.match(/\d{4}$/)?.[0] ?? null;

function paymentAnswerOf({ Response, POIData, PaymentResult }: PaymentBody): Result<PaymentAnswer, Problem> {
  const result = resultOf(Response);
  if (result !== 'Success') return ok({ result, approval: null });
  if (!POIData || !PaymentResult) return wanting('PaymentResult of a success');
  const card = PaymentResult.PaymentInstrumentData?.CardData;
  const { Currency, AuthorizedAmount } = PaymentResult.AmountsResp;
  return ok({
    result,
    approval: {
      poiTransactionId: POIData.POITransactionID.TransactionID,
      amount: amountOf(AuthorizedAmount, Currency),
      approvalCode: PaymentResult.PaymentAcquirerData?.ApprovalCode ?? '',
      brand: card?.PaymentBrand ?? '',
      lastDigits: lastDigitsOf(card?.MaskedPan),
    },
  });
}

/** Reads the body of a frame at the till. */
export function decodeSaleResponse(body: Uint8Array): Result<SaleResponse, Problem> {
  const read = parsed(body, responseSchema);
  if (!read.ok) return read;
  const message = read.value.SaleToPOIResponse;
  const serviceId = message.MessageHeader.ServiceID;
  if (message.DiagnosisResponse)
    return ok({ type: 'diagnosis', serviceId, result: resultOf(message.DiagnosisResponse.Response) });
  if (message.ReversalResponse)
    return ok({ type: 'reversal', serviceId, result: resultOf(message.ReversalResponse.Response) });
  if (message.PaymentResponse) {
    const answer = paymentAnswerOf(message.PaymentResponse);
    return answer.ok ? ok({ type: 'payment', serviceId, ...answer.value }) : answer;
  }
  const status = message.TransactionStatusResponse;
  if (!status) return wanting('a response');
  const result = resultOf(status.Response);
  const repeated = status.RepeatedMessageResponse?.RepeatedResponseMessageBody.PaymentResponse;
  if (!repeated) return ok({ type: 'status', serviceId, result, repeated: null });
  const answer = paymentAnswerOf(repeated);
  return answer.ok ? ok({ type: 'status', serviceId, result, repeated: answer.value }) : answer;
}
