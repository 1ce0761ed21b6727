import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { glassOf, textScaleOn } from '../../design/glass.ts';
import type { PassengerEvent } from '../../journey/events.ts';
import {
  type Frame as FrameProps,
  JOURNEY_STEPS,
  type JourneyStep,
  type ScreenName,
} from '../../journey/shown.ts';
import { DOORS } from '../../language/doors.ts';
import { useSpeech } from '../../language/speech-context.ts';
import { BrandMark } from '../brand/brand-mark.tsx';
import { Ground } from '../brand/ground.tsx';
import { Icon } from '../icon/icon.tsx';
import { Pager } from '../pager/pager.tsx';
import './frame.css';

interface Props {
  readonly frame: FrameProps;
  /** Which screen it surrounds. */
  readonly of: ScreenName;
  readonly onEvent: (event: PassengerEvent) => void;
  readonly children: ComponentChildren;
}

/** What surrounds every screen: whose kiosk this is, where in the visit, and the way back, help and language. */
export function Frame({ frame, of, onEvent, children }: Props) {
  const { kiosk, access } = frame;
  const textIsLarge = textScaleOn(glassOf(window, kiosk?.displayDensity), access.textSize) > 1;
  const pattern = kiosk?.brand.ground ?? 'plain';
  return (
    <div class={of === 'welcome' ? 'frame frame--field' : 'frame'}>
      {useMemo(
        () => (
          <Ground pattern={pattern} />
        ),
        [pattern],
      )}
      <Masthead frame={frame} />
      {frame.step && <Steps current={frame.step} />}
      <Pager grows={textIsLarge || access.isLow} of={`${of} ${frame.language}`}>
        {children}
      </Pager>
      <Controls frame={frame} onEvent={onEvent} />
    </div>
  );
}

function Masthead({ frame: { kiosk, helpCalled } }: { frame: FrameProps }) {
  const { name, text } = useSpeech();
  const brand = kiosk?.brand;
  const mark = useMemo(() => brand && <BrandMark brand={brand} />, [brand]);
  return (
    <header class="masthead">
      {kiosk && (
        <p class="masthead__airline">
          {mark}
          {name(kiosk.brand.names)}
        </p>
      )}
      {helpCalled ? (
        <p class="masthead__coming" role="status">
          <Icon name="person" />
          {text('frame.someone-coming')}
        </p>
      ) : (
        kiosk && <p class="masthead__place">{name(kiosk.location)}</p>
      )}
    </header>
  );
}

function Steps({ current }: { current: JourneyStep }) {
  const { text } = useSpeech();
  const reached = JOURNEY_STEPS.indexOf(current);
  return (
    <nav class="steps" aria-label={text('frame.steps')}>
      <ol>
        {JOURNEY_STEPS.map((step, index) => (
          <li
            key={step}
            class={index <= reached ? 'steps__reached' : ''}
            aria-current={step === current ? 'step' : undefined}
          >
            {index < reached && <Icon name="check" />}
            <span>{text(`frame.step.${step}`)}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Controls({ frame, onEvent }: Pick<Props, 'frame' | 'onEvent'>) {
  const { text } = useSpeech();
  return (
    <footer class="controls">
      {frame.canGoBack && (
        <button type="button" class="control" onClick={() => onEvent({ type: 'passenger.back' })}>
          <Icon name="back" />
          {text('frame.back')}
        </button>
      )}
      {frame.canCallHelp && (
        <button type="button" class="control" onClick={() => onEvent({ type: 'passenger.help' })}>
          <Icon name="help" />
          {text('frame.help')}
        </button>
      )}
      <button
        type="button"
        class="control control--end"
        onClick={() => onEvent({ type: 'passenger.opens-access' })}
      >
        <Icon name="access" />
        {text('frame.access')}
      </button>
      <button type="button" class="control" onClick={() => onEvent({ type: 'passenger.opens-languages' })}>
        <Icon name="globe" />
        <span class="unseen">{text('frame.language')}</span>
        {DOORS[frame.language].name}
      </button>
    </footer>
  );
}
