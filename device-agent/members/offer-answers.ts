import { type Clock, withDeadline } from '../../config/clock.ts';
import { newId } from '../../config/ids.ts';
import type { Result } from '../../config/result.ts';
import type { Database } from '../../sync/kiosk/database.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { AcceptOffer, ManifestOffer, OfferAnswer } from '../../sync/wire/offer.ts';

/** How the answers' table comes to be; handed to whoever opens the kiosk's database. */
export const OFFER_ANSWER_MIGRATION = {
  name: 'offer-answer',
  sql: `CREATE TABLE offer_answer (
    offer_id TEXT PRIMARY KEY,
    acceptance_id TEXT NOT NULL,
    visit_id TEXT NOT NULL,
    programme TEXT NOT NULL,
    number TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('asked', 'accepted', 'held', 'declined', 'elsewhere')),
    -- Given by the kiosk's own word.
    alone INTEGER NOT NULL,
    at INTEGER NOT NULL,
    expires INTEGER NOT NULL
  ) STRICT`,
};

/** Milliseconds that a passenger waits for the hub. */
const PATIENCE = 1500;
const DAY = 86_400_000;

/** Whose offer it is, in which visit. */
export interface Whose {
  readonly visitId: string;
  readonly member: { readonly programme: string; readonly number: string };
  readonly offer: ManifestOffer;
}

export type AcceptOfferAtHub = (asked: AcceptOffer) => Promise<Result<OfferAnswer, unknown>>;

interface Row {
  readonly offerId: string;
  readonly acceptanceId: string;
  readonly visitId: string;
  readonly programme: string;
  readonly number: string;
  readonly state: 'asked' | 'accepted' | 'held' | 'declined' | 'elsewhere';
}

/**
 * What members answered at this kiosk to what they are owed. An acceptance is written down before the hub is asked, and
 * recorded before the passenger is told; where the hub does not answer, the kiosk gives its own word, so often a day and no
 * more. Whoever was cut off between asking and answer has accepted, and is shown the code when they come again.
 */
export function createOfferAnswers(deps: {
  readonly database: Database;
  readonly outbox: Pick<Outbox, 'record'>;
  readonly clock: Clock;
  readonly acceptOffer: AcceptOfferAtHub;
}) {
  const { database, outbox, clock, acceptOffer } = deps;
  const write = database.prepare(
    `INSERT OR REPLACE INTO offer_answer
       (offer_id, acceptance_id, visit_id, programme, number, state, alone, at, expires)
     VALUES (@offerId, @acceptanceId, @visitId, @programme, @number, @state, @alone, @at, @expires)`,
  );
  const become = database.prepare<[Row['state'], string]>(
    'UPDATE offer_answer SET state = ? WHERE offer_id = ?',
  );
  const giveWord = database.prepare('UPDATE offer_answer SET alone = 1 WHERE offer_id = ?');
  const remove = database.prepare("DELETE FROM offer_answer WHERE offer_id = ? AND state = 'asked'");
  const sweep = database.prepare('DELETE FROM offer_answer WHERE expires <= ?');
  const COLUMNS = `SELECT offer_id AS offerId, acceptance_id AS acceptanceId, visit_id AS visitId, programme, number, state
    FROM offer_answer`;
  const find = database.prepare<[string], Row>(`${COLUMNS} WHERE offer_id = ?`);
  const left = database.prepare<[], Row>(`${COLUMNS} WHERE state = 'asked'`);
  const countAlone = database
    .prepare<[number], number>('SELECT count(*) FROM offer_answer WHERE alone = 1 AND at > ?')
    .pluck();

  const about = ({ visitId, member: { programme, number }, offer: { offerId } }: Whose) => ({
    ...{ visitId, member: { programme, number }, offerId },
  });
  const put = ({ visitId, member, offer }: Whose, state: Row['state'], acceptanceId: string) => {
    const now = clock.now();
    sweep.run(now);
    write.run({
      ...{
        offerId: offer.offerId,
        acceptanceId,
        visitId,
        programme: member.programme,
        number: member.number,
      },
      ...{ state, alone: 0, at: now, expires: Date.parse(offer.validUntil) },
    });
  };

  return {
    /** Whether an offer is still to be answered here, or is theirs and they have not seen its code; null for neither. */
    standingOf: ({ offerId, accepted, validUntil }: ManifestOffer): 'offered' | 'accepted' | null => {
      if (Date.parse(validUntil) <= clock.now()) return null;
      const state = find.get(offerId)?.state;
      if (state === 'held' || state === 'declined') return null;
      // Where it was accepted elsewhere, its code may never have been seen.
      if (accepted || state === 'accepted') return 'accepted';
      return state === 'elsewhere' ? null : 'offered';
    },
    shown: (whose: Whose) => outbox.record([{ type: 'offer.shown', data: about(whose) }]),
    decline: (whose: Whose) =>
      outbox.record([{ type: 'offer.declined', data: about(whose) }], () => put(whose, 'declined', newId())),
    /** `later`: nobody could be asked, and the kiosk has given its word often enough; or the hub knows nothing of it. */
    accept: async (whose: Whose): Promise<'given' | 'elsewhere' | 'later'> => {
      const { offerId, alonePerDay } = whose.offer;
      // Whoever was asked for before is asked for under the same name.
      const acceptanceId = find.get(offerId)?.acceptanceId ?? newId();
      const intended = await outbox.record([], () => put(whose, 'asked', acceptanceId));
      if (!intended.ok) return 'later';
      const answer = await withDeadline(clock, PATIENCE, acceptOffer({ offerId, acceptanceId }), () => null);
      const outcome = answer?.ok ? answer.value.outcome : null;
      if (outcome === 'elsewhere') {
        await outbox.record([], () => become.run('elsewhere', offerId));
        return 'elsewhere';
      }
      const confirmed = outcome === 'reserved';
      const isRefused = outcome === 'gone';
      if (isRefused || (!confirmed && (countAlone.get(clock.now() - DAY) ?? 0) >= alonePerDay)) {
        await outbox.record([], () => remove.run(offerId));
        return 'later';
      }
      const recorded = await outbox.record(
        [{ type: 'offer.accepted', data: { ...about(whose), acceptanceId, confirmed } }],
        () => {
          become.run('accepted', offerId);
          if (!confirmed) giveWord.run(offerId);
        },
      );
      return recorded.ok ? 'given' : 'later';
    },
    /** The member has seen the code. */
    held: async (whose: Whose): Promise<void> => {
      await outbox.record([{ type: 'offer.redeemed', data: about(whose) }], () => {
        const known = find.get(whose.offer.offerId);
        if (known) become.run('held', whose.offer.offerId);
        else put(whose, 'held', newId());
      });
    },
    /** At boot: who had accepted when the agent died, and never heard. */
    reconcile: async (): Promise<void> => {
      for (const { offerId, acceptanceId, visitId, programme, number } of left.all())
        await outbox.record(
          [
            {
              type: 'offer.accepted',
              data: { visitId, member: { programme, number }, offerId, acceptanceId, confirmed: false },
            },
          ],
          () => {
            become.run('accepted', offerId);
            giveWord.run(offerId);
          },
        );
    },
  };
}

export type OfferAnswers = ReturnType<typeof createOfferAnswers>;
