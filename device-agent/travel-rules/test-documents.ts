import type { TravelDocument } from '../dcs/port.ts';
import type { TravelLeg } from './port.ts';

export const passport = (nationality: string, more: Partial<TravelDocument> = {}): TravelDocument => ({
  ...{ kind: 'passport', issuingState: nationality, nationality, number: 'X0000001' },
  ...{ surname: 'EXAMPLE', givenNames: 'ERIN', birthDate: '1990-05-05', sex: 'X' },
  expiryDate: '2036-01-01',
  ...more,
});
export const identityCard = (nationality: string) => passport(nationality, { kind: 'identity-card' });
export const visa = (issuingState: string, nationality: string, more: Partial<TravelDocument> = {}) =>
  passport(nationality, { kind: 'visa', issuingState, expiryDate: '2031-12-31', ...more });
export const permit = (issuingState: string, nationality: string, more: Partial<TravelDocument> = {}) =>
  passport(nationality, { kind: 'permit', issuingState, expiryDate: '2031-12-31', ...more });

export const leg = (from: string, to: string, departure: string, arrival: string | null): TravelLeg => ({
  ...{ from, to, departure, arrival },
});
