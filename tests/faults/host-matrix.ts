import { describe, expect, it } from 'vitest';
import { HOST } from './answers/host.ts';
import type { HostCall, HostFault, HostSituation } from './answers/host-answers.ts';
import { HOST_BESIDE } from './answers/host-beside.ts';
import { playHostCell } from './rig/host-cell.ts';
import { BESIDE_JOURNEYS } from './rig/host-journeys.ts';

/**
 * Each of these calls of the airline's host fails in every way that it can, throughout a journey in which it matters: the
 * screen, what staff are told, whom the host has checked in, the bags it has numbered, the paper, the ledger of payments
 * and the events must be as the table answers. Then the host is well: whoever came must get everything, once.
 */
export function matrixOfHost(calls: readonly HostCall[]): void {
  describe.each(calls)('the host’s %s', (call) => {
    const answers = Object.entries(HOST[call]) as [HostFault, HostSituation][];
    it.each(answers)('%s', async (fault, answer) => {
      const { situation, problems } = await playHostCell(call, fault);
      expect(situation).toEqual(answer);
      expect(problems).toEqual([]);
    });
  });
}

/** The same in the other journeys in which a call matters. */
export function matrixBeside(who: keyof typeof HOST_BESIDE): void {
  const tables = Object.entries(HOST_BESIDE[who]) as [HostCall, Record<HostFault, HostSituation>][];
  describe.each(tables)(`the host’s %s, of ${who}`, (call, table) => {
    it.each(Object.entries(table) as [HostFault, HostSituation][])('%s', async (fault, answer) => {
      const { situation, problems } = await playHostCell(call, fault, BESIDE_JOURNEYS[who]);
      expect(situation).toEqual(answer);
      expect(problems).toEqual([]);
    });
  });
}
