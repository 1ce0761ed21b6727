import type { ComponentChildren } from 'preact';
import type { KioskState } from '../rack-state.ts';
import type { Hands } from './rack-client.ts';

/** Millimetres and bytes into a pass at which things happen "in the middle". */
const MIDDLE = { millimetres: 40, bytes: 400 };

const ANSWERS = [
  { fault: null, says: 'Well' },
  { fault: 'silence', says: 'Silent' },
  { fault: 'garbage', says: 'Garbage' },
  { fault: 'half', says: 'Half' },
  { fault: 'slow', says: 'Slow' },
] as const;

/** Everything that can go wrong, and one button that puts it all right. */
export function FaultPanel({ kiosk, hands }: { kiosk: KioskState; hands: Hands }) {
  const { printer, reader } = kiosk;
  return (
    <section class="faults" aria-label="Trouble">
      <h2>Trouble</h2>
      <button type="button" class="act wide" onClick={hands.putRight}>
        Put everything right
      </button>

      <Group title="Paper">
        <Fault on={printer.paper === 'low'} does={() => hands.printer({ paper: 'low' })}>
          Ends soon
        </Fault>
        <Fault on={printer.paper === 'out'} does={() => hands.printer({ paper: 'out' })}>
          Out
        </Fault>
        <Fault does={() => hands.printer({ paperOutAfter: MIDDLE.millimetres })}>Runs out mid-pass</Fault>
        <Fault does={hands.loadPaper}>Load a new roll</Fault>
      </Group>

      <Group title="Mechanics">
        <Fault on={printer.coverOpen} does={() => hands.printer({ coverOpen: !printer.coverOpen })}>
          Cover open
        </Fault>
        <Fault on={printer.headUp} does={() => hands.printer({ headUp: !printer.headUp })}>
          Head up
        </Fault>
        <Fault on={printer.jammed} does={() => hands.printer({ jamAfter: MIDDLE.millimetres })}>
          Jam mid-pass
        </Fault>
        <Fault on={printer.cutterError} does={() => hands.printer({ cutter: true })}>
          Blade sticks
        </Fault>
        <Fault does={() => hands.printer({ retract: true })}>Pull pass back</Fault>
      </Group>

      <Group title="Printer cable">
        <Fault on={!printer.plugged} does={() => hands.cable('printer', !printer.plugged)}>
          Unplugged
        </Fault>
        <Fault does={() => hands.printer({ unplugAfter: MIDDLE.bytes })}>Unplug mid-job</Fault>
      </Group>
      <Answers
        title="Printer answers"
        fault={printer.answerFault}
        choose={(always) => hands.printer({ always, next: null })}
      />

      <Group title="Reader cable">
        <Fault on={!reader.plugged} does={() => hands.cable('reader', !reader.plugged)}>
          Unplugged
        </Fault>
      </Group>
      <Answers
        title="Reader answers"
        fault={reader.answerFault}
        choose={(always) => hands.reader({ always, next: null })}
      />
    </section>
  );
}

const Group = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <fieldset>
    <legend>{title}</legend>
    <div class="choices">{children}</div>
  </fieldset>
);

/** A fault that is on or off, or (without `on`) one that is set up for later. */
const Fault = (props: { on?: boolean; does: () => void; children: string }) => (
  <button type="button" class="fault" aria-pressed={props.on} onClick={props.does}>
    {props.children}
  </button>
);

function Answers(props: {
  title: string;
  fault: KioskState['printer']['answerFault'];
  choose: (fault: KioskState['printer']['answerFault']) => void;
}) {
  return (
    <Group title={props.title}>
      {ANSWERS.map(({ fault, says }) => (
        <button
          key={says}
          type="button"
          class="fault"
          aria-pressed={props.fault === fault}
          onClick={() => props.choose(fault)}
        >
          {says}
        </button>
      ))}
    </Group>
  );
}
