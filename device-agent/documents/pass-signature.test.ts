import { createHash, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectOk } from '../../config/result.ts';
import { PLAIN, TWO_LEGS } from '../hardware/protocol/bcbp/specimens.ts';
import { decodeBcbp } from '../hardware/protocol/bcbp.ts';
import { passSigner, passVerifier, withSignature } from './pass-signature.ts';

const keys = (namedCurve = 'P-256') =>
  generateKeyPairSync('ec', {
    namedCurve,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const { publicKey, privateKey } = keys();
const signPass = expectOk(passSigner(privateKey), 'the key signs');
const proofOf = expectOk(passVerifier(publicKey), 'the key checks');

describe('a signed pass', () => {
  it('holds an ECDSA signature as DER in Base64, behind what it signs', () => {
    const pass = expectOk(decodeBcbp(withSignature(PLAIN, signPass), { today: '2031-05-14' }), 'it reads');
    const { type, data } = pass.security ?? { type: '', data: '' };
    expect(type).toBe('1');
    const der = Buffer.from(data, 'base64');
    expect([der[0], der[1]]).toEqual([0x30, der.length - 2]);
    expect(data.length).toBeLessThanOrEqual(96);
  });

  it('is genuine as it was signed, and forged once any character of it is another', () => {
    const signed = withSignature(PLAIN, signPass);
    expect(proofOf(signed)).toBe('genuine');
    fc.assert(
      fc.property(fc.nat(signed.length - 1), fc.integer({ min: 0x20, max: 0x7e }), (at, code) => {
        const changed = signed.slice(0, at) + String.fromCharCode(code) + signed.slice(at + 1);
        fc.pre(changed !== signed);
        expect(proofOf(changed)).not.toBe('genuine');
      }),
      { numRuns: 1000 },
    );
  });

  it('is forged to whoever holds another airline’s key', () => {
    const other = expectOk(passVerifier(keys().publicKey), 'the key checks');
    expect(other(withSignature(PLAIN, signPass))).toBe('forged');
  });
});

it('is told from one that nobody has signed', () => {
  expect(proofOf(PLAIN)).toBe('unsigned');
  // The standard's own example: what stands there is no signature of this airline.
  expect(proofOf(TWO_LEGS)).toBe('forged');
});

it.each(['P-384', 'secp256k1'])('takes no key of the curve %s', (curve) => {
  const other = keys(curve);
  const refused = { ok: false, fault: 'the key is not of the curve P-256' };
  expect(passSigner(other.privateKey)).toEqual(refused);
  expect(passVerifier(other.publicKey)).toEqual(refused);
});

it('says of what is no key that it is none, and nothing of what it holds', () => {
  const secret = createHash('sha256').update('not a key').digest('hex');
  expect(passSigner(secret)).toEqual({ ok: false, fault: 'no key in PEM' });
});
