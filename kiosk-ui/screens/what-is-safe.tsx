import type { PassView } from '../../device-agent/contract/visit.ts';
import { useSpeech } from '../language/speech-context.ts';

/** What holds whatever became of the paper: they are checked in and have a seat, or are on the list of those who wait. */
export function WhatIsSafe({ pass, seat }: { readonly pass: PassView | null; readonly seat: string }) {
  const { text, person } = useSpeech();
  if (pass?.isStandby) return <>{text('standby.title', { name: person(pass.passenger) })}</>;
  return (
    <>
      {text('failed.title')}
      <br />
      {text('failed.seat', { seat })}
    </>
  );
}
