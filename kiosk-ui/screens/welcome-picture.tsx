const PASS =
  'M34 118h262a15 15 0 0 0 30 0h112q14 0 14 14v172q0 14-14 14H326a15 15 0 0 0-30 0H34q-14 0-14-14V132q0-14 14-14Z';

/** A boarding pass that is still blank, and the passport that will fill it. */
export function WelcomePicture() {
  return (
    <svg class="welcome-picture" viewBox="0 0 480 360" aria-hidden="true">
      <g transform="rotate(-9 240 180)">
        <path
          class="welcome-picture__passport"
          d="M286 18h132q14 0 14 14v196q0 14-14 14H286q-14 0-14-14V32q0-14 14-14Z"
        />
        <circle class="welcome-picture__crest" cx="352" cy="104" r="38" />
        <path
          class="welcome-picture__crest"
          d="M314 104h76M352 66c-22 22-22 54 0 76M352 66c22 22 22 54 0 76"
        />
        <path class="welcome-picture__crest" d="M316 182h72M330 202h44" />
        <path class="welcome-picture__shade" d={PASS} />
        <path class="welcome-picture__pass" d={PASS} />
        <path class="welcome-picture__tear" d="M311 142v152" />
        <path class="welcome-picture__strong" d="M50 160h70M212 160h58" />
        <path
          class="welcome-picture__plane"
          d="M192 160c0-3-3-5-7-5h-15l-13-24h-6l8 24h-14l-5-7h-5l3 12-3 12h5l5-7h14l-8 24h6l13-24h15c4 0 7-2 7-5Z"
        />
        <path class="welcome-picture__faint" d="M50 206h52M50 236h88M160 206h44M160 236h64M240 206h32" />
        <path
          class="welcome-picture__code"
          d="M50 266v30M57 266v30M67 266v30M72 266v30M83 266v30M91 266v30M96 266v30M108 266v30M115 266v30M127 266v30M132 266v30M141 266v30M152 266v30M158 266v30M170 266v30M176 266v30M186 266v30M196 266v30M202 266v30M213 266v30M222 266v30M230 266v30M242 266v30M248 266v30M258 266v30M268 266v30"
        />
        <path class="welcome-picture__strong" d="M340 160h60" />
        <path class="welcome-picture__faint" d="M340 206h84M340 236h56M340 266h70" />
      </g>
    </svg>
  );
}
