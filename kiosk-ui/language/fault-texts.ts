import type { FaultCode } from '../../device-agent/contract/faults.ts';

/** What happened, and what the passenger can do next: every expected failure has both, in every language. */
export type FaultTexts = Readonly<Record<FaultCode, { readonly title: string; readonly next: string }>>;
