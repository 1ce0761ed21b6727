import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { err, ok, type Result } from '../../config/result.ts';
import { decodeBcbp, encodeSecurity } from '../hardware/protocol/bcbp.ts';

/** Signs the text of a pass as it stands before its security field; answers what that field holds. */
export type SignPass = (text: string) => string;

/**
 * Resolution 792: type 1 of security data. Airlines that sign write ECDSA on P-256 over SHA-256, as DER in Base64: some 96
 * characters, all of which every symbology of passes can hold. What is signed is the text up to the caret.
 */
const SIGNATURE_TYPE = '1';
const CURVE = 'prime256v1';
const HASH = 'sha256';

const onCurve = (key: KeyObject): Result<KeyObject, string> =>
  key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === CURVE
    ? ok(key)
    : err('the key is not of the curve P-256');

const keyFrom = (read: () => KeyObject): Result<KeyObject, string> => {
  try {
    return onCurve(read());
  } catch {
    return err('no key in PEM');
  }
};

/** What signs with an airline's private key, written as PEM. */
export function passSigner(pem: string): Result<SignPass, string> {
  const key = keyFrom(() => createPrivateKey(pem));
  if (!key.ok) return key;
  return ok((text) => sign(HASH, Buffer.from(text, 'ascii'), key.value).toString('base64'));
}

/** The text with its security field behind it. */
export const withSignature = (text: string, signPass: SignPass): string =>
  text + encodeSecurity({ type: SIGNATURE_TYPE, data: signPass(text) });

/** `unsigned`: it has no such field, or one of another type. A pass that cannot be read is `forged`. */
export type PassProof = 'genuine' | 'forged' | 'unsigned';

/** What checks passes with the public key of an airline, or a certificate of it, written as PEM. */
export function passVerifier(pem: string): Result<(text: string) => PassProof, string> {
  const key = keyFrom(() => createPublicKey(pem));
  if (!key.ok) return key;
  return ok((text) => {
    // The day decides only the year of a date, and nothing of what was signed.
    const pass = decodeBcbp(text, { today: '2000-01-01' });
    if (!pass.ok) return 'forged';
    const { security } = pass.value;
    if (security?.type !== SIGNATURE_TYPE) return 'unsigned';
    const signed = Buffer.from(text.slice(0, -encodeSecurity(security).length), 'ascii');
    const signature = Buffer.from(security.data, 'base64');
    // One signature is written in one way only.
    const isBase64 = signature.toString('base64') === security.data;
    return isBase64 && verify(HASH, signed, key.value, signature) ? 'genuine' : 'forged';
  });
}
