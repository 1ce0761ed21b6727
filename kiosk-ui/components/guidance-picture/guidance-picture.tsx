import './guidance-picture.css';

/** A passport, opened at the photo page, goes face down onto the reader's glass. */
export function GuidancePicture() {
  return (
    <svg class="guidance-picture" viewBox="0 0 400 300" aria-hidden="true">
      <path class="guidance-picture__base" d="M62 196h276l34 74q4 18-16 18H44q-20 0-16-18Z" />
      <path class="guidance-picture__glass" d="M96 208h208l22 54H74Z" />
      <path class="guidance-picture__light" d="M108 215h184l16 40H92Z" />
      <g class="guidance-picture__passport guidance-picture__passport--shown">
        <path class="guidance-picture__cover" d="M109 0h182q9 0 9 9v168q0 9-9 9H109q-9 0-9-9V9q0-9 9-9Z" />
        <path class="guidance-picture__page" d="M111 7h178q4 0 4 4v79H107V11q0-4 4-4Z" />
        <path class="guidance-picture__page" d="M107 91h186v84q0 4-4 4H111q-4 0-4-4Z" />
        <path
          class="guidance-picture__waves"
          d="M118 30q41-22 82 0t82 0M118 48q41-22 82 0t82 0M118 66q41-22 82 0t82 0"
        />
        <rect class="guidance-picture__photo" x="120" y="102" width="42" height="46" rx="4" />
        <path
          class="guidance-picture__face"
          d="M141 112a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM126 148c1-11 7-16 15-16s14 5 15 16Z"
        />
        <path class="guidance-picture__lines" d="M174 108h70M174 120h102M174 132h56M174 144h84" />
        <path class="guidance-picture__zone" d="M120 159h160M120 170h160" />
      </g>
      <g class="guidance-picture__passport guidance-picture__passport--laid">
        <path class="guidance-picture__back" d="M106 166h188l20 78q2 7-6 7H92q-8 0-6-7Z" />
        <circle class="guidance-picture__crest" cx="200" cy="206" r="17" />
      </g>
      <path class="guidance-picture__arrow" d="M348 84v66M330 134l18 20 18-20" />
    </svg>
  );
}
