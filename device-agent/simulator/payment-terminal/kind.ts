import { z } from 'zod';
import { answerFaultsSchema } from '../cable/answers.ts';
import { DONE, defineKind, handWith, refuse, type TroubleGroup } from '../device.ts';
import { createTerminalPeer, DECIDERS, POWER_FAILURES } from './terminal.ts';

const options = z.object({
  /** Milliseconds that the bank takes, and a passenger whose hand nobody moves. */
  pace: z.number().int().nonnegative().default(1500),
  /** Milliseconds for which it waits for a card. */
  cardLimit: z.number().int().positive().default(60_000),
});

const BY = {
  hand: 'Whoever stands there',
  approve: 'Approved',
  decline: 'Declined',
  cancel: 'Cancelled',
} as const;
const POWER = {
  now: 'Now',
  'before-booking': 'Before it is booked',
  'after-booking': 'When it is booked',
} as const;

/** A payment terminal with a network of its own. */
export const paymentTerminalKind = defineKind({
  options,
  create: (chosen, deps) => {
    const peer = createTerminalPeer(chosen, deps);
    return {
      peer,
      state: peer.state,
      trouble: (): TroubleGroup[] => [
        {
          title: 'Payments are decided by',
          choices: DECIDERS.map((by) => ({
            says: BY[by],
            hand: 'behave',
            // `always` says that this is the usual way: the page then shows no trouble.
            body: by === 'hand' ? { by, always: null } : { by },
            on: peer.state().by === by,
          })),
        },
        {
          title: 'Power fails',
          choices: POWER_FAILURES.map((fails) => ({
            says: POWER[fails],
            hand: 'power',
            body: { fails },
            on: peer.state().powerFails === fails,
          })),
        },
        {
          title: 'Reversals',
          choices: [
            {
              says: 'Refused',
              hand: 'reversals',
              body: { refused: !peer.state().keepsMoney },
              on: peer.state().keepsMoney,
            },
          ],
        },
      ],
      mend: () => {
        peer.failPower(null);
        peer.keepMoney(false);
        peer.behave('hand');
      },
      hands: {
        present: handWith(z.strictObject({ card: z.enum(['good', 'declined']) }), ({ card }) =>
          peer.present(card) ? DONE : refuse(409, 'the terminal asks for no card'),
        ),
        refuse: () => (peer.refuse() ? DONE : refuse(409, 'there is nothing to cancel')),
        behave: handWith(z.object({ by: z.enum(DECIDERS) }), ({ by }) => {
          peer.behave(by);
          return DONE;
        }),
        power: handWith(z.strictObject({ fails: z.enum(POWER_FAILURES) }), ({ fails }) => {
          peer.failPower(fails);
          return DONE;
        }),
        reversals: handWith(z.strictObject({ refused: z.boolean() }), ({ refused }) => {
          peer.keepMoney(refused);
          return DONE;
        }),
        faults: handWith(answerFaultsSchema, (faults) => {
          deps.answers.fail(faults);
          deps.changed();
          return DONE;
        }),
      },
    };
  },
});
