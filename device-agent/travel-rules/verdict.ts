import type { TravelNames } from '../../config/travel-rules/rules.ts';
import type { AcknowledgedCondition, AskedDetail, AskedDocument } from '../contract/travel.ts';
import { rankOf, type StaffCondition, type TravelAnswer, type TravelReason } from './port.ts';

export const OK: TravelAnswer = { verdict: 'ok' };

export const staffMust = (...staff: StaffCondition[]): TravelAnswer => ({
  verdict: 'conditional',
  passenger: [],
  staff,
  asks: [],
  wants: [],
});

export const passengerSays = (
  condition: AcknowledgedCondition['condition'],
  names: TravelNames,
  until: string | null = null,
): TravelAnswer => ({
  verdict: 'conditional',
  passenger: [{ condition, names, until }],
  staff: [],
  asks: [],
  wants: [],
});

/** It depends on what nobody has said yet. */
export const ask = (...asks: AskedDetail[]): TravelAnswer => ({
  ...{ verdict: 'conditional', passenger: [], staff: [], asks, wants: [] },
});

export const notOk = (reason: TravelReason, wants: readonly AskedDocument[] = []): TravelAnswer => ({
  verdict: 'not-ok',
  reason,
  wants,
});

/** Any one of these would do: the best of them. */
export const bestOf = (answers: readonly [TravelAnswer, ...TravelAnswer[]]): TravelAnswer =>
  answers.reduce((best, each) => (rankOf(each) < rankOf(best) ? each : best));

/** All of these must be: the worst of them, with every condition of each. */
export function allOf(answers: readonly TravelAnswer[]): TravelAnswer {
  const refusals = answers.filter((answer) => answer.verdict === 'not-ok');
  const worst = refusals.find(({ wants }) => wants.length === 0) ?? refusals[0];
  if (worst) return worst;
  const conditional = answers.filter((answer) => answer.verdict === 'conditional');
  if (conditional.length === 0) return OK;
  return {
    verdict: 'conditional',
    passenger: conditional.flatMap(({ passenger }) => passenger),
    staff: [...new Set(conditional.flatMap(({ staff }) => staff))],
    asks: [...new Set(conditional.flatMap(({ asks }) => asks))],
    wants: conditional.every(({ staff, wants }) => staff.length === 0 || wants.length > 0)
      ? (conditional.find(({ wants }) => wants.length > 0)?.wants ?? [])
      : [],
  };
}
