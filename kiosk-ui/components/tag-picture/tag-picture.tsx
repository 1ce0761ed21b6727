import './tag-picture.css';

/** A bag with its tag through the handle, both ends pressed together. */
export function TagPicture({ place }: { place: string }) {
  return (
    <svg class="tag-picture" viewBox="0 0 400 250" aria-hidden="true">
      <path
        class="tag-picture__bag"
        d="M52 84h296q22 0 22 22v116q0 22-22 22H52q-22 0-22-22V106q0-22 22-22Z"
      />
      <path class="tag-picture__seam" d="M92 84v160M308 84v160" />
      <path class="tag-picture__handle" d="M142 82V44q0-18 18-18h80q18 0 18 18v38" />
      <path class="tag-picture__tag" d="M182 18h38q5 0 5 5v176q0 5-5 5h-38q-5 0-5-5V23q0-5 5-5Z" />
      <path class="tag-picture__handle" d="M160 26h17M225 26h15" />
      <text class="tag-picture__place" x="201" y="98" text-anchor="middle">
        {place}
      </text>
      <path
        class="tag-picture__bars"
        d="M186 118h30M186 124h30M186 132h30M186 136h30M186 144h30M186 150h30"
      />
      <path class="tag-picture__seam" d="M177 170h48" />
    </svg>
  );
}
