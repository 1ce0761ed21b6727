import { Action, Actions } from '../components/action/action.tsx';
import { Overlay } from '../components/overlay/overlay.tsx';
import { Segments } from '../components/segments/segments.tsx';
import { Stepper } from '../components/stepper/stepper.tsx';
import { type Access, STRIKE_WAITS, TEXT_SIZES, VOLUME_STEPS } from '../journey/access.ts';
import type { PassengerEvent } from '../journey/events.ts';
import type { Frame } from '../journey/shown.ts';
import { DOORS } from '../language/doors.ts';
import { useSpeech } from '../language/speech-context.ts';
import './settings.css';

interface Props {
  readonly frame: Frame;
  readonly onEvent: (event: PassengerEvent) => void;
}

/** Every language by the name that its own readers know. */
export function LanguagePanel({ frame, onEvent }: Props) {
  const { text } = useSpeech();
  return (
    <Overlay title={text('languages.title')} answers={null}>
      <Segments
        label={text('frame.language')}
        isGrid
        choices={frame.languages.map((language) => ({
          value: language,
          says: DOORS[language].name,
          lang: language,
        }))}
        chosen={frame.language}
        onChoose={(language) => onEvent({ type: 'passenger.language', language })}
      />
    </Overlay>
  );
}

const RATES = ['slow', 'normal', 'fast'] as const;

/** Ways to use the kiosk; each takes effect at once, so that it can be judged. */
export function AccessPanel({ frame: { access, headset }, onEvent }: Props) {
  const { text } = useSpeech();
  const volume = { step: access.volume, of: VOLUME_STEPS };
  const change = (changed: Partial<Access>) => onEvent({ type: 'passenger.access', change: changed });
  const onOff = [
    { value: false, says: text('access.off') },
    { value: true, says: text('access.on') },
  ];
  return (
    <Overlay
      title={text('access.title')}
      answers={
        <Actions>
          <Action onAct={() => onEvent({ type: 'passenger.settings-closed' })}>{text('frame.finish')}</Action>
        </Actions>
      }
    >
      <div class={`access-panel ${access.speech ? 'access-panel--full' : ''}`}>
        <Segments
          label={text('access.text-size')}
          choices={TEXT_SIZES.map((value) => ({ value, says: text(`access.size-${value}`) }))}
          chosen={access.textSize}
          onChoose={(textSize) => change({ textSize })}
        />
        <Segments
          label={text('access.contrast')}
          choices={(['usual', 'high'] as const).map((value) => ({
            value,
            says: text(`access.contrast-${value}`),
          }))}
          chosen={access.contrast}
          onChoose={(contrast) => change({ contrast })}
        />
        <Segments
          label={text('access.place')}
          choices={[
            { value: false, says: text('access.place-usual') },
            { value: true, says: text('access.place-low') },
          ]}
          chosen={access.isLow}
          onChoose={(isLow) => change({ isLow })}
        />
        <Segments
          label={text('access.strikes')}
          choices={STRIKE_WAITS.map((value) => ({ value, says: text(`access.strikes-${value}`) }))}
          chosen={access.strikeWait}
          onChoose={(strikeWait) => change({ strikeWait })}
        />
        <Segments
          label={text('access.speech')}
          // Who cannot see the screen must know the way back before it falls silent.
          choices={onOff.map(({ value, says }) => ({
            value,
            says,
            aloud: !value && access.speech ? text('spoken.speech-off') : undefined,
          }))}
          chosen={access.speech}
          onChoose={(speech) => change({ speech, isDark: false })}
        />
        {access.speech && (
          <>
            {!headset && <p class="overlay__note">{text('access.headset')}</p>}
            <Segments
              label={text('access.rate')}
              choices={RATES.map((value) => ({ value, says: text(`access.rate-${value}`) }))}
              chosen={access.rate}
              onChoose={(rate) => change({ rate })}
            />
            <div class="segments">
              <p class="segments__label" aria-hidden="true">
                {text('access.volume')}
              </p>
              <Stepper
                value={access.volume}
                least={1}
                most={VOLUME_STEPS}
                less={text('access.softer')}
                more={text('access.louder')}
                onChange={(volume) => change({ volume })}
              >
                <span class="unseen">{text('spoken.volume', volume)}</span>
                <span aria-hidden="true">{text('access.volume-of', volume)}</span>
              </Stepper>
            </div>
            <Segments
              label={text('access.dark')}
              choices={onOff}
              chosen={access.isDark}
              onChoose={(isDark) => change({ isDark })}
            />
          </>
        )}
      </div>
    </Overlay>
  );
}
