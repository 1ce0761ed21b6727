import type { DemoPerson } from '../../../config/demo/people.ts';
import { passportLines } from '../document-reader/passport.ts';

/** The data page of an invented passport, drawn: no picture of anyone. */
export function PassportPage({ person }: { person: DemoPerson }) {
  const { passport } = person;
  const lines = passportLines(person);
  return (
    <div class="passport" data-state={passport.issuingState}>
      <p class="passport-head">
        <span>Passport</span>
        <span>{passport.issuingState}</span>
      </p>
      <Portrait />
      <dl>
        <Field name="Surname" value={person.surname} />
        <Field name="Given names" value={person.givenNames} />
        <Field name="Number" value={passport.number} />
        <Field name="Born" value={passport.birthDate} />
        <Field name="Expires" value={passport.expiryDate} />
      </dl>
      <Zone lines={lines} />
    </div>
  );
}

const Field = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

const Portrait = () => (
  <svg class="portrait" viewBox="0 0 60 76" aria-hidden="true">
    <rect width="60" height="76" rx="4" />
    <circle cx="30" cy="30" r="13" />
    <path d="M6 76c2-18 12-26 24-26s22 8 24 26z" />
  </svg>
);

/** 44 characters a line, fitted to the page's width whatever the font's. */
function Zone({ lines }: { lines: readonly string[] | 'unreadable' }) {
  const shown = lines === 'unreadable' ? ['░'.repeat(44), '░'.repeat(44)] : lines;
  return (
    <svg class="zone" viewBox="0 0 440 44" aria-hidden="true">
      {shown.map((line, index) => (
        <text key={index} x="0" y={16 + index * 21} textLength="440" lengthAdjust="spacingAndGlyphs">
          {line}
        </text>
      ))}
    </svg>
  );
}
